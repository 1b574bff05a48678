import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where this suite lies: the folder that holds `dist/`, `locks/` and the actions. */
export function suiteFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package-lock.json'))) {
    const parent = dirname(folder);
    if (parent === folder) {
      throw new Error('The suite folder was not found');
    }
    folder = parent;
  }
  return folder;
}

/** A commit-shaped name of this build of the suite, for `job_workflow_sha` in a rehearsal: SHA-1 over the lock file. */
export function suiteCommit(folder: string): string {
  return createHash('sha1')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex');
}
