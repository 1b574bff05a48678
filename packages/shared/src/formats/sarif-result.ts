import type { Severity } from '../model/finding.ts';
import type { Suppression } from '../model/suppression.ts';
import type { FindingDraft } from './finding.ts';
import { lineNumber, plainMessage, projectPath } from './report-text.ts';
import { placePath } from './sarif-place.ts';
import type { SarifLevel, SarifResult, SarifRule, SarifRun } from './sarif-schema.ts';

const SEVERITY = { error: 'high', warning: 'medium', note: 'low', none: 'unknown' } as const satisfies Record<
  SarifLevel,
  Severity
>;

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

/** A result as a finding. A suppression counts only when it is accepted, or has no status, for every entry (SARIF 2.1.0, 3.27.23). */
export function draftOf(run: SarifRun, result: SarifResult): FindingDraft {
  const rule = ruleOf(run, result);
  const place = result.locations?.[0]?.physicalLocation;
  const path = placePath(run, place?.artifactLocation);
  const message = result.message.text ?? result.message.markdown ?? rule?.shortDescription?.text ?? '';
  return {
    rule: ruleIdOf(result, rule),
    severity: severityOf(result, rule),
    message,
    location: path === null ? null : { path: projectPath(path), line: lineNumber(place?.region?.startLine) },
    text: place?.region?.snippet?.text ?? message,
    suppressed: isSuppressed(result),
  };
}

/** The silences that a result carries, whatever their status. */
export function suppressionsOf(tool: string, run: SarifRun, result: SarifResult): readonly Suppression[] {
  const { location } = draftOf(run, result);
  return (result.suppressions ?? []).map((suppression) => ({
    tool,
    kind: suppression.kind === 'inSource' ? 'comment' : 'configuration',
    text: plainMessage(suppression.justification ?? ruleIdOf(result, ruleOf(run, result))),
    location,
  }));
}

function isSuppressed(result: SarifResult): boolean {
  const suppressions = result.suppressions ?? [];
  return (
    suppressions.length > 0 &&
    suppressions.every(({ status }) => status === undefined || status === 'accepted')
  );
}

/** By index first, then by id; a hierarchical id such as `CA1000/1` falls back to its parent (3.27.5). */
function ruleOf(run: SarifRun, result: SarifResult): SarifRule | undefined {
  const rules = [run.tool.driver, ...(run.tool.extensions ?? [])].flatMap(
    (component) => component.rules ?? [],
  );
  const index = result.ruleIndex ?? result.rule?.index ?? -1;
  const id = result.ruleId ?? result.rule?.id;
  const byIndex = index >= 0 ? run.tool.driver.rules?.[index] : undefined;
  if (byIndex !== undefined && (id === undefined || id === byIndex.id || id.startsWith(`${byIndex.id}/`))) {
    return byIndex;
  }
  return rules.find((rule) => rule.id === id) ?? rules.find((rule) => id?.startsWith(`${rule.id}/`));
}

function ruleIdOf(result: SarifResult, rule: SarifRule | undefined): string {
  return result.ruleId ?? result.rule?.id ?? rule?.id ?? 'unknown';
}

/** `security-severity` (0 to 10, as CVSS bands) before the level; a missing level is the rule's default, else `warning`. */
function severityOf(result: SarifResult, rule: SarifRule | undefined): Severity {
  const score = Number(
    result.properties?.['security-severity'] ?? rule?.properties?.['security-severity'] ?? Number.NaN,
  );
  if (score > 0 && score <= 10) {
    return bandOf(score);
  }
  if (result.kind === 'review' || result.kind === 'open') {
    return 'unknown';
  }
  return SEVERITY[result.level ?? rule?.defaultConfiguration?.level ?? 'warning'];
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
