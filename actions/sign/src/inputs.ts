import { digestInput, referenceInput } from '@interlock/shared/action/handoff-inputs.ts';
import { optional, readInputs, text, word } from '@interlock/shared/action/inputs.ts';
import type { RawInputs } from '@interlock/shared/effects/host.ts';
import { ActionError } from '@interlock/shared/errors.ts';
import type { Inputs } from './words.ts';

const FOLDER = text(/^\/[^\0\n]{1,4000}$/, 'the `statements-path` output of `provenance`');

/** Reads the inputs. Raises INPUT_INVALID with every problem. */
export function parse(raw: RawInputs): Inputs {
  const read = readInputs(raw, {
    stage: word(['sign', 'seal', 'record'], 'sign'),
    'policy-sha256': optional(digestInput),
    decision: optional(referenceInput),
    artifact: optional(referenceInput),
    provenance: optional(FOLDER),
    signed: optional(referenceInput),
    verification: optional(referenceInput),
  });
  const policySha256 = read['policy-sha256'];
  const { stage, decision, artifact, provenance, signed, verification } = read;
  if (stage === 'record') {
    requireOnly(stage, { artifact, provenance, signed, verification });
    return { stage, policySha256, decision };
  }
  if (policySha256 === null) {
    throw missing(stage, '`policy-sha256`');
  }
  if (stage === 'sign') {
    requireOnly(stage, { signed, verification });
    if (decision !== null && artifact !== null && provenance !== null) {
      return { stage, policySha256, decision, artifact, provenance };
    }
    throw missing(stage, '`decision`, `artifact` and `provenance`');
  }
  requireOnly(stage, { provenance });
  if (decision !== null && artifact !== null && signed !== null && verification !== null) {
    return { stage, policySha256, decision, artifact, signed, verification };
  }
  throw missing(stage, '`decision`, `artifact`, `signed` and `verification`');
}

function requireOnly(stage: string, others: Readonly<Record<string, unknown>>): void {
  const given = Object.keys(others).find((name) => others[name] !== null);
  if (given !== undefined) {
    throw new ActionError(
      'INPUT_INVALID',
      `\`${given}\` does not belong to stage \`${stage}\``,
      'Correct the `with:` block of the step',
    );
  }
}

function missing(stage: string, names: string): ActionError {
  return new ActionError(
    'INPUT_INVALID',
    `Stage \`${stage}\` needs ${names}`,
    'Pass the outputs of the jobs before this one',
  );
}
