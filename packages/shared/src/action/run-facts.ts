import * as v from 'valibot';
import { ActionError } from '../errors.ts';
import type { Run } from '../model/run.ts';

type Environment = Readonly<Record<string, string | undefined>>;

const NO_COMMIT = '0'.repeat(40);
const Commit = v.pipe(v.string(), v.regex(/^[0-9a-f]{40}$/));

const EventSchema = v.object({
  before: v.optional(Commit),
  repository: v.optional(
    v.object({
      private: v.optional(v.boolean()),
      visibility: v.optional(v.string()),
      default_branch: v.optional(v.string()),
    }),
  ),
  pull_request: v.optional(
    v.object({
      base: v.object({ sha: Commit, ref: v.string(), repo: v.object({ id: v.number() }) }),
      head: v.object({ repo: v.nullable(v.object({ id: v.number() })) }),
    }),
  ),
  merge_group: v.optional(v.object({ base_sha: Commit })),
  inputs: v.optional(
    v.nullable(v.record(v.string(), v.nullable(v.union([v.string(), v.number(), v.boolean()])))),
  ),
});

/**
 * Reads the facts of the run from the runner's variables and the event's payload.
 * `eventText` is the content of GITHUB_EVENT_PATH, or null when there is none. Raises RUN_FACTS.
 */
export function readRun(environment: Environment, eventText: string | null): Run {
  const event = eventText === null ? {} : parseEvent(eventText);
  const pull = event.pull_request;
  return {
    repository: required(environment, 'GITHUB_REPOSITORY', /^[A-Za-z0-9._-]+\/[A-Za-z0-9._-]+$/),
    repositoryId: required(environment, 'GITHUB_REPOSITORY_ID', /^[0-9]+$/),
    commit: required(environment, 'GITHUB_SHA', /^[0-9a-f]{40}$/),
    ref: required(environment, 'GITHUB_REF', /^refs\/[^\s\\^~:?*[]+$/),
    event: required(environment, 'GITHUB_EVENT_NAME', /^[a-z_]+$/),
    runId: required(environment, 'GITHUB_RUN_ID', /^[0-9]+$/),
    attempt: Number(required(environment, 'GITHUB_RUN_ATTEMPT', /^[1-9][0-9]{0,5}$/)),
    job: environment['GITHUB_JOB'] ?? '',
    isPrivate: event.repository?.visibility !== 'public' || event.repository.private === true,
    defaultBranch: event.repository?.default_branch ?? null,
    before: event.before === undefined || event.before === NO_COMMIT ? null : event.before,
    pullRequest:
      pull === undefined
        ? null
        : {
            baseCommit: pull.base.sha,
            baseBranch: pull.base.ref,
            isFork: pull.head.repo?.id !== pull.base.repo.id,
          },
    mergeGroupBase: event.merge_group?.base_sha ?? null,
    inputs: environment['GITHUB_EVENT_NAME'] === 'workflow_dispatch' ? (event.inputs ?? {}) : null,
    server: required(environment, 'GITHUB_SERVER_URL', /^https?:\/\/[^\s/]+$/),
    api: required(environment, 'GITHUB_API_URL', /^https?:\/\/\S+$/),
    isWorkflow: environment['GITHUB_ACTIONS'] === 'true',
    workspace: required(environment, 'GITHUB_WORKSPACE', /^\//),
  };
}

function parseEvent(text: string): v.InferOutput<typeof EventSchema> {
  const parsed = v.safeParse(
    v.pipe(
      v.string(),
      v.parseJson(),
      v.check((payload) => !Array.isArray(payload)),
      EventSchema,
    ),
    text,
  );
  if (!parsed.success) {
    throw unreadable('The event payload cannot be read');
  }
  return parsed.output;
}

function required(environment: Environment, name: string, form: RegExp): string {
  const value = environment[name];
  if (value === undefined || !form.test(value)) {
    throw unreadable(
      `${name} is ${value === undefined ? 'not set' : 'not in the form that the runner gives it'}`,
    );
  }
  return value;
}

function unreadable(message: string): ActionError {
  return new ActionError(
    'RUN_FACTS',
    message,
    'Run this inside a workflow job, or use the command line on a laptop',
  );
}
