import { parseTestResult } from '../../formats/signed/test-result.ts';
import { refusal } from '../failure.ts';
import type { SummaryDemand } from './verification-summary.ts';

/** Demands that the gate's verdict is a pass under exactly this policy. Raises SUMMARY_REFUSED, PREDICATE_INVALID. */
export function requireTestResult(predicate: unknown, demand: SummaryDemand): void {
  const { result, configuration, failedTests, passedTests, warnedTests } = parseTestResult(predicate);
  const policy = configuration.find(({ name }) => name === 'policy');
  const isPass =
    result !== 'FAILED' && failedTests.length === 0 && passedTests.length + warnedTests.length > 0;
  if (!isPass || policy?.digest.sha256 !== demand.sha256) {
    throw refusal(
      'SUMMARY_REFUSED',
      'The verdict of the gate is not a pass under this policy',
      'Do not use the release, unless the policy that you passed is not the one of its base commit',
    );
  }
}
