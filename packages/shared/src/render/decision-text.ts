import type { Assessment, Decision } from '../model/decision.ts';
import type { Finding } from '../model/finding.ts';
import type { Reason } from '../model/reason.ts';
import { findingsOf, worstAssessmentsFirst, worstFirst } from './counts.ts';
import { cutText, plainText } from './plain-text.ts';
import { proofWords } from './proof-words.ts';

const MAX_FINDINGS = 20;
const MAX_REASONS = 10;
const MAX_CHARACTERS = 300;
/** The headline names every fault of a policy at once, and what to do stands behind them. */
const MAX_HEADLINE_CHARACTERS = 4000;

/**
 * Writes a decision for a terminal or a plain log: `headline` with the verdict first, one line per tool and per requirement that
 * does not hold, worst first, each with its first reason below it, then findings, the other reasons and warnings, and what to do
 * next. No tables and no terminal sequences; all text of tools is made harmless. Ends with a line break.
 */
export function decisionText(headline: string, decision: Decision): string {
  const shown = worstAssessmentsFirst(decision.assessments).filter(
    ({ report, verdict }) => report !== null || verdict !== 'pass',
  );
  const width = Math.max(0, ...shown.map(({ title }) => title.length));
  const findings = worstFirst(findingsOf(decision.assessments));
  const [first, ...others] = decision.reasons;
  const blocks = [
    [cutText(plainText(headline), MAX_HEADLINE_CHARACTERS).trimEnd()],
    shown.flatMap((assessment) => assessmentLines(assessment, width, first)),
    listed(findings.map(findingLine), MAX_FINDINGS, 'findings'),
    listed(notSaid(others, shown).map(reasonLine), MAX_REASONS, 'reasons'),
    listed(
      decision.warnings.map((warning) => `  warning${reasonLine(warning).slice(1)}`),
      MAX_REASONS,
      'warnings',
    ),
    nextLines(decision, shown),
  ];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`;
}

function assessmentLines(
  { title, verdict, enforcement, report, reasons }: Assessment,
  width: number,
  said: Reason | undefined,
): readonly string[] {
  const head = `  ${title.padEnd(width)}  ${verdict.padEnd(5)}  ${enforcement}`;
  const [reason] = reasons;
  const isNews = reason !== undefined && !isSame(reason, said);
  const why = isNews ? [line(`  ${' '.repeat(width)}  ${reason.code}: ${reason.message}.`)] : [];
  return [line(report === null ? head : `${head}  ${proofWords(report)}`), ...why];
}

function findingLine({ severity, tool, rule, location, message, suppressed }: Finding): string {
  const place =
    location === null ? '' : ` ${location.path}${location.line == null ? '' : `:${location.line}`}`;
  const silenced = suppressed ? ' (suppressed)' : '';
  return line(`  ${severity.padEnd(8)}${silenced} ${tool} ${rule}${place}  ${message}`);
}

function reasonLine({ code, message, next }: Reason): string {
  return line(`  ${code}: ${message}. ${next}.`);
}

/** Reasons that no line above has told. */
function notSaid(reasons: readonly Reason[], shown: readonly Assessment[]): readonly Reason[] {
  const said = shown.flatMap((assessment) => assessment.reasons.slice(0, 1));
  return reasons.filter((reason) => !said.some((other) => isSame(other, reason)));
}

/** A closed gate says its next step in the headline; an open one with an advisory tool that is not content has one too. */
function nextLines(decision: Decision, shown: readonly Assessment[]): readonly string[] {
  const advice = shown.find(({ verdict, reasons }) => verdict !== 'pass' && reasons.length > 0)?.reasons[0];
  return decision.verdict === 'pass' && advice !== undefined ? [line(`Next: ${advice.next}.`)] : [];
}

function listed(lines: readonly string[], most: number, noun: string): readonly string[] {
  const rest = lines.length - most;
  return rest > 0
    ? [...lines.slice(0, most), `  … and ${rest} more ${noun}: the record has them all.`]
    : lines;
}

function isSame(one: Reason, other: Reason | undefined): boolean {
  return one.code === other?.code && one.message === other.message;
}

function line(text: string): string {
  return cutText(plainText(text), MAX_CHARACTERS).trimEnd();
}
