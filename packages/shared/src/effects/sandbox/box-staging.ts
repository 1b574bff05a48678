import { lstatSync, readdirSync } from 'node:fs';
import { chmod, chown, cp, lstat, mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { plainPath } from '../files/files-open.ts';
import type { BoxLayer } from './sandbox.ts';
import { boxOwner } from './sandbox.ts';

const OTHERS_READ = 0o004;
const OTHERS_ENTER = 0o005;

/** The folders of one run, below a private folder of its own. */
export interface BoxFolders {
  readonly source: string;
  readonly out: string;
  readonly config: string;
  readonly home: string;
}

/** What a run needs placed before it starts. */
export interface StagingRequest {
  readonly layer: BoxLayer;
  readonly folder: string;
  readonly source: string;
  readonly access: 'read-only' | 'writable';
  readonly config: Readonly<Record<string, string | Uint8Array>>;
}

/**
 * Makes out, config and home, and a copy of the source when the tool writes to it, or when the user of the box could not read all of it
 * (a file that only root can read would otherwise be skipped by the tool, unsaid). Links are copied as links, not followed.
 */
export async function stageBox(request: StagingRequest): Promise<BoxFolders> {
  const [out, config, home] = [
    join(request.folder, 'out'),
    join(request.folder, 'config'),
    join(request.folder, 'home'),
  ];
  await Promise.all([out, config, home].map((path) => mkdir(path, { mode: 0o755 })));
  for (const [name, content] of Object.entries(request.config)) {
    const target = plainPath(join(config, plainRelative(name)));
    await mkdir(dirname(target), { recursive: true, mode: 0o755 });
    await writeFile(target, content, { mode: 0o644, flag: 'wx' });
  }
  await openToBox(config, 'reader');
  const source = await stageSource(request);
  const owner = boxOwner(request.layer);
  if (request.layer === 'dropped-uid') {
    await chown(out, owner.userId, owner.groupId);
  }
  return { source, out, config, home };
}

async function stageSource(request: StagingRequest): Promise<string> {
  const isDropped = request.layer === 'dropped-uid';
  const needsCopy = request.access === 'writable' || (isDropped && !isReadableByOthers(request.source));
  if (!needsCopy) {
    return request.source;
  }
  const copy = join(request.folder, 'source');
  await cp(request.source, copy, {
    recursive: true,
    verbatimSymlinks: true,
    errorOnExist: true,
    force: false,
    preserveTimestamps: true,
  });
  if (isDropped) {
    await openToBox(copy, request.access === 'writable' ? 'owner' : 'reader');
  }
  return copy;
}

/** Synchronously: it asks about every file of a project before each run, and an asynchronous question costs ten times the answer. */
function isReadableByOthers(path: string): boolean {
  const status = lstatSync(path);
  if (status.isDirectory()) {
    const inside = (status.mode & OTHERS_ENTER) === OTHERS_ENTER;
    return inside && readdirSync(path).every((name) => isReadableByOthers(join(path, name)));
  }
  return !status.isFile() || (status.mode & OTHERS_READ) !== 0;
}

/** Lets the user of the box read everything below a folder that this run made, or own it. Links are left alone. */
async function openToBox(path: string, as: 'reader' | 'owner'): Promise<void> {
  const status = await lstat(path);
  if (status.isSymbolicLink()) {
    return;
  }
  const { userId, groupId } = boxOwner('dropped-uid');
  await chmod(path, status.isDirectory() ? 0o755 : (status.mode & 0o777) | 0o644);
  if (as === 'owner') {
    await chown(path, userId, groupId);
  }
  if (status.isDirectory()) {
    await Promise.all((await readdir(path)).map((name) => openToBox(join(path, name), as)));
  }
}

function plainRelative(name: string): string {
  return name.startsWith('/') ? `..${name}` : name;
}
