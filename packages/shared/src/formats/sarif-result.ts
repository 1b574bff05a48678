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
  const ruleOf = ruleFinder(run);
  const draft = (result: SarifResult): FindingDraft => draftOf(run, result, ruleOf(result));
  return {
    draft,
    suppressions: (tool, result) =>
      (result.suppressions ?? []).map((suppression) => ({
        tool,
        kind: suppression.kind === 'inSource' ? 'comment' : 'configuration',
        text: plainMessage(suppression.justification ?? ruleIdOf(result, ruleOf(result))),
        location: draft(result).location,
      })),
  };
}

function draftOf(run: SarifRun, result: SarifResult, rule: SarifRule | undefined): FindingDraft {
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

function isSuppressed(result: SarifResult): boolean {
  const suppressions = result.suppressions ?? [];
  return (
    suppressions.length > 0 &&
    suppressions.every(({ status }) => status === undefined || status === 'accepted')
  );
}

/** By index first, then by id; a hierarchical id such as `CA1000/1` falls back to its parents (3.27.5). */
function ruleFinder({ tool }: SarifRun): (result: SarifResult) => SarifRule | undefined {
  const rules = [tool.driver, ...(tool.extensions ?? [])].flatMap((component) => component.rules ?? []);
  // The first of several rules with one id.
  const byId = new Map(rules.toReversed().map((rule) => [rule.id, rule]));
  return (result) => {
    const index = result.ruleIndex ?? result.rule?.index ?? -1;
    const id = result.ruleId ?? result.rule?.id;
    const byIndex = index >= 0 ? tool.driver.rules?.[index] : undefined;
    if (byIndex !== undefined && (id === undefined || id === byIndex.id || id.startsWith(`${byIndex.id}/`))) {
      return byIndex;
    }
    return id === undefined ? undefined : namedRule(byId, id);
  };
}

function namedRule(byId: ReadonlyMap<string, SarifRule>, id: string): SarifRule | undefined {
  let name = id;
  while (!byId.has(name) && name.includes('/')) {
    name = name.slice(0, name.lastIndexOf('/'));
  }
  return byId.get(name);
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
