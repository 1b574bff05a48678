import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Testbed } from '@interlock/testbed/start.ts';
import { BUILDER_WORKFLOW } from './job-runner.ts';
import { overlayPolicy, TRUSTED_ROOT_PATH } from './policy-overlay.ts';
import type { PrepareBase } from './project.ts';

export const POLICY_PATH = '.github/interlock.yml';

/** Prepares a base commit for these stand-ins: their addresses in the policy, their trusted root and its digest beside it. */
export function standInBase(testbed: Testbed, builderCommit: string): PrepareBase {
  return async (folder, which) => {
    const path = join(folder, POLICY_PATH);
    const text = await readFile(path, 'utf8').catch(() => null);
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
      await writeFile(join(folder, name), content);
    }
    return true;
  };
}

/** The address that the runner gives as GITHUB_SERVER_URL; `*.localhost` is what the artifact client takes for github.com. */
function serverOf(testbed: Testbed): string {
  return `http://gh.localhost:${new URL(testbed.url).port}`;
}
