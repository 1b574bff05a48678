import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { copyFile, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { findGo } from '@interlock/shared/effects/provisioning/missing-prerequisites.ts';
import { runProvisionStep } from '@interlock/shared/effects/provisioning/provision-process.ts';
import { pipInstall } from '@interlock/shared/effects/provisioning/provision-python.ts';
import { defaultStoreRoot } from '@interlock/shared/effects/provisioning/store-folder.ts';
import { findPython } from '@interlock/shared/effects/provisioning/system-python.ts';
import { REPOSITORY_FOLDER } from './workflows/workflow.ts';

const LOCKS = join(REPOSITORY_FOLDER, 'locks');

const GO_TOOLS = {
  act: { lock: 'go-ci/act', package: 'github.com/nektos/act' },
  actionlint: { lock: 'go-ci/actionlint', package: 'github.com/rhysd/actionlint/cmd/actionlint' },
  cosign: { lock: 'go-ci/cosign', package: 'github.com/sigstore/cosign/v3/cmd/cosign' },
  gh: { lock: 'go-ci/gh', package: 'github.com/cli/cli/v2/cmd/gh' },
} as const;

/** One of the locked Go programs, built when this user has none for this lock yet; gives the path of the program. */
export async function goTool(name: keyof typeof GO_TOOLS): Promise<string> {
  const { lock, package: command } = GO_TOOLS[name];
  const files = ['go.mod', 'go.sum', 'tools.go'];
  return provisionOnce(name, lock, files, name, async (folder) => {
    const go = await findGo(process.env);
    if (go === null) {
      throw new Error('Go is not installed');
    }
    for (const file of files) {
      await copyFile(join(LOCKS, lock, file), join(folder, file));
    }
    await runProvisionStep({
      what: `Building ${name} from its lock`,
      argv: [go, 'build', '-o', join(folder, name), command],
      cwd: folder,
      environment: process.env,
      extra: { GOTOOLCHAIN: 'local', GOFLAGS: '-mod=readonly -trimpath -buildvcs=false', CGO_ENABLED: '0' },
    });
  });
}

/** The locked zizmor, installed when this user has none for this lock yet; gives the path of the program. */
export async function zizmor(): Promise<string> {
  const lock = 'python-ci';
  return provisionOnce('zizmor', lock, ['requirements.txt'], 'bin/zizmor', async (folder) => {
    const python = await findPython(process.env);
    if (python === null) {
      throw new Error('Python is not installed');
    }
    const step = { cwd: '/', environment: process.env, extra: {} };
    await runProvisionStep({
      ...step,
      what: 'Making a Python environment',
      argv: [python.executable, '-I', '-m', 'venv', '--symlinks', folder],
    });
    const argv = pipInstall(folder, [join(LOCKS, lock, 'requirements.txt')]);
    await runProvisionStep({ ...step, what: 'Installing zizmor from its hash lock', argv });
  });
}

async function provisionOnce(
  name: string,
  lock: string,
  files: readonly string[],
  program: string,
  install: (folder: string) => Promise<void>,
): Promise<string> {
  const hash = createHash('sha256');
  for (const file of files) {
    hash.update(readFileSync(join(LOCKS, lock, file)));
  }
  const root = defaultStoreRoot(process.getuid?.(), process.env);
  const folder = join(root, `ci-${name}-${hash.digest('hex').slice(0, 32)}`);
  if (!existsSync(join(folder, program))) {
    const building = join(root, `.building-${randomUUID()}`);
    await mkdir(building, { recursive: true });
    try {
      await install(building);
      await rename(building, folder);
    } finally {
      await rm(building, { recursive: true, force: true });
    }
  }
  return join(folder, program);
}
