import * as v from 'valibot';
import { type Answer, type Exchange, json, readJson } from '../http/exchange.ts';
import { type RunHandle, RunSetting } from '../protocol.ts';
import type { Repository, Run } from '../store/records.ts';
import { freshToken, type World } from '../world.ts';

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function runtimeToken(run: Run): string {
  const scope = `Actions.Results:${run.id}:${run.job}`;
  return `${encode({ alg: 'none' })}.${encode({ scp: scope, jti: freshToken('') })}.testbed`;
}

function environmentOf(
  world: World,
  repository: Repository,
  run: Run,
  tokens: { readonly oidc: string; readonly runtime: string },
): Readonly<Record<string, string>> {
  const url = world.url();
  const workflowRef = run.workflowRef ?? `${run.repository}/${run.workflowPath}@${run.ref}`;
  return {
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_API_URL: url,
    // A host below .localhost passes the artifact client's check against enterprise servers.
    GITHUB_SERVER_URL: `http://gh.localhost:${new URL(url).port}`,
    GITHUB_REPOSITORY: run.repository,
    GITHUB_REPOSITORY_ID: String(repository.id),
    GITHUB_REPOSITORY_OWNER: repository.owner,
    GITHUB_REPOSITORY_OWNER_ID: String(repository.ownerId),
    GITHUB_REF: run.ref,
    GITHUB_REF_NAME: run.ref.replace(/^refs\/(?:heads|tags|pull)\//, ''),
    GITHUB_REF_TYPE: run.ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    GITHUB_SHA: run.sha,
    GITHUB_RUN_ID: String(run.id),
    GITHUB_RUN_NUMBER: '1',
    GITHUB_RUN_ATTEMPT: String(run.attempt),
    GITHUB_JOB: run.job,
    GITHUB_WORKFLOW: run.workflow,
    GITHUB_WORKFLOW_REF: workflowRef,
    GITHUB_WORKFLOW_SHA: run.workflowSha ?? run.sha,
    GITHUB_EVENT_NAME: run.eventName,
    GITHUB_ACTOR: run.actor,
    GITHUB_ACTOR_ID: String(run.actorId),
    GITHUB_HEAD_REF: run.headRef,
    GITHUB_BASE_REF: run.baseRef,
    RUNNER_ENVIRONMENT: run.runnerEnvironment,
    RUNNER_OS: 'Linux',
    ACTIONS_RESULTS_URL: `${url}/`,
    ACTIONS_RUNTIME_URL: `${url}/`,
    ACTIONS_RUNTIME_TOKEN: tokens.runtime,
    // The toolkit appends `&audience=`, so a query must be there already.
    ACTIONS_ID_TOKEN_REQUEST_URL: `${url}/oidc/token?api-version=2.0`,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: tokens.oidc,
  };
}

/** Sets a run (one record for an id and attempt) and gives the tokens of one of its jobs. */
export async function registerRun(world: World, exchange: Exchange): Promise<Answer> {
  const setting = v.safeParse(RunSetting, await readJson(exchange));
  if (!setting.success) {
    return json(400, { message: v.summarize(setting.issues) });
  }
  const { records } = world.store;
  const repository = records.repositories.find(
    ({ owner, name }) => `${owner}/${name}` === setting.output.repository,
  );
  if (repository === undefined) {
    return json(400, { message: `repository ${setting.output.repository} is not set` });
  }
  const id = setting.output.id ?? world.store.nextId();
  const at = records.runs.findIndex((known) => known.id === id && known.attempt === setting.output.attempt);
  const createdAt = records.runs[at]?.createdAt ?? world.now().toISOString();
  const run: Run = { ...setting.output, id, createdAt };
  records.runs.splice(at < 0 ? records.runs.length : at, at < 0 ? 0 : 1, run);
  const tokens = { oidc: freshToken('oidc_'), runtime: runtimeToken(run) };
  world.oidcTokens.set(tokens.oidc, run);
  world.runtimeTokens.set(tokens.runtime, run);
  const handle: RunHandle = {
    id,
    attempt: run.attempt,
    job: run.job,
    oidcRequestToken: tokens.oidc,
    runtimeToken: tokens.runtime,
    environment: { ...environmentOf(world, repository, run, tokens) },
  };
  return json(200, handle);
}
