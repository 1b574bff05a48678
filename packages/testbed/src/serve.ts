import { createReadStream, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { moveTag, swapAsset } from './control/changes.ts';
import { CONTROL_ROUTES } from './control/interface.ts';
import { FULCIO_ROUTES } from './fulcio/signing-certificate.ts';
import { GITHUB_ROUTES } from './github/routes.ts';
import { type Answer, type Exchange, json, Refusal } from './http/exchange.ts';
import { createRouter } from './http/router.ts';
import { PACKAGE_ROUTES } from './index/routes.ts';
import { OIDC_ROUTES } from './oidc/issuer.ts';
import type { Fault } from './protocol.ts';
import { REKOR_ROUTES } from './rekor/entries.ts';
import { RESULTS_ROUTES } from './results/routes.ts';
import { trustedRoot } from './sigstore/trusted-root.ts';
import { TIMESTAMP_ROUTES } from './tsa/timestamp.ts';
import { createWorld, type Settings, type World } from './world.ts';

/** A server that listens, and the world behind it. */
export interface RunningTestbed {
  readonly world: World;
  readonly close: () => Promise<void>;
}

const findRoute = createRouter([
  ...CONTROL_ROUTES,
  ...OIDC_ROUTES,
  ...FULCIO_ROUTES,
  ...REKOR_ROUTES,
  ...TIMESTAMP_ROUTES,
  ...RESULTS_ROUTES,
  ...PACKAGE_ROUTES,
  {
    method: 'GET',
    path: '/sigstore/trusted_root.json',
    handler: (world) => json(200, trustedRoot(world.keys)),
  },
  ...GITHUB_ROUTES,
]);

async function answerRequest(world: World, request: IncomingMessage, url: URL): Promise<Answer> {
  const method = request.method ?? 'GET';
  const found = findRoute(method, url.pathname);
  if (found === null) {
    return json(404, { message: 'Not Found', status: '404' });
  }
  const { handler, parameters } = found;
  const exchange: Exchange = { method, url, headers: request.headers, parameters, request };
  try {
    return await handler(world, exchange);
  } catch (thrown) {
    if (thrown instanceof Refusal) {
      return thrown.answer;
    }
    process.stderr.write(`testbed: ${method} ${url.pathname}: ${String(thrown)}\n`);
    return json(500, { message: 'the testbed failed', error: String(thrown) });
  }
}

async function applyFault(
  world: World,
  fault: Fault,
  before: Answer | null,
): Promise<Answer | 'drop' | null> {
  const { effect } = fault;
  switch (effect.kind) {
    case 'status':
      return {
        status: effect.status,
        headers: { 'content-type': 'application/json', ...effect.headers },
        body: effect.body,
      };
    case 'delay':
      await wait(effect.milliseconds);
      return before;
    case 'drop':
      return 'drop';
    case 'truncate':
      return before;
    case 'move-tag':
      await moveTag(world, effect.repository, effect.tag, effect.sha);
      return before;
    case 'swap-asset':
      await swapAsset(world, effect.repository, effect.name, Buffer.from(effect.bytesBase64, 'base64'));
      return before;
  }
}

function bodyLength(body: Answer['body']): number {
  if (typeof body === 'string') {
    return Buffer.byteLength(body);
  }
  return body instanceof Uint8Array ? body.length : body.size;
}

async function send(response: ServerResponse, answer: Answer, cutAfterBytes: number | null): Promise<void> {
  const { status, headers, body } = answer;
  const length = status === 204 || status === 304 ? {} : { 'content-length': String(bodyLength(body)) };
  response.writeHead(status, { ...length, ...headers });
  if (cutAfterBytes !== null) {
    const whole = typeof body === 'string' ? Buffer.from(body) : body;
    const start = whole instanceof Uint8Array ? whole.subarray(0, cutAfterBytes) : Buffer.alloc(0);
    response.write(start, () => response.destroy());
    return;
  }
  if (typeof body === 'string' || body instanceof Uint8Array) {
    response.end(body);
    return;
  }
  await pipeline(createReadStream(body.path), response);
}

function tokenKind(request: IncomingMessage): string {
  const credential = request.headers.authorization ?? '';
  return credential === '' ? 'none' : (credential.split(' ')[0] ?? '').toLowerCase();
}

async function serveOne(world: World, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', world.url());
  const method = request.method ?? 'GET';
  const isControl = url.pathname.startsWith('/_testbed/');
  if (!isControl && world.latency.milliseconds > 0) {
    await wait(world.latency.milliseconds);
  }
  const faults = isControl ? [] : world.faults.strike(method, url.pathname);
  let answer: Answer | 'drop' | null = null;
  for (const fault of faults.filter(({ when }) => when === 'before')) {
    answer = await applyFault(world, fault, null);
    if (answer !== null) {
      break;
    }
  }
  answer ??= await answerRequest(world, request, url);
  for (const fault of faults.filter(({ when }) => when === 'after')) {
    answer = answer === 'drop' ? answer : await applyFault(world, fault, answer);
  }
  world.store.save();
  const status = answer === 'drop' || answer === null ? 0 : answer.status;
  if (!isControl) {
    const at = world.now().toISOString();
    world.requests.push({
      at,
      method,
      path: url.pathname + url.search,
      status,
      tokenKind: tokenKind(request),
    });
  }
  if (answer === 'drop' || answer === null) {
    request.socket.destroy();
    return;
  }
  const cut = faults.map(({ effect }) => effect).find((effect) => effect.kind === 'truncate');
  await send(response, answer, cut?.bytes ?? null);
  // An answer that came before the body was read leaves bytes on the connection.
  request.resume();
}

function tryPort(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
}

// A restart on the same folder takes its old port when it is free: the issuer's address is in certificates.
async function listen(server: Server, wantedPort: number): Promise<number> {
  return tryPort(server, wantedPort).catch(() => tryPort(server, 0));
}

/** Listens on the loopback interface, on the port that the state folder used before or a free one. */
export async function serve(settings: Settings): Promise<RunningTestbed> {
  let port = 0;
  const world = createWorld(settings, () => `http://127.0.0.1:${port}`);
  const server = createServer((request, response) => {
    serveOne(world, request, response).catch((thrown: unknown) => {
      process.stderr.write(`testbed: ${String(thrown)}\n`);
      request.socket.destroy();
    });
  });
  server.keepAliveTimeout = 60_000;
  const portPath = join(settings.stateDirectory, 'port');
  port = await listen(server, existsSync(portPath) ? Number(readFileSync(portPath, 'utf8')) : 0);
  writeFileSync(portPath, String(port));
  return {
    world,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
