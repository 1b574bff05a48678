import { createHash } from 'node:crypto';
import { ActionError } from '../../errors.ts';
import type { FileDigest } from '../effects.ts';
import { openNew, openRegular } from '../files/files-open.ts';
import type { Answer, Ask } from './github-client.ts';
import { unreachable, unreadable } from './github-failure.ts';

const UPLOAD_CHUNK_BYTES = 1024 * 1024;
const MAX_REDIRECTS = 3;

/** Streams a file as a release asset in flat memory; gives GitHub's answer. Raises ENDPOINT_REDIRECTED when the upload address is not the API's own. */
export async function uploadFile(
  ask: Ask,
  api: string,
  uploadUrl: string,
  name: string,
  path: string,
): Promise<Answer> {
  requireOwnHost(api, uploadUrl);
  const handle = await openRegular(path);
  const { size } = await handle.stat();
  // The end is fixed here: a file that grows meanwhile cannot break the announced length.
  const body =
    size === 0
      ? ''
      : handle.createReadStream({
          autoClose: false,
          highWaterMark: UPLOAD_CHUNK_BYTES,
          start: 0,
          end: size - 1,
        });
  try {
    const headers = { 'content-type': 'application/octet-stream', 'content-length': String(size) };
    const request = { fetch: fetchWithoutCopy };
    return await ask(`POST ${uploadUrl}{?name}`, { name, data: body, headers, request }, 'transfer');
  } finally {
    await handle.close().catch(() => undefined);
  }
}

/**
 * Node's fetch copies the body of a request that it might have to send again, which keeps the whole file in memory. It does not where
 * there is neither a window nor a redirect to follow (Fetch standard, HTTP-network-or-cache fetch, step 8).
 */
async function fetchWithoutCopy(url: string, options: RequestInit): Promise<Response> {
  return await fetch(url, { ...options, redirect: 'error', window: null });
}

/** Downloads an asset to a new file in flat memory and gives the digest of what was written. */
export async function downloadFile(
  ask: Ask,
  route: string,
  parameters: Readonly<Record<string, unknown>>,
  to: string,
  maximumBytes: number,
): Promise<FileDigest> {
  const headers = { accept: 'application/octet-stream' };
  const answer = await ask(
    route,
    { ...parameters, headers, request: { parseSuccessResponseBody: false } },
    'repeatable',
  );
  const location = answer.headers['location'];
  if (answer.status >= 300 && typeof location === 'string') {
    return await writeBody(await fetchWithoutToken(location, route), to, maximumBytes);
  }
  return await writeBody(answer.data, to, maximumBytes);
}

/** The signed address belongs to the blob store, another host: the token stays here. */
async function fetchWithoutToken(location: string, route: string): Promise<unknown> {
  let address = location;
  for (let hop = 0; hop < MAX_REDIRECTS; hop += 1) {
    const response = await fetch(address, { redirect: 'manual' }).catch(() => {
      throw unreachable(route, { status: null, headers: {} });
    });
    const next = response.headers.get('location');
    if (response.status >= 300 && response.status < 400 && next !== null) {
      address = new URL(next, address).href;
    } else if (response.status === 200) {
      return response.body;
    } else {
      throw unreachable(route, { status: response.status, headers: {} });
    }
  }
  throw unreadable('a download');
}

/** Writes a body to a new file and hashes what it writes; a body that breaks off raises GITHUB_UNREACHABLE. */
export async function writeBody(body: unknown, to: string, maximumBytes: number): Promise<FileDigest> {
  if (!isByteStream(body)) {
    throw unreadable('a download');
  }
  const hash = createHash('sha256');
  const handle = await openNew(to);
  let size = 0;
  try {
    for await (const chunk of body) {
      size += chunk.byteLength;
      if (size > maximumBytes) {
        throw new ActionError(
          'FILE_TOO_LARGE',
          `A download is larger than ${maximumBytes} bytes`,
          'Check what was uploaded',
        );
      }
      hash.update(chunk);
      await handle.writeFile(chunk);
    }
  } catch (cause) {
    throw cause instanceof ActionError ? cause : unreachable('a download', { status: null, headers: {} });
  } finally {
    await handle.close();
  }
  return { size, sha256: hash.digest('hex') };
}

function isByteStream(value: unknown): value is AsyncIterable<Uint8Array> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}

/** Uploads go to the API's own origin, or to `uploads.` where the API is `api.` (github.com and ghe.com). */
function requireOwnHost(api: string, uploadUrl: string): void {
  const base = URL.parse(api);
  const target = URL.parse(uploadUrl);
  const siblings = base === null ? [] : [base.host, base.host.replace(/^api\./, 'uploads.')];
  if (
    base === null ||
    target === null ||
    target.protocol !== base.protocol ||
    !siblings.includes(target.host)
  ) {
    throw new ActionError(
      'ENDPOINT_REDIRECTED',
      'GitHub named an upload address on another host than its API',
      'Check `platform.api` in the policy',
      undefined,
      'fail',
    );
  }
}
