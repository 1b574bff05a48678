import { lstat, mkdir, mkdtemp, realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ActionError } from '../../errors.ts';
import { bytesAt } from '../artifacts/artifacts-zip-directory.ts';
import type { FileDigest, Files } from '../effects.ts';
import type { ViewInput } from '../views/view-file.ts';
import { copyRegular, readRegular } from './files-content.ts';
import { codeOf, isInside, openFailure, openNew, openRegular, plainPath } from './files-open.ts';
import { listRegular } from './files-tree.ts';
import { hashLanes } from './hash-lanes.ts';

/**
 * The files of this machine. `temporary` is the folder for private folders (RUNNER_TEMP); it must not lie in `checkout`,
 * where the project's own code could reach what is put there. Raises the FILE_ codes of the port.
 */
export function nodeFiles(temporary: string, checkout: string | null): Files {
  const digestOpen = hashLanes();
  async function digest(path: string): Promise<FileDigest> {
    const handle = await openRegular(path);
    try {
      return await digestOpen(handle);
    } finally {
      await handle.close();
    }
  }
  return {
    makePrivateFolder: () => makePrivateFolder(temporary, checkout),
    read: readRegular,
    write,
    digest,
    copy: async (from, to) => {
      const target = plainPath(to);
      await makeParents(target);
      await copyRegular(from, target);
      return await digest(target);
    },
    list: listRegular,
    view: async (sources, folder) => {
      // The scanner's code is loaded when it is needed: most actions show nothing to anybody.
      const { writeScanView } = await import('../views/scan-view.ts');
      return await writeScanView({ open: openPart, write }, sources, folder);
    },
    writtenAt: async (path) => {
      try {
        return (await lstat(plainPath(path))).mtimeMs;
      } catch (cause) {
        throw openFailure(path, cause);
      }
    },
    exists: async (path) => {
      try {
        const status = await lstat(plainPath(path));
        return status.isFile() ? 'file' : status.isDirectory() ? 'folder' : 'other';
      } catch (cause) {
        if (codeOf(cause) === 'ENOENT' || codeOf(cause) === 'ENOTDIR') {
          return 'missing';
        }
        throw cause instanceof ActionError ? cause : openFailure(path, cause);
      }
    },
  };
}

/** A file read in parts, each exactly as long as it was asked for. */
async function openPart(path: string): Promise<ViewInput> {
  const handle = await openRegular(path);
  const { size } = await handle.stat();
  return { size, part: (position, length) => bytesAt(handle, position, length), close: () => handle.close() };
}

async function write(path: string, content: string | Uint8Array): Promise<void> {
  const target = plainPath(path);
  await makeParents(target);
  const handle = await openNew(target);
  try {
    await handle.writeFile(content);
  } finally {
    await handle.close();
  }
}

async function makePrivateFolder(temporary: string, checkout: string | null): Promise<string> {
  try {
    const parent = await realpath(temporary);
    const project = checkout === null ? null : await realpath(checkout);
    if (project !== null && isInside(parent, project)) {
      throw new ActionError(
        'FILE_UNSAFE',
        'The folder for temporary files lies in the checkout',
        'Set RUNNER_TEMP or TMPDIR to a folder outside of the project',
      );
    }
    return await mkdtemp(join(parent, 'interlock-'));
  } catch (cause) {
    throw cause instanceof ActionError ? cause : openFailure(temporary, cause);
  }
}

async function makeParents(target: string): Promise<void> {
  await mkdir(dirname(target), { recursive: true, mode: 0o700 }).catch((cause: unknown) => {
    throw openFailure(dirname(target), cause);
  });
}
