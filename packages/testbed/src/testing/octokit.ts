import { Octokit } from '@octokit/rest';
import type { Testbed } from '../start.ts';

/** The repository of the tests, as the calls of Octokit name it. */
export const PLACE = { owner: 'acme', repo: 'demo' };

/** The official client against the testbed, with this token; it writes nothing to the console. */
export function octokitOf(testbed: Testbed, token: string): Octokit {
  const quiet = {
    debug: () => undefined,
    info: () => undefined,
    warn: () => undefined,
    error: () => undefined,
  };
  return new Octokit({ auth: token, baseUrl: testbed.url, log: quiet });
}

/** The status that a request ended with: 200 for any answer that is no refusal, -1 for what is no answer at all. */
export async function statusOf(request: Promise<unknown>): Promise<number> {
  return request.then(
    () => 200,
    (thrown: unknown) =>
      thrown instanceof Error && 'status' in thrown && typeof thrown.status === 'number' ? thrown.status : -1,
  );
}
