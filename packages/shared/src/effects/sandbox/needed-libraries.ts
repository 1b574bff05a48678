import { ActionError } from '../../errors.ts';
import { runProcess } from '../processes/processes.ts';
import { neededNames } from './dynamic-section.ts';
import { linkedFiles } from './linked-files.ts';
import { findSystemProgram } from './system-programs.ts';

const MAX_LIST_BYTES = 16 * 1024 * 1024;
const LISTED = /^\t([A-Za-z0-9_.+-]+) \(.*\) => (\/\S+)$/;

/**
 * The libraries of the system that files of a stranger need, with all that these need themselves, sorted absolute paths. The files are read and
 * never handed to the loader: a library can name others that the loader runs while it only lists (`DT_AUDIT`), outside of every box. What
 * they name is looked up in the loader's own list of the system, and what is not there is no library of the system. Raises
 * PREREQUISITE_MISSING.
 */
export async function neededLibraries(files: readonly string[]): Promise<readonly string[]> {
  const names = new Set<string>();
  for (const file of files) {
    for (const name of await neededNames(file)) {
      names.add(name);
    }
  }
  const known = names.size === 0 ? [] : await systemLibraries();
  const found = known.filter(({ name }) => names.has(name)).map(({ path }) => path);
  return [...new Set([...found, ...(await linkedFiles(found))])].toSorted();
}

async function systemLibraries(): Promise<readonly { readonly name: string; readonly path: string }[]> {
  const ldconfig = await findSystemProgram('ldconfig');
  if (ldconfig === null) {
    throw new ActionError(
      'PREREQUISITE_MISSING',
      '`ldconfig` is not on this machine',
      'Install it (Debian: apt-get install libc-bin)',
    );
  }
  const { stdout } = await runProcess({
    argv: [ldconfig, '-p'],
    environment: { PATH: '/usr/bin:/bin', LC_ALL: 'C' },
    cwd: '/',
    timeoutSeconds: 120,
    maxOutputBytes: MAX_LIST_BYTES,
  });
  return Buffer.from(stdout)
    .toString('utf8')
    .split('\n')
    .flatMap((line) => {
      const [, name, path] = LISTED.exec(line) ?? [];
      return name === undefined || path === undefined ? [] : [{ name, path }];
    });
}
