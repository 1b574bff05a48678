import * as v from 'valibot';
import {
  type FaultInput,
  type PullRequestInput,
  type RepositoryInput,
  type RunHandle,
  RunHandleView,
  type RunInput,
  StateView,
  type TestbedState,
  type TokenInput,
} from './protocol.ts';

/** Where a testbed listens and what it takes to speak with it. */
export interface Connection {
  readonly url: string;
  /** `iss` of tokens and certificates. */
  readonly issuer: string;
  readonly controlToken: string;
  readonly githubToken: string;
  readonly packageToken: string;
  readonly trustedRootPath: string;
}

/** The services of a testbed by address; `timestamp` is the whole address, the others are bases. */
export interface Endpoints {
  readonly github: string;
  readonly uploads: string;
  readonly results: string;
  readonly oidc: string;
  readonly fulcio: string;
  readonly rekor: string;
  readonly timestamp: string;
  readonly packageUpload: string;
  readonly packageIndex: string;
  readonly trustedRoot: string;
}

/** Changes and reads the world of a running testbed. */
export interface TestbedClient extends Connection {
  readonly endpoints: Endpoints;
  readonly setRepository: (repository: RepositoryInput) => Promise<void>;
  readonly setRun: (run: RunInput) => Promise<RunHandle>;
  readonly setPullRequest: (pull: PullRequestInput) => Promise<void>;
  /** A GitHub token with these permissions and no others. */
  readonly registerToken: (permissions: TokenInput) => Promise<string>;
  /** The variables that a runner would give to a step of this job; never a GitHub token. */
  readonly env: (run: RunHandle) => Readonly<Record<string, string>>;
  readonly inject: (fault: FaultInput) => Promise<number>;
  readonly clearFaults: () => Promise<void>;
  readonly setLatency: (milliseconds: number) => Promise<void>;
  readonly moveTag: (repository: string, tag: string, sha: string) => Promise<void>;
  readonly swapAsset: (repository: string, name: string, bytes: Uint8Array) => Promise<void>;
  /** Takes a repository's releases away. */
  readonly forgetReleases: (repository: string) => Promise<void>;
  readonly clearRequests: () => Promise<void>;
  readonly state: () => Promise<TestbedState>;
}

function endpointsOf(url: string): Endpoints {
  return {
    github: url,
    uploads: `${url}/uploads`,
    results: `${url}/`,
    oidc: `${url}/oidc`,
    fulcio: `${url}/fulcio`,
    rekor: `${url}/rekor`,
    timestamp: `${url}/tsa/api/v1/timestamp`,
    packageUpload: `${url}/pypi/legacy/`,
    packageIndex: `${url}/pypi/simple/`,
    trustedRoot: `${url}/sigstore/trusted_root.json`,
  };
}

/** Speaks with a testbed that runs already. */
export function connect(connection: Connection): TestbedClient {
  async function control(method: string, path: string, body?: unknown): Promise<unknown> {
    const response = await fetch(`${connection.url}/_testbed/${path}`, {
      method,
      headers: {
        authorization: `Bearer ${connection.controlToken}`,
        'content-type': 'application/json',
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) {
      throw new Error(`the testbed refused ${method} ${path} with ${response.status}: ${text}`);
    }
    const parsed: unknown = JSON.parse(text);
    return parsed;
  }

  async function change(method: string, path: string, body?: unknown): Promise<void> {
    await control(method, path, body);
  }

  return {
    ...connection,
    endpoints: endpointsOf(connection.url),
    setRepository: (repository) => change('PUT', 'repositories', repository),
    setRun: async (run) => v.parse(RunHandleView, await control('PUT', 'runs', run)),
    setPullRequest: (pull) => change('PUT', 'pulls', pull),
    registerToken: async (permissions) =>
      v.parse(v.object({ token: v.string() }), await control('POST', 'tokens', permissions)).token,
    env: (run) => run.environment,
    inject: async (fault) => v.parse(v.object({ id: v.number() }), await control('POST', 'faults', fault)).id,
    clearFaults: () => change('DELETE', 'faults'),
    setLatency: (milliseconds) => change('PUT', 'latency', { milliseconds }),
    moveTag: (repository, tag, sha) => change('PUT', 'tags', { repository, tag, sha }),
    swapAsset: (repository, name, bytes) =>
      change('PUT', 'assets', { repository, name, bytesBase64: Buffer.from(bytes).toString('base64') }),
    forgetReleases: (repository) => change('DELETE', 'releases', { repository }),
    clearRequests: () => change('DELETE', 'requests'),
    state: async () => v.parse(StateView, await control('GET', 'state')),
  };
}
