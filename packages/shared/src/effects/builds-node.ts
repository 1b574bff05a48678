import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ActionError } from '../errors.ts';
import { stageBox } from './box-staging.ts';
import { collectArtifacts, existing } from './builds-collect.ts';
import type { BuildRequest, BuildRun, Builds, InstallRequest } from './effects.ts';
import { unpackArchive } from './artifacts-unpack.ts';
import { unconfinedName } from './lazy-tools.ts';
import { makePythonEnvironment, librariesOf, pipInstall } from './provision-python.ts';
import { tryProvisionStep } from './provision-process.ts';
import { type BoxLayer, runBoxed } from './sandbox.ts';
import { probeSandbox } from './sandbox-probe.ts';
import { findPython, type Python } from './system-python.ts';

const MAX_STREAM_BYTES = 8 * 1024 * 1024;
/** What a build may see of the machine, read-only: compilers and libraries, no configuration and nobody's home. */
const SYSTEM_MOUNTS = ['/usr', '/bin', '/lib', '/lib64', '/etc/alternatives', '/etc/ssl/certs'];
const SYSTEM_PATH = ['/usr/local/bin', '/usr/bin', '/bin'];

type Environment = Readonly<Record<string, string | undefined>>;

/** Runs builds in the best box of this machine, always without a network where there is a box, with packages from a hash lock. */
export async function nodeBuilds(environment: Environment, temporary: string): Promise<Builds> {
  const python = await findPython(environment);
  if (python === null) {
    throw new ActionError('PREREQUISITE_MISSING', 'There is no Python that can make environments', 'Install python3 (3.10 or later) with venv');
  }
  return {
    run: (request) => inFolder(temporary, (folder) => runBuild(request, folder, python, environment)),
    install: (request) => inFolder(temporary, (folder) => install(request, folder, python, environment)),
  };
}

async function inFolder<T>(temporary: string, work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(temporary, 'interlock-build-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
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
  return await existing([packages, python.executable, python.standardLibrary, ...libraries, ...SYSTEM_MOUNTS]);
}

/** Wheels are unpacked by pip without a network; anything else is unpacked as an archive, because installing it would run its code. */
async function install(
  request: InstallRequest,
  folder: string,
  python: Python,
  environment: Environment,
): Promise<void> {
  const installer = join(folder, 'installer');
  await makePythonEnvironment(python, installer, [], environment);
  const step = async (what: string, argv: readonly string[]): Promise<void> => {
    const result = await tryProvisionStep({ what, argv, cwd: '/', environment, extra: { PYTHONDONTWRITEBYTECODE: '1' } });
    if (!result.hasSucceeded) {
      throw new ActionError('SBOM_INSTALL', `${what} did not work`, 'Check that every line of the lock has digests and that wheels exist');
    }
  };
  if (request.lock !== null) {
    const locked = pipInstall(installer, [request.lock]);
    await step('Installing the locked dependencies', [...locked, '--no-compile', '--target', request.into]);
  }
  for (const artifact of request.artifacts) {
    if (artifact.endsWith('.whl')) {
      const pip = [join(installer, 'bin/python'), '-I', '-m', 'pip', 'install', '--quiet', '--no-input', '--no-index', '--no-deps'];
      await step('Installing an artifact', [...pip, '--no-compile', '--target', request.into, artifact]);
    } else {
      await unpackArchive(artifact, join(request.into, 'unpacked'));
    }
  }
}

