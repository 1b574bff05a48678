import { readdirSync, rmSync } from 'node:fs';

/** Ends the run red when a test, or the code that it tried, left something in the temporary folder. */
// oxlint-disable-next-line import/no-default-export -- Jest takes the default export of a global tear-down
export default function nothingLeft() {
  const folder = process.env['TMPDIR'] ?? '';
  const left = readdirSync(folder);
  rmSync(folder, { recursive: true, force: true });
  if (left.length > 0) {
    throw new Error(`left in the temporary folder: ${left.toSorted().join(', ')}`);
  }
}
