import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createFaultBook, type FaultBook } from './control/fault-book.ts';
import type { Permissions } from './protocol.ts';
import { openLog, type TransparencyLog } from './rekor/log.ts';
import { type Keys, loadKeys } from './sigstore/keys.ts';
import { trustedRoot } from './sigstore/trusted-root.ts';
import type { Run } from './store/records.ts';
import { openStore, type Store } from './store/store.ts';

/** How a testbed is started. */
export interface Settings {
  readonly stateDirectory: string;
  readonly latencyMilliseconds: number;
  /** `iss` of identity tokens and of certificates; null: the address at which this server plays the issuer. */
  readonly issuer: string | null;
}

/** One request that was answered, without its body. */
export interface RequestRecord {
  readonly at: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  /** What kind of credential it carried, never the credential. */
  readonly tokenKind: string;
}

/** Everything that the handlers share. */
export interface World {
  readonly settings: Settings;
  readonly keys: Keys;
  readonly store: Store;
  readonly log: TransparencyLog;
  readonly faults: FaultBook;
  readonly trustedRootPath: string;
  readonly controlToken: string;
  readonly githubToken: string;
  readonly packageToken: string;
  /** Signs the short-lived addresses of blobs. */
  readonly addressKey: Buffer;
  readonly githubTokens: Map<string, Permissions>;
  readonly oidcTokens: Map<string, Run>;
  readonly runtimeTokens: Map<string, Run>;
  readonly requests: RequestRecord[];
  readonly counts: { certificates: number; timestamps: number };
  readonly latency: { milliseconds: number };
  readonly now: () => Date;
  /** The address that the server listens on, without a slash at the end. */
  readonly url: () => string;
  /** `iss` of identity tokens and of certificates. */
  readonly issuer: () => string;
}

const TOKEN_BYTES = 24;

/** A random credential. */
export function freshToken(prefix: string): string {
  return `${prefix}${randomBytes(TOKEN_BYTES).toString('hex')}`;
}

function now(): Date {
  return new Date();
}

/** Opens the state folder (made when missing) and writes the trusted root into it. */
export function createWorld(settings: Settings, url: () => string): World {
  mkdirSync(settings.stateDirectory, { recursive: true, mode: 0o700 });
  const keys = loadKeys(settings.stateDirectory, now());
  const trustedRootPath = join(settings.stateDirectory, 'trusted_root.json');
  writeFileSync(trustedRootPath, `${JSON.stringify(trustedRoot(keys), null, 2)}\n`);
  const githubToken = freshToken('ghs_');
  return {
    settings,
    keys,
    store: openStore(settings.stateDirectory),
    log: openLog(settings.stateDirectory, keys),
    faults: createFaultBook(),
    trustedRootPath,
    controlToken: freshToken('control_'),
    githubToken,
    packageToken: freshToken('pypi-'),
    addressKey: randomBytes(TOKEN_BYTES),
    githubTokens: new Map([[githubToken, { contents: 'write', actions: 'write', pull_requests: 'write' }]]),
    oidcTokens: new Map(),
    runtimeTokens: new Map(),
    requests: [],
    counts: { certificates: 0, timestamps: 0 },
    latency: { milliseconds: settings.latencyMilliseconds },
    now,
    url,
    issuer: () => settings.issuer ?? `${url()}/oidc`,
  };
}
