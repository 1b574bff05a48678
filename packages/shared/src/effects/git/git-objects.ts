import { createHash } from 'node:crypto';
import { ActionError } from '../../errors.ts';
import { readGitFolder } from './git-directory.ts';

/**
 * The contents of objects of a folder of `withGitFolder`, by id, in one process. Each is hashed: git takes what lies in its store for the object
 * that it is called, and hashes nothing while it reads, so who could write there before this run (an earlier job of a machine that is kept) could
 * show every tool something else than the commit holds. Raises GIT_FAILED and GIT_OBJECT_ALTERED.
 */
export async function readObjects(
  path: string,
  folder: string,
  kind: 'blob' | 'tree' | 'commit',
  ids: readonly string[],
): Promise<readonly Buffer[]> {
  const { stdout } = await readGitFolder(path, folder, ['cat-file', '--batch'], [0], `${ids.join('\n')}\n`);
  const contents: Buffer[] = [];
  let position = 0;
  for (const wanted of ids) {
    const end = stdout.indexOf('\n', position);
    const [id, type, size] = stdout.toString('utf8', position, end).split(' ');
    const length = Number(size);
    const content = stdout.subarray(end + 1, end + 1 + length);
    if (
      end < 0 ||
      id !== wanted ||
      type !== kind ||
      !Number.isSafeInteger(length) ||
      content.length !== length
    ) {
      throw objectMissing();
    }
    demandId(kind, id, content);
    contents.push(content);
    position = end + 1 + length + 1;
  }
  return contents;
}

/** The id says itself which hash it is. */
function demandId(kind: string, id: string, content: Buffer): void {
  const hash = createHash(id.length === 40 ? 'sha1' : 'sha256');
  if (hash.update(`${kind} ${content.length}\0`).update(content).digest('hex') !== id) {
    throw new ActionError(
      'GIT_OBJECT_ALTERED',
      `The repository holds a ${kind} whose content is not what its id says`,
      'Check the commit out into an empty folder and run again; ask who could write to this one',
    );
  }
}

/** The error of an object whose content git did not give. */
export function objectMissing(): ActionError {
  return new ActionError(
    'GIT_FAILED',
    'git did not give the content of every object of the commit',
    'Check out the repository without a partial-clone filter and run again',
  );
}
