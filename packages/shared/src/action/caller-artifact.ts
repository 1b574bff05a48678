import type { Effects } from '../effects/effects.ts';
import { ActionError } from '../errors.ts';
import { requireDeclaredFiles } from '../formats/declared-files.ts';
import { clashingName } from '../formats/signed/release-file-names.ts';
import { isArtifactName } from '../formats/signed/subjects.ts';
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
  requireDeclaredFiles('The caller’s artifact', names, artifacts);
  const subjects = await Promise.all(
    names.map(async (name) => ({ name, ...(await effects.files.digest(`${folder}/${name}`)) })),
  );
  return { folder, subjects };
}

/** Plain names in one folder: what a release cannot carry is refused here, not renamed. */
function requireNames(names: readonly string[]): void {
  if (!names.every(isArtifactName) || clashingName(names) !== null) {
    throw new ActionError(
      'BUILD_ARTIFACT_NAME',
      'The caller’s artifact holds a file that a release cannot carry: in a folder, oddly named, or like another of the release but for its case',
      'Upload a flat folder of distinct names of letters, digits, `.`, `_`, `+` and `-`',
      undefined,
      'fail',
    );
  }
}
