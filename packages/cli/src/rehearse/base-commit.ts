import { createHash } from 'node:crypto';
import { lstat, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ActionError } from '@interlock/shared/errors.ts';
import { parsePolicyFile } from '@interlock/shared/formats/policy-file/policy-file.ts';
import { TOOL_IDS } from '@interlock/shared/tools/registry.generated.ts';
import type { Testbed } from '@interlock/testbed/start.ts';
import { BUILDER_WORKFLOW } from './job-runner.ts';
import { overlayPolicy, TRUSTED_ROOT_PATH } from './policy-overlay.ts';
import type { PrepareBase } from './project.ts';

export const POLICY_PATH = '.github/interlock.yml';

/** Folders that the stand-ins' files are written to, each after the one that it lies in. */
const FOLDERS = ['.github', '.github/interlock'];

/**
 * Prepares a base commit for these stand-ins: their addresses in the policy, their trusted root and its digest beside it. Raises
 * POLICY_INVALID and POLICY_UNKNOWN_TOOL for a policy that does not hold as it is committed.
 */
export function standInBase(testbed: Testbed, builderCommit: string): PrepareBase {
  return async (folder, which) => {
    const text = await readPolicy(folder);
    if (text === null && which === 'only-existing') {
      return false;
    }
    const trustedRoot = await readFile(testbed.trustedRootPath);
    const policy = overlayPolicy(text, {
      url: testbed.url,
      server: serverOf(testbed),
      issuer: testbed.endpoints.oidc,
      fulcio: testbed.endpoints.fulcio,
      rekor: testbed.endpoints.rekor,
      timestampAuthority: testbed.endpoints.timestamp,
      packageIndex: testbed.endpoints.packageIndex,
      trustedRootSha256: createHash('sha256').update(trustedRoot).digest('hex'),
      workflow: BUILDER_WORKFLOW,
      builderCommit,
    });
    for (const [name, content] of [
      [POLICY_PATH, policy],
      [TRUSTED_ROOT_PATH, trustedRoot],
    ] as const) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await rm(join(folder, name), { force: true });
      await writeFile(join(folder, name), content, { flag: 'wx' });
    }
    return true;
  };
}

/** The committed policy, or null when there is none; the overlay edits it, so it has to hold before. */
export async function readPolicy(folder: string): Promise<string | null> {
  for (const path of [...FOLDERS, POLICY_PATH]) {
    const found = await lstat(join(folder, path)).catch(() => null);
    if (found?.isSymbolicLink() === true) {
      // Reading or writing through it would leave the temporary repository.
      throw new ActionError(
        'POLICY_INVALID',
        `\`${path}\` is a link, and a policy is read from the commit itself`,
        'Replace the link by the file or folder itself',
      );
    }
  }
  const bytes = await readFile(join(folder, POLICY_PATH)).catch(() => null);
  if (bytes === null) {
    return null;
  }
  parsePolicyFile(bytes, TOOL_IDS);
  return bytes.toString('utf8');
}

/** The address that the runner gives as GITHUB_SERVER_URL; `*.localhost` is what the artifact client takes for github.com. */
function serverOf(testbed: Testbed): string {
  return `http://gh.localhost:${new URL(testbed.url).port}`;
}
