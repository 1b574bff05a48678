import type { Reason } from '@interlock/shared/model/reason.ts';
import { STAND_INS } from '../rehearse/command.ts';
import { keepEvidence } from '../rehearse/evidence-copy.ts';
import { evidencePage } from '../rehearse/page.ts';
import type { CaseResult } from './play-case.ts';

/** The answer of `rehearse --break CASE --json`, in the form of a rehearsal's, with what the case asks for beside it. */
export interface CaseAnswer {
  readonly case: string;
  readonly isShut: boolean;
  readonly leaks: readonly string[];
  readonly verdict: string;
  readonly published: readonly string[];
  readonly reasons: readonly Reason[];
  readonly steps: readonly {
    readonly id: string;
    readonly title: string;
    readonly result: string;
    readonly verdict: string;
  }[];
  readonly evidence: string;
}

/** The answer about one case. */
export function caseAnswer({ id, leaks, outcome }: CaseResult, evidence: string): CaseAnswer {
  const { verdict, published, reasons, jobs } = outcome;
  const steps = jobs.map((job) => ({
    id: job.id,
    title: job.title,
    result: job.result,
    verdict: job.verdict,
  }));
  return { case: id, isShut: leaks.length === 0, leaks, verdict, published, reasons, steps, evidence };
}

/** What the answer about many cases says of each. */
type PlayedCase = Pick<CaseResult, 'id' | 'title' | 'leaks' | 'elapsedMilliseconds'> & {
  readonly outcome: Pick<CaseResult['outcome'], 'verdict' | 'published'>;
};

/** The answer about many cases: a pass when every one is shut, and each open one is a reason. */
export function suiteAnswer(played: { readonly results: readonly PlayedCase[]; readonly evidence: string }) {
  const open = played.results.filter(({ leaks }) => leaks.length > 0);
  return {
    verdict: open.length === 0 ? 'pass' : 'fail',
    shut: played.results.length - open.length,
    published: played.results.flatMap(({ outcome }) => outcome.published),
    reasons: open.map(({ id, leaks }) => ({
      code: 'CASE_OPEN',
      message: `The case \`${id}\` is open: ${leaks.join('; ')}`,
      next: `Look at \`interlock rehearse --break ${id}\``,
    })),
    steps: played.results.map(({ id, title, leaks, outcome, elapsedMilliseconds }) => ({
      id,
      title,
      result: leaks.length === 0 ? 'shut' : 'open',
      verdict: outcome.verdict,
      elapsedMilliseconds,
    })),
    evidence: played.evidence,
  };
}

/** Keeps what cases left, as a rehearsal does: everything of a single case, the answers of many. */
export async function keepCases(
  parent: string,
  results: readonly CaseResult[],
  startedAt: Date,
): Promise<string> {
  const [only] = results;
  if (results.length === 1 && only !== undefined) {
    return keepEvidence(parent, only.outcome.jobs, only.played.outputs, {
      'case.json': asJson(caseAnswer(only, '')),
      'index.html': await evidencePage(only.outcome, only.played, only.project, STAND_INS, startedAt),
    });
  }
  return keepEvidence(parent, [], new Map(), {
    'cases.json': asJson(suiteAnswer({ results, evidence: '' })),
  });
}

function asJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
