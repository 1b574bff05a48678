import * as v from 'valibot';
import { isSha256 } from '../../model/digest.ts';
import type { SubjectSet } from '../../model/subject.ts';
import { broken, type DocumentKind, parseStrictJson } from '../json/strict-document.ts';
import { clashingName } from './release-file-names.ts';

const MAX_SUBJECTS = 1024;
const KIND: DocumentKind = {
  code: 'SUBJECTS_INVALID',
  name: 'The subject set',
  next: 'Hand over the `subjects` output of the job that built the artifacts',
  maximumCharacters: MAX_SUBJECTS * 512,
};
/** A plain file name: no folder, no leading dot, nothing that a shell, a URL or GitHub's asset names would change. */
const ARTIFACT_NAME = /^[A-Za-z0-9][A-Za-z0-9._+-]{0,199}$/;

const SubjectsSchema = v.pipe(
  v.array(
    v.strictObject({
      name: v.pipe(v.string(), v.regex(ARTIFACT_NAME)),
      size: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
      sha256: v.pipe(v.string(), v.check(isSha256)),
    }),
  ),
  v.minLength(1),
  v.maxLength(MAX_SUBJECTS),
);

/** Says whether a file name may be an artifact's: plain, printable, at most 200 characters. */
export function isArtifactName(name: string): boolean {
  return ARTIFACT_NAME.test(name);
}

/**
 * Reads the subject set of a release from exactly the text that `formatSubjects` writes, with or without a line feed after it. The text comes
 * from a job that runs project code and goes on to readers of other kinds, and no two of them may see two sets in it. Zero subjects, names
 * that clash and path-like names raise SUBJECTS_INVALID.
 */
export function parseSubjects(text: string): SubjectSet {
  const parsed = v.safeParse(SubjectsSchema, parseStrictJson(text, KIND));
  if (!parsed.success) {
    throw broken(KIND, 'is not a list of plain names with sizes and digests');
  }
  const clash = clashingName(parsed.output.map(({ name }) => name));
  if (clash !== null) {
    throw broken(KIND, `names \`${clash}\` twice but for its case, or as a file that the release adds`);
  }
  const canonical = formatSubjects(parsed.output);
  if (text !== canonical && text !== `${canonical}\n`) {
    throw broken(KIND, 'is not written as the job that built the artifacts writes it');
  }
  return parsed.output;
}

/** Writes the subject set as JSON, sorted by name, on one line. */
export function formatSubjects(subjects: SubjectSet): string {
  const sorted = subjects.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return JSON.stringify(sorted.map(({ name, size, sha256 }) => ({ name, size, sha256 })));
}
