import { ActionError } from '../errors.ts';
import type { DispatchInputs, Run } from '../model/run.ts';
import { hideSecretShapes } from '../render/secret-shapes.ts';
import { refusal } from '../verify/failure.ts';

const MAX_INPUTS_CHARACTERS = 65_535;
const INPUT_NAME = /^[A-Za-z_][A-Za-z0-9_-]{0,99}$/;

/**
 * The inputs of a run that was started by hand, as provenance records them: whole and unchanged, null for other events. A value with the
 * shape of a secret is never signed, hidden or left out: the release is refused, and the error names the input. Raises
 * INPUT_SECRET, RUN_FACTS, and EVENT_REFUSED for an event whose payload is somebody's own and has no place in provenance.
 */
export function recordedInputs(run: Run): DispatchInputs | null {
  if (run.event === 'repository_dispatch') {
    throw refusal(
      'EVENT_REFUSED',
      'A `repository_dispatch` carries a payload of its sender, which provenance does not record',
      'Start the release by a tag or by hand, and take the event out of `identity.triggers`',
    );
  }
  if (run.inputs === null) {
    return null;
  }
  const names = Object.keys(run.inputs);
  if (
    !names.every((name) => INPUT_NAME.test(name)) ||
    JSON.stringify(run.inputs).length > MAX_INPUTS_CHARACTERS
  ) {
    throw new ActionError(
      'RUN_FACTS',
      'The inputs of the run are larger than GitHub lets them be, or have names that it does not allow',
      'Start the run again from the page of the workflow',
    );
  }
  const secret = names.find((name) => {
    const text = `${name}: ${run.inputs?.[name]}`;
    return hideSecretShapes(text) !== text;
  });
  if (secret !== undefined) {
    throw refusal(
      'INPUT_SECRET',
      `Input \`${secret}\` of the run has the shape of a secret, and provenance would publish it`,
      'Revoke the secret, keep it in an environment of the repository, and start the run again without it',
    );
  }
  return run.inputs;
}
