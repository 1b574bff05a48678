import type { Reason } from '@interlock/shared/model/reason.ts';
import type { Verdict } from '@interlock/shared/model/verdict.ts';
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
const RecordSchema = v.object({
  decision: v.object({ reasons: v.array(ReasonSchema), warnings: v.array(ReasonSchema) }),
});

/** Reads the reasons and warnings of a job's `record.json`; a record that is not there gives null. */
export function readDecision(
  text: string | null,
): { readonly reasons: readonly Reason[]; readonly warnings: readonly Reason[] } | null {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), RecordSchema), text);
  return parsed.success ? parsed.output.decision : null;
}

/** Codes of the deciding job that say only that another job left nothing, or not enough. */
const FOLLOWS: readonly string[] = ['EVIDENCE_MISSING', 'ARTIFACT_SCAN', 'SBOM_BINDING'];

/**
 * The verdict of a whole release: a pass only when the publishing job passed and the stand-in really serves assets.
 * `assets` is read from the stand-in itself, not from an output. `decisionOf` gives each job's decision.
 */
export function judgeRehearsal(
  played: Played,
  assets: readonly string[],
  decisionOf: (job: JobResult) => ReturnType<typeof readDecision>,
): RehearsalOutcome {
  const release = played.results.find((job) => job.id === 'release');
  const failed = played.results.filter((job) => job.result === 'failure' && job.id !== 'refused');
  // The job that decides says why in the words of the policy, so its reasons stand before those of the jobs it judged.
  const ordered = failed.toSorted((a, b) => Number(b.id === 'decide') - Number(a.id === 'decide'));
  const told = ordered.flatMap((job) => reasonsOf(job, decisionOf(job)).map((reason) => ({ job, reason })));
  // What a job lacks because an earlier one was closed is told after the reason of that one.
  const reasons = [
    ...told.filter(({ job, reason }) => job.id === 'decide' && !FOLLOWS.includes(reason.code)),
    ...told.filter(({ job }) => job.id !== 'decide'),
    ...told.filter(({ job, reason }) => job.id === 'decide' && FOLLOWS.includes(reason.code)),
  ].map(({ reason }) => reason);
  const warnings = unique(played.results.flatMap((job) => decisionOf(job)?.warnings ?? []));
  const isPublished = release?.result === 'success' && release.verdict === 'pass' && assets.length > 0;
  if (isPublished && failed.length === 0) {
    return { verdict: 'pass', published: assets, reasons: [], warnings, jobs: played.results };
  }
  const first = ordered[0];
  const verdict = first?.verdict === 'fail' ? 'fail' : 'error';
  const missing = {
    code: 'JOB_MISSING',
    message: 'A job that a release needs did not report',
    next: 'Run the whole workflow again',
  };
  return {
    verdict,
    published: assets,
    reasons: reasons.length > 0 ? unique(reasons) : [missing],
    warnings,
    jobs: played.results,
  };
}

function reasonsOf(job: JobResult, decision: ReturnType<typeof readDecision>): readonly Reason[] {
  if (decision !== null && decision.reasons.length > 0) {
    return decision.reasons;
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
    },
  ];
}

function unique(reasons: readonly Reason[]): readonly Reason[] {
  const seen = new Map(reasons.map((reason) => [`${reason.code} ${reason.message}`, reason]));
  return [...seen.values()];
}
