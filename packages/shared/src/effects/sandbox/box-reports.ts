import { glob, realpath } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { ActionError } from '../../errors.ts';
import { readRegular } from '../files/files-content.ts';
import { codeOf, isInside } from '../files/files-open.ts';
import type { BoxFolders } from './box-staging.ts';

const MAX_REPORT_BYTES = 64 * 1024 * 1024;
const MAX_REPORTS = 10_000;
const SOURCE_PREFIX = '{src}/';

/**
 * Reads the reports that a finished tool left, by the name that the plan has for them. A name is relative to the folder for reports, or to
 * the writable copy of the project with `{src}/` before it; a name with `*` stands for every file that fits, each under its own path.
 * A file that does not exist is absent. Raises TOOL_REPORT_UNSAFE for a link, a device, or a file over 64 MiB.
 */
export async function readReports(
  names: readonly string[],
  folders: BoxFolders,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const found = new Map<string, Uint8Array>();
  for (const name of names) {
    const isInSource = name.startsWith(SOURCE_PREFIX);
    const root = await realpath(isInSource ? folders.source : folders.out);
    const path = isInSource ? name.slice(SOURCE_PREFIX.length) : name;
    for (const match of path.includes('*') ? await matching(root, path) : [path]) {
      const content = await readReport(root, match);
      if (content !== null) {
        found.set(isInSource ? `${SOURCE_PREFIX}${match}` : match, content);
      }
    }
  }
  return found;
}

async function matching(root: string, pattern: string): Promise<readonly string[]> {
  const matches: string[] = [];
  for await (const match of glob(pattern, { cwd: root })) {
    matches.push(relative(root, join(root, match)));
    if (matches.length > MAX_REPORTS) {
      throw unsafe('more files than any report has', undefined);
    }
  }
  return matches.toSorted();
}

/** The tool is a stranger: a link that it left as its report would be read with the rights of this process. */
async function readReport(root: string, path: string): Promise<Uint8Array | null> {
  const target = join(root, path);
  try {
    const parent = await realpath(dirname(target));
    if (parent !== dirname(target) || !isInside(parent, root)) {
      throw unsafe('a link', undefined);
    }
    return await readRegular(target, MAX_REPORT_BYTES);
  } catch (cause) {
    const isAbsent =
      codeOf(cause) === 'ENOENT' || (cause instanceof ActionError && cause.code === 'FILE_MISSING');
    if (isAbsent) {
      return null;
    }
    throw cause instanceof ActionError && cause.code === 'TOOL_REPORT_UNSAFE'
      ? cause
      : unsafe('a link, a device or an oversized file', cause);
  }
}

function unsafe(what: string, cause: unknown): ActionError {
  return new ActionError(
    'TOOL_REPORT_UNSAFE',
    `A tool left ${what} where its report was expected`,
    'Do not trust this tool; look at what changed it',
    cause,
  );
}
