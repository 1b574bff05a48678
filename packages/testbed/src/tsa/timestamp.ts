import * as v from 'valibot';
import { type Answer, type Exchange, header, json, readBody, readJson } from '../http/exchange.ts';
import type { Route } from '../http/router.ts';
import type { World } from '../world.ts';
import { toPem } from '../x509/certificate.ts';
import { digestOid, parseQuery } from './query.ts';
import { type StampRequest, timestampResponse } from './response.ts';

const JsonQuery = v.object({
  artifactHash: v.pipe(v.string(), v.base64()),
  hashAlgorithm: v.string(),
  nonce: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
  certificates: v.optional(v.boolean(), false),
});

function fromJson(value: unknown): StampRequest | null {
  const query = v.safeParse(JsonQuery, value);
  if (!query.success) {
    return null;
  }
  const digest = Buffer.from(query.output.artifactHash, 'base64');
  const oid = digestOid(query.output.hashAlgorithm, digest);
  if (oid === null) {
    return null;
  }
  const { nonce, certificates } = query.output;
  return {
    digestOid: oid,
    digest,
    nonce: nonce === undefined ? null : Buffer.from(nonce.toString(16).padStart(14, '0'), 'hex'),
    includeCertificate: certificates ? 'yes' : 'no',
  };
}

/** Stamps a digest; the query is DER or, by content type, the authority's own JSON form. */
async function createTimestamp(world: World, exchange: Exchange): Promise<Answer> {
  const isJson = header(exchange, 'content-type').startsWith('application/json');
  const request = isJson ? fromJson(await readJson(exchange)) : parseQuery(await readBody(exchange));
  if (request === null) {
    return json(400, { code: 400, message: 'Error parsing the timestamp request' });
  }
  world.counts.timestamps += 1;
  return {
    status: 201,
    headers: { 'content-type': 'application/timestamp-reply' },
    body: timestampResponse(world.keys, request, world.now()),
  };
}

function certificateChain(world: World): Answer {
  const { timestampCertificate, timestampRootCertificate } = world.keys;
  const chain = [timestampCertificate, timestampRootCertificate].map(toPem).join('');
  return { status: 200, headers: { 'content-type': 'application/pem-certificate-chain' }, body: chain };
}

/** An RFC 3161 timestamp authority. */
export const TIMESTAMP_ROUTES: readonly Route[] = [
  { method: 'POST', path: '/tsa/api/v1/timestamp', handler: createTimestamp },
  { method: 'GET', path: '/tsa/api/v1/timestamp/certchain', handler: certificateChain },
];
