export const MANIFEST_NAME = 'interlock-manifest.json';
export const MANIFEST_BUNDLE_NAME = `${MANIFEST_NAME}.sigstore.json`;
export const DECISION_LOG_NAME = 'decision-log.jsonl';
/** The files that close a release: one of them is enough to know one by. */
export const CLOSING_NAMES: readonly string[] = [MANIFEST_NAME, MANIFEST_BUNDLE_NAME, DECISION_LOG_NAME];
/** Endings of what every release carries beside each artifact. */
export const COMPANION_ENDINGS: readonly string[] = [
  '.sigstore.json',
  '.intoto.jsonl',
  '.cdx.json',
  '.spdx.json',
];

/**
 * The first artifact whose name is, but for its case, that of another artifact or of a file that the release adds to them; null when there
 * is none. Some of those who take a release keep its files where case makes no difference, and the later file replaces the earlier one.
 */
export function clashingName(artifacts: readonly string[]): string | null {
  const added = artifacts.flatMap((name) => COMPANION_ENDINGS.map((ending) => name + ending));
  const taken = new Set([...CLOSING_NAMES, ...added].map((name) => name.toLowerCase()));
  for (const name of artifacts) {
    const folded = name.toLowerCase();
    if (taken.has(folded)) {
      return name;
    }
    taken.add(folded);
  }
  return null;
}
