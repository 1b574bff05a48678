import { CLOSING_NAMES, COMPANION_ENDINGS, MANIFEST_NAME } from '../../formats/signed/release-file-names.ts';
import { quoted, refusal } from '../failure.ts';

const SIGNATURE = '.sigstore.json';
/** What a release carries beside an artifact; `.sig` and `.pem` only where the policy asks for them. */
const COMPANIONS = [...COMPANION_ENDINGS, '.sig', '.pem'];

/**
 * Tells the artifacts in the list of a release's files: those with a signature beside them. Every other file must belong to one of
 * them or close the release. Raises COVERAGE_MISSING, COVERAGE_EXTRA.
 */
export function artifactNames(files: readonly string[]): readonly string[] {
  const names = new Set(files);
  const missing = CLOSING_NAMES.find((name) => !names.has(name));
  if (missing !== undefined) {
    throw refusal(
      'COVERAGE_MISSING',
      `${quoted(missing)} is not among the files of the release`,
      'Get all files of the release again',
    );
  }
  const artifacts = files.filter((name) => names.has(`${name}${SIGNATURE}`) && name !== MANIFEST_NAME);
  const accounted = new Set([
    ...CLOSING_NAMES,
    ...artifacts.flatMap((name) => [name, ...COMPANIONS.map((ending) => `${name}${ending}`)]),
  ]);
  const extra = files.find((name) => !accounted.has(name));
  if (extra !== undefined) {
    throw refusal(
      'COVERAGE_EXTRA',
      `${quoted(extra)} is neither a signed artifact nor belongs to one`,
      'Do not use the file; put only the files of one release into the folder',
    );
  }
  return artifacts;
}
