import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';

export const REPOSITORY_FOLDER = join(import.meta.dirname, '../..');
export const WORKFLOWS_FOLDER = join(REPOSITORY_FOLDER, '.github/workflows');

const Texts = v.record(v.string(), v.union([v.string(), v.number(), v.boolean()]));
const Permissions = v.record(v.string(), v.picklist(['read', 'write']));

const ActionStep = v.strictObject({
  id: v.optional(v.string()),
  name: v.optional(v.string()),
  uses: v.string(),
  env: v.optional(Texts, {}),
  with: v.optional(Texts, {}),
});

const ScriptStep = v.strictObject({
  id: v.optional(v.string()),
  name: v.optional(v.string()),
  shell: v.literal('bash'),
  env: v.optional(Texts, {}),
  run: v.string(),
});

const Job = v.strictObject({
  name: v.string(),
  needs: v.optional(v.array(v.string()), []),
  if: v.optional(v.string()),
  'runs-on': v.literal('ubuntu-24.04'),
  'timeout-minutes': v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60)),
  permissions: Permissions,
  outputs: v.optional(v.record(v.string(), v.string()), {}),
  steps: v.pipe(v.array(v.union([ActionStep, ScriptStep])), v.minLength(1)),
});

const CallingJob = v.strictObject({
  permissions: Permissions,
  uses: v.string(),
  with: v.optional(Texts, {}),
});

const Input = v.strictObject({
  description: v.string(),
  type: v.picklist(['string', 'boolean']),
  required: v.optional(v.boolean()),
  default: v.optional(v.union([v.string(), v.boolean()])),
});

const ReusableTrigger = v.strictObject({
  workflow_call: v.strictObject({
    inputs: v.optional(v.record(v.string(), Input), {}),
    outputs: v.record(v.string(), v.strictObject({ description: v.string(), value: v.string() })),
  }),
});

const OwnTrigger = v.strictObject({
  push: v.optional(
    v.strictObject({ branches: v.optional(v.array(v.string())), tags: v.optional(v.array(v.string())) }),
  ),
  pull_request: v.optional(v.null()),
  merge_group: v.optional(v.null()),
});

/**
 * What a workflow of this repository may say. Nothing else parses: no `continue-on-error`, `strategy`, `container`,
 * `services`, `secrets`, `environment`, `defaults`, other trigger, other runner or variables of a whole job.
 */
const Workflow = v.strictObject({
  name: v.string(),
  on: v.union([ReusableTrigger, OwnTrigger]),
  permissions: v.strictObject({}),
  concurrency: v.strictObject({
    group: v.string(),
    'cancel-in-progress': v.union([v.boolean(), v.string()]),
  }),
  jobs: v.record(v.string(), v.union([Job, CallingJob])),
});

export type Workflow = v.InferOutput<typeof Workflow>;
export type WorkflowJob = v.InferOutput<typeof Job>;
export type WorkflowStep = WorkflowJob['steps'][number];

/** The text of a workflow of this repository. */
export function workflowText(name: string): string {
  return readFileSync(join(WORKFLOWS_FOLDER, name), 'utf8');
}

/** Parses a workflow, or says what is not allowed in one. */
export function parseWorkflow(
  text: string,
): { readonly workflow: Workflow } | { readonly problems: readonly string[] } {
  const parsed = v.safeParse(Workflow, parse(text));
  if (parsed.success) {
    return { workflow: parsed.output };
  }
  return { problems: parsed.issues.flatMap((issue) => describeIssue(issue)) };
}

/** Alternatives that did not fit say nothing by themselves; each says why it did not. */
function describeIssue(issue: v.BaseIssue<unknown>): readonly string[] {
  const nested = issue.issues?.flatMap((inner) => describeIssue(inner)) ?? [];
  const keys = (issue.path ?? []).map((item) => String(item.key)).join('.');
  return nested.length > 0 ? nested.map((text) => `${keys}.${text}`) : [`${keys}: ${issue.message}`];
}

/** Parses a workflow that is known to be whole; throws otherwise. */
export function requireWorkflow(name: string): Workflow {
  const parsed = parseWorkflow(workflowText(name));
  if ('problems' in parsed) {
    throw new Error(parsed.problems.join('\n'));
  }
  return parsed.workflow;
}

/** The jobs that run on a machine of their own, not the calls of other workflows. */
export function jobsOf(workflow: Workflow): ReadonlyMap<string, WorkflowJob> {
  return new Map(
    Object.entries(workflow.jobs).flatMap(([id, job]) => ('steps' in job ? [[id, job] as const] : [])),
  );
}
