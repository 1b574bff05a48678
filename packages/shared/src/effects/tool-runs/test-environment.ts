import { createHash, randomUUID } from 'node:crypto';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ActionError } from '../../errors.ts';
import { digestFile } from '../files/file-digest.ts';
import { codeOf } from '../files/files-open.ts';
import { demandPinned } from '../provisioning/project-lock.ts';
import { tryProvisionStep } from '../provisioning/provision-process.ts';
import {
  librariesOf,
  makePythonEnvironment,
  pipInstall,
  removeScripts,
} from '../provisioning/provision-python.ts';
import { findPython } from '../provisioning/system-python.ts';

/** What pip says when two locks name different versions or different digests of one package (pip 23 to 26). */
const CONFLICT =
  /Double requirement given|Cannot install|conflicting dependencies|ResolutionImpossible|DO NOT MATCH THE HASHES/;

/** An environment that holds a tool which runs the project's tests, and what those tests need. */
export interface TestEnvironment {
  readonly python: string;
  readonly mounts: readonly string[];
}

export interface TestEnvironmentOptions {
  readonly folder: string;
  /** The tool's own lock, a requirements file with digests. */
  readonly toolLock: string;
  /** The project's, likewise. */
  readonly projectLock: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/**
 * Installs the tool's lock and the project's lock side by side, wheels only, so that nothing of either runs while it is installed.
 * Raises LOCK_INVALID, TEST_ENVIRONMENT_CONFLICT when they cannot stand together, TOOL_PROVISION_FAILED, PREREQUISITE_MISSING.
 */
export async function makeTestEnvironment(options: TestEnvironmentOptions): Promise<TestEnvironment> {
  const python = await findPython(options.environment);
  if (python === null) {
    throw new ActionError(
      'PREREQUISITE_MISSING',
      'There is no Python that can make environments',
      'Install python3 (3.10 or later) with venv',
    );
  }
  await demandPinned(options.projectLock);
  const locks = [options.toolLock, options.projectLock];
  const key = createHash('sha256')
    .update(JSON.stringify([python.version, ...(await Promise.all(locks.map(digestFile)))]))
    .digest('hex');
  const folder = join(options.folder, key.slice(0, 32));
  const building = join(options.folder, `.building-${randomUUID()}`);
  await mkdir(options.folder, { recursive: true, mode: 0o755 });
  try {
    await makePythonEnvironment(python, building, [], options.environment);
    const step = {
      what: 'Installing the test environment',
      argv: pipInstall(building, locks),
      cwd: '/',
      environment: options.environment,
      extra: {},
    };
    const result = await tryProvisionStep(step);
    if (!result.hasSucceeded) {
      throw CONFLICT.test(result.stderr)
        ? conflict()
        : new ActionError(
            'TOOL_PROVISION_FAILED',
            'The packages of the project lock could not be installed',
            'Check that every line of it has digests and that wheels exist',
          );
    }
    await removeScripts(building);
    await rename(building, folder).catch((cause: unknown) => {
      if (codeOf(cause) !== 'ENOTEMPTY') {
        throw cause;
      }
    });
  } finally {
    await rm(building, { recursive: true, force: true });
  }
  return {
    python: join(folder, 'bin/python'),
    mounts: [folder, python.executable, python.standardLibrary, ...(await librariesOf(folder, python))],
  };
}

function conflict(): ActionError {
  return new ActionError(
    'TEST_ENVIRONMENT_CONFLICT',
    'The hash lock of the project and the lock of the mutation tool name different versions of one package',
    'Change the version in the project lock to the one of locks/python-mutmut, or leave the package out of it',
  );
}
