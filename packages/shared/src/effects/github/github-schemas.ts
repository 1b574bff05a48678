import * as v from 'valibot';
import type { Asset, Release } from '../effects.ts';
import { unreadable } from './github-failure.ts';

const Id = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const Commit = v.pipe(v.string(), v.regex(/^[0-9a-f]{40}$/));

const AssetSchema = v.pipe(
  v.object({
    id: Id,
    name: v.string(),
    size: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
    digest: v.optional(v.nullable(v.string())),
    state: v.string(),
  }),
  v.transform(
    ({ id, name, size, digest, state }): Asset => ({
      id,
      name,
      size,
      digest: digest ?? null,
      isUploaded: state === 'uploaded',
    }),
  ),
);

const ReleaseSchema = v.pipe(
  v.object({
    id: Id,
    tag_name: v.string(),
    draft: v.boolean(),
    immutable: v.optional(v.boolean()),
    body: v.nullish(v.string()),
    target_commitish: v.string(),
    published_at: v.nullish(v.pipe(v.string(), v.isoTimestamp())),
    html_url: v.string(),
    upload_url: v.string(),
    assets: v.array(AssetSchema),
  }),
  v.transform(
    (release): Release => ({
      id: release.id,
      tag: release.tag_name,
      isDraft: release.draft,
      isImmutable: release.immutable === true,
      body: release.body ?? '',
      targetCommit: release.target_commitish,
      publishedAt: release.published_at ?? null,
      assets: release.assets,
      url: release.html_url,
      uploadUrl: release.upload_url.replace(/\{.*$/, ''),
    }),
  ),
);

const RepositorySchema = v.object({
  id: Id,
  full_name: v.string(),
  private: v.boolean(),
  visibility: v.optional(v.string()),
  default_branch: v.string(),
});
const ReferenceSchema = v.object({ ref: v.string(), object: v.object({ type: v.string(), sha: Commit }) });
const TagSchema = v.object({ object: v.object({ type: v.string(), sha: Commit }) });
const JobsSchema = v.object({
  total_count: v.number(),
  jobs: v.array(v.object({ id: Id, name: v.string(), run_attempt: v.number() })),
});

/** What a page of each kind must look like; only the fields that are used. */
export const SCHEMAS = {
  asset: AssetSchema,
  assets: v.array(AssetSchema),
  release: ReleaseSchema,
  releases: v.array(ReleaseSchema),
  repository: RepositorySchema,
  reference: ReferenceSchema,
  tag: TagSchema,
  jobs: JobsSchema,
} as const;

/** Reads an answer with a schema. Raises GITHUB_UNREADABLE, which names what was asked and nothing of the answer. */
export function readAnswer<const Schema extends v.GenericSchema>(
  schema: Schema,
  data: unknown,
  what: string,
): v.InferOutput<Schema> {
  const parsed = v.safeParse(schema, data);
  if (!parsed.success) {
    throw unreadable(what);
  }
  return parsed.output;
}
