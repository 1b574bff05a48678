import * as v from 'valibot';
import { ActionError } from '../errors.ts';
import type { GivenBuild } from '../model/build.ts';
import type { Sha256 } from '../model/digest.ts';
import { digestInput } from './handoff-inputs.ts';
import { type InputReader, lines, optional, text } from './inputs.ts';

const Argv = v.pipe(
  v.string(),
  v.parseJson(),
  v.array(
    v.pipe(
      v.string(),
      v.check((word) => !word.includes('\0')),
    ),
  ),
  v.minLength(1),
);
const ProjectPath = v.pipe(v.string(), v.regex(/^(?!\/)(?!.*(?:^|\/)\.\.(?:\/|$))[^\\\p{Cc}]{1,400}$/u));
const ARTIFACT_ID = text(
  /^[1-9][0-9]{0,15}$/,
  'the number of an artifact, the output `artifact-id` of its upload',
);

const argvInput: InputReader<readonly string[]> = (value, name) => {
  if (value === undefined) {
    return [];
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
    throw new Error(`\`${name}\` must be paths without a root or a step upwards, one a line`);
  }
  return paths;
};

/** The inputs by which a caller names a build: for the action that builds, and for the one that decides. */
export const buildInputs = {
  argv: argvInput,
  artifacts: artifactsInput,
  'artifact-id': optional(ARTIFACT_ID),
  'artifact-sha256': optional(digestInput),
};

interface ReadBuild {
  readonly argv: readonly string[];
  readonly artifacts: readonly string[];
  readonly 'artifact-id': string | null;
  readonly 'artifact-sha256': Sha256 | null;
}

/** What the caller gives; half of a build, or two kinds of one, is no build. Raises INPUT_INVALID. */
export function givenBuild(read: ReadBuild): GivenBuild {
  const { argv, artifacts, 'artifact-id': id, 'artifact-sha256': sha256 } = read;
  if ((id === null) !== (sha256 === null)) {
    throw invalid(
      'The number of an artifact and its digest are given together or not at all',
      'Give `artifact-id` and `artifact-sha256`, the outputs of the upload',
    );
  }
  const artifact = id === null || sha256 === null ? null : { id: Number(id), sha256 };
  if (argv.length > 0 && artifact !== null) {
    throw invalid(
      'A build command and an artifact that is built already exclude each other',
      'Give one of them, the one that the policy names in `build.by`',
    );
  }
  if (artifact === null && (argv.length === 0) !== (artifacts.length === 0)) {
    throw invalid(
      'The build command and its artifacts are given together or not at all',
      'Give both, or leave both to the policy',
    );
  }
  return { argv, artifacts, artifact };
}

function invalid(message: string, next: string): ActionError {
  return new ActionError('INPUT_INVALID', message, next);
}
