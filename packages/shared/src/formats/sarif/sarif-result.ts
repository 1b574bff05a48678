import type { Severity } from '../../model/finding.ts';
import type { Suppression } from '../../model/suppression.ts';
import type { FindingDraft } from '../reports/finding.ts';
import { lineNumber, plainMessage, projectPath } from '../reports/report-text.ts';
import { placePath } from './sarif-place.ts';
import { type RuleFinder, ruleFinder, ruleOverrides } from './sarif-rule.ts';
import type { SarifConfiguration, SarifLevel, SarifResult, SarifRule, SarifRun } from './sarif-schema.ts';

const SEVERITY = { error: 'high', warning: 'medium', note: 'low', none: 'unknown' } as const satisfies Record<
  SarifLevel,
  Severity
>;

/** What is not known counts as high. */
const WORST_FIRST = ['critical', 'high', 'unknown', 'medium', 'low'] as const satisfies readonly Severity[];

/**
 * Whether a result is a problem. `pass`, `notApplicable` and `informational` say that there is none; `review` and `open` are not
 * decided, so they count. A result that is only in the baseline (`absent`) is gone. A missing kind means `fail`. A level beside a kind
 * that has none contradicts it (3.27.10), and then the level is believed.
 */
export function isProblem(result: SarifResult): boolean {
  const isHarmless =
    result.kind === 'pass' || result.kind === 'notApplicable' || result.kind === 'informational';
  return result.baselineState !== 'absent' && (!isHarmless || (result.level ?? 'none') !== 'none');
}

/** Reads the results of one run. */
export interface ResultReader {
  /** A result as a finding. */
  readonly draft: (result: SarifResult) => FindingDraft;
  /** The silences that a result carries, whatever their status. */
  readonly suppressions: (tool: string, result: SarifResult) => readonly Suppression[];
}

/**
 * Reads the results of a run, whose rules are put into an index once: there may be many of both. A suppression counts only when it is
 * accepted, or has no status, for every entry (SARIF 2.1.0, 3.27.23).
 */
export function resultReader(run: SarifRun): ResultReader {
  const find = ruleFinder(run);
  const overrides = ruleOverrides(run, find);
  const draft = (result: SarifResult): FindingDraft => {
    const rules = rulesOf(result, find);
    return draftOf(run, result, rules, worst(rules, result, overrides));
  };
  return {
    draft,
    suppressions: (tool, result) =>
      (result.suppressions ?? []).map((suppression) => ({
        tool,
        kind: suppression.kind === 'inSource' ? 'comment' : 'configuration',
        text: plainMessage(suppression.justification ?? ruleIdOf(result, rulesOf(result, find)[0])),
        location: draft(result).location,
      })),
  };
}

function rulesOf({ ruleId, ruleIndex, rule }: SarifResult, find: RuleFinder): readonly SarifRule[] {
  return find({
    id: ruleId ?? rule?.id,
    index: ruleIndex ?? rule?.index,
    toolComponent: rule?.toolComponent,
  });
}

function draftOf(
  run: SarifRun,
  result: SarifResult,
  [rule]: readonly SarifRule[],
  severity: Severity,
): FindingDraft {
  const place = result.locations?.[0]?.physicalLocation;
  const path = placePath(run, place?.artifactLocation);
  const message = result.message.text ?? result.message.markdown ?? rule?.shortDescription?.text ?? '';
  return {
    rule: ruleIdOf(result, rule),
    severity,
    message,
    location: path === null ? null : { path: projectPath(path), line: lineNumber(place?.region?.startLine) },
    text: place?.region?.snippet?.text ?? message,
    suppressed: isSuppressed(result),
  };
}

function isSuppressed(result: SarifResult): boolean {
  const suppressions = result.suppressions ?? [];
  return (
    suppressions.length > 0 &&
    suppressions.every(({ status }) => status === undefined || status === 'accepted')
  );
}

function ruleIdOf(result: SarifResult, rule: SarifRule | undefined): string {
  return result.ruleId ?? result.rule?.id ?? rule?.id ?? 'unknown';
}

/** Where nothing says which of several rules is meant, or which of several overrides holds, the worst of them. */
function worst(
  rules: readonly SarifRule[],
  result: SarifResult,
  overrides: ReadonlyMap<SarifRule, readonly SarifConfiguration[]>,
): Severity {
  const severities = (rules.length === 0 ? [undefined] : rules).flatMap((rule) => {
    const levels = (rule === undefined ? [] : (overrides.get(rule) ?? []))
      .map(({ level }) => level)
      .filter((level) => level !== undefined);
    const standing = rule?.defaultConfiguration?.level ?? 'warning';
    return (levels.length === 0 ? [standing] : levels).map((level) => severityOf(result, rule, level));
  });
  return WORST_FIRST.find((severity) => severities.includes(severity)) ?? 'unknown';
}

/** `security-severity` (0 to 10, as CVSS bands) before the level; a missing level is the one that stands for the rule. */
function severityOf(result: SarifResult, rule: SarifRule | undefined, standing: SarifLevel): Severity {
  const score = Number(
    result.properties?.['security-severity'] ?? rule?.properties?.['security-severity'] ?? Number.NaN,
  );
  if (score > 0 && score <= 10) {
    return bandOf(score);
  }
  if (result.kind === 'review' || result.kind === 'open') {
    return 'unknown';
  }
  return SEVERITY[result.level ?? standing];
}

function bandOf(score: number): Severity {
  if (score >= 9) {
    return 'critical';
  }
  if (score >= 7) {
    return 'high';
  }
  return score >= 4 ? 'medium' : 'low';
}
