import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeTree } from '@interlock/shared/effects/files/remove-tree.ts';
import { endsWithProcess } from '@interlock/shared/effects/processes/endings.ts';
import { ActionError } from '@interlock/shared/errors.ts';

/**
 * Gives `work` a private temporary folder and removes it afterwards, whatever happens, also when the process is told to stop: on a
 * runner the job's folder goes with the job, on a person's machine nobody else would clear it. Raises FILE_UNREADABLE.
 */
export async function withScratch<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'interlock-')).catch((cause: unknown) => {
    throw new ActionError(
      'FILE_UNREADABLE',
      'No temporary folder could be made',
      'Set TMPDIR to a folder that you may write to',
      cause,
    );
  });
  const forget = endsWithProcess(() => removeTree(folder));
  try {
    return await work(folder);
  } finally {
    await removeTree(folder);
    forget();
  }
}
