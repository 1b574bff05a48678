import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ERROR_CODES } from '../packages/shared/src/error-codes.ts';

/** Writes docs/errors.md from the list of error codes. */
export function writeErrorsDocument(root: string): void {
  writeFileSync(join(root, 'docs', 'errors.md'), errorsDocument(ERROR_CODES));
}

/** The page of error codes, sorted, one line each. */
export function errorsDocument(codes: Readonly<Record<string, string>>): string {
  const rows = Object.entries(codes)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, meaning]) => `| \`${code}\` | ${meaning.replaceAll('|', '\\|')} |\n`);
  return `# Error codes

Every reason that Interlock gives carries one of these codes, with one sentence on what is wrong and one on what to do next. A code
keeps its meaning; one that is no longer used is not used again.

This page is written by \`tools/errors-doc.ts\` from \`packages/shared/src/error-codes.ts\`.

| Code | What it means |
| --- | --- |
${rows.join('')}`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeErrorsDocument(process.cwd());
}
