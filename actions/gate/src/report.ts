import type { Outcome } from '@interlock/shared/action/action.ts';
import { headline } from '@interlock/shared/action/single-decision.ts';
import { formatSubjects } from '@interlock/shared/formats/signed/subjects.ts';
import type { Decision } from '@interlock/shared/model/decision.ts';
import { type Counts, countFindings } from '@interlock/shared/model/finding.ts';
import type { JobReport } from '@interlock/shared/model/job-report.ts';
import type { RecordFiles } from '@interlock/shared/model/tool-evidence.ts';
import { renderAnnotations } from '@interlock/shared/render/annotations.ts';
import { passWords } from '@interlock/shared/render/pass-words.ts';
import { renderSummary } from '@interlock/shared/render/summary.ts';
import { advisoryVerdict } from './judge/advisory-verdict.ts';
import { statementFiles } from './statements.ts';
import type { Facts, Inputs, Minutes } from './words.ts';

/** What the job shows and leaves: a function of the decision. Also after a failure, with as much as was known. */
export function report({ inputs, facts, decision }: Outcome<Inputs, Facts, null, null>): JobReport {
  const isJudged = facts !== null && facts.whole !== null;
  return {
    outputs: facts === null ? {} : outputsOf(facts, decision),
    summary: renderSummary({
      title: titleOf(inputs),
      decision,
      facts: facts === null ? [] : factsOf(facts, decision),
    }),
    annotations: isJudged ? renderAnnotations(decision, facts.changedLines) : [],
    record: facts === null ? {} : recordOf(facts, decision),
    headline: headlineOf(inputs, decision, facts?.minutes ?? null),
  };
}

function titleOf(inputs: Inputs | null): string {
  return inputs === null ? 'Interlock gate' : `Interlock gate (${inputs.stage})`;
}

function outputsOf({ resolved, plan, whole }: Facts, decision: Decision): Readonly<Record<string, string>> {
  const common = {
    'policy-sha256': resolved.sha256,
    'base-commit': plan.base ?? '',
    tools: JSON.stringify(plan.tools),
  };
  return whole === null
    ? common
    : {
        ...common,
        counts: JSON.stringify(countsOf(decision)),
        'advisory-verdict': advisoryVerdict(decision),
      };
}

function countsOf(decision: Decision): Counts {
  return countFindings(decision.assessments.flatMap(({ report: tool }) => tool?.findings ?? []));
}

function factsOf(
  { resolved, plan, whole, minutes }: Facts,
  decision: Decision,
): readonly (readonly [string, string])[] {
  const advisory = whole === null ? [] : ([['Advisory tools alone', advisoryVerdict(decision)]] as const);
  return [
    ['Commit', plan.commit],
    ['Policy', resolved.isBootstrap ? 'preset starter (no policy at the base)' : `sha256:${resolved.sha256}`],
    ['Base', plan.base ?? 'none'],
    ...advisory,
    ...(minutes === null ? [] : [['Minutes', minutesText(minutes)] as const]),
    ...(plan.notScanned.length === 0
      ? []
      : [['Links and submodules, not scanned', String(plan.notScanned.length)] as const]),
  ];
}

/** Two places of a minute: less than a second shows as 0.00 and more than a coffee is seen at once. */
function minutesText({ start, milliseconds, runMilliseconds }: Minutes): string {
  const [installed, ran] = [milliseconds, runMilliseconds].map((value) => (value / 60_000).toFixed(2));
  return start === 'cold'
    ? `a cold start: ${installed} minutes to install the tools from their locks, ${ran} to run them`
    : `a warm start: the tools were there, and ran for ${ran} minutes`;
}

function recordOf(facts: Facts, decision: Decision): RecordFiles {
  if (facts.whole === null) {
    return facts.record;
  }
  const { resolved, plan, subjects } = facts;
  const judged = {
    schema: 1,
    occasion: facts.whole.occasion,
    policy: { sha256: resolved.sha256, commit: resolved.commit, isBootstrap: resolved.isBootstrap },
    base: plan.base,
    commit: plan.commit,
    counts: countsOf(decision),
    advisoryVerdict: advisoryVerdict(decision),
    decision,
  };
  return {
    ...facts.record,
    'decision.json': `${JSON.stringify(judged, null, 2)}\n`,
    ...(subjects === null
      ? {}
      : { 'subjects.json': `${formatSubjects(subjects)}\n`, ...statementFiles(facts, decision, subjects) }),
  };
}

function headlineOf(inputs: Inputs | null, decision: Decision, minutes: Minutes | null): string {
  const isCollecting = inputs !== null && inputs.stage !== 'gate' && inputs.stage !== 'decide';
  const done = isCollecting
    ? `stage ${inputs.stage} is done${minutes === null ? '' : `; ${minutesText(minutes)}`}`
    : passWords(decision);
  return headline(decision, done);
}
