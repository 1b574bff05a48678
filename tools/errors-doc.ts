import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ERROR_CODES } from '../packages/shared/src/error-codes.ts';
import type { NextSteps } from './next-steps.ts';

/** Writes docs/errors.md from the list of error codes and the next steps that stand where they are raised. */
export function writeErrorsDocument(root: string, steps: NextSteps): void {
  writeFileSync(join(root, 'docs', 'errors.md'), errorsDocument(ERROR_CODES, steps));
}

/** The page of error codes, sorted, one line each. */
export function errorsDocument(codes: Readonly<Record<string, string>>, steps: NextSteps): string {
  const rows = Object.entries(codes)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, meaning]) => {
      const next = (steps[code] ?? []).map((step) => `${step}.`).join('<br>');
      return `| \`${code}\` | ${cell(meaning)} | ${cell(next)} |\n`;
    });
  return `# Error codes

Every reason that Interlock gives carries one of these codes, with one sentence on what is wrong and one on what to do next. A code
keeps its meaning; one that is no longer used is not used again. Where more than one next step stands here, the reason that you have
says which; \`…\` is what it fills in.

This page is written by \`tools/errors-doc.ts\` from \`packages/shared/src/error-codes.ts\` and from where the codes are raised.
\`interlock explain CODE\` prints one row of it, each next step on a line of its own.

| Code | What it means | What to do next |
| --- | --- | --- |
${rows.join('')}`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
