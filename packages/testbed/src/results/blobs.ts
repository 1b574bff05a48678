import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import {
  type Answer,
  type Exchange,
  empty,
  header,
  json,
  parameter,
  Refusal,
  readBody,
} from '../http/exchange.ts';
import { holdsAddress } from '../http/signed-address.ts';
import type { Artifact } from '../store/records.ts';
import type { Blob } from '../store/store.ts';
import type { World } from '../world.ts';

/** Blocks that were put and not committed yet, by artifact and block id; they do not outlive the process. */
const stagedBlocks = new WeakMap<World, Map<string, Blob>>();

function blocksOf(world: World): Map<string, Blob> {
  const known = stagedBlocks.get(world) ?? new Map<string, Blob>();
  stagedBlocks.set(world, known);
  return known;
}

function addressed(world: World, exchange: Exchange): Artifact {
  const id = parameter(exchange, 'id');
  const artifact = world.store.records.artifacts.find((candidate) => String(candidate.id) === id);
  if (artifact === undefined || !holdsAddress(world, exchange)) {
    const body = '<?xml version="1.0"?><Error><Code>AuthenticationFailed</Code></Error>';
    throw new Refusal({ status: 403, headers: { 'content-type': 'application/xml' }, body });
  }
  return artifact;
}

function stored(world: World): Answer {
  return empty(201, {
    etag: `"0x${world.now().getTime().toString(16)}"`,
    'last-modified': world.now().toUTCString(),
    'x-ms-request-server-encrypted': 'true',
    'x-ms-version': '2025-11-05',
  });
}

async function* joined(world: World, blobs: readonly Blob[]): AsyncGenerator<Uint8Array> {
  for (const blob of blobs) {
    yield* createReadStream(world.store.blobFile(blob).path);
  }
}

async function commitBlocks(world: World, exchange: Exchange, artifact: Artifact): Promise<Answer> {
  const list = (await readBody(exchange)).toString('utf8');
  const ids = [...list.matchAll(/<(?:Latest|Uncommitted)>([^<]+)<\//g)].map(([, id = '']) => id);
  const blocks = blocksOf(world);
  const blobs = ids.map((id) => blocks.get(`${artifact.id} ${id}`));
  const known = blobs.filter((blob) => blob !== undefined);
  if (known.length !== ids.length) {
    const body = '<?xml version="1.0"?><Error><Code>InvalidBlockList</Code></Error>';
    return { status: 400, headers: { 'content-type': 'application/xml' }, body };
  }
  const whole = await world.store.writeBlob(joined(world, known));
  artifact.sha256 = whole.sha256;
  artifact.size = whole.size;
  return stored(world);
}

/** Takes a block, a list of blocks (in the order of the list) or a whole blob. */
export async function putBlob(world: World, exchange: Exchange): Promise<Answer> {
  const artifact = addressed(world, exchange);
  if (artifact.isFinalized) {
    return json(409, { message: 'the artifact is finalized' });
  }
  const { searchParams } = exchange.url;
  switch (searchParams.get('comp')) {
    case 'block': {
      const blob = await world.store.writeBlob(exchange.request);
      blocksOf(world).set(`${artifact.id} ${searchParams.get('blockid') ?? ''}`, blob);
      return stored(world);
    }
    case 'blocklist':
      return commitBlocks(world, exchange, artifact);
    case null: {
      if (header(exchange, 'x-ms-blob-type') !== 'BlockBlob') {
        return json(400, { message: 'x-ms-blob-type must be BlockBlob' });
      }
      const whole = await world.store.writeBlob(Readable.from(exchange.request));
      artifact.sha256 = whole.sha256;
      artifact.size = whole.size;
      return stored(world);
    }
    default:
      return json(400, { message: 'unknown comp' });
  }
}

/** Serves the bytes of a finalized artifact to whoever has a signed address. */
export function getBlob(world: World, exchange: Exchange): Answer {
  const artifact = addressed(world, exchange);
  if (artifact.sha256 === null) {
    return json(404, { message: 'BlobNotFound' });
  }
  const filename = artifact.mimeType === 'application/zip' ? `${artifact.name}.zip` : artifact.name;
  return {
    status: 200,
    headers: {
      'content-type': artifact.mimeType,
      'content-disposition': `attachment; filename="${encodeURIComponent(filename)}"`,
    },
    body: world.store.blobFile({ sha256: artifact.sha256, size: artifact.size }),
  };
}
