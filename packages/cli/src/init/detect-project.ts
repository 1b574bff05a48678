import { lstat, opendir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf } from '@interlock/shared/effects/files/files-open.ts';
import { ActionError } from '@interlock/shared/errors.ts';

/** What a project is, as far as a policy has to know. */
export interface DetectedProject {
  readonly kind: 'python';
  /** Project-relative folders, or single modules, that hold importable source code; empty when none was found. */
  readonly sourceRoots: readonly string[];
  /** Hash lock of the dependencies, or null. */
  readonly dependencyLock: string | null;
  /** Tools of the preset that could not look at anything here, each with why, in one sentence without its full stop. */
  readonly leftOut: readonly { readonly tool: string; readonly why: string }[];
}

const PYTHON_FILES = ['pyproject.toml', 'setup.py', 'setup.cfg'];
const LOCK_NAME = /^requirements(?:[.-][a-z0-9-]+)*\.(?:txt|lock)$/;
/** What only development needs is not what an audit has to cover. */
const DEVELOPMENT_NAME = /[.-](?:dev|test|tests|docs|lint|build)[.-]/;
const NOT_SOURCE = /^(?:tests?|docs?|examples?|scripts?|tools?|build|dist|venv|node_modules|\..*)$/;
const MODULE_NAME = /^(?!setup\.py$|conftest\.py$|noxfile\.py$|test_)[A-Za-z_][A-Za-z0-9_]*\.py$/;
/** Where deptry reads what a project needs: the standard table, or that of a build tool that it knows. */
const DEPENDENCY_TABLE = /^[ \t]*\[(?:project|tool\.poetry(?:\.[^\]]*)?)\]/m;
const NO_DEPENDENCIES = {
  tool: 'deptry',
  why: 'it reads declared dependencies from `[project]` of pyproject.toml or from requirements.txt, and the project has neither',
};
const NEXT = 'Name a folder that holds a project';
const MAX_FILE_BYTES = 4 * 1024 * 1024;

/**
 * Finds out what a folder holds, reading only names and lock files; `shown` is the name that errors call it by. Raises PROJECT_MISSING,
 * PROJECT_UNKNOWN.
 */
export async function detectProject(project: string, shown = project): Promise<DetectedProject> {
  const entries = await readdir(project, { withFileTypes: true }).catch((cause: unknown) => {
    throw codeOf(cause) === 'ENOTDIR'
      ? new ActionError(
          'PROJECT_MISSING',
          `\`${shown}\` is a file and no folder`,
          `${NEXT}; unpack an archive first`,
          cause,
        )
      : new ActionError('PROJECT_MISSING', `There is no folder \`${shown}\``, NEXT, cause);
  });
  const files = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const packages = await sourceFolders(project, folders, isPackage);
  const modules = files.filter((name) => MODULE_NAME.test(name)).toSorted();
  const found = packages.length > 0 ? packages : modules;
  const sourceRoots = found.length > 0 ? found : await sourceFolders(project, folders, holdsModule);
  const isPython = PYTHON_FILES.some((name) => files.includes(name)) || sourceRoots.length > 0;
  if (!isPython) {
    throw new ActionError(
      'PROJECT_UNKNOWN',
      `\`${shown}\` holds no Python project: no pyproject.toml, setup.py or package`,
      'Give the folder of a Python project; where it lies below the root of its repository, write `.github/interlock.yml` by hand and name its folders under `source-roots`',
    );
  }
  return {
    kind: 'python',
    sourceRoots,
    dependencyLock: await hashLock(project, files),
    leftOut: (await declaresDependencies(project, files)) ? [] : [NO_DEPENDENCIES],
  };
}

async function sourceFolders(
  project: string,
  folders: readonly string[],
  isSource: (folder: string) => Promise<boolean>,
): Promise<readonly string[]> {
  if (folders.includes('src') && (await holdsPython(join(project, 'src')))) {
    return ['src'];
  }
  const found: string[] = [];
  for (const folder of folders.filter((name) => name !== 'src' && !NOT_SOURCE.test(name)).toSorted()) {
    if (await isSource(join(project, folder))) {
      found.push(folder);
    }
  }
  return found;
}

async function isPackage(folder: string): Promise<boolean> {
  return lstat(join(folder, '__init__.py')).then(
    (found) => found.isFile(),
    () => false,
  );
}

/** A folder without `__init__.py` is a package too, but one cannot tell it from a folder of scripts: taken where there is nothing else. */
async function holdsModule(folder: string): Promise<boolean> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.some((entry) => entry.isFile() && entry.name.endsWith('.py'));
}

/** Whether there is a Python file anywhere below; a `src` of another language is no root that a tool could look at. */
async function holdsPython(folder: string): Promise<boolean> {
  try {
    for await (const entry of await opendir(folder, { recursive: true })) {
      if (entry.isFile() && entry.name.endsWith('.py')) {
        return true;
      }
    }
  } catch {
    // What cannot be read cannot be looked at by a tool either.
  }
  return false;
}

async function declaresDependencies(project: string, files: readonly string[]): Promise<boolean> {
  if (files.includes('requirements.txt')) {
    return true;
  }
  if (!files.includes('pyproject.toml')) {
    return false;
  }
  const path = join(project, 'pyproject.toml');
  return (await lstat(path)).size <= MAX_FILE_BYTES && DEPENDENCY_TABLE.test(await readFile(path, 'utf8'));
}

async function hashLock(project: string, files: readonly string[]): Promise<string | null> {
  for (const name of files
    .filter((file) => LOCK_NAME.test(file) && !DEVELOPMENT_NAME.test(file))
    .toSorted()) {
    const path = join(project, name);
    const { size } = await lstat(path);
    if (size <= MAX_FILE_BYTES && (await readFile(path, 'utf8')).includes('--hash=sha256:')) {
      return name;
    }
  }
  return null;
}
