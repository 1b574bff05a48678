import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ActionError } from '../../errors.ts';
import { digestFile } from '../files/file-digest.ts';
import { linkedFiles } from '../sandbox/linked-files.ts';
import { runProvisionStep } from './provision-process.ts';
import type { StoredTool } from './store-index.ts';
import type { CatalogueEntry } from './tool-catalogue.ts';
import { lockFiles } from './tool-lock.ts';

type GoEntry = Extract<CatalogueEntry, { kind: 'go-binary' }>;

/** No other toolchain is fetched and nothing but the lock is resolved: go.sum holds the digest of every module, and one that it lacks is an error. */
const STRICT_BUILD = {
  GOTOOLCHAIN: 'local',
  GOFLAGS: '-mod=readonly -trimpath -buildvcs=false',
  GOWORK: 'off',
  GO111MODULE: 'on',
  GOPRIVATE: '',
  GOINSECURE: '',
  CGO_ENABLED: '0',
};

/** Builds a tool from its module lock into `<store>/<lock>/<id>` and describes it for the index. Raises TOOL_PROVISION_FAILED. */
export async function provisionGoTool(
  go: string,
  locksFolder: string,
  store: string,
  tool: { readonly entry: GoEntry; readonly version: string },
  environment: Readonly<Record<string, string | undefined>>,
): Promise<StoredTool> {
  const { entry, version } = tool;
  const target = join(store, entry.lock);
  const sources = join(store, 'build', entry.lock);
  await mkdir(target, { recursive: true });
  await mkdir(sources, { recursive: true });
  for (const file of lockFiles(entry)) {
    await copyFile(join(locksFolder, entry.lock, file), join(sources, file));
  }
  const output = join(target, entry.id);
  const step = { cwd: sources, environment, extra: STRICT_BUILD };
  await runProvisionStep({
    ...step,
    what: `Building ${entry.id} from its lock`,
    argv: [go, 'build', '-o', output, entry.package],
  });
  const built = await runProvisionStep({
    ...step,
    what: `Reading the version of ${entry.id}`,
    argv: [go, 'version', '-m', output],
  });
  if (
    !built.includes(`\tmod\t${entry.module}\tv${version}\t`) &&
    !built.includes(`\tdep\t${entry.module}\tv${version}\t`)
  ) {
    throw new ActionError(
      'TOOL_PROVISION_FAILED',
      `What was built is not ${entry.id} ${version}`,
      'Clear the Go build cache and run again',
    );
  }
  return {
    id: entry.id,
    version,
    start: { kind: 'binary', file: `${entry.lock}/${entry.id}` },
    files: [{ path: `${entry.lock}/${entry.id}`, sha256: await digestFile(output) }],
    trees: [],
    system: [...(await linkedFiles([output]))],
    versionArgument: entry.versionArgument,
    children: [...entry.children],
  };
}
