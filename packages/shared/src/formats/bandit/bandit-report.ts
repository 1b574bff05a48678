import * as v from 'valibot';
import { amount } from '../amount.ts';
import type { Doubt } from '../reports/answer.ts';
import { incomplete, nothingSeen } from '../reports/coverage-doubts.ts';
import { comparablePath, nameSome, projectPath } from '../reports/report-text.ts';

const LEVELS = ['HIGH', 'MEDIUM', 'LOW', 'UNDEFINED'] as const;
export type BanditLevel = (typeof LEVELS)[number];

const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const Confidences = {
  'CONFIDENCE.HIGH': v.optional(Count),
  'CONFIDENCE.MEDIUM': v.optional(Count),
  'CONFIDENCE.LOW': v.optional(Count),
  'CONFIDENCE.UNDEFINED': v.optional(Count),
};
/** A file with a syntax error has no counts of problems, so only the totals need them. */
const Metrics = v.object({
  loc: Count,
  nosec: Count,
  skipped_tests: v.optional(Count, 0),
  'SEVERITY.HIGH': v.optional(Count),
  'SEVERITY.MEDIUM': v.optional(Count),
  'SEVERITY.LOW': v.optional(Count),
  'SEVERITY.UNDEFINED': v.optional(Count),
  ...Confidences,
});
const Totals = v.object({
  ...Metrics.entries,
  'SEVERITY.HIGH': Count,
  'SEVERITY.MEDIUM': Count,
  'SEVERITY.LOW': Count,
  'SEVERITY.UNDEFINED': Count,
});
const Result = v.object({
  filename: v.string(),
  line_number: v.number(),
  line_range: v.optional(v.array(v.number()), []),
  issue_severity: v.picklist(LEVELS),
  issue_confidence: v.picklist(LEVELS),
  issue_text: v.string(),
  test_id: v.string(),
  test_name: v.string(),
  code: v.string(),
});
export type BanditResult = v.InferOutput<typeof Result>;

/** The JSON report of bandit 1.9. `nosec` and `skipped_tests` count findings that a comment silenced. Source: bandit/core/metrics.py. */
export const BanditReport = v.object({
  errors: v.array(v.object({ filename: v.string(), reason: v.string() })),
  generated_at: v.string(),
  metrics: v.pipe(
    v.unknown(),
    v.check(hasOrdinaryNames),
    v.intersect([v.object({ _totals: Totals }), v.record(v.string(), Metrics)]),
  ),
  results: v.array(Result),
});
export type BanditReport = v.InferOutput<typeof BanditReport>;

/** A record of valibot leaves out these names, with the counts that stand under them. */
function hasOrdinaryNames(value: unknown): boolean {
  const names = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  return !names.some((name) => ['__proto__', 'constructor', 'prototype'].includes(name));
}

/** The files that bandit read, in its own words. */
export function banditFiles({ metrics }: BanditReport): readonly string[] {
  return Object.keys(metrics).filter((name) => name !== '_totals');
}

/**
 * What the reports of one run, one for each of its parts, say against themselves: files that were not read, or that two parts name, and in each
 * of them numbers of files, totals and list that differ.
 */
export function banditDoubts(reports: readonly BanditReport[]): readonly Doubt[] {
  return [
    ...skipDoubts(reports),
    ...emptyDoubts(reports),
    ...reports.flatMap((report) => [...sumDoubts(report), ...countDoubts(report)]),
    ...overlapDoubts(reports),
  ];
}

/** What runs that were told to list everything still hide: their comments were honoured all the same. */
export function silencedDoubts(reports: readonly BanditReport[]): readonly Doubt[] {
  const hidden = reports.reduce(
    (sum, { metrics }) => sum + metrics._totals.nosec + metrics._totals.skipped_tests,
    0,
  );
  const message = `bandit counted ${amount(hidden, 'finding', 'findings')} behind comments and does not list them`;
  return hidden === 0 ? [] : [incomplete('FINDINGS_FILTERED', message, 'Run it with `--ignore-nosec`')];
}

function skipDoubts(reports: readonly BanditReport[]): readonly Doubt[] {
  const named = reports.flatMap((report) => [
    ...report.errors.map(({ filename }) => filename),
    ...banditFiles(report).filter((file) =>
      LEVELS.every((level) => report.metrics[file]?.[`SEVERITY.${level}`] === undefined),
    ),
  ]);
  const skipped = [...new Set(named.map(projectPath))].toSorted();
  const next = 'Correct the files or run bandit under the Python that they need';
  const message = `bandit could not read ${amount(skipped.length, 'file', 'files')}: ${nameSome(skipped)}`;
  return skipped.length === 0 ? [] : [incomplete('INPUT_SKIPPED', message, next)];
}

/** The files of one part may all be empty; a part without files looked at nothing. */
function emptyDoubts(reports: readonly BanditReport[]): readonly Doubt[] {
  const isEmpty =
    reports.some((report) => banditFiles(report).length === 0) ||
    reports.every(({ metrics }) => metrics._totals.loc === 0);
  return isEmpty ? [nothingSeen('bandit read no line of code')] : [];
}

/** Parts share no file, so that none can stand in for another. */
function overlapDoubts(reports: readonly BanditReport[]): readonly Doubt[] {
  const named = new Set<string>();
  const twice: string[] = [];
  for (const report of reports) {
    const files = new Set(banditFiles(report).map(comparablePath));
    for (const file of files) {
      if (named.has(file)) {
        twice.push(file);
      }
      named.add(file);
    }
  }
  const message = `Two parts of the run name ${amount(twice.length, 'file', 'files')}: ${nameSome(twice)}`;
  return twice.length === 0 ? [] : [incomplete('REPORT_CONTRADICTS_ITSELF', message, 'Run bandit again')];
}

function sumDoubts(report: BanditReport): readonly Doubt[] {
  const files = banditFiles(report);
  const doubts: Doubt[] = [];
  for (const [key, what] of [
    ['loc', 'lines'],
    ['nosec', 'silenced findings'],
    ['skipped_tests', 'skipped tests'],
  ] as const) {
    const sum = files.reduce((total, file) => total + (report.metrics[file]?.[key] ?? 0), 0);
    const stated = report.metrics._totals[key];
    if (sum !== stated) {
      const message = `The files add up to ${sum} ${what}, the report says ${stated}`;
      doubts.push(incomplete('TOTALS_MISMATCH', message, 'Run bandit again'));
    }
  }
  return doubts;
}

function countDoubts(report: BanditReport): readonly Doubt[] {
  const wrong = [
    ...LEVELS.flatMap((level) =>
      differences(report, `SEVERITY.${level}`, ({ issue_severity }) => issue_severity === level),
    ),
    ...(countsConfidence(report) ? LEVELS : []).flatMap((level) =>
      differences(report, `CONFIDENCE.${level}`, ({ issue_confidence }) => issue_confidence === level),
    ),
  ];
  const next = 'Run it without severity or confidence filters and without a baseline';
  const message = `bandit counted other problems than it lists: ${wrong.join('; ')}`;
  return wrong.length === 0 ? [] : [incomplete('FINDINGS_FILTERED', message, next)];
}

/** Numbers that stand nowhere contradict nothing. */
function countsConfidence({ metrics }: BanditReport): boolean {
  return Object.values(metrics).some((counts) =>
    LEVELS.some((level) => counts[`CONFIDENCE.${level}`] !== undefined),
  );
}

function differences(
  report: BanditReport,
  key: `SEVERITY.${BanditLevel}` | `CONFIDENCE.${BanditLevel}`,
  isOfLevel: (result: BanditResult) => boolean,
): readonly string[] {
  const counted = report.metrics._totals[key] ?? 0;
  const inFiles = banditFiles(report).reduce((sum, file) => sum + (report.metrics[file]?.[key] ?? 0), 0);
  const listed = report.results.filter(isOfLevel).length;
  return counted === listed && inFiles === listed
    ? []
    : [`${key} is ${counted}, ${inFiles} by file, ${listed} in the list`];
}
