import * as v from 'valibot';
import { ActionError } from '../../errors.ts';

const FIRST_PAUSE_MILLISECONDS = 500;
const MAX_PAUSE_MILLISECONDS = 30_000;

const RequestErrorSchema = v.object({
  status: v.number(),
  response: v.optional(
    v.object({ headers: v.record(v.string(), v.optional(v.union([v.string(), v.number()]))) }),
  ),
});

/** A request that did not succeed; `status` is null when there was no answer. Headers have lower-case names. */
export interface Failure {
  readonly status: number | null;
  readonly headers: Readonly<Record<string, string | number | undefined>>;
}

/** Reads what @octokit/request threw: without a response there was none, whatever its `status` says. */
export function readFailure(thrown: unknown): Failure {
  const parsed = v.safeParse(RequestErrorSchema, thrown);
  if (!parsed.success || parsed.output.response === undefined) {
    return { status: null, headers: {} };
  }
  return { status: parsed.output.status, headers: parsed.output.response.headers };
}

/** Says whether GitHub asked to come again later (429, or 403 with its rate-limit headers). */
export function isRateLimited({ status, headers }: Failure): boolean {
  const isLimit = headers['retry-after'] !== undefined || String(headers['x-ratelimit-remaining']) === '0';
  return status === 429 || (status === 403 && isLimit);
}

/** How long to wait before the next try: what `Retry-After` (seconds) says, else doubling from half a second. */
export function waitMilliseconds({ headers }: Failure, attempt: number): number {
  const seconds = Number(headers['retry-after']);
  if (Number.isFinite(seconds) && seconds >= 0) {
    return Math.max(seconds * 1000, 1);
  }
  return Math.min(FIRST_PAUSE_MILLISECONDS * 2 ** attempt, MAX_PAUSE_MILLISECONDS);
}

/** The error for an API that did not answer, or answered only with its own failures. */
export function unreachable(route: string, { status }: Failure): ActionError {
  const how = status === null ? 'did not answer' : `answered with status ${status}`;
  return new ActionError(
    'GITHUB_UNREACHABLE',
    `The GitHub API ${how} (${shown(route)})`,
    'Run the job again: it goes on where it stopped and publishes nothing twice',
  );
}

/** The error for a request that GitHub refused; names the permission that it asks for, never the answer's text. */
export function refused(route: string, { status, headers }: Failure): ActionError {
  const needed = String(headers['x-accepted-github-permissions'] ?? '').replace(/[^a-z_=,; ]/g, '');
  return new ActionError(
    'GITHUB_REFUSED',
    `The GitHub API refused ${shown(route)} with status ${status ?? 'unknown'}`,
    needed === '' ? 'Check the token and what it may do' : `Give the job the permission ${needed}`,
    { status },
  );
}

/** A route without its URL template (RFC 6570) and query: method and place are what a person can look up. */
function shown(route: string): string {
  return route.replace(/[{?].*$/, '');
}

/** Says whether an error is GitHub's answer of that status. */
export function isStatus(thrown: unknown, status: number): boolean {
  return (
    thrown instanceof ActionError &&
    thrown.code === 'GITHUB_REFUSED' &&
    v.is(v.object({ status: v.literal(status) }), thrown.cause)
  );
}

/** The error for an answer that is not in the documented form or not whole. */
export function unreadable(what: string): ActionError {
  return new ActionError(
    'GITHUB_UNREADABLE',
    `The GitHub API's answer about ${what} is incomplete or malformed`,
    'Run the job again',
  );
}
