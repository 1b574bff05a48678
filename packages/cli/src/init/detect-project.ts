import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ActionError } from '@interlock/shared/errors.ts';

/** What a project is, as far as a policy has to know. */
export interface DetectedProject {
  readonly kind: 'python';
  /** Project-relative folders, or single modules, that hold importable source code; empty when none was found. */
  readonly sourceRoots: readonly string[];
  /** Hash lock of the dependencies, or null. */
  readonly dependencyLock: string | null;
}

const PYTHON_FILES = ['pyproject.toml', 'setup.py', 'setup.cfg'];
const LOCK_NAME = /^requirements(?:[.-][a-z0-9-]+)*\.(?:txt|lock)$/;
/** What only development needs is not what an audit has to cover. */
const DEVELOPMENT_NAME = /[.-](?:dev|test|tests|docs|lint|build)[.-]/;
const NOT_SOURCE = /^(?:tests?|docs?|examples?|scripts?|tools?|build|dist|venv|node_modules|\..*)$/;
const MODULE_NAME = /^(?!setup\.py$|conftest\.py$|noxfile\.py$|test_)[A-Za-z_][A-Za-z0-9_]*\.py$/;
const MAX_LOCK_BYTES = 4 * 1024 * 1024;

/**
 * Finds out what a folder holds, reading only names and lock files; `shown` is the name that errors call it by. Raises PROJECT_MISSING,
 * PROJECT_UNKNOWN.
 */
export async function detectProject(project: string, shown = project): Promise<DetectedProject> {
  const entries = await readdir(project, { withFileTypes: true }).catch((cause: unknown) => {
    throw new ActionError(
      'PROJECT_MISSING',
      `There is no folder \`${shown}\``,
      'Name a folder that holds a project',
      cause,
    );
  });
  const files = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const packages = await sourceFolders(project, folders);
  const sourceRoots =
    packages.length > 0 ? packages : files.filter((name) => MODULE_NAME.test(name)).toSorted();
  const isPython = PYTHON_FILES.some((name) => files.includes(name)) || sourceRoots.length > 0;
  if (!isPython) {
    throw new ActionError(
      'PROJECT_UNKNOWN',
      `\`${shown}\` holds no Python project: no pyproject.toml, setup.py or package`,
      'Give the folder of a Python project; other kinds are not known yet',
    );
  }
  return {
    kind: 'python',
    sourceRoots,
    dependencyLock: await hashLock(project, files),
  };
}

async function sourceFolders(project: string, folders: readonly string[]): Promise<readonly string[]> {
  if (folders.includes('src')) {
    return ['src'];
  }
  const packages: string[] = [];
  for (const folder of folders.filter((name) => !NOT_SOURCE.test(name)).toSorted()) {
    const isPackage = await lstat(join(project, folder, '__init__.py')).then(
      (found) => found.isFile(),
      () => false,
    );
    if (isPackage) {
      packages.push(folder);
    }
  }
  return packages;
}

async function hashLock(project: string, files: readonly string[]): Promise<string | null> {
  for (const name of files
    .filter((file) => LOCK_NAME.test(file) && !DEVELOPMENT_NAME.test(file))
    .toSorted()) {
    const path = join(project, name);
    const { size } = await lstat(path);
    if (size <= MAX_LOCK_BYTES && (await readFile(path, 'utf8')).includes('--hash=sha256:')) {
      return name;
    }
  }
  return null;
}
