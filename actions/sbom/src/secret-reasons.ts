import type { Reason } from '@interlock/shared/model/reason.ts';
import { readArtifactAnswer } from '@interlock/shared/policy/answers/view-answer.ts';
import { gitleaks } from '@interlock/shared/tools/gitleaks.ts';
import type { SecretScan } from './words.ts';

/** Why the artifacts cannot be published: a secret in them, or a scan that does not prove that it looked. */
export function secretReasons({ run, canary, paths }: SecretScan): {
  readonly reasons: readonly Reason[];
  readonly verdict: 'fail' | 'error';
} {
  const report = readArtifactAnswer(gitleaks, { run, canary }, paths);
  const incomplete: Reason = {
    code: 'SCAN_INCOMPLETE',
    message: 'The scan of the artifacts does not prove that it looked at all of them',
    next: 'Read the reasons beside this one',
  };
  const doubts = report.completeness === 'complete' ? [] : [incomplete, ...report.reasons];
  const secrets = report.findings.map(({ rule, location }) => ({
    code: 'ARTIFACT_SECRET',
    message: `\`${location?.path ?? 'an artifact'}\` holds what looks like a secret (${rule})`,
    next: 'Revoke it, take it out of what is built, and build again',
  }));
  return { reasons: [...secrets, ...doubts], verdict: doubts.length > 0 ? 'error' : 'fail' };
}
