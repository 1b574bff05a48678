import type { Reason } from '@interlock/shared/model/reason.ts';
import type { Verdict } from '@interlock/shared/model/verdict.ts';
import { worst } from '@interlock/shared/policy/verdict.ts';
import * as v from 'valibot';
import type { Played } from './job-runner.ts';
import type { JobResult } from './stage.ts';

/** What a rehearsal came to. `published` names the assets that the stand-in serves, and is empty when nothing was. */
export interface RehearsalOutcome {
  readonly verdict: Verdict;
  readonly published: readonly string[];
  readonly reasons: readonly Reason[];
  readonly warnings: readonly Reason[];
  readonly jobs: readonly JobResult[];
}

const ReasonSchema = v.object({ code: v.string(), message: v.string(), next: v.string() });
const VerdictSchema = v.picklist(['pass', 'fail', 'error']);
const RecordSchema = v.object({
  decision: v.object({
    verdict: VerdictSchema,
    reasons: v.array(ReasonSchema),
    warnings: v.array(ReasonSchema),
    assessments: v.array(
      v.object({ verdict: VerdictSchema, enforcement: v.string(), reasons: v.array(ReasonSchema) }),
    ),
  }),
});

/** What a job's record says: its verdict, what closed it with the verdict of each reason alone, and its warnings. */
export interface JobDecision {
  readonly verdict: Verdict;
  readonly reasons: readonly (Reason & { readonly verdict: 'fail' | 'error' })[];
  readonly warnings: readonly Reason[];
}

/** Reads the decision in a job's `record.json`; a record that is not there gives null. */
export function readDecision(text: string | null): JobDecision | null {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), RecordSchema), text);
  if (!parsed.success) {
    return null;
  }
  const { verdict, reasons, warnings, assessments } = parsed.output.decision;
  // Failures are told beside errors, and whoever repairs the errors is left with a plain `fail`.
  const broken = assessments.filter(({ enforcement }) => enforcement === 'required');
  const verdictOf = (reason: Reason) => {
    const own = broken.filter((assessment) => assessment.reasons.some((each) => isSame(each, reason)));
    const found = own.length === 0 ? verdict : worst(own.map((assessment) => assessment.verdict));
    return found === 'fail' ? 'fail' : 'error';
  };
  return { verdict, warnings, reasons: reasons.map((reason) => ({ ...reason, verdict: verdictOf(reason) })) };
}

/** Codes of the deciding job that say only that another job left nothing, or not enough. */
const FOLLOWS: readonly string[] = ['EVIDENCE_MISSING', 'ARTIFACT_SCAN', 'SBOM_BINDING'];

/**
 * The verdict of a whole release: a pass only when the publishing job passed and the stand-in really serves assets; else the worst of
 * what closed it, as a decision composes its own: an error wins over a failure. What the deciding job lacks because another job was
 * closed closes nothing by itself. `assets` is read from the stand-in itself, not from an output. `decisionOf` gives each job's decision.
 */
export function judgeRehearsal(
  played: Played,
  assets: readonly string[],
  decisionOf: (job: JobResult) => JobDecision | null,
): RehearsalOutcome {
  const release = played.results.find((job) => job.id === 'release');
  const failed = played.results.filter((job) => job.result === 'failure' && job.id !== 'refused');
  const isPublished = release?.result === 'success' && release.verdict === 'pass' && assets.length > 0;
  if (isPublished && failed.length === 0) {
    const warnings = warningsOf(played.results, decisionOf, []);
    return { verdict: 'pass', published: assets, reasons: [], warnings, jobs: played.results };
  }
  // The job that decides says why in the words of the policy, so its reasons stand before those of the jobs it judged.
  const ordered = failed.toSorted((a, b) => Number(b.id === 'decide') - Number(a.id === 'decide'));
  const told = ordered.flatMap((job) => reasonsOf(job, decisionOf(job)).map((reason) => ({ job, reason })));
  const isAlone = failed.every(({ id }) => id === 'decide');
  const isCause = ({ job, reason }: (typeof told)[number]) =>
    isAlone || job.id !== 'decide' || !FOLLOWS.includes(reason.code);
  const causes = told.filter(isCause).map(({ reason }) => reason);
  // The verdict is that of the first reason, and what a job lacks because an earlier one was closed is told last.
  const reasons = [
    ...causes.filter(({ verdict }) => verdict === 'error'),
    ...causes.filter(({ verdict }) => verdict === 'fail'),
    ...told.filter((each) => !isCause(each)).map(({ reason }) => reason),
  ].map(({ code, message, next }) => ({ code, message, next }));
  const missing = {
    code: 'JOB_MISSING',
    message: 'A job that a release needs did not report',
    next: 'Run the whole workflow again',
  };
  return {
    verdict: worst(causes.map(({ verdict }) => verdict)),
    published: assets,
    reasons: reasons.length > 0 ? unique(reasons) : [missing],
    warnings: warningsOf(played.results, decisionOf, reasons),
    jobs: played.results,
  };
}

/** Every warning once. The job that records a refusal warns of what it was refused for, which the reasons have told already. */
function warningsOf(
  jobs: readonly JobResult[],
  decisionOf: (job: JobResult) => JobDecision | null,
  reasons: readonly Reason[],
): readonly Reason[] {
  const told = new Set(reasons.map(({ code }) => code));
  return unique(
    jobs.flatMap((job) => {
      const { warnings } = decisionOf(job) ?? { warnings: [] };
      return job.id === 'refused' ? warnings.filter(({ code }) => !told.has(code)) : warnings;
    }),
  );
}

function reasonsOf(job: JobResult, decision: JobDecision | null): JobDecision['reasons'] {
  if (decision !== null && decision.reasons.length > 0) {
    // A job that broke after it had decided, such as on its way to tell, is broken whatever it decided.
    return decision.verdict === job.verdict
      ? decision.reasons
      : decision.reasons.map((reason) => ({ ...reason, verdict: 'error' }));
  }
  const line = job.steps
    .at(-1)
    ?.result.log.split('\n')
    .find((text) => text.includes('::error::'));
  const said = /::error::error: ([A-Z_0-9]+): (.+?)\. (.+)\.$/.exec(line ?? '');
  return [
    {
      code: said?.[1] ?? 'JOB_FAILED',
      message: said?.[2] ?? `The job \`${job.id}\` ended without a record`,
      next: said?.[3] ?? 'Read the log of that job',
      verdict: job.verdict === 'fail' ? 'fail' : 'error',
    },
  ];
}

function isSame(one: Reason, other: Reason): boolean {
  return one.code === other.code && one.message === other.message;
}

function unique(reasons: readonly Reason[]): readonly Reason[] {
  const seen = new Map(reasons.map((reason) => [`${reason.code} ${reason.message}`, reason]));
  return [...seen.values()];
}
