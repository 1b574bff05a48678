import { type Finding, type Location, SEVERITIES, type Severity } from '../../model/finding.ts';
import { sha256Of } from '../json/canonical-json.ts';
import { plainMessage } from './report-text.ts';

/** A finding before it has a fingerprint. `text` is the offending code or message: it identifies the problem, and is only ever hashed. */
export interface FindingDraft {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly location: Location | null;
  readonly text: string;
  readonly suppressed: boolean;
}

/**
 * Gives each finding its fingerprint and sorts them by severity, path, line, rule. A fingerprint is a SHA-256 over tool, rule,
 * path, the offending text without its spacing, and which of several equal ones it is (counted by line): an edit elsewhere keeps it.
 */
export function findingsOf(tool: string, drafts: readonly FindingDraft[]): readonly Finding[] {
  const seen = new Map<string, number>();
  return drafts
    .toSorted((a, b) => (a.location?.line ?? 0) - (b.location?.line ?? 0))
    .map((draft) => {
      const rule = plainMessage(draft.rule) || 'unknown';
      const text = draft.text.replaceAll(/\s+/g, ' ').trim();
      const key = JSON.stringify([tool, rule, draft.location?.path ?? null, text]);
      const occurrence = seen.get(key) ?? 0;
      seen.set(key, occurrence + 1);
      const { severity, location, suppressed } = draft;
      const message = plainMessage(draft.message) || rule;
      return {
        fingerprint: sha256Of(`${key}#${occurrence}`),
        tool,
        rule,
        severity,
        message,
        location,
        suppressed,
      };
    })
    .toSorted(byImportance);
}

/** Order of findings in every report: severity, path, line, rule. */
export function byImportance(a: Finding, b: Finding): number {
  return (
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    compareText(a.location?.path ?? '', b.location?.path ?? '') ||
    (a.location?.line ?? 0) - (b.location?.line ?? 0) ||
    compareText(a.rule, b.rule) ||
    compareText(a.fingerprint, b.fingerprint)
  );
}

function compareText(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
