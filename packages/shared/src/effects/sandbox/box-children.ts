import { realpath } from 'node:fs/promises';
import { dirname } from 'node:path';
import { ActionError } from '../../errors.ts';
import { linkedFiles } from './linked-files.ts';
import { findSystemProgram } from './system-programs.ts';

/** What a tool's declared child programs need in its box. */
export interface BoxChildren {
  readonly mounts: readonly string[];
  readonly path: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

/**
 * git in the box is another user than the owner of the repository, and then refuses to read it while the tool that started it reports no
 * findings (gitleaks 8.30.1: exit code 0, empty report). So the one folder of the box is named as safe, and no other configuration is read.
 */
const GIT_ENVIRONMENT = {
  GIT_CONFIG_COUNT: '1',
  GIT_CONFIG_KEY_0: 'safe.directory',
  GIT_CONFIG_VALUE_0: '{src}',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_OPTIONAL_LOCKS: '0',
};

/** Finds the system's programs of these names with the libraries that they link. Raises PREREQUISITE_MISSING. */
export async function findChildren(names: readonly string[]): Promise<BoxChildren> {
  const files = await Promise.all(names.map(findChild));
  return {
    mounts: [...files, ...(await linkedFiles(files))],
    path: [...new Set(files.map((file) => dirname(file)))],
    environment: names.includes('git') ? GIT_ENVIRONMENT : {},
  };
}

async function findChild(name: string): Promise<string> {
  const found = await findSystemProgram(name);
  if (found === null) {
    throw new ActionError(
      'PREREQUISITE_MISSING',
      `\`${name}\` is not installed with the system`,
      `Install ${name} by the package manager of the system`,
    );
  }
  return await realpath(found);
}
