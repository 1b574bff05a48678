import * as v from 'valibot';
import { PullRequestSetting, RepositorySetting, RunSetting } from '../protocol.ts';

const ReleaseRecord = v.object({
  id: v.number(),
  repository: v.string(),
  tagName: v.string(),
  targetCommitish: v.string(),
  name: v.nullable(v.string()),
  body: v.nullable(v.string()),
  isDraft: v.boolean(),
  isPrerelease: v.boolean(),
  isImmutable: v.boolean(),
  createdAt: v.string(),
  updatedAt: v.string(),
  publishedAt: v.nullable(v.string()),
});

const AssetRecord = v.object({
  id: v.number(),
  releaseId: v.number(),
  name: v.string(),
  label: v.nullable(v.string()),
  contentType: v.string(),
  size: v.number(),
  sha256: v.string(),
  createdAt: v.string(),
  updatedAt: v.string(),
});

const ArtifactRecord = v.object({
  id: v.number(),
  runId: v.number(),
  jobId: v.string(),
  name: v.string(),
  mimeType: v.string(),
  size: v.number(),
  sha256: v.nullable(v.string()),
  digest: v.nullable(v.string()),
  isFinalized: v.boolean(),
  createdAt: v.string(),
  expiresAt: v.string(),
});

const RunRecord = v.object({ ...RunSetting.entries, id: v.number(), createdAt: v.string() });

const PackageRecord = v.object({
  name: v.string(),
  version: v.string(),
  filename: v.string(),
  filetype: v.string(),
  size: v.number(),
  sha256: v.string(),
  uploadedAt: v.string(),
});

/** Everything that is kept in `world.json`; bytes live beside it, by digest. */
export const WorldRecords = v.object({
  nextId: v.number(),
  repositories: v.array(RepositorySetting),
  releases: v.array(ReleaseRecord),
  assets: v.array(AssetRecord),
  /** `owner/name tag` of published immutable releases: such a tag is never used again. */
  retiredTags: v.array(v.string()),
  runs: v.array(RunRecord),
  artifacts: v.array(ArtifactRecord),
  pullRequests: v.array(PullRequestSetting),
  packages: v.array(PackageRecord),
});

export type Repository = v.InferOutput<typeof RepositorySetting>;
export type PullRequest = v.InferOutput<typeof PullRequestSetting>;
export type Release = v.InferOutput<typeof ReleaseRecord>;
export type Asset = v.InferOutput<typeof AssetRecord>;
export type Artifact = v.InferOutput<typeof ArtifactRecord>;
export type Run = v.InferOutput<typeof RunRecord>;
export type Package = v.InferOutput<typeof PackageRecord>;
export type Records = v.InferOutput<typeof WorldRecords>;
