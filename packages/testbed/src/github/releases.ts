import * as v from 'valibot';
import { type Answer, type Exchange, empty, json, parameter, readJson } from '../http/exchange.ts';
import type { Release, Repository } from '../store/records.ts';
import type { World } from '../world.ts';
import { authorize, canWriteContents, fullName, invalid, notFound, refusal } from './access.ts';
import { git, resolveObject } from './git.ts';
import { paginate } from './pagination.ts';
import { releaseView } from './view.ts';

/** Nowhere does GitHub promise that a list of releases names all of their files; here it names a page of them. */
const EMBEDDED_ASSETS = 30;
const TagName = v.pipe(v.string(), v.minLength(1), v.maxLength(255));

const Changeable = {
  target_commitish: v.optional(v.string()),
  name: v.optional(v.nullable(v.string())),
  body: v.optional(v.nullable(v.string())),
  draft: v.optional(v.boolean()),
  prerelease: v.optional(v.boolean()),
  make_latest: v.optional(v.picklist(['true', 'false', 'legacy'])),
};
const CreateBody = v.object({ tag_name: TagName, ...Changeable });
const UpdateBody = v.object({ tag_name: v.optional(TagName), ...Changeable });

function visible(world: World, exchange: Exchange, repository: Repository): readonly Release[] {
  const seesDrafts = canWriteContents(world, exchange);
  return world.store.records.releases
    .filter((release) => release.repository === fullName(repository))
    .filter((release) => !release.isDraft || seesDrafts);
}

/** The release that the path names by id, when the caller may see it. */
export function namedRelease(world: World, exchange: Exchange, repository: Repository): Release {
  const id = parameter(exchange, 'release');
  const release = visible(world, exchange, repository).find((candidate) => String(candidate.id) === id);
  if (release === undefined) {
    throw notFound();
  }
  return release;
}

/** Refuses a tag that another published release has, or that an immutable one ever had. */
function demandFreeTag(world: World, repository: Repository, release: Release): void {
  const { releases, retiredTags } = world.store.records;
  const isTaken = releases.some(
    (other) =>
      other.id !== release.id &&
      !other.isDraft &&
      other.repository === release.repository &&
      other.tagName === release.tagName,
  );
  if (isTaken) {
    throw invalid('Release', 'already_exists', 'tag_name');
  }
  if (retiredTags.includes(`${fullName(repository)} ${release.tagName}`)) {
    throw refusal(422, 'Validation Failed', {
      errors: [
        {
          resource: 'Release',
          code: 'custom',
          field: 'tag_name',
          message: 'tag_name was used by an immutable release',
        },
      ],
    });
  }
}

/** Publishes in place: the tag is made at the target when it does not exist, and the release is sealed when it has to be. */
async function publish(world: World, repository: Repository, release: Release): Promise<void> {
  demandFreeTag(world, repository, release);
  const ref = `refs/tags/${release.tagName}`;
  if ((await resolveObject(repository, ref, 'object')) === null) {
    const target =
      (await resolveObject(repository, `refs/heads/${release.targetCommitish}`, 'commit')) ??
      (await resolveObject(repository, release.targetCommitish, 'commit'));
    if (target === null) {
      throw invalid('Release', 'invalid', 'target_commitish');
    }
    await git(repository, ['update-ref', ref, target, '']);
  }
  release.isDraft = false;
  release.publishedAt = world.now().toISOString();
  release.isImmutable = repository.immutableReleases;
  if (release.isImmutable) {
    world.store.records.retiredTags.push(`${fullName(repository)} ${release.tagName}`);
  }
}

/** Makes a draft or a published release. */
export async function createRelease(world: World, exchange: Exchange): Promise<Answer> {
  const repository = authorize(world, exchange, 'contents', 'write');
  const body = v.safeParse(CreateBody, await readJson(exchange));
  if (!body.success) {
    throw invalid('Release', 'missing_field', 'tag_name');
  }
  const now = world.now().toISOString();
  const release: Release = {
    id: world.store.nextId(),
    repository: fullName(repository),
    tagName: body.output.tag_name,
    targetCommitish: body.output.target_commitish ?? repository.defaultBranch,
    name: body.output.name ?? null,
    body: body.output.body ?? null,
    isDraft: true,
    isPrerelease: body.output.prerelease ?? false,
    isImmutable: false,
    createdAt: now,
    updatedAt: now,
    publishedAt: null,
  };
  demandFreeTag(world, repository, release);
  if (body.output.draft !== true) {
    await publish(world, repository, release);
  }
  world.store.records.releases.push(release);
  const view = releaseView(world, repository, release);
  return json(201, view, { location: `${world.url()}/repos/${release.repository}/releases/${release.id}` });
}

/** Changes a release; an immutable one keeps its tag, target and state. */
export async function updateRelease(world: World, exchange: Exchange): Promise<Answer> {
  const repository = authorize(world, exchange, 'contents', 'write');
  const release = namedRelease(world, exchange, repository);
  const body = v.safeParse(UpdateBody, await readJson(exchange));
  if (!body.success) {
    throw refusal(422, 'Invalid request.', { errors: [v.summarize(body.issues)] });
  }
  const { tag_name: tagName, target_commitish: target, draft, name, body: notes, prerelease } = body.output;
  const changesSealed =
    draft === true ||
    (tagName !== undefined && tagName !== release.tagName) ||
    (target !== undefined && target !== release.targetCommitish);
  if (release.isImmutable && changesSealed) {
    throw refusal(422, 'Cannot change the tag or state of an immutable release');
  }
  // Work on a copy: a refused publication must leave the release as it was.
  const changed: Release = {
    ...release,
    tagName: tagName ?? release.tagName,
    targetCommitish: target ?? release.targetCommitish,
    name: name === undefined ? release.name : name,
    body: notes === undefined ? release.body : notes,
    isPrerelease: prerelease ?? release.isPrerelease,
    updatedAt: world.now().toISOString(),
  };
  if (release.isDraft && draft === false) {
    await publish(world, repository, changed);
  } else if (draft === true) {
    changed.isDraft = true;
    changed.publishedAt = null;
  }
  Object.assign(release, changed);
  return json(200, releaseView(world, repository, release));
}

/** Removes a release and its assets; the tag stays, and an immutable release's tag stays retired. */
export function deleteRelease(world: World, exchange: Exchange): Answer {
  const repository = authorize(world, exchange, 'contents', 'write');
  const release = namedRelease(world, exchange, repository);
  const { records } = world.store;
  records.releases = records.releases.filter(({ id }) => id !== release.id);
  records.assets = records.assets.filter(({ releaseId }) => releaseId !== release.id);
  return empty(204);
}

/** A release by its number; a draft only for callers that may write. */
export function getRelease(world: World, exchange: Exchange): Answer {
  const repository = authorize(world, exchange, 'contents', 'read');
  return json(200, releaseView(world, repository, namedRelease(world, exchange, repository)));
}

/** The published release of a tag; a draft is never found by its tag. */
export function getReleaseByTag(world: World, exchange: Exchange): Answer {
  const repository = authorize(world, exchange, 'contents', 'read');
  const tag = parameter(exchange, 'tag');
  const release = visible(world, exchange, repository).find(
    (candidate) => !candidate.isDraft && candidate.tagName === tag,
  );
  if (release === undefined) {
    throw notFound();
  }
  return json(200, releaseView(world, repository, release));
}

/** The newest release that is neither a draft nor a pre-release. */
export function getLatestRelease(world: World, exchange: Exchange): Answer {
  const repository = authorize(world, exchange, 'contents', 'read');
  const release = visible(world, exchange, repository)
    .filter((candidate) => !candidate.isDraft && !candidate.isPrerelease)
    .at(-1);
  if (release === undefined) {
    throw notFound();
  }
  return json(200, releaseView(world, repository, release));
}

/** Newest first, drafts only for callers that may write. */
export function listReleases(world: World, exchange: Exchange): Answer {
  const repository = authorize(world, exchange, 'contents', 'read');
  const { items, headers } = paginate(world, exchange, visible(world, exchange, repository).toReversed());
  return json(
    200,
    items.map((release) => releaseView(world, repository, release, EMBEDDED_ASSETS)),
    headers,
  );
}
