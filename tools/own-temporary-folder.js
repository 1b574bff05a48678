import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Gives the tests a temporary folder of their own, so that `nothing-left.js` can tell what they leave. */
// oxlint-disable-next-line import/no-default-export -- Jest takes the default export of a global set-up
export default function ownTemporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'jest-'));
  // Boxes are made for another user, who has to reach what is mounted into them.
  chmodSync(folder, 0o755);
  process.env['TMPDIR'] = folder;
}
