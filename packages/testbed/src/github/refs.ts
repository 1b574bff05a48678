import * as v from 'valibot';
import { type Answer, type Exchange, json, parameter, readJson } from '../http/exchange.ts';
import type { Repository } from '../store/records.ts';
import type { World } from '../world.ts';
import { authorize, fullName, notFound, refusal } from './access.ts';
import { git, resolveObject } from './git.ts';

const Sha = v.pipe(v.string(), v.regex(/^[0-9a-f]{40}$/));
const RefBody = v.object({ ref: v.string(), sha: Sha });
const TagBody = v.object({
  tag: v.pipe(v.string(), v.regex(/^[^\s~^:?*[\\]+$/)),
  message: v.string(),
  object: Sha,
  type: v.picklist(['commit', 'tree', 'blob']),
  tagger: v.optional(v.object({ name: v.string(), email: v.string(), date: v.optional(v.string()) })),
});

async function objectType(repository: Repository, sha: string): Promise<string> {
  return (await git(repository, ['cat-file', '-t', sha])).text.trim();
}

async function refView(world: World, repository: Repository, ref: string, sha: string): Promise<object> {
  const base = `${world.url()}/repos/${fullName(repository)}/git`;
  const type = await objectType(repository, sha);
  return {
    ref,
    node_id: `REF_${ref}`,
    url: `${base}/${ref}`,
    object: { sha, type, url: `${base}/${type}s/${sha}` },
  };
}

/** One ref by its full name without `refs/`; an annotated tag answers with the tag object, not the commit. */
export async function getRef(world: World, exchange: Exchange): Promise<Answer> {
  const repository = authorize(world, exchange, 'contents', 'read');
  const ref = `refs/${parameter(exchange, 'ref')}`;
  const sha = await resolveObject(repository, ref, 'object');
  if (sha === null) {
    throw notFound();
  }
  return json(200, await refView(world, repository, ref, sha));
}

/** Creates a ref and never moves one: 422 when it exists, the object does not, or the name is not a ref. */
export async function createRef(world: World, exchange: Exchange): Promise<Answer> {
  const repository = authorize(world, exchange, 'contents', 'write');
  const body = v.safeParse(RefBody, await readJson(exchange));
  if (!body.success || !/^refs\/[^/]+\/.+/.test(body.output.ref)) {
    throw refusal(422, 'Reference name must start with refs/ and hold at least two slashes');
  }
  const { ref, sha } = body.output;
  if ((await resolveObject(repository, ref, 'object')) !== null) {
    throw refusal(422, 'Reference already exists');
  }
  if (!(await git(repository, ['cat-file', '-e', sha])).ok) {
    throw refusal(422, 'Object does not exist');
  }
  // The empty old value makes git itself refuse when another request was faster.
  if (!(await git(repository, ['update-ref', ref, sha, ''])).ok) {
    throw refusal(422, 'Reference already exists');
  }
  const view = await refView(world, repository, ref, sha);
  return json(201, view, { location: `${world.url()}/repos/${fullName(repository)}/git/${ref}` });
}

function tagView(world: World, repository: Repository, sha: string, text: string): object {
  const [head = '', ...rest] = text.split('\n\n');
  const field = (name: string): string => new RegExp(`^${name} (.+)$`, 'm').exec(head)?.[1] ?? '';
  const tagger = /^(.*) <(.*)> (\d+) /.exec(field('tagger'));
  const base = `${world.url()}/repos/${fullName(repository)}/git`;
  return {
    node_id: `TAG_${sha}`,
    tag: field('tag'),
    sha,
    url: `${base}/tags/${sha}`,
    message: rest.join('\n\n'),
    tagger: {
      name: tagger?.[1] ?? '',
      email: tagger?.[2] ?? '',
      date: new Date(Number(tagger?.[3] ?? 0) * 1000).toISOString(),
    },
    object: {
      type: field('type'),
      sha: field('object'),
      url: `${base}/${field('type')}s/${field('object')}`,
    },
    verification: { verified: false, reason: 'unsigned', signature: null, payload: null, verified_at: null },
  };
}

/** Makes an annotated tag object; a ref that names it is another request. */
export async function createTag(world: World, exchange: Exchange): Promise<Answer> {
  const repository = authorize(world, exchange, 'contents', 'write');
  const body = v.safeParse(TagBody, await readJson(exchange));
  if (!body.success) {
    throw refusal(422, 'Invalid request.');
  }
  const { tag, message, object, type, tagger } = body.output;
  const person = tagger ?? { name: 'github-actions[bot]', email: 'bot@users.noreply.github.com' };
  const seconds = Math.floor(
    (tagger?.date === undefined ? world.now() : new Date(tagger.date)).getTime() / 1000,
  );
  const content = [
    `object ${object}`,
    `type ${type}`,
    `tag ${tag}`,
    `tagger ${person.name} <${person.email}> ${seconds} +0000`,
    '',
    message,
  ].join('\n');
  const made = await git(repository, ['mktag', '--no-strict'], `${content}\n`);
  if (!made.ok) {
    throw refusal(422, 'Object does not exist');
  }
  return json(201, tagView(world, repository, made.text.trim(), content));
}

/** An annotated tag object by its own SHA. */
export async function getTag(world: World, exchange: Exchange): Promise<Answer> {
  const repository = authorize(world, exchange, 'contents', 'read');
  const sha = parameter(exchange, 'sha');
  const object = /^[0-9a-f]{40}$/.test(sha) ? await git(repository, ['cat-file', 'tag', sha]) : null;
  if (object === null || !object.ok) {
    throw notFound();
  }
  return json(200, tagView(world, repository, sha, object.text));
}
