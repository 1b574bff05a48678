import { ActionError } from '../../errors.ts';

export const MAX_ENTRIES = 50_000;
const MAX_PATH_BYTES = 1024;
export const MAX_UNPACKED_BYTES = 8 * 1024 * 1024 * 1024;
const TYPE_MASK = 0xf000;
const TYPE_FILE = 0x8000;
const TYPE_FOLDER = 0x4000;
const FORBIDDEN = /[\p{Cc}\\:]/u;

/** A file or folder in an archive; `path` is relative with forward slashes, `size` in bytes. */
export interface ArchiveEntry {
  readonly path: string;
  readonly isFolder: boolean;
  readonly size: number;
}

/** The error for an archive that is not unpacked. */
export function unsafe(why: string): ActionError {
  return new ActionError(
    'ARTIFACT_UNSAFE',
    `An archive was not unpacked: ${why}`,
    'Check what made the archive; it is not one that our own steps make',
    undefined,
    'fail',
  );
}

/** Reads an entry's name and Unix mode: UTF-8, relative, no steps upwards, no link, no device. Raises ARTIFACT_UNSAFE. */
export function entryPath(
  rawName: Uint8Array,
  mode: number,
): { readonly path: string; readonly isFolder: boolean } {
  if (rawName.length === 0 || rawName.length > MAX_PATH_BYTES) {
    throw unsafe('a name in it is empty or too long');
  }
  const name = decode(rawName);
  const isFolder = name.endsWith('/');
  const path = isFolder ? name.slice(0, -1) : name;
  const type = mode & TYPE_MASK;
  const isExpectedType = type === 0 || type === (isFolder ? TYPE_FOLDER : TYPE_FILE);
  const isPlain = path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
  if (!isExpectedType) {
    throw unsafe('it holds a link or a device');
  }
  if (!isPlain || FORBIDDEN.test(path)) {
    throw unsafe('a name in it points outside of its folder or holds unusual characters');
  }
  return { path, isFolder };
}

/** Checks a whole table of contents: count, total size, no path twice and none below a file. Raises ARTIFACT_UNSAFE. */
export function checkEntries(entries: readonly ArchiveEntry[]): void {
  const files = new Set<string>();
  const folders = new Set<string>();
  let total = 0;
  for (const { path, isFolder, size } of entries) {
    total += size;
    if (files.has(path)) {
      throw unsafe('it holds a path twice');
    }
    (isFolder ? folders : files).add(path);
    for (let at = path.indexOf('/'); at > 0; at = path.indexOf('/', at + 1)) {
      folders.add(path.slice(0, at));
    }
  }
  if (entries.length > MAX_ENTRIES || total > MAX_UNPACKED_BYTES) {
    throw unsafe('it holds too many files or unpacks to too many bytes');
  }
  if ([...files].some((path) => folders.has(path))) {
    throw unsafe('a path in it is a file and a folder');
  }
}

function decode(rawName: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(rawName);
  } catch {
    throw unsafe('a name in it is not UTF-8');
  }
}
