import { createHash } from 'node:crypto';
import { readdir, readFile, readlink } from 'node:fs/promises';
import { join } from 'node:path';

/** Files read at the same time: enough to hide the system call, few enough to stay far below the limit of open files. */
const PARALLEL_READS = 16;

/**
 * SHA-256 over one line `path  sha256` for each file below a folder, sorted by path, with a link as `path  -> target`: an added, removed,
 * changed or redirected file gives another digest. Only for folders that this program made: it holds each file in memory.
 */
export async function digestTree(folder: string): Promise<string> {
  const paths = await walk(folder, '');
  const lines: string[] = [];
  for (let start = 0; start < paths.length; start += PARALLEL_READS) {
    const group = paths.slice(start, start + PARALLEL_READS);
    lines.push(...(await Promise.all(group.map((entry) => describe(folder, entry)))));
  }
  return createHash('sha256').update(lines.toSorted().join('\n')).digest('hex');
}

/** Relative paths of the files below a folder whose name passes the test, links left out. */
export async function listFiles(
  folder: string,
  isWanted: (path: string) => boolean,
): Promise<readonly string[]> {
  return (await walk(folder, ''))
    .filter((entry) => entry.kind === 'file' && isWanted(entry.path))
    .map((entry) => entry.path);
}

interface Entry {
  readonly kind: 'file' | 'link' | 'other';
  readonly path: string;
}

async function walk(folder: string, below: string): Promise<readonly Entry[]> {
  const entries = await readdir(join(folder, below), { withFileTypes: true });
  const found = await Promise.all(
    entries.map(async (entry): Promise<readonly Entry[]> => {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) {
        return await walk(folder, path);
      }
      return [{ kind: entry.isFile() ? 'file' : entry.isSymbolicLink() ? 'link' : 'other', path }];
    }),
  );
  return found.flat();
}

async function describe(folder: string, entry: Entry): Promise<string> {
  switch (entry.kind) {
    case 'file':
      return `${entry.path}  ${createHash('sha256')
        .update(await readFile(join(folder, entry.path)))
        .digest('hex')}`;
    case 'link':
      return `${entry.path}  -> ${await readlink(join(folder, entry.path))}`;
    case 'other':
      return `${entry.path}  (no file)`;
  }
}
