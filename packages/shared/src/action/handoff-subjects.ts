import type { Effects } from '../effects/effects.ts';
import { ActionError } from '../errors.ts';
import type { ArtifactReference } from '../model/evidence.ts';
import type { SubjectSet } from '../model/subject.ts';

/** The artifacts of a release in a private folder, each compared with the subject set. */
export interface OpenedSubjects {
  readonly folder: string;
  readonly subjects: SubjectSet;
}

/**
 * Downloads the artifacts by id and digest and demands exactly the subjects: a private copy of each is hashed.
 * Raises SUBJECT_MISSING, SUBJECT_EXTRA, SUBJECT_SWAPPED and the ARTIFACT_ codes.
 */
export async function openSubjects(
  effects: Effects,
  reference: ArtifactReference,
  subjects: SubjectSet,
): Promise<OpenedSubjects> {
  const folder = `${await effects.files.makePrivateFolder()}/artifacts`;
  await effects.artifacts.download(reference, folder);
  await requireSubjects(effects, folder, subjects);
  return { folder, subjects };
}

/** Demands that a folder holds exactly the subjects: no file less, none more, none changed. */
export async function requireSubjects(effects: Effects, folder: string, subjects: SubjectSet): Promise<void> {
  const found = await effects.files.list(folder);
  const expected = new Set(subjects.map((subject) => subject.name));
  const extra = found.find((name) => !expected.has(name));
  if (extra !== undefined) {
    throw broken(
      'SUBJECT_EXTRA',
      `\`${extra.slice(0, 200)}\` was handed over and is not an artifact of this release`,
    );
  }
  for (const subject of subjects) {
    if (!found.includes(subject.name)) {
      throw broken('SUBJECT_MISSING', `Artifact \`${subject.name}\` was not handed over`);
    }
  }
  const digests = await Promise.all(
    subjects.map((subject) => effects.files.digest(`${folder}/${subject.name}`)),
  );
  for (const [index, subject] of subjects.entries()) {
    const digest = digests[index];
    if (digest?.sha256 !== subject.sha256 || digest.size !== subject.size) {
      throw broken(
        'SUBJECT_SWAPPED',
        `Artifact \`${subject.name}\` is not the file whose digest this release fixed`,
      );
    }
  }
}

function broken(code: 'SUBJECT_EXTRA' | 'SUBJECT_MISSING' | 'SUBJECT_SWAPPED', message: string): ActionError {
  const next = 'Pass the artifact of the build job of this run, and let no step change it';
  return new ActionError(code, message, next, undefined, 'fail');
}
