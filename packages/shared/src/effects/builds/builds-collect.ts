import { constants } from 'node:fs';
import { access, mkdir, realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ActionError } from '../../errors.ts';
import { compileGlob } from '../../formats/glob.ts';
import { clashingName } from '../../formats/signed/release-file-names.ts';
import { isArtifactName } from '../../formats/signed/subjects.ts';
import { copyRegular } from '../files/files-content.ts';
import { isInside, openRegular } from '../files/files-open.ts';
import { walk } from '../files/files-tree.ts';
import { digestHandle } from '../files/hash.ts';
import type { BuildRun } from './builds-port.ts';

/**
 * Copies exactly the declared artifacts out of a built tree and hashes the copies. Each path or glob has to name at least one
 * regular file that really lies in the tree; the build's code made that tree, so no folder link of it is followed.
 * Raises BUILD_ARTIFACT_MISSING, BUILD_ARTIFACT_NAME, FILE_NOT_REGULAR.
 */
export async function collectArtifacts(
  tree: string,
  patterns: readonly string[],
  into: string,
): Promise<BuildRun['artifacts']> {
  const made = await walk(tree);
  const paths = patterns.flatMap((pattern) => {
    const found = made.filter((path) => compileGlob(pattern).test(path));
    if (found.length === 0) {
      throw new ActionError(
        'BUILD_ARTIFACT_MISSING',
        `The build made no \`${pattern}\``,
        'Correct `build.artifacts` in the policy, or the build',
        undefined,
        'fail',
      );
    }
    return found;
  });
  const named = [...new Set(paths)].map((path) => ({ path, name: path.slice(path.lastIndexOf('/') + 1) }));
  const names = named.map(({ name }) => name);
  if (!names.every(isArtifactName) || clashingName(names) !== null) {
    throw new ActionError(
      'BUILD_ARTIFACT_NAME',
      'An artifact has a name that a release cannot carry, or that of another file of the release but for its case',
      'Let the build make plain, distinct file names of letters, digits, `.`, `_`, `+` and `-`',
      undefined,
      'fail',
    );
  }
  await mkdir(into, { recursive: true, mode: 0o700 });
  const root = await realpath(tree);
  const collected = [];
  for (const { path, name } of named) {
    const source = join(root, path);
    if (!isInside(await realpath(dirname(source)), root) || (await realpath(source)) !== source) {
      throw new ActionError(
        'FILE_NOT_REGULAR',
        'An artifact lies behind a link',
        'Let the build write the file itself',
        undefined,
        'fail',
      );
    }
    await copyRegular(source, join(into, name));
    collected.push({ name, ...(await digestFile(join(into, name))) });
  }
  return collected.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

async function digestFile(path: string): Promise<{ readonly size: number; readonly sha256: string }> {
  const handle = await openRegular(path);
  try {
    return await digestHandle(handle);
  } finally {
    await handle.close();
  }
}

/** The paths that exist on this machine. */
export async function existing(paths: readonly string[]): Promise<readonly string[]> {
  const checked = await Promise.all(
    paths.map(async (path) => {
      const isThere = await access(path, constants.R_OK).then(
        () => true,
        () => false,
      );
      return isThere ? [path] : [];
    }),
  );
  return [...new Set(checked.flat())];
}
