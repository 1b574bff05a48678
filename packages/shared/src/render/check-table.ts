import type { Assessment, Decision } from '../model/decision.ts';
import { worstAssessmentsFirst } from './counts.ts';
import { markdownCode, markdownRow } from './markdown.ts';
import { cell, proseCell } from './table-cell.ts';

/** A table of a summary in two parts, so that rows can be left out where there is no room: Markdown that is escaped already. */
export interface Table {
  readonly head: string;
  readonly rows: readonly string[];
}

/** The verdict as a summary shows it. */
export const VERDICT_WORDS = {
  pass: '✅ pass',
  fail: '❌ fail',
  error: '⛔ error',
} as const satisfies Record<Decision['verdict'], string>;

/** Requirements without a tool that hold: their names are enough, and the table is left to what a reader looks for. */
export function heldLine(assessments: readonly Assessment[]): string {
  const held = assessments.filter((assessment) => !isRow(assessment)).map(({ title }) => cell(title));
  return held.length === 0 ? '' : `✅ ${held.join(' · ')}\n\n`;
}

function isRow({ report, verdict }: Assessment): boolean {
  return report !== null || verdict !== 'pass';
}

/** Tools, and whatever does not hold, worst first; without a tool the columns that only a tool has are left out. */
export function checkTable(assessments: readonly Assessment[]): Table {
  const shown = worstAssessmentsFirst(assessments).filter(isRow);
  const hasTools = shown.some(({ report }) => report !== null);
  const head = hasTools
    ? markdownRow(['Check', 'Verdict', 'Phase', 'Findings', 'Inputs seen', 'Canary', 'Why']) +
      markdownRow(['---', '---', '---', '---:', '---:', '---', '---'])
    : markdownRow(['Check', 'Verdict', 'Why']) + markdownRow(['---', '---', '---']);
  return {
    head,
    rows: shown.map((assessment) => checkRow(assessment, hasTools ? toolCells(assessment) : [])),
  };
}

function checkRow({ title, verdict, reasons }: Assessment, middle: readonly string[]): string {
  const [reason] = reasons;
  return markdownRow([
    cell(title),
    VERDICT_WORDS[verdict],
    ...middle,
    reason === undefined ? '' : `${markdownCode(reason.code)} ${proseCell(reason.message)}`,
  ]);
}

function toolCells({ enforcement, report }: Assessment): readonly string[] {
  if (report === null) {
    return [enforcement, '', '', ''];
  }
  const { inputsSeen, inputsExpected, canary } = report.proof;
  // What an incomplete answer found is true; that it found nothing is not.
  const isKnown = report.completeness === 'complete' || report.findings.length > 0;
  return [
    enforcement,
    isKnown ? String(report.findings.length) : 'no answer',
    inputsSeen === null ? 'not named' : `${inputsSeen} of ${inputsExpected}`,
    canary === 'not-planted' ? 'not planted' : canary,
  ];
}
