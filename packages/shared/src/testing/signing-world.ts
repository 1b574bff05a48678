import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { RunHandle } from '@interlock/testbed/protocol.ts';
import { startTestbed, type Testbed } from '@interlock/testbed/start.ts';
import { type SampleRepository, sampleRepository } from '@interlock/testbed/testing/repository.ts';
import type { SigningBatch, Sigstore } from '../effects/effects.ts';
import { nodeSigstore } from '../effects/sigstore/sigstore.ts';

export const WORKFLOW = 'acme/interlock/.github/workflows/release.yml';
export const BUILDER_COMMIT = 'b'.repeat(40);

/** Stand-ins for GitHub and Sigstore with one run in them, and the real signing effects pointed at them. */
export interface SigningStand {
  readonly testbed: Testbed;
  readonly repository: SampleRepository;
  readonly run: RunHandle;
  readonly folder: string;
  readonly trustedRoot: string;
  readonly endpoints: SigningBatch['endpoints'];
  readonly secrets: string[];
  /** The signing effects of a run of this testbed; variables are laid over those of the runner. */
  readonly sigstoreOf: (run: RunHandle, variables?: Readonly<Record<string, string>>) => Sigstore;
  /** Writes a file into the folder and gives its path. */
  readonly file: (name: string, content: string) => string;
  readonly close: () => Promise<void>;
}

/** Starts the stand-ins. The run is one of the reusable workflow `WORKFLOW`, called by `acme/demo`. */
export async function signingStand(): Promise<SigningStand> {
  const repository = sampleRepository();
  const folder = mkdtempSync(join(tmpdir(), 'interlock-signing-'));
  const testbed = await startTestbed();
  await testbed.setRepository({ owner: 'acme', name: 'demo', gitDirectory: repository.directory });
  const run = await testbed.setRun({
    repository: 'acme/demo',
    sha: repository.second,
    ref: 'refs/tags/v1.0.0',
    jobWorkflowRef: `${WORKFLOW}@refs/tags/v1`,
    jobWorkflowSha: BUILDER_COMMIT,
  });
  const { fulcio, rekor, timestamp } = testbed.endpoints;
  const secrets: string[] = [];
  return {
    testbed,
    repository,
    run,
    folder,
    trustedRoot: readFileSync(testbed.trustedRootPath, 'utf8'),
    endpoints: { fulcio, rekor, timestampAuthority: timestamp, issuer: testbed.issuer },
    secrets,
    sigstoreOf: (of, variables = {}) =>
      nodeSigstore({
        environment: { ...testbed.env(of), ...variables },
        log: { info: () => undefined, registerSecret: (secret) => secrets.push(secret) },
        clock: { now: () => new Date() },
        wait: async (milliseconds) => {
          await setTimeout(milliseconds);
        },
      }),
    file: (name, content) => {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    },
    close: async () => {
      await testbed.close();
      repository.remove();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
