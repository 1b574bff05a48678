import type { Assessment } from '@interlock/shared/model/decision.ts';
import type { Reason } from '@interlock/shared/model/reason.ts';
import type { ToolAdapter } from '@interlock/shared/model/tool-adapter.ts';
import type { ToolEvidence } from '@interlock/shared/model/tool-evidence.ts';
import { readArtifactAnswer } from '@interlock/shared/policy/answers/view-answer.ts';

/**
 * Demands that the artifacts were scanned for secrets in a view that shows all that is in them, completely, and that nothing was found. A secret that is out cannot be
 * taken back, so no phase, waiver or baseline softens this.
 */
export function assessArtifactScan(
  adapter: ToolAdapter,
  evidence: Pick<ToolEvidence, 'run' | 'canary' | 'failure'> | undefined,
  paths: readonly string[],
): Assessment {
  if (evidence === undefined || evidence.run === null) {
    return assessment(
      [evidence?.failure ?? notScanned('The artifacts were not scanned for secrets')],
      'error',
      null,
    );
  }
  if (paths.length === 0) {
    return assessment(
      [notScanned('Nobody said which files of the artifacts had to be scanned')],
      'error',
      null,
    );
  }
  const report = readArtifactAnswer(adapter, { run: evidence.run, canary: evidence.canary }, paths);
  if (report.completeness !== 'complete') {
    return assessment(
      [...report.reasons, notScanned('The scan of the artifacts is not complete')],
      'error',
      report,
    );
  }
  const [first] = report.findings;
  if (first === undefined) {
    return assessment([], 'pass', report);
  }
  return assessment(
    [reason(`The artifacts hold ${report.findings.length} secrets (${first.rule}, first of all)`)],
    'fail',
    report,
  );
}

function notScanned(message: string): Reason {
  return { code: 'ARTIFACT_SCAN', message, next: 'Look at the sbom job, and run the workflow again' };
}

function reason(message: string): Reason {
  return {
    code: 'ARTIFACT_SCAN',
    message,
    next: 'Take the secret out of what is built, revoke it, and build again',
  };
}

function assessment(
  reasons: readonly Reason[],
  verdict: Assessment['verdict'],
  report: Assessment['report'],
): Assessment {
  return {
    id: 'artifact-scan',
    title: 'Secrets in the artifacts',
    verdict,
    enforcement: 'required',
    reasons,
    evidence: [],
    report,
  };
}
