import { isDeepStrictEqual } from 'node:util';
import { LEVELS, type Level, PERMISSIONS, SCRIPTS, TOKEN_HOLDERS } from './levels.ts';
import { jobsOf, parseWorkflow, type Workflow, type WorkflowJob, type WorkflowStep } from './workflow.ts';

const CHECKOUT = /^actions\/checkout@[0-9a-f]{40}$/;
const OWN_ACTION = /^\$\/actions\/[a-z]+$/;
/** Every use of code of others names a full commit and says which version that is. */
const FOREIGN_LINE = /^\s*(?:- )?uses: (?!\$\/)\S+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/;

/**
 * Everything that is wrong with a workflow that callers use: rights, tokens and code of others by level of trust. Empty when
 * it keeps every rule. `name` is its file name.
 */
export function problemsOf(name: string, text: string): readonly string[] {
  const parsed = parseWorkflow(text);
  if ('problems' in parsed) {
    return parsed.problems;
  }
  const { workflow } = parsed;
  const levels = LEVELS[name];
  if (levels === undefined) {
    return [`${name} has no levels of trust`];
  }
  const jobs = [...jobsOf(workflow)];
  const missing = Object.keys(levels).filter((id) => !jobs.some(([other]) => other === id));
  return [
    ...missing.map((id) => `${id}: the job is missing`),
    ...foreignLines(text),
    ...workflowProblems(workflow),
    ...jobs.flatMap(([id, job]) => {
      const level = levels[id];
      const found = level === undefined ? ['it has no level of trust'] : jobProblems(name, id, job, level);
      return found.map((problem) => `${id}: ${problem}`);
    }),
    ...joinProblems(jobs),
  ];
}

function foreignLines(text: string): readonly string[] {
  return text
    .split('\n')
    .filter((line) => /^\s*(?:- )?uses:/.test(line) && !/uses: \$\//.test(line) && !FOREIGN_LINE.test(line))
    .map((line) => `code of others without a full commit and its version: ${line.trim()}`);
}

function workflowProblems(workflow: Workflow): readonly string[] {
  if (!('workflow_call' in workflow.on)) {
    return ['it is not reusable'];
  }
  const soft = /mode|identity|issuer|endpoint|url|root|runner|runs-on|registry|index/;
  return Object.keys(workflow.on.workflow_call.inputs)
    .filter((input) => soft.test(input))
    .map((input) => `input ${input} would choose what only the policy chooses`);
}

function jobProblems(name: string, id: string, job: WorkflowJob, level: Level): readonly string[] {
  const problems: string[] = [];
  const hasCheckout = job.steps.some((step) => 'uses' in step && CHECKOUT.test(step.uses));
  const allowed =
    TOKEN_HOLDERS[`${name}/${id}`] ?? PERMISSIONS[level][hasCheckout ? 'withCheckout' : 'without'];
  if (allowed === null) {
    problems.push(`a job that ${level} checks nothing out`);
  } else if (!isDeepStrictEqual(job.permissions, allowed)) {
    problems.push(`permissions must be exactly ${JSON.stringify(allowed)}`);
  }
  if (job.name !== id) {
    problems.push('its name differs from its id, so the check would be called otherwise');
  }
  problems.push(...conditionProblems(id, job));
  for (const step of job.steps) {
    const where = 'uses' in step ? step.uses : (step.name ?? step.id ?? 'script');
    problems.push(...stepProblems(`${name}/${id}`, step, level).map((problem) => `${where}: ${problem}`));
  }
  return problems;
}

/** Only the job that records a refusal, the decision and the join run after a failure; a signing or publishing job never does. */
const CONDITIONS: Readonly<Record<string, string>> = {
  decide: "${{ !cancelled() && needs.policy.result == 'success' }}",
  refused: '${{ failure() }}',
  verdict: '${{ always() }}',
};

function conditionProblems(id: string, job: WorkflowJob): readonly string[] {
  return job.if === CONDITIONS[id] ? [] : ['its condition is not the one that this job has'];
}

function stepProblems(place: string, step: WorkflowStep, level: Level): readonly string[] {
  const problems: string[] = [];
  const texts = [...Object.values(step.env), ...('uses' in step ? Object.values(step.with) : [])].map(String);
  if (texts.some((text) => /secrets\s*[.[]|toJSON\(|github\.event\b/.test(text))) {
    problems.push('it reads secrets or whole contexts');
  }
  const holdsToken = texts.some((text) => /github\.token/.test(text));
  const isTokenOnly = isDeepStrictEqual(step.env, { GITHUB_TOKEN: '${{ github.token }}' });
  if (Object.hasOwn(TOKEN_HOLDERS, place) ? !isTokenOnly : holdsToken) {
    problems.push('only a listed job holds the token, as GITHUB_TOKEN and nothing else');
  }
  if (level === 'signs' && texts.some((text) => /inputs\./.test(text))) {
    problems.push('an input of the caller reaches a signing job');
  }
  if ('run' in step) {
    const isListed = level === 'joins' || SCRIPTS.includes(`${place}/${step.name ?? ''}`);
    return [
      ...problems,
      ...(isListed ? [] : ['a script in a job that runs none']),
      ...(step.run.includes('${{') ? ['an expression inside a script'] : []),
    ];
  }
  return [...problems, ...usesProblems(place, step, level)];
}

function usesProblems(
  place: string,
  step: Extract<WorkflowStep, { uses: string }>,
  level: Level,
): readonly string[] {
  if (level === 'joins') {
    return ['a join runs no action'];
  }
  if (OWN_ACTION.test(step.uses)) {
    return !Object.hasOwn(TOKEN_HOLDERS, place) && Object.keys(step.env).length > 0
      ? ['variables for an action of ours']
      : [];
  }
  if (!CHECKOUT.test(step.uses) || level === 'signs' || level === 'publishes') {
    return ['code of others'];
  }
  return isDeepStrictEqual(step.with, { 'fetch-depth': 0, 'persist-credentials': false })
    ? []
    : ['a checkout is whole and keeps no credentials'];
}

/** The join waits for every other job and compares every result and every verdict as one text. */
function joinProblems(jobs: readonly (readonly [string, WorkflowJob])[]): readonly string[] {
  const join = jobs.find(([id]) => id === 'verdict')?.[1];
  const others = jobs.map(([id]) => id).filter((id) => id !== 'verdict');
  const env = join?.steps[0]?.env ?? {};
  const waits = isDeepStrictEqual(join?.needs.toSorted(), others.toSorted());
  const compares =
    env['EXPECTED'] === others.map(expectedLine).join('') &&
    env['REPORTED'] === others.map(reportedLine).join('');
  return [
    ...(waits ? [] : ['verdict: it does not wait for every job']),
    ...(compares ? [] : ['verdict: it does not compare every job']),
  ];
}

function expectedLine(id: string): string {
  return id === 'refused' ? `${id} skipped\n` : `${id} success pass\n`;
}

/** The outputs of a skipped job are not read: what they hold differs between runners. */
function reportedLine(id: string): string {
  const result = `${id} \${{ needs.${id}.result }}`;
  return id === 'refused' ? `${result}\n` : `${result} \${{ needs.${id}.outputs.verdict }}\n`;
}
