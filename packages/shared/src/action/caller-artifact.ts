import type { Effects } from '../effects/effects.ts';
import { ActionError } from '../errors.ts';
import { compileGlob } from '../formats/glob.ts';
import { isArtifactName } from '../formats/subjects.ts';
import type { DeclaredBuild } from '../model/build.ts';
import type { SubjectSet } from '../model/subject.ts';

type CallerBuild = Extract<DeclaredBuild, { by: 'caller' }>;

/** The files of a caller's artifact in a private folder, flat, hashed there. */
export interface TakenArtifact {
  readonly folder: string;
  readonly subjects: SubjectSet;
}

/**
 * Takes the artifact that a job of the caller uploaded in this run: exactly this one by number and digest, and in it exactly the declared
 * files. Nothing of it is run. Raises BUILD_ARTIFACT_MISSING, BUILD_ARTIFACT_EXTRA, BUILD_ARTIFACT_NAME and the ARTIFACT_ codes.
 */
export async function takeCallerArtifact(
  effects: Effects,
  { artifact, artifacts }: CallerBuild,
  attempt: number,
): Promise<TakenArtifact> {
  const folder = `${await effects.files.makePrivateFolder()}/artifacts`;
  await effects.artifacts.download({ ...artifact, attempt }, folder);
  const names = await effects.files.list(folder);
  requireNames(names);
  const declared = artifacts.map((pattern) => ({ pattern, expression: compileGlob(pattern) }));
  const missing = declared.find(({ expression }) => !names.some((name) => expression.test(name)));
  if (missing !== undefined) {
    throw refused(
      'BUILD_ARTIFACT_MISSING',
      `The caller's artifact holds no \`${missing.pattern}\``,
      'Upload every declared file, and declare it by its name in the artifact, without folders',
    );
  }
  const extra = names.find((name) => !declared.some(({ expression }) => expression.test(name)));
  if (extra !== undefined) {
    throw refused(
      'BUILD_ARTIFACT_EXTRA',
      `The caller's artifact holds \`${extra}\`, which nobody declared`,
      'Upload only the declared files, or declare it in `build.artifacts` of the policy',
    );
  }
  const subjects = await Promise.all(
    names.map(async (name) => ({ name, ...(await effects.files.digest(`${folder}/${name}`)) })),
  );
  return { folder, subjects };
}

/** Plain names in one folder: what a release cannot carry is refused here, not renamed. */
function requireNames(names: readonly string[]): void {
  const folded = new Set(names.map((name) => name.toLowerCase()));
  if (!names.every(isArtifactName) || folded.size !== names.length) {
    throw refused(
      'BUILD_ARTIFACT_NAME',
      'The caller’s artifact holds a file that a release cannot carry: in a folder, oddly named, or like another but for its case',
      'Upload a flat folder of distinct names of letters, digits, `.`, `_`, `+` and `-`',
    );
  }
}

function refused(
  code: 'BUILD_ARTIFACT_MISSING' | 'BUILD_ARTIFACT_EXTRA' | 'BUILD_ARTIFACT_NAME',
  message: string,
  next: string,
): ActionError {
  return new ActionError(code, message, next, undefined, 'fail');
}
