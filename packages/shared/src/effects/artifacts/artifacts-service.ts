import * as v from 'valibot';
import { ActionError } from '../../errors.ts';

const SERVICE = 'twirp/github.actions.results.api.v1.ArtifactService';
const TIMEOUT_MILLISECONDS = 60_000;
const TRANSFER_TIMEOUT_MILLISECONDS = 30 * 60_000;
const MAX_TRIES = 5;
const FIRST_PAUSE_MILLISECONDS = 500;

const ListSchema = v.object({
  artifacts: v.optional(
    v.array(
      v.object({
        workflow_run_backend_id: v.string(),
        workflow_job_run_backend_id: v.string(),
        database_id: v.union([v.string(), v.number()]),
        name: v.string(),
        digest: v.nullish(v.string()),
      }),
    ),
    [],
  ),
});
const SignedSchema = v.object({ signed_url: v.pipe(v.string(), v.url()) });
const ScopeSchema = v.object({ scp: v.string() });

/** Where the runner keeps artifacts and the token for them (ACTIONS_RESULTS_URL, ACTIONS_RUNTIME_TOKEN). */
export interface ResultsConnection {
  readonly url: string;
  readonly token: string;
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** One artifact as the service lists it. */
export interface ListedArtifact {
  readonly name: string;
  /** `sha256:HEX`, or null when the service does not say. */
  readonly digest: string | null;
  readonly runId: string;
  readonly jobId: string;
}

/** Reads artifacts of this run. Raises ARTIFACT_MISSING, ARTIFACT_SERVICE. Source: @actions/artifact 6.2.1, download-artifact and its generated API. */
export function resultsService(connection: ResultsConnection): {
  readonly find: (id: number) => Promise<ListedArtifact>;
  readonly open: (artifact: ListedArtifact) => Promise<unknown>;
} {
  const base = connection.url.endsWith('/') ? connection.url : `${connection.url}/`;

  async function call(method: string, body: object): Promise<unknown> {
    const response = await request(connection, `${base}${SERVICE}/${method}`, TIMEOUT_MILLISECONDS, {
      method: 'POST',
      headers: { authorization: `Bearer ${connection.token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
      redirect: 'error',
    });
    return await response.json().catch(() => null);
  }

  return {
    find: async (id) => {
      const { runId, jobId } = backendIds(connection.token);
      const answer = await call('ListArtifacts', {
        workflow_run_backend_id: runId,
        workflow_job_run_backend_id: jobId,
        id_filter: String(id),
      });
      const parsed = v.safeParse(ListSchema, answer);
      if (!parsed.success) {
        throw unusable('listed artifacts in an unknown form');
      }
      // The filter is the service's promise; the id is compared here.
      const [found, ...others] = parsed.output.artifacts.filter(
        (artifact) => String(artifact.database_id) === String(id),
      );
      if (found === undefined || others.length > 0) {
        throw new ActionError(
          'ARTIFACT_MISSING',
          `Artifact ${id} does not exist in this run`,
          'Run the job again that makes it; artifacts expire with their retention time',
        );
      }
      return {
        name: found.name,
        digest: found.digest ?? null,
        runId: found.workflow_run_backend_id,
        jobId: found.workflow_job_run_backend_id,
      };
    },
    open: async ({ name, runId, jobId }) => {
      const ids = { workflow_run_backend_id: runId, workflow_job_run_backend_id: jobId };
      const parsed = v.safeParse(SignedSchema, await call('GetSignedArtifactURL', { ...ids, name }));
      if (!parsed.success) {
        throw unusable('gave no download address');
      }
      const response = await request(connection, parsed.output.signed_url, TRANSFER_TIMEOUT_MILLISECONDS, {});
      return response.body;
    },
  };
}

/** Sends a request that may be repeated: listing and reading change nothing. */
async function request(
  { wait }: ResultsConnection,
  url: string,
  timeoutMilliseconds: number,
  options: RequestInit,
): Promise<Response> {
  let status: number | null = null;
  for (let attempt = 0; attempt < MAX_TRIES; attempt += 1) {
    if (attempt > 0) {
      await wait(FIRST_PAUSE_MILLISECONDS * 2 ** (attempt - 1));
    }
    const signal = AbortSignal.timeout(timeoutMilliseconds);
    const response = await fetch(url, { ...options, signal }).catch(() => null);
    if (response?.status === 200) {
      return response;
    }
    await response?.body?.cancel();
    status = response?.status ?? null;
    if (status !== null && status < 500 && status !== 429) {
      break;
    }
  }
  throw unusable(status === null ? 'did not answer' : `answered with status ${status}`);
}

/** The run and job that the runtime token is for: its scope `Actions.Results:RUN:JOB`. Read only to ask; the service checks the token. */
function backendIds(token: string): { readonly runId: string; readonly jobId: string } {
  const payload = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8');
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), ScopeSchema), payload);
  const scopes = parsed.success ? parsed.output.scp.split(' ') : [];
  const [, runId, jobId] = scopes.find((scope) => scope.startsWith('Actions.Results:'))?.split(':') ?? [];
  if (runId === undefined || jobId === undefined) {
    throw unusable('token names no run');
  }
  return { runId, jobId };
}

function unusable(what: string): ActionError {
  return new ActionError('ARTIFACT_SERVICE', `The artifact service ${what}`, 'Run the job again');
}
