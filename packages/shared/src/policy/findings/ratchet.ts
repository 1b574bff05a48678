import type { Finding } from '../../model/finding.ts';
import type { ToolReport } from '../../model/tool-report.ts';

/**
 * The findings that do not stand at the base. One text can be found several times in a file, so equal fingerprints are counted: three where
 * there were two leave one new. A base that was not answered completely excuses nothing.
 */
export function newFindings(findings: readonly Finding[], base: ToolReport | null): ReadonlySet<Finding> {
  const standing = new Map<string, number>();
  if (base?.completeness === 'complete') {
    for (const { fingerprint } of base.findings) {
      standing.set(fingerprint, (standing.get(fingerprint) ?? 0) + 1);
    }
  }
  const fresh = new Set<Finding>();
  for (const finding of findings) {
    const left = standing.get(finding.fingerprint) ?? 0;
    if (left > 0) {
      standing.set(finding.fingerprint, left - 1);
    } else {
      fresh.add(finding);
    }
  }
  return fresh;
}
