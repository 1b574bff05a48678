import type { Reason } from '@interlock/shared/model/reason.ts';
import type { RecordedRun } from '@interlock/shared/model/recorded-run.ts';
import type { ToolReport } from '@interlock/shared/model/tool-report.ts';
import { gitleaks } from '@interlock/shared/tools/gitleaks.ts';
import type { SecretScan } from './words.ts';

/** Why the artifacts cannot be published: a secret in them, or a scan that does not prove that it looked. */
export function secretReasons(scan: SecretScan): {
  readonly reasons: readonly Reason[];
  readonly verdict: 'fail' | 'error';
} {
  const found = read(scan.run, scan.paths);
  const canary = read(scan.canary, Object.keys(gitleaks.canary?.().files ?? {}));
  const rule = gitleaks.canary?.().rule;
  const doubts = found.completeness === 'complete' ? [] : found.reasons;
  const missed = canary.findings.some((finding) => finding.rule === rule)
    ? []
    : [
        {
          code: 'SCAN_INCOMPLETE',
          message: 'The scan of the artifacts did not find a planted secret',
          next: 'Check the pinned version of gitleaks and its configuration',
        },
      ];
  const secrets = found.findings.map(({ rule: ruleId, location }) => ({
    code: 'ARTIFACT_SECRET',
    message: `\`${location?.path ?? 'an artifact'}\` holds what looks like a secret (${ruleId})`,
    next: 'Revoke it, take it out of what is built, and build again',
  }));
  const reasons = [...secrets, ...doubts, ...missed];
  return { reasons, verdict: doubts.length + missed.length > 0 ? 'error' : 'fail' };
}

function read(run: RecordedRun, paths: readonly string[]): ToolReport {
  return gitleaks.read(run.output, {
    paths,
    packages: [],
    commits: null,
    advisories: null,
    reportOnly: false,
  });
}
