import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { type Answer, type Exchange, header, readBody } from '../http/exchange.ts';
import type { World } from '../world.ts';

const MAX_UPLOAD_BYTES = 100 * 1024 * 1024;

function text(status: number, body: string): Answer {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8' }, body };
}

/** A project name as an index compares it (PEP 503). */
export function normalizedName(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '-');
}

function isAuthorized(world: World, exchange: Exchange): boolean {
  const expected = Buffer.from(`__token__:${world.packageToken}`).toString('base64');
  return header(exchange, 'authorization') === `Basic ${expected}`;
}

async function readForm(exchange: Exchange): Promise<FormData | null> {
  const body = await readBody(exchange, MAX_UPLOAD_BYTES);
  try {
    const contentType = header(exchange, 'content-type');
    return await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } }).formData();
  } catch {
    return null;
  }
}

/** Takes one distribution in the form that twine sends; a file name is never taken twice. */
export async function uploadPackage(world: World, exchange: Exchange): Promise<Answer> {
  if (!isAuthorized(world, exchange)) {
    return text(403, 'Invalid or non-existent authentication information.');
  }
  const form = await readForm(exchange);
  if (form === null) {
    return text(400, 'The request is not a form');
  }
  const field = (name: string): string => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  const content = form.get('content');
  if (field(':action') !== 'file_upload' || content === null || typeof content === 'string') {
    return text(400, 'A file upload needs :action=file_upload and content');
  }
  const [name, version] = [normalizedName(field('name')), field('version')];
  const filename = content.name;
  if (name === '' || version === '' || !/^[\w.+-]+\.(?:whl|tar\.gz)$/.test(filename)) {
    return text(400, 'Name, version or file name is not valid');
  }
  const bytes = new Uint8Array(await content.arrayBuffer());
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (field('sha256_digest') !== '' && field('sha256_digest') !== sha256) {
    return text(400, 'The digest supplied does not match a digest calculated from the uploaded file.');
  }
  const { packages } = world.store.records;
  if (packages.some((known) => known.filename === filename)) {
    return text(400, `File already exists ('${filename}').`);
  }
  const blob = await world.store.writeBlob(Readable.from([bytes]));
  const filetype = field('filetype');
  packages.push({ name, version, filename, filetype, ...blob, uploadedAt: world.now().toISOString() });
  return text(200, 'OK');
}
