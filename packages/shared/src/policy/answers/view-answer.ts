import { byImportance } from '../../formats/reports/finding.ts';
import { plantedForms } from '../../formats/views/planted-forms.ts';
import { isGapRule, viewOf } from '../../formats/views/scan-view.ts';
import type { Reason } from '../../model/reason.ts';
import type { Expectation, ToolAdapter } from '../../model/tool-adapter.ts';
import type { ToolReport } from '../../model/tool-report.ts';
import { type RawAnswer, readAnswer } from './answer.ts';

const MAX_UNOPENED_TOLD = 20;
const NOTHING_EXPECTED: Expectation = {
  paths: [],
  packages: [],
  commits: null,
  advisories: null,
  reportOnly: false,
};

/**
 * Reads a tool's answer about files that it was shown in a scan view. Beside what any answer has to prove, the run and the run over the planted
 * sample must have been over views, and the sample must have been found in each of its disguises: plain, under a name that scanners pass
 * over, in binary, in UTF-16, and in an archive in an archive. `paths` are the files that the view has to show.
 */
export function readViewAnswer(adapter: ToolAdapter, raw: RawAnswer, paths: readonly string[]): ToolReport {
  const report = readAnswer(adapter, raw, { ...NOTHING_EXPECTED, paths });
  const reasons = [
    ...(viewOf(raw.run.output) === null ? [notThrough(adapter.id)] : []),
    ...unfound(adapter, raw),
  ];
  if (reasons.length === 0) {
    return report;
  }
  const completeness = report.completeness === 'error' ? 'error' : 'incomplete';
  return {
    ...report,
    completeness,
    reasons: [...report.reasons, ...reasons],
    proof: { ...report.proof, canary: report.proof.canary === 'found' ? 'missed' : report.proof.canary },
  };
}

/**
 * Reads a tool's answer about artifacts. What is published cannot be taken back, and nobody can accept unseen what is in it: a part that
 * could not be opened makes the answer incomplete.
 */
export function readArtifactAnswer(
  adapter: ToolAdapter,
  raw: RawAnswer,
  paths: readonly string[],
): ToolReport {
  const report = readViewAnswer(adapter, raw, paths);
  const unopened = report.findings.filter(({ rule }) => isGapRule(rule));
  if (unopened.length === 0) {
    return report;
  }
  const reasons = unopened.slice(0, MAX_UNOPENED_TOLD).map(({ rule, location, message }) => ({
    code: rule,
    message: `\`${location?.path ?? 'an artifact'}\`: ${message}`,
    next: 'Pack it so that it can be opened whole, or leave it out of what is published',
  }));
  return {
    ...report,
    completeness: report.completeness === 'error' ? 'error' : 'incomplete',
    reasons: [...report.reasons, ...reasons],
    findings: report.findings.filter(({ rule }) => !isGapRule(rule)),
  };
}

/** One report of a tool over a project: what it said of itself, and what it said of the files that it had passed over. */
export function withPassedOver(report: ToolReport, passedOver: ToolReport): ToolReport {
  const levels = [report.completeness, passedOver.completeness];
  return {
    ...report,
    completeness: levels.includes('error')
      ? 'error'
      : levels.includes('incomplete')
        ? 'incomplete'
        : 'complete',
    reasons: [...report.reasons, ...passedOver.reasons],
    findings: [...report.findings, ...passedOver.findings].toSorted(byImportance),
    suppressions: [...report.suppressions, ...passedOver.suppressions],
    proof: {
      ...report.proof,
      canary: passedOver.proof.canary === 'found' ? report.proof.canary : passedOver.proof.canary,
      confinement: weaker(report.proof.confinement, passedOver.proof.confinement),
    },
  };
}

/** From nobody knows what to the least of boxes; every other name is that of a sandbox. */
const WEAKEST_FIRST: readonly (string | null)[] = [null, 'none', 'hosted-job'];

function weaker(one: string | null, other: string | null): string | null {
  const known = WEAKEST_FIRST.filter((name) => name === one || name === other);
  return known.length === 0 ? one : (known[0] ?? null);
}

function unfound(adapter: ToolAdapter, { canary }: RawAnswer): readonly Reason[] {
  const sample = adapter.canary?.();
  if (sample === undefined || canary === null) {
    return [];
  }
  const { mustFind } = plantedForms(sample.files);
  const found = adapter
    .read(canary.output, NOTHING_EXPECTED)
    .findings.filter(({ rule }) => rule === sample.rule)
    .map(({ location }) => location?.path);
  const missed = mustFind.filter((path) => !found.includes(path));
  return missed.length === 0
    ? []
    : [
        {
          code: 'TOOL_CANARY_MISSED',
          message: `\`${adapter.id}\` did not find the planted sample in ${missed.map((path) => `\`${path}\``).join(', ')}`,
          next: 'Check the pinned version of the tool and its configuration',
        },
      ];
}

function notThrough(tool: string): Reason {
  return {
    code: 'VIEW_MISSING',
    message: `\`${tool}\` was not shown the files that it passes over`,
    next: 'Run the workflow again from its start',
  };
}
