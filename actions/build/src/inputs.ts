import { digestInput, referenceInput } from '@interlock/shared/action/handoff-inputs.ts';
import { type InputReader, lines, readInputs } from '@interlock/shared/action/inputs.ts';
import type { RawInputs } from '@interlock/shared/effects/host.ts';
import { ActionError } from '@interlock/shared/errors.ts';
import * as v from 'valibot';
import type { Inputs } from './words.ts';

const Argv = v.pipe(
  v.string(),
  v.parseJson(),
  v.array(
    v.pipe(
      v.string(),
      v.check((text) => !text.includes('\0')),
    ),
  ),
  v.minLength(1),
);
const ProjectPath = v.pipe(v.string(), v.regex(/^(?!\/)(?!.*(?:^|\/)\.\.(?:\/|$))[^\\\p{Cc}]{1,400}$/u));

/** Reads the inputs. Raises INPUT_INVALID with every problem. */
export function parse(raw: RawInputs): Inputs {
  const read = readInputs(raw, {
    policy: referenceInput,
    'policy-sha256': digestInput,
    argv: argvInput,
    artifacts: artifactsInput,
  });
  const { argv, artifacts } = read;
  if ((argv === null) !== (artifacts.length === 0)) {
    throw new ActionError(
      'INPUT_INVALID',
      'The build command and its artifacts are given together or not at all',
      'Give `argv` and `artifacts`, or leave both to the policy',
    );
  }
  const given = argv === null ? null : { argv, artifacts };
  return { policy: read.policy, policySha256: read['policy-sha256'], given };
}

const argvInput: InputReader<readonly string[] | null> = (value, name) => {
  if (value === undefined) {
    return null;
  }
  const parsed = v.safeParse(Argv, value);
  if (!parsed.success) {
    throw new Error(`\`${name}\` must be a JSON array of strings, such as ["python", "-m", "build"]`);
  }
  return parsed.output;
};

const artifactsInput: InputReader<readonly string[]> = (value, name) => {
  const paths = lines()(value, name);
  if (!paths.every((path) => v.is(ProjectPath, path))) {
    throw new Error(`\`${name}\` must be paths inside the checkout, one a line`);
  }
  return paths;
};
