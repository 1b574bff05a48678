import { createHash } from 'node:crypto';
import type { Effects, FileDigest, Files, Git } from '../effects/effects.ts';
import { writeScanView } from '../effects/views/scan-view.ts';
import { ActionError } from '../errors.ts';
import type { Run } from '../model/run.ts';

/** Ports to replace; each is laid over the in-memory one, member by member. */
export type WorldOverrides = { readonly [Port in keyof Effects]?: Partial<Effects[Port]> };

/** A world in memory: files are a map that a test can read, the clock stands still, and every other port refuses until it is given. */
export interface World {
  readonly effects: Effects;
  readonly files: Map<string, Uint8Array>;
  readonly log: string[];
}

export const WORLD_TIME = '2026-11-21T12:00:00.000Z';
const COMMIT = 'c'.repeat(40);

/** Makes a world for a test. What a test does not give and does not expect to be used fails with a clear error. */
export function world(overrides: WorldOverrides = {}, files = new Map<string, Uint8Array>()): World {
  const log: string[] = [];
  const effects: Effects = {
    clock: { now: () => new Date(WORLD_TIME), ...overrides.clock },
    environment: { ...overrides.environment },
    log: { info: (line) => log.push(line), registerSecret: () => undefined, ...overrides.log },
    files: { ...memoryFiles(files), ...overrides.files },
    git: { ...noGit, ...overrides.git },
    tools: {
      prepare: refuse('tools.prepare'),
      probe: refuse('tools.probe'),
      run: refuse('tools.run'),
      ...overrides.tools,
    },
    artifacts: {
      isAvailable: false,
      upload: refuse('artifacts.upload'),
      download: refuse('artifacts.download'),
      ...overrides.artifacts,
    },
    builds: { run: refuse('builds.run'), install: refuse('builds.install'), ...overrides.builds },
    packageIndex: { files: refuse('packageIndex.files'), ...overrides.packageIndex },
    github: { ...noGitHub, ...overrides.github },
    sigstore: {
      claims: refuse('sigstore.claims'),
      sign: refuse('sigstore.sign'),
      checkMessage: refuse('sigstore.checkMessage'),
      ...overrides.sigstore,
    },
  };
  return { effects, files, log };
}

/** A run on a pull request of a public repository; give what a test is about. */
export function runFacts(overrides: Partial<Run> = {}): Run {
  return {
    repository: 'acme/app',
    repositoryId: '42',
    commit: COMMIT,
    ref: 'refs/heads/main',
    event: 'push',
    runId: '7',
    attempt: 1,
    job: 'gate',
    isPrivate: false,
    defaultBranch: 'main',
    before: 'b'.repeat(40),
    pullRequest: null,
    mergeGroupBase: null,
    inputs: null,
    server: 'https://github.com',
    api: 'https://api.github.com',
    isWorkflow: true,
    workspace: '/checkout',
    ...overrides,
  };
}

/**
 * A git port over trees in memory: file contents by commit and path. The blob id of a file is the digest of its content. `files` are those of
 * the world, where an export is written.
 */
export function memoryGit(
  commits: Readonly<Record<string, Readonly<Record<string, string>>>>,
  files: Map<string, Uint8Array>,
  overrides: Partial<Git> = {},
): Partial<Git> {
  const treeOf = (commit: string) =>
    Object.entries(commits[commit] ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return {
    resolve: async (_repository, revision) => (Object.hasOwn(commits, revision) ? revision : null),
    show: async (_repository, commit, path) => {
      const content = commits[commit]?.[path];
      return content === undefined ? null : encode(content);
    },
    tree: async (_repository, commit) =>
      treeOf(commit).map(([path, content]) => ({
        path,
        mode: '100644',
        blob: sha256(encode(content)).slice(0, 40),
      })),
    isShallow: async () => false,
    countCommits: async () => Object.keys(commits).length,
    mergeBase: async (_repository, one, other) => (one === other ? one : other),
    isAncestor: async () => true,
    changedLines: async () => new Map(),
    export: async (_repository, commit, folder) => {
      for (const [path, content] of treeOf(commit)) {
        files.set(`${folder}/${path}`, encode(content));
      }
    },
    clone: async () => undefined,
    ...overrides,
  };
}

function memoryFiles(files: Map<string, Uint8Array>): Files {
  let folders = 0;
  const get = (path: string): Uint8Array => {
    const content = files.get(path);
    if (content === undefined) {
      throw new ActionError('FILE_MISSING', `\`${path}\` is not there`, 'Make it first');
    }
    return content;
  };
  return {
    makePrivateFolder: async () => {
      folders += 1;
      return `/private/${folders}`;
    },
    read: async (path, maximumBytes) => {
      const content = get(path);
      if (content.length > maximumBytes) {
        throw new ActionError('FILE_TOO_LARGE', `\`${path}\` is too large`, 'Make it smaller');
      }
      return content;
    },
    write: async (path, content) => {
      if (files.has(path)) {
        throw new ActionError('FILE_EXISTS', `\`${path}\` is there already`, 'Use another name');
      }
      files.set(path, typeof content === 'string' ? encode(content) : content);
    },
    digest: async (path) => digestOf(get(path)),
    copy: async (from, to) => {
      files.set(to, get(from));
      return digestOf(get(from));
    },
    list: async (folder) =>
      [...files.keys()]
        .filter((path) => path.startsWith(`${folder}/`))
        .map((path) => path.slice(folder.length + 1))
        .toSorted(),
    view: (sources, folder) =>
      writeScanView(
        {
          open: async (path) => {
            const content = get(path);
            const part = async (at: number, length: number) => content.subarray(at, at + length);
            return { size: content.length, part, close: async () => undefined };
          },
          write: async (path, content) => void files.set(path, content),
        },
        sources,
        folder,
      ),
    // Everything is as new as the clock that stands still.
    writtenAt: async (path) => {
      get(path);
      return Date.parse(WORLD_TIME);
    },
    exists: async (path) => {
      if (files.has(path)) {
        return 'file';
      }
      return [...files.keys()].some((file) => file.startsWith(`${path}/`)) ? 'folder' : 'missing';
    },
  };
}

function digestOf(content: Uint8Array): FileDigest {
  return { size: content.length, sha256: sha256(content) };
}

function sha256(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function refuse(port: string): () => Promise<never> {
  return () => Promise.reject(new Error(`the test gave no ${port}`));
}

const noGit: Git = {
  resolve: refuse('git.resolve'),
  show: refuse('git.show'),
  tree: refuse('git.tree'),
  mergeBase: refuse('git.mergeBase'),
  isAncestor: refuse('git.isAncestor'),
  committedAt: refuse('git.committedAt'),
  isShallow: refuse('git.isShallow'),
  countCommits: refuse('git.countCommits'),
  changedLines: refuse('git.changedLines'),
  export: refuse('git.export'),
  clone: refuse('git.clone'),
};

const noGitHub: Effects['github'] = {
  repository: refuse('github.repository'),
  releases: refuse('github.releases'),
  release: refuse('github.release'),
  createDraft: refuse('github.createDraft'),
  updateDraft: refuse('github.updateDraft'),
  upload: refuse('github.upload'),
  deleteAsset: refuse('github.deleteAsset'),
  downloadAsset: refuse('github.downloadAsset'),
  publish: refuse('github.publish'),
  tagCommit: refuse('github.tagCommit'),
  jobs: refuse('github.jobs'),
};
