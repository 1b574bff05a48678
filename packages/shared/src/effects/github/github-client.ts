import type { Octokit } from '@octokit/rest';
import { ActionError } from '../../errors.ts';
import {
  type Failure,
  isRateLimited,
  readFailure,
  refused,
  unreachable,
  waitMilliseconds,
} from './github-failure.ts';

/** REST calendar version that the schemas here were written against. */
const API_VERSION = '2022-11-28';
const REQUEST_TIMEOUT_MILLISECONDS = 60_000;
const TRANSFER_TIMEOUT_MILLISECONDS = 30 * 60_000;
/** All waiting for one request together. */
const RETRY_BUDGET_MILLISECONDS = 120_000;

/** A status below 400 with its headers; `data` is foreign until a schema read it. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | number | undefined>>;
  readonly data: unknown;
}

/**
 * `repeatable` is tried again after a failure; `once` is not, because the failed request may have been carried out: its
 * caller reads the world again. `transfer` is `once` with time for a large body.
 */
export type Manner = 'repeatable' | 'once' | 'transfer';

/** Sends one request. Raises GITHUB_UNREACHABLE, GITHUB_REFUSED. */
export type Ask = (
  route: string,
  parameters: Readonly<Record<string, unknown>>,
  manner: Manner,
) => Promise<Answer>;

export interface Connection {
  /** Base address of the REST API, the one that the policy names. */
  readonly api: string;
  readonly token: string | null;
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** Makes a client that starts when it is first asked. The token is sent to `api` and nowhere else: redirects are not followed. */
export function gitHubClient(connection: Connection): Ask {
  let octokit: Promise<Octokit> | null = null;
  return async (route, parameters, manner) => {
    octokit ??= start(connection);
    const client = await octokit;
    let waited = 0;
    for (let attempt = 0; ; attempt += 1) {
      const outcome = await send(client, route, parameters, manner);
      if ('answer' in outcome) {
        return outcome.answer;
      }
      const { failure } = outcome;
      const isTransient = failure.status === null || failure.status >= 500;
      // A request over the rate limit was not carried out, so it may be sent again whatever it does.
      const mayRepeat = isRateLimited(failure) || (isTransient && manner === 'repeatable');
      if (!isTransient && !isRateLimited(failure)) {
        throw refused(route, failure);
      }
      const pause = waitMilliseconds(failure, attempt);
      if (!mayRepeat || waited + pause > RETRY_BUDGET_MILLISECONDS || isStream(parameters['data'])) {
        throw unreachable(route, failure);
      }
      waited += pause;
      await connection.wait(pause);
    }
  };
}

async function start({ api, token }: Connection): Promise<Octokit> {
  if (token === null || token === '') {
    throw new ActionError(
      'GITHUB_REFUSED',
      'There is no token for the GitHub API',
      'Set `env: GITHUB_TOKEN: ${{ github.token }}` on the step',
    );
  }
  const { Octokit } = await import('@octokit/rest');
  const silent = {
    debug: () => undefined,
    info: () => undefined,
    warn: () => undefined,
    error: () => undefined,
  };
  return new Octokit({ baseUrl: api, auth: token, userAgent: 'interlock', log: silent });
}

async function send(
  client: Octokit,
  route: string,
  parameters: Readonly<Record<string, unknown>>,
  manner: Manner,
): Promise<{ readonly answer: Answer } | { readonly failure: Failure }> {
  const timeout = manner === 'transfer' ? TRANSFER_TIMEOUT_MILLISECONDS : REQUEST_TIMEOUT_MILLISECONDS;
  const { headers, request, ...rest } = parameters;
  try {
    const {
      status,
      headers: answered,
      data,
    } = await client.request(route, {
      ...rest,
      headers: { 'x-github-api-version': API_VERSION, ...(isRecord(headers) ? headers : {}) },
      request: {
        redirect: 'manual',
        signal: AbortSignal.timeout(timeout),
        ...(isRecord(request) ? request : {}),
      },
    });
    return { answer: { status, headers: answered, data } };
  } catch (thrown) {
    return { failure: readFailure(thrown) };
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isStream(value: unknown): boolean {
  return isRecord(value) && Symbol.asyncIterator in value;
}
