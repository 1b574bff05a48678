import { chmod, cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ActionError } from '../../errors.ts';
import { unpackArchive } from '../artifacts/artifacts-unpack.ts';
import { removeTree } from '../files/remove-tree.ts';
import { demandPinned } from '../provisioning/project-lock.ts';
import { tryProvisionStep } from '../provisioning/provision-process.ts';
import { librariesOf, makePythonEnvironment, pipInstall } from '../provisioning/provision-python.ts';
import { findPython, type Python } from '../provisioning/system-python.ts';
import { stageBox } from '../sandbox/box-staging.ts';
import { type BoxLayer, runBoxed } from '../sandbox/sandbox.ts';
import { probeSandbox } from '../sandbox/sandbox-probe.ts';
import { unconfinedName } from '../tool-runs/lazy-tools.ts';
import { collectArtifacts, existing } from './builds-collect.ts';
import type { BuildRequest, BuildRun, Builds, Installed, InstallRequest } from './builds-port.ts';
import { unlockedRequirements } from './unlocked-requirements.ts';

const MAX_STREAM_BYTES = 8 * 1024 * 1024;
/** What a build may see of the machine, read-only: compilers and libraries, no configuration and nobody's home. */
const SYSTEM_MOUNTS = ['/usr', '/bin', '/lib', '/lib64', '/etc/alternatives', '/etc/ssl/certs'];
const SYSTEM_PATH = ['/usr/local/bin', '/usr/bin', '/bin'];

type Environment = Readonly<Record<string, string | undefined>>;

/** Runs builds in the best box of this machine, always without a network where there is a box, with packages from a hash lock. */
export async function nodeBuilds(environment: Environment, temporary: string): Promise<Builds> {
  const python = await findPython(environment);
  if (python === null) {
    throw new ActionError(
      'PREREQUISITE_MISSING',
      'There is no Python that can make environments',
      'Install python3 (3.10 or later) with venv',
    );
  }
  return {
    run: (request) => inFolder(temporary, (folder) => runBuild(request, folder, python, environment)),
    install: installer(temporary, python, environment),
  };
}

async function inFolder<T>(temporary: string, work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(temporary, 'interlock-build-'));
  try {
    return await work(folder);
  } finally {
    await removeTree(folder);
  }
}

async function runBuild(
  request: BuildRequest,
  folder: string,
  python: Python,
  environment: Environment,
): Promise<BuildRun> {
  // The user of the box has to reach the packages; the names in them are no secret, and nobody but us may write.
  await chmod(folder, 0o755);
  const packages = join(folder, 'environment');
  if (request.lock !== null) {
    await demandPinned(request.lock);
  }
  await makePythonEnvironment(python, packages, request.lock === null ? [] : [request.lock], environment);
  const { layer } = await probeSandbox(dirname(folder));
  const staged = await stageBox({ layer, folder, source: request.source, access: 'writable', config: {} });
  const result = await runBoxed(layer, {
    argv: request.argv,
    environment: { SOURCE_DATE_EPOCH: String(request.sourceDateEpoch), VIRTUAL_ENV: packages },
    mounts: await mountsOf(layer, packages, python),
    source: { folder: staged.source, access: 'writable' },
    out: staged.out,
    config: staged.config,
    home: staged.home,
    path: [join(packages, 'bin'), ...SYSTEM_PATH],
    timeoutSeconds: request.timeoutSeconds,
    maxOutputBytes: MAX_STREAM_BYTES,
  });
  const hasSucceeded = result.exitCode === 0;
  return {
    exitCode: result.exitCode,
    ended: result.ended,
    stdout: result.stdout,
    stderr: result.stderr,
    confinement: layer === 'none' ? unconfinedName(environment) : layer,
    wallMilliseconds: result.durationMs,
    artifacts: hasSucceeded ? await collectArtifacts(staged.source, request.artifacts, request.into) : [],
  };
}

async function mountsOf(layer: BoxLayer, packages: string, python: Python): Promise<readonly string[]> {
  if (layer === 'none') {
    return [];
  }
  const libraries = await librariesOf(packages, python);
  return await existing([
    packages,
    python.executable,
    python.standardLibrary,
    ...libraries,
    ...SYSTEM_MOUNTS,
  ]);
}

/** Makes the function that installs. The installer, and each lock's packages, are made once and copied for every further artifact. */
function installer(
  temporary: string,
  python: Python,
  environment: Environment,
): (request: InstallRequest) => Promise<Installed> {
  const folders = new Map<string, Promise<string>>();
  const once = (key: string, make: (folder: string) => Promise<void>): Promise<string> => {
    const known = folders.get(key) ?? makeFolder(temporary, make);
    folders.set(key, known);
    return known;
  };
  const installerHome = (): Promise<string> =>
    once('installer', (folder) => makePythonEnvironment(python, folder, [], environment));
  const pip = async (what: string, argv: (home: string) => readonly string[]): Promise<void> => {
    const home = await installerHome();
    const extra = { PYTHONDONTWRITEBYTECODE: '1' };
    const result = await tryProvisionStep({ what, argv: argv(home), cwd: '/', environment, extra });
    if (!result.hasSucceeded) {
      const next = 'Check that every line of the lock has digests and that wheels exist';
      throw new ActionError('SBOM_INSTALL', `${what} did not work`, next);
    }
  };
  return async ({ artifacts, lock, into }) => {
    const locked =
      lock === null
        ? null
        : await once(`lock ${lock}`, async (folder) => {
            await demandPinned(lock);
            await pip('Installing the locked dependencies', (home) => [
              ...pipInstall(home, [lock]),
              '--no-compile',
              '--target',
              folder,
            ]);
          });
    if (locked !== null) {
      await cp(locked, into, { recursive: true, verbatimSymlinks: true });
    }
    const unpacked = join(into, 'unpacked');
    const unlocked = new Set<string>();
    for (const artifact of artifacts) {
      // Anything but a wheel is unpacked as an archive: installing it would run its code.
      await (artifact.endsWith('.whl')
        ? pip('Installing an artifact', (home) => [...wheelInstall(home), '--target', into, artifact])
        : unpackArchive(artifact, unpacked));
      const interpreter = join(await installerHome(), 'bin/python');
      const place = { artifact, unpacked, locked };
      for (const name of await unlockedRequirements(interpreter, environment, place)) {
        unlocked.add(name);
      }
    }
    await removeOrigins(into);
    return { unlocked: [...unlocked].toSorted() };
  };
}

function wheelInstall(home: string): readonly string[] {
  const options = ['--quiet', '--no-input', '--no-index', '--no-deps', '--no-compile', '--upgrade'];
  return [join(home, 'bin/python'), '-I', '-m', 'pip', 'install', ...options];
}

/**
 * Takes out what pip itself wrote with the path of our private folder, other in every run: start scripts, where a wheel lay (PEP 610),
 * and the lines about them in RECORD. It is no part of a package, and it would get into the SBOM.
 */
async function removeOrigins(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.dist-info'));
  await rm(join(folder, 'bin'), { recursive: true, force: true });
  for (const name of names) {
    await rm(join(folder, name, 'direct_url.json'), { force: true });
    const record = join(folder, name, 'RECORD');
    const lines = (await readFile(record, 'utf8')).split('\n');
    const kept = lines.filter((line) => !/^(?:\.\.\/)*bin\/|\/direct_url\.json,/.test(line));
    await writeFile(record, kept.join('\n'));
  }
}

async function makeFolder(temporary: string, make: (folder: string) => Promise<void>): Promise<string> {
  const folder = await mkdtemp(join(temporary, 'interlock-install-'));
  await make(folder);
  return folder;
}
