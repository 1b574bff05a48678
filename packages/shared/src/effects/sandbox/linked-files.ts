import { ActionError } from '../../errors.ts';
import { runProcess } from '../processes/processes.ts';
import { findSystemProgram } from './system-programs.ts';

/** What was listed already: `ldd` starts a shell and several loaders, and the same few programs are asked for again with each box. */
const listed = new Map<string, Promise<readonly string[]>>();

const MAX_LDD_BYTES = 16 * 1024 * 1024;
const RESOLVED = /^\s+(?:\S+ => )?(\/\S+) \(0x[0-9a-f]+\)$/;

/**
 * The dynamic loader and every library that these ELF files need, sorted absolute paths; empty for static files. Uses `ldd`, which may
 * start the file's loader, and the loader runs what the file names for it (`DT_AUDIT`): only for files of the system or of our own locks. Files are listed once in the life of this process. Raises
 * PREREQUISITE_MISSING.
 */
export async function linkedFiles(files: readonly string[]): Promise<readonly string[]> {
  if (files.length === 0) {
    return [];
  }
  const key = files.join('\0');
  const known = listed.get(key) ?? listLinked(files);
  listed.set(key, known);
  // A failure is not kept: the next box asks again.
  known.catch(() => listed.delete(key));
  return await known;
}

async function listLinked(files: readonly string[]): Promise<readonly string[]> {
  const ldd = await findSystemProgram('ldd');
  if (ldd === null) {
    throw new ActionError(
      'PREREQUISITE_MISSING',
      '`ldd` is not on this machine',
      'Install it (Debian: apt-get install libc-bin)',
    );
  }
  const result = await runProcess({
    argv: [ldd, ...files],
    environment: { PATH: '/usr/bin:/bin', LC_ALL: 'C' },
    cwd: '/',
    timeoutSeconds: 120,
    maxOutputBytes: MAX_LDD_BYTES,
  });
  // ldd exits 1 as soon as one file is static, so its exit code says nothing about the others.
  if (result.ended !== 'exited' || result.truncated) {
    throw new ActionError(
      'TOOL_NOT_STARTED',
      '`ldd` did not list the libraries of a tool',
      'Run again; report it when it stays',
    );
  }
  return parseLddOutput(Buffer.from(result.stdout).toString('utf8'));
}

/** The absolute paths in what `ldd` (glibc 2.36) prints, sorted and each once. */
export function parseLddOutput(text: string): readonly string[] {
  const paths = text.split('\n').flatMap((line) => RESOLVED.exec(line)?.[1] ?? []);
  return [...new Set(paths)].toSorted();
}
