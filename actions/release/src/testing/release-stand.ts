import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Effects } from '@interlock/shared/effects/effects.ts';
import { nodeFiles } from '@interlock/shared/effects/files/files.ts';
import { nodeGitHub } from '@interlock/shared/effects/github/github.ts';
import { startTestbed, type Testbed } from '@interlock/testbed/start.ts';
import { type SampleRepository, sampleRepository } from '@interlock/testbed/testing/repository.ts';
import type { Goal, WantedAsset } from '../words.ts';

/** The stand-in for GitHub that the tests of one file share, with a repository of its own for each test. */
export interface ReleaseStand {
  readonly testbed: Testbed;
  /** Makes the next repository and forgets the faults and requests of the one before. */
  readonly newPlace: () => Promise<ReleasePlace>;
  readonly close: () => Promise<void>;
}

/** A repository without releases whose tag `v1.0.0` stands at its second commit. */
export interface ReleasePlace {
  /** Owner and name. */
  readonly repository: string;
  readonly commits: SampleRepository;
  /** The ports of a release over this stand-in; one that it does not need throws when it is used. */
  readonly effects: () => Effects;
  /** A release of three small assets at the tag, to be published; `change` is laid over it. */
  readonly goal: (change?: Partial<Goal>) => Promise<Goal>;
  /** The releases that the repository has. */
  readonly releases: () => Promise<readonly ReleaseFacts[]>;
  /** Makes a draft of the tag by hand. */
  readonly draft: (fields?: Readonly<Record<string, unknown>>) => Promise<MadeDraft>;
  /** Changes a release by hand. */
  readonly change: (id: number, fields: Readonly<Record<string, unknown>>) => Promise<void>;
  readonly removeRelease: (id: number) => Promise<void>;
  readonly removeTag: () => Promise<void>;
  /** Registers the repository again, as one whose releases can be changed after they were published. */
  readonly allowChanges: () => Promise<void>;
  readonly remove: () => void;
}

interface ReleaseFacts {
  readonly tagName: string;
  readonly isDraft: boolean;
  readonly assets: readonly { readonly name: string }[];
}

interface MadeDraft {
  readonly id: number;
  readonly upload_url: string;
}

/** Starts the stand-in. */
export async function releaseStand(): Promise<ReleaseStand> {
  const testbed = await startTestbed();
  const folder = await mkdtemp(join(tmpdir(), 'interlock-release-'));
  let count = 0;
  return {
    testbed,
    newPlace: async () => {
      await testbed.clearFaults();
      count += 1;
      const place = await placeOf(testbed, folder, count);
      await testbed.clearRequests();
      return place;
    },
    close: async () => {
      await testbed.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function placeOf(testbed: Testbed, folder: string, count: number): Promise<ReleasePlace> {
  const name = `demo${count}`;
  const repository = `acme/${name}`;
  const commits = sampleRepository();
  const options = { owner: 'acme', name, id: 1000 + count, gitDirectory: commits.directory };
  await testbed.setRepository(options);

  const ask = async (method: string, path: string, fields: object): Promise<string> => {
    const response = await fetch(`${testbed.url}/repos/${repository}/releases${path}`, {
      method,
      headers: { authorization: `Bearer ${testbed.githubToken}`, 'content-type': 'application/json' },
      body: JSON.stringify(fields),
    });
    return await response.text();
  };
  const asset = async (file: string, content: string): Promise<WantedAsset> => {
    const path = join(folder, `${count}-${file}`);
    await writeFile(path, content);
    const sha256 = createHash('sha256').update(content).digest('hex');
    return { name: file, path, size: Buffer.byteLength(content), sha256 };
  };
  return {
    repository,
    commits,
    effects: () => effectsOf(testbed, folder),
    goal: async (change = {}) => {
      const assets = [
        await asset('a-1.0.whl', 'wheel'),
        await asset('empty.txt', ''),
        await asset('m.json', '{}'),
      ];
      const tag = 'v1.0.0';
      const notes = '<!-- interlock: verification, begin -->\nverify\n<!-- interlock: verification, end -->';
      const commit = commits.second;
      return {
        repository,
        tag,
        commit,
        assets,
        previous: null,
        notes,
        mode: 'publish',
        releaseId: null,
        ...change,
      };
    },
    releases: async () => {
      const { releases: all } = await testbed.state();
      return all.filter((release) => release.repository === repository);
    },
    draft: async (fields = {}) => {
      const text = await ask('POST', '', {
        tag_name: 'v1.0.0',
        draft: true,
        body: 'Hand-written.',
        ...fields,
      });
      const made: MadeDraft = JSON.parse(text);
      return made;
    },
    change: async (id, fields) => void (await ask('PATCH', `/${id}`, fields)),
    removeRelease: async (id) => void (await ask('DELETE', `/${id}`, {})),
    removeTag: async () => {
      await promisify(execFile)('git', ['-C', commits.directory, 'update-ref', '-d', 'refs/tags/v1.0.0']);
    },
    allowChanges: async () => {
      await testbed.setRepository({ ...options, immutableReleases: false });
    },
    remove: commits.remove,
  };
}

function unused(): never {
  throw new Error('not used here');
}

function effectsOf(testbed: Testbed, folder: string): Effects {
  const nothing = new Proxy({}, { get: unused });
  const parts: Partial<Effects> = {
    clock: { now: () => new Date(0) },
    environment: {},
    log: { info: () => undefined, registerSecret: () => undefined },
    files: nodeFiles(folder, null),
    github: nodeGitHub({ api: testbed.url, token: testbed.githubToken, wait: () => Promise.resolve() }),
  };
  // @ts-expect-error the ports that are not there throw when they are used
  return new Proxy(parts, { get: (target, key) => target[key] ?? nothing });
}
