import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import * as v from 'valibot';
import { ActionError } from '../../errors.ts';
import type { SigningWorld } from './sigstore-world.ts';

const FIRST_PAUSE_MILLISECONDS = 500;
const LONGEST_PAUSE_MILLISECONDS = 30_000;
const RESPONSE_CHANNEL = 'http.client.response.finish';
const MAX_CAUSES = 5;

/** Tries work again while it fails for a passing reason and the time for all tries lasts. */
export interface Patience {
  readonly attempt: <T>(service: string, work: () => Promise<T>) => Promise<T>;
  readonly end: () => void;
}

/**
 * Patience for one batch: one deadline for everything in it, exponential pauses with jitter, and Retry-After where a service says it. The
 * Sigstore clients hide response headers, so they are read from Node's own channel for HTTP responses. Raises SIGSTORE_UNREACHABLE
 * when the time is over, SIGSTORE_REFUSED for an answer that no second try can change.
 */
export function patience(world: SigningWorld, budgetMilliseconds: number): Patience {
  const deadline = world.clock.now().getTime() + budgetMilliseconds;
  /** By host: until when the service asked to be left alone. */
  const quietUntil = new Map<string, number>();
  const listener = (message: unknown): void => {
    const parsed = v.safeParse(ResponseSchema, message);
    if (parsed.success) {
      const { request, response } = parsed.output;
      const pause = retryAfterMilliseconds(response.headers['retry-after'], world.clock.now());
      quietUntil.set(request.host, world.clock.now().getTime() + pause);
    }
  };
  subscribe(RESPONSE_CHANNEL, listener);
  return {
    attempt: async (service, work) => {
      const host = new URL(service).hostname;
      for (let tries = 0; ; tries += 1) {
        try {
          return await work();
        } catch (thrown) {
          const status = statusOf(thrown);
          if (!isPassing(status, thrown)) {
            throw refused(host, status, thrown);
          }
          const now = world.clock.now().getTime();
          const asked = (quietUntil.get(host) ?? now) - now;
          const pause = Math.max(asked, pauseMilliseconds(tries));
          if (now + pause > deadline) {
            throw unreachable(host, status, tries + 1, thrown);
          }
          await world.wait(pause);
        }
      }
    },
    end: () => {
      unsubscribe(RESPONSE_CHANNEL, listener);
    },
  };
}

const ResponseSchema = v.object({
  request: v.object({ host: v.string() }),
  response: v.object({ headers: v.object({ 'retry-after': v.string() }) }),
});

/** Seconds or a date (RFC 9110, 10.2.3); something else counts as nothing. */
export function retryAfterMilliseconds(value: string, now: Date): number {
  if (/^[0-9]{1,6}$/.test(value)) {
    return Number(value) * 1000;
  }
  const date = Date.parse(value);
  return Number.isNaN(date) ? 0 : Math.max(0, date - now.getTime());
}

function pauseMilliseconds(tries: number): number {
  const full = Math.min(FIRST_PAUSE_MILLISECONDS * 2 ** tries, LONGEST_PAUSE_MILLISECONDS);
  return full / 2 + (Math.random() * full) / 2;
}

/** The HTTP status in an error or in one of its causes; null when the connection itself failed. */
function statusOf(thrown: unknown): number | null {
  let error = thrown;
  for (let depth = 0; depth < MAX_CAUSES && typeof error === 'object' && error !== null; depth += 1) {
    if ('statusCode' in error && typeof error.statusCode === 'number') {
      return error.statusCode;
    }
    error = 'cause' in error ? error.cause : null;
  }
  return null;
}

function isPassing(status: number | null, thrown: unknown): boolean {
  // An error with a code of ours was judged already; no status at all is a connection that failed.
  return (
    !(thrown instanceof ActionError) && (status === null || status >= 500 || status === 408 || status === 429)
  );
}

function refused(host: string, status: number | null, thrown: unknown): ActionError {
  if (thrown instanceof ActionError) {
    return thrown;
  }
  // The answer's text is not repeated: it may hold what was sent.
  return new ActionError(
    'SIGSTORE_REFUSED',
    `${host} refused a request with status ${status}`,
    'Check the endpoints in the policy and that the job has `id-token: write`',
  );
}

function unreachable(host: string, status: number | null, tries: number, thrown: unknown): ActionError {
  const last = status === null ? 'no answer' : `status ${status}`;
  return new ActionError(
    'SIGSTORE_UNREACHABLE',
    `${host} did not answer as it should in ${tries} tries (${last} at the end)`,
    'Wait until the service is back and run the failed jobs again; nothing was published',
    thrown instanceof Error ? thrown.name : undefined,
  );
}
