import { createPublicKey } from 'node:crypto';
import * as v from 'valibot';
import { type Answer, type Exchange, json, parameter, readJson } from '../http/exchange.ts';
import type { Route } from '../http/router.ts';
import type { World } from '../world.ts';
import { dsseBody, ProposedDsse } from './dsse.ts';
import { hashedRekordBody, ProposedHashedRekord } from './hashedrekord.ts';

const BASE = '/rekor/api/v1';
const ENTRIES = '/api/v1/log/entries';

const Proposed = v.variant('kind', [ProposedHashedRekord, ProposedDsse]);

function refuse(status: number, message: string, headers: Readonly<Record<string, string>> = {}): Answer {
  return json(status, { code: status, message }, headers);
}

function canonicalBody(proposed: v.InferOutput<typeof Proposed>): ReturnType<typeof dsseBody> {
  switch (proposed.kind) {
    case 'hashedrekord':
      return hashedRekordBody(proposed);
    case 'dsse':
      return dsseBody(proposed);
  }
}

/** Adds an entry: 201 with the entry, 400 for what Rekor would not take, 409 with the place of an equal one. */
async function createEntry(world: World, exchange: Exchange): Promise<Answer> {
  const proposed = v.safeParse(Proposed, await readJson(exchange));
  if (!proposed.success) {
    return refuse(400, 'error processing entry: entry is not a valid hashedrekord or dsse version 0.0.1');
  }
  const canonical = canonicalBody(proposed.output);
  if ('refused' in canonical) {
    return refuse(400, `error processing entry: ${canonical.refused}`);
  }
  const uuid = world.log.uuidOf(canonical.body);
  const headers = { location: `${ENTRIES}/${uuid}`, etag: uuid };
  const entry = world.log.append(canonical.body, world.now());
  if (entry === null) {
    const message = `an equivalent entry already exists in the transparency log with UUID ${uuid}`;
    return refuse(409, message, headers);
  }
  return json(201, world.log.render(entry), headers);
}

function readEntry(world: World, exchange: Exchange): Answer {
  const entry = world.log.find(parameter(exchange, 'uuid'));
  return entry === null
    ? refuse(404, 'entry not found in the transparency log')
    : json(200, world.log.render(entry));
}

function readEntryByIndex(world: World, exchange: Exchange): Answer {
  const index = exchange.url.searchParams.get('logIndex') ?? '';
  const entry = world.log.all().find((candidate) => String(candidate.index) === index);
  return entry === undefined
    ? refuse(404, 'entry not found in the transparency log')
    : json(200, world.log.render(entry));
}

function readPublicKey(world: World): Answer {
  const pem = createPublicKey(world.keys.log).export({ format: 'pem', type: 'spki' }).toString();
  return { status: 200, headers: { 'content-type': 'application/x-pem-file' }, body: pem };
}

/** Rekor v1, the part that signers and verifiers speak. */
export const REKOR_ROUTES: readonly Route[] = [
  { method: 'POST', path: `${BASE}/log/entries`, handler: createEntry },
  { method: 'GET', path: `${BASE}/log/entries`, handler: readEntryByIndex },
  { method: 'GET', path: `${BASE}/log/entries/{uuid}`, handler: readEntry },
  { method: 'GET', path: `${BASE}/log/publicKey`, handler: readPublicKey },
  { method: 'GET', path: `${BASE}/log`, handler: (world) => json(200, world.log.summary()) },
];
