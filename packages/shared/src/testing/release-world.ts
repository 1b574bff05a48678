import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { RunHandle } from '@interlock/testbed/protocol.ts';
import type { Action } from '../action/action.ts';
import { run as runAction } from '../action/run.ts';
import type { Effects, Release } from '../effects/effects.ts';
import { nodeFiles } from '../effects/files/files.ts';
import { nodeSigstore } from '../effects/sigstore/sigstore.ts';
import { canonicalJson, sha256Of } from '../formats/json/canonical-json.ts';
import { presetPolicy } from '../formats/policy-file/policy-file.ts';
import { formatReference } from '../formats/reference.ts';
import type { DeclaredBuild } from '../model/build.ts';
import type { Policy, ResolvedPolicy } from '../model/policy.ts';
import type { Run } from '../model/run.ts';
import type { SubjectSet } from '../model/subject.ts';
import { writeDecidedRecord } from './decided-record.ts';
import { BUILDER_COMMIT, type SigningStand, WORKFLOW } from './signing-world.ts';
import { runFacts, world } from './world.ts';

/** What a step left: its exit code, its outputs and the folder of its record. */
export interface StepResult {
  readonly exitCode: number;
  readonly outputs: Readonly<Record<string, string>>;
  readonly folder: string;
  readonly line: string;
}

/** The jobs of a release from the decision on, played in this process against the stand-ins of `signingStand`. */
export interface ReleaseWorld {
  readonly policy: Policy;
  readonly resolved: ResolvedPolicy;
  readonly subjects: SubjectSet;
  readonly run: Run;
  readonly artifactFolder: string;
  readonly decision: string;
  readonly artifact: string;
  /** Releases that the stand-in for GitHub lists, with the folders of their assets. */
  readonly releases: (Release & { readonly folder: string })[];
  /** Registers a folder as an artifact of the run and gives its reference. */
  readonly upload: (folder: string) => string;
  readonly folderOf: (reference: string) => string;
  readonly step: <I, F, P, R>(
    action: Action<I, F, P, R>,
    inputs: Readonly<Record<string, string>>,
    change?: StepChange,
  ) => Promise<StepResult>;
}

export interface StepChange {
  readonly run?: Partial<Run>;
  readonly handle?: RunHandle;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Makes the record of a deciding job that passed, under a policy that names the stand-ins; `change` is laid over the policy. */
export function releaseWorld(stand: SigningStand, change: Partial<Policy> = {}): ReleaseWorld {
  const root = join(stand.folder, crypto.randomUUID());
  const folders = new Map<number, string>();
  const { testbed, run: handle } = stand;
  const base = presetPolicy('phased').policy;
  const policy: Policy = {
    ...base,
    tools: Object.fromEntries(Object.entries(base.tools).filter(([tool]) => tool === 'bandit')),
    platform: { server: 'https://github.com', api: testbed.url, issuer: testbed.issuer },
    signing: {
      ...base.signing,
      fulcio: testbed.endpoints.fulcio,
      rekor: testbed.endpoints.rekor,
      timestampAuthority: testbed.endpoints.timestamp,
      trustedRoot: { path: 'trusted_root.json', sha256: sha256Of(stand.trustedRoot) },
      detached: true,
    },
    identity: {
      workflow: `https://github.com/${WORKFLOW}`,
      builderCommits: [BUILDER_COMMIT],
      triggers: ['push'],
    },
    release: { first: true, registry: null },
    rehearsal: false,
    ...change,
  };
  const resolved: ResolvedPolicy = {
    policy,
    sha256: sha256Of(canonicalJson(policy)),
    commit: stand.repository.first,
    isBootstrap: false,
  };
  const run = runFacts({
    repository: 'acme/demo',
    repositoryId: '1001',
    commit: stand.repository.second,
    ref: 'refs/tags/v1.0.0',
    event: 'push',
    runId: String(handle.id),
    attempt: 1,
    api: testbed.url,
  });
  const subjects = writeDecidedRecord(root, {
    run,
    resolved,
    trustedRoot: stand.trustedRoot,
    build: exampleBuild(policy),
  });
  const upload = (folder: string): string => {
    const id = folders.size + 1;
    folders.set(id, folder);
    return formatReference({ id, sha256: sha256Of(String(id)), attempt: 1 });
  };
  const releases: ReleaseWorld['releases'] = [];
  const folderOf = (reference: string): string => folders.get(Number(reference.split('@')[0])) ?? '';
  const files = nodeFiles(stand.folder, null);
  const effectsOf = (of: RunHandle, environment: Readonly<Record<string, string>>): Effects => ({
    ...world().effects,
    clock: { now: () => new Date() },
    files,
    artifacts: {
      isAvailable: true,
      upload: async (_name, folder) => {
        const id = Number(upload(folder).split('@')[0]);
        return { id, sha256: sha256Of(String(id)), attempt: 1 };
      },
      download: async ({ id }, folder) => {
        cpSync(folders.get(id) ?? '', folder, { recursive: true });
      },
    },
    github: {
      ...world().effects.github,
      releases: async () => releases,
      release: async (_repository, id) => {
        const found = releases.find((each) => each.id === id);
        if (found === undefined) {
          throw new Error(`the test made no release ${id}`);
        }
        return found;
      },
      downloadAsset: async (_repository, id, to) => {
        const found = releases
          .flatMap(({ assets, folder }) => assets.map((asset) => ({ asset, folder })))
          .find(({ asset }) => asset.id === id);
        return await files.copy(join(found?.folder ?? '', found?.asset.name ?? ''), to);
      },
    },
    sigstore: nodeSigstore({
      environment: { ...testbed.env(of), ...environment },
      log: { info: () => undefined, registerSecret: () => undefined },
      clock: { now: () => new Date() },
      wait: async (milliseconds) => {
        await setTimeout(milliseconds);
      },
    }),
  });
  return {
    policy,
    resolved,
    subjects,
    run,
    artifactFolder: join(root, 'artifacts'),
    decision: upload(join(root, 'decide')),
    artifact: upload(join(root, 'artifacts')),
    releases,
    upload,
    folderOf,
    step: async (action, inputs, changed = {}) => {
      const outputs: Record<string, string> = {};
      const folder = await files.makePrivateFolder();
      let line = '';
      const host = {
        inputs: { 'policy-sha256': resolved.sha256, ...inputs },
        setOutputs: async (values: Readonly<Record<string, string>>) => {
          Object.assign(outputs, values);
        },
        writeSummary: async () => undefined,
        annotate: () => undefined,
        conclude: (_verdict: string, text: string) => {
          line = text;
        },
        recordFolder: async () => folder,
      };
      const effects = effectsOf(changed.handle ?? handle, changed.environment ?? {});
      const exitCode = await runAction(action, effects, host, { ...run, ...changed.run });
      return { exitCode, outputs, folder, line };
    },
  };
}

/** A build that this policy allows. */
function exampleBuild({ build }: Policy): DeclaredBuild {
  return build.by === 'caller'
    ? { by: 'caller', artifact: { id: 7, sha256: sha256Of('archive') }, artifacts: ['*'] }
    : { by: 'interlock', argv: ['python', '-m', 'build'], artifacts: ['dist/*'], lockFile: build.lockFile };
}

/** Reads a file of a step's record. */
export function recordText({ folder }: StepResult, name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}
