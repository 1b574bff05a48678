import { type Answer, type Exchange, empty, header, parameter } from '../http/exchange.ts';
import type { Package } from '../store/records.ts';
import type { World } from '../world.ts';
import { normalizedName } from './upload.ts';

const JSON_TYPE = 'application/vnd.pypi.simple.v1+json';

function fileAddress(world: World, file: Package): string {
  return `${world.url()}/pypi/files/${file.sha256}/${file.filename}`;
}

function asJson(world: World, name: string, files: readonly Package[]): Answer {
  const body = JSON.stringify({
    meta: { 'api-version': '1.1' },
    name,
    versions: [...new Set(files.map(({ version }) => version))],
    files: files.map((file) => ({
      filename: file.filename,
      url: fileAddress(world, file),
      hashes: { sha256: file.sha256 },
      size: file.size,
      'upload-time': file.uploadedAt,
      yanked: false,
    })),
  });
  return { status: 200, headers: { 'content-type': JSON_TYPE }, body };
}

function asHtml(world: World, name: string, files: readonly Package[]): Answer {
  const links = files
    .map((file) => `<a href="${fileAddress(world, file)}#sha256=${file.sha256}">${file.filename}</a><br>`)
    .join('\n');
  const body = `<!DOCTYPE html>\n<html><head><title>Links for ${name}</title></head><body>\n${links}\n</body></html>\n`;
  return { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body };
}

/** The files of a project (PEP 503 as HTML, PEP 691 as JSON when asked for). */
export function listProject(world: World, exchange: Exchange): Answer {
  const asked = parameter(exchange, 'name');
  const name = normalizedName(asked);
  if (asked !== name || !exchange.url.pathname.endsWith('/')) {
    return empty(301, { location: `${world.url()}/pypi/simple/${name}/` });
  }
  const files = world.store.records.packages.filter((file) => file.name === name);
  if (files.length === 0) {
    return empty(404);
  }
  return header(exchange, 'accept').includes(JSON_TYPE)
    ? asJson(world, name, files)
    : asHtml(world, name, files);
}

/** The bytes of a file that was uploaded. */
export function downloadPackage(world: World, exchange: Exchange): Answer {
  const file = world.store.records.packages.find(
    ({ sha256, filename }) =>
      sha256 === parameter(exchange, 'sha256') && filename === parameter(exchange, 'filename'),
  );
  if (file === undefined) {
    return empty(404);
  }
  return {
    status: 200,
    headers: { 'content-type': 'application/octet-stream' },
    body: world.store.blobFile(file),
  };
}
