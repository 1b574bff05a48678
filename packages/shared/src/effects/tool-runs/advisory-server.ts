import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { ActionError } from '../../errors.ts';
import { readRegular } from '../files/files-content.ts';
import type { BoxFolders } from '../sandbox/box-staging.ts';

const SCRIPT = 'osv-server.py';
const SNAPSHOT = 'advisories.json';
const LOG = '.advisory-queries.jsonl';
const MAX_LOG_BYTES = 16 * 1024 * 1024;

const QUERY = v.strictObject({
  name: v.pipe(v.string(), v.minLength(1)),
  version: v.pipe(v.string(), v.minLength(1)),
});

/** Frozen advisories that are served inside the box, where there is no network. */
export interface AdvisoryServer {
  readonly snapshot: Uint8Array;
  readonly assetsFolder: string;
}

/** The files that the server needs below `{config}`. */
export async function advisoryFiles(server: AdvisoryServer): Promise<Readonly<Record<string, Uint8Array>>> {
  return { [SCRIPT]: await readFile(join(server.assetsFolder, SCRIPT)), [SNAPSHOT]: server.snapshot };
}

/** The command that serves the advisories and runs the tool beside it; `{advisories}` in the tool's arguments becomes the query address. */
export function behindAdvisories(python: string | null, argv: readonly string[]): readonly string[] {
  if (python === null) {
    throw new ActionError(
      'TOOL_NOT_STARTED',
      'Advisories are served to tools that Python starts only',
      'Leave the advisories out for this tool',
    );
  }
  return [python, '-I', `{config}/${SCRIPT}`, `{config}/${SNAPSHOT}`, `{out}/${LOG}`, ...argv];
}

/** The queries that the server answered, `name==version` as the tool wrote them, sorted; none when it never served. */
export async function readQueries(folders: BoxFolders): Promise<readonly string[]> {
  try {
    const lines = new TextDecoder('utf-8', { fatal: true })
      .decode(await readRegular(join(folders.out, LOG), MAX_LOG_BYTES))
      .split('\n');
    const queries = lines.filter((line) => line !== '').map((line) => v.parse(QUERY, JSON.parse(line)));
    return [...new Set(queries.map(({ name, version }) => `${name}==${version}`))].toSorted();
  } catch {
    // No log or a broken one: nothing is known to have been asked, and the audit is then incomplete.
    return [];
  }
}
