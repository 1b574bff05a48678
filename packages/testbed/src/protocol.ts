import * as v from 'valibot';

const RepositoryName = v.pipe(v.string(), v.regex(/^[\w.-]+\/[\w.-]+$/));
const CommitSha = v.pipe(v.string(), v.regex(/^[0-9a-f]{40}$/));
const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
const Access = v.picklist(['read', 'write']);

/** A repository to play; `gitDirectory` is a real local repository that its refs and commits are read from. */
export const RepositorySetting = v.strictObject({
  owner: v.string(),
  name: v.string(),
  gitDirectory: v.string(),
  id: v.optional(Count, 1001),
  ownerId: v.optional(Count, 501),
  visibility: v.optional(v.picklist(['public', 'private', 'internal']), 'public'),
  defaultBranch: v.optional(v.string(), 'main'),
  immutableReleases: v.optional(v.boolean(), true),
  subjectFormat: v.optional(v.picklist(['ids', 'names']), 'ids'),
});

/** One job of a run as `/attempts/{n}/jobs` lists it. */
const JobSetting = v.strictObject({
  id: v.optional(Count),
  name: v.string(),
  status: v.optional(v.picklist(['queued', 'in_progress', 'completed']), 'completed'),
  conclusion: v.optional(v.nullable(v.string()), 'success'),
  attempt: v.optional(Count),
  labels: v.optional(v.array(v.string()), ['ubuntu-latest']),
});

/** A workflow run and the identity of one of its jobs; `claims` overrides what the token says, null removes a claim. */
export const RunSetting = v.strictObject({
  repository: RepositoryName,
  sha: CommitSha,
  ref: v.pipe(v.string(), v.startsWith('refs/')),
  id: v.optional(Count),
  attempt: v.optional(Count, 1),
  job: v.optional(v.string(), 'job-1'),
  eventName: v.optional(v.string(), 'push'),
  workflow: v.optional(v.string(), 'release'),
  workflowPath: v.optional(v.string(), '.github/workflows/release.yml'),
  workflowRef: v.optional(v.string()),
  workflowSha: v.optional(CommitSha),
  jobWorkflowRef: v.optional(v.string()),
  jobWorkflowSha: v.optional(CommitSha),
  environment: v.optional(v.string(), ''),
  runnerEnvironment: v.optional(v.picklist(['github-hosted', 'self-hosted']), 'github-hosted'),
  actor: v.optional(v.string(), 'octocat'),
  actorId: v.optional(Count, 1),
  headRef: v.optional(v.string(), ''),
  baseRef: v.optional(v.string(), ''),
  status: v.optional(v.picklist(['queued', 'in_progress', 'completed']), 'in_progress'),
  conclusion: v.optional(v.nullable(v.string()), null),
  jobs: v.optional(v.array(JobSetting), []),
  claims: v.optional(v.record(v.string(), v.nullable(v.string())), {}),
});

/** A pull request as `/pulls/{n}` answers it. */
export const PullRequestSetting = v.strictObject({
  repository: RepositoryName,
  number: Count,
  title: v.optional(v.string(), ''),
  state: v.optional(v.picklist(['open', 'closed']), 'open'),
  merged: v.optional(v.boolean(), false),
  baseRef: v.string(),
  baseSha: CommitSha,
  headRef: v.string(),
  headSha: CommitSha,
  headRepository: v.optional(RepositoryName),
});

/** What a GitHub token may do; an absent area is no access. */
export const TokenSetting = v.strictObject({
  contents: v.optional(Access),
  actions: v.optional(Access),
  pull_requests: v.optional(Access),
});

/** Points a tag of a repository at another commit. */
export const TagMove = v.strictObject({ repository: RepositoryName, tag: v.string(), sha: CommitSha });

/** Replaces the bytes of every release asset of this name. */
export const AssetSwap = v.strictObject({
  repository: RepositoryName,
  name: v.string(),
  bytesBase64: v.pipe(v.string(), v.base64()),
});

/** What a fault does to a request that it strikes. */
const FaultEffect = v.variant('kind', [
  v.strictObject({
    kind: v.literal('status'),
    status: v.pipe(v.number(), v.integer(), v.minValue(200), v.maxValue(599)),
    headers: v.optional(v.record(v.string(), v.string()), {}),
    body: v.optional(v.string(), '{"message":"injected fault"}'),
  }),
  v.strictObject({ kind: v.literal('delay'), milliseconds: Count }),
  v.strictObject({ kind: v.literal('drop') }),
  v.strictObject({ kind: v.literal('truncate'), bytes: Count }),
  v.strictObject({ kind: v.literal('move-tag'), ...TagMove.entries }),
  v.strictObject({ kind: v.literal('swap-asset'), ...AssetSwap.entries }),
]);

/**
 * A fault to inject. `path` is a regular expression over the path name; `after` requests pass first; it strikes
 * `times` times (0: always); with `when: 'after'` the request is carried out and then its answer is spoiled.
 */
export const FaultSetting = v.strictObject({
  match: v.strictObject({ method: v.optional(v.string()), path: v.optional(v.string(), '') }),
  after: v.optional(Count, 0),
  times: v.optional(Count, 1),
  when: v.optional(v.picklist(['before', 'after']), 'before'),
  effect: FaultEffect,
});

/** What the control interface says about the world. */
export const StateView = v.object({
  repositories: v.array(v.object({ fullName: v.string(), id: v.number(), visibility: v.string() })),
  releases: v.array(
    v.object({
      repository: v.string(),
      id: v.number(),
      tagName: v.string(),
      name: v.string(),
      body: v.string(),
      isDraft: v.boolean(),
      isImmutable: v.boolean(),
      publishedAt: v.nullable(v.string()),
      assets: v.array(
        v.object({
          id: v.number(),
          name: v.string(),
          size: v.number(),
          digest: v.string(),
          state: v.string(),
        }),
      ),
    }),
  ),
  runs: v.array(v.object({ id: v.number(), attempt: v.number(), repository: v.string() })),
  artifacts: v.array(
    v.object({ id: v.number(), runId: v.number(), name: v.string(), size: v.number(), digest: v.string() }),
  ),
  packages: v.array(
    v.object({
      name: v.string(),
      version: v.string(),
      filename: v.string(),
      sha256: v.string(),
      size: v.number(),
    }),
  ),
  logEntries: v.number(),
  certificates: v.number(),
  timestamps: v.number(),
  requests: v.array(
    v.object({
      at: v.string(),
      method: v.string(),
      path: v.string(),
      status: v.number(),
      tokenKind: v.string(),
    }),
  ),
});

/** What registering a run answers. */
export const RunHandleView = v.object({
  id: v.number(),
  attempt: v.number(),
  job: v.string(),
  oidcRequestToken: v.string(),
  runtimeToken: v.string(),
  environment: v.record(v.string(), v.string()),
});

export type RepositoryInput = v.InferInput<typeof RepositorySetting>;
export type RunInput = v.InferInput<typeof RunSetting>;
export type PullRequestInput = v.InferInput<typeof PullRequestSetting>;
export type TokenInput = v.InferInput<typeof TokenSetting>;
export type FaultInput = v.InferInput<typeof FaultSetting>;
export type Fault = v.InferOutput<typeof FaultSetting>;
export type TestbedState = v.InferOutput<typeof StateView>;
export type RunHandle = v.InferOutput<typeof RunHandleView>;
export type Permissions = v.InferOutput<typeof TokenSetting>;
