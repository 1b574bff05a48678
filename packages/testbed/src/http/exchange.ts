import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';

/** Bytes of a stored file to send as a body. */
export interface StoredFile {
  readonly path: string;
  readonly size: number;
}

/** What a handler answers; header names in lower case. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array | StoredFile;
}

/** One request as a handler sees it; `parameters` are the named parts of the route's path, decoded. */
export interface Exchange {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  readonly parameters: Readonly<Record<string, string>>;
  readonly request: IncomingMessage;
}

/** Ends the handling of a request with an answer from any depth. */
export class Refusal extends Error {
  readonly answer: Answer;

  constructor(answer: Answer) {
    super(`refused with status ${answer.status}`);
    this.name = 'Refusal';
    this.answer = answer;
  }
}

const DEFAULT_BODY_BYTES = 32 * 1024 * 1024;

/** A JSON answer. */
export function json(status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(value),
  };
}

/** An answer without a body. */
export function empty(status: number, headers: Readonly<Record<string, string>> = {}): Answer {
  return { status, headers, body: '' };
}

/** A named part of the route's path; asking for one that the route does not have is a programming error. */
export function parameter(exchange: Exchange, name: string): string {
  const value = exchange.parameters[name];
  if (value === undefined) {
    throw new Error(`the route has no part called ${name}`);
  }
  return value;
}

/** A header as one text; empty when it was not sent. */
export function header(exchange: Exchange, name: string): string {
  const value = exchange.headers[name];
  return Array.isArray(value) ? value.join(', ') : (value ?? '');
}

/** The bearer or token credential of the request; empty when there is none. */
export function bearer(exchange: Exchange): string {
  const match = /^(?:bearer|token)\s+(\S+)$/i.exec(header(exchange, 'authorization'));
  return match?.[1] ?? '';
}

/** The whole body, refused with 413 beyond the limit. */
export async function readBody(exchange: Exchange, limitBytes: number = DEFAULT_BODY_BYTES): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of exchange.request) {
    const bytes: Uint8Array = chunk;
    size += bytes.length;
    if (size > limitBytes) {
      throw new Refusal(json(413, { message: 'Request body is too large' }));
    }
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

/** The body as a parsed JSON value; undefined when it is not JSON in UTF-8. */
export async function readJson(exchange: Exchange): Promise<unknown> {
  const bytes = await readBody(exchange);
  try {
    const parsed: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return parsed;
  } catch {
    return undefined;
  }
}
