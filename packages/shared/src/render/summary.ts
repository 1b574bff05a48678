import { amount } from '../formats/amount.ts';
import type { Decision } from '../model/decision.ts';
import { countFindings, type Finding } from '../model/finding.ts';
import type { Reason } from '../model/reason.ts';
import { checkTable, heldLine, type Table, VERDICT_WORDS } from './check-table.ts';
import { findingsOf, worstFirst } from './counts.ts';
import { escapeMarkdown, markdownCode, markdownRow } from './markdown.ts';
import { cutText } from './plain-text.ts';
import { cell, codeCell, MAX_CELL_CHARACTERS, proseCell } from './table-cell.ts';

/** The runner drops a step's whole summary above 1 MiB (actions/runner CreateStepSummaryCommand). */
export const MAX_SUMMARY_BYTES = 1_000_000;
const MAX_REASONS = 20;

/** What a job summary is made from. `facts` are names and values, such as the policy's digest. */
export interface SummaryView {
  readonly title: string;
  readonly decision: Decision;
  readonly facts?: readonly (readonly [name: string, value: string])[];
  /** The files that the job is about, one a row; text as it is. */
  readonly listing?: Listing;
}

/** A table of files: the heads of its columns, and the cells of each row. */
export interface Listing {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const NO_LISTING: Listing = { columns: [], rows: [] };

/**
 * Writes a job summary: verdict and next step first, then counts, one table of checks worst first, and the findings worst
 * first as far as GitHub's size limit lets them in. All text of tools is escaped. At most MAX_SUMMARY_BYTES.
 */
export function renderSummary({ title, decision, facts = [], listing = NO_LISTING }: SummaryView): string {
  const findings = worstFirst(findingsOf(decision.assessments));
  const head = [
    `## ${escapeMarkdown(title)}: ${VERDICT_WORDS[decision.verdict]}\n\n`,
    ...decision.reasons.slice(0, MAX_REASONS).map((reason, index) => reasonText(reason, index)),
    left(decision.reasons.length - MAX_REASONS, 'reasons'),
    decision.reasons.length > 1 ? '\n' : '',
    countLine(findings, decision),
    warningText(decision.warnings),
    heldLine(decision.assessments),
  ].join('');
  const checks = checkTable(decision.assessments);
  const rows: Table = {
    head:
      markdownRow(['Severity', 'Tool', 'Rule', 'Where', 'What']) +
      markdownRow(['---', '---', '---', '---', '---']),
    rows: findings.map(findingRow),
  };
  const tail = facts.map(([name, value]) => `- ${escapeMarkdown(name)}: ${markdownCode(value)}\n`).join('');
  const files = fileTable(listing);
  return fit(head, tail, [
    { ...checks, open: '', close: '', noun: 'checks' },
    { ...files, open: '', close: '', noun: 'files' },
    {
      ...rows,
      open: '<details><summary>Findings, worst first</summary>\n\n',
      close: '</details>\n\n',
      noun: 'findings',
    },
  ]);
}

interface Section extends Table {
  readonly open: string;
  readonly close: string;
  readonly noun: string;
}

/** Space for the sentences that say what was left out. */
const RESERVED_BYTES = 1000;

function fit(head: string, tail: string, sections: readonly Section[]): string {
  const parts = [cutText(head, MAX_SUMMARY_BYTES / 8)];
  const end = cutText(tail, MAX_SUMMARY_BYTES / 16);
  let used = byteLength(parts[0] ?? '') + byteLength(end) + RESERVED_BYTES;
  for (const { head: tableHead, rows, open, close, noun } of sections) {
    if (rows.length === 0) {
      continue;
    }
    const kept: string[] = [];
    used += byteLength(open + tableHead + close);
    for (const row of rows) {
      used += byteLength(row);
      if (used > MAX_SUMMARY_BYTES) {
        break;
      }
      kept.push(row);
    }
    parts.push(open, tableHead, ...kept, '\n', left(rows.length - kept.length, noun), close);
  }
  return parts.join('') + end;
}

function left(count: number, noun: string): string {
  return count > 0 ? `… and ${count} more ${noun}: the rest is in the artifact.\n\n` : '';
}

function reasonText({ code, message, next }: Reason, index: number): string {
  const text = `${markdownCode(code)} ${proseCell(message)}.`;
  return index === 0
    ? `**Why:** ${text}\n\n**Next:** ${proseCell(next)}.\n\n`
    : `- ${text} ${proseCell(next)}.\n`;
}

function countLine(findings: readonly Finding[], decision: Decision): string {
  const hasTools = decision.assessments.some(({ report }) => report !== null);
  if (!hasTools) {
    return '';
  }
  const { critical, high, medium, low, unknown, total } = countFindings(findings);
  return `**${amount(total, 'finding', 'findings')}:** ${critical} critical, ${high} high, ${medium} medium, ${low} low, ${unknown} unknown\n\n`;
}

function warningText(warnings: readonly Reason[]): string {
  const lines = warnings
    .slice(0, MAX_REASONS)
    .map(({ code, message, next }) => `- ⚠️ ${markdownCode(code)} ${proseCell(`${message}. ${next}.`)}\n`);
  return lines.length === 0 ? '' : `${lines.join('')}\n${left(warnings.length - MAX_REASONS, 'warnings')}`;
}

/** A column of nothing but numbers stands to the right, as numbers; everything else can be copied. */
function fileTable({ columns, rows }: Listing): Table {
  const isNumber = columns.map((_, index) => rows.every((cells) => /^\d+$/.test(cells[index] ?? '')));
  const rule = isNumber.map((number) => (number ? '---:' : '---'));
  return {
    head: markdownRow(columns.map(escapeMarkdown)) + markdownRow(rule),
    rows: rows.map((cells) =>
      markdownRow(cells.map((text, index) => (isNumber[index] === true ? cell(text) : codeCell(text)))),
    ),
  };
}

function findingRow({ severity, tool, rule, location, message, suppressed }: Finding): string {
  const line = location?.line == null ? '' : `:${location.line}`;
  return markdownRow([
    suppressed ? `${severity} (suppressed)` : severity,
    cell(tool),
    codeCell(rule),
    location === null ? '' : markdownCode(`${cutText(location.path, MAX_CELL_CHARACTERS)}${line}`),
    cell(message),
  ]);
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
