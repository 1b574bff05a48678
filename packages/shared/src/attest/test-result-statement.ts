import type { Decision } from '../model/decision.ts';
import type { ResolvedPolicy } from '../model/policy.ts';
import type { Statement } from '../model/statement.ts';
import type { SubjectSet } from '../model/subject.ts';
import { statement } from './statement.ts';

/**
 * Builds the gate's verdict as an in-toto test-result v0.1: each requirement of the policy is a test. An advisory requirement that did
 * not pass is a warning; anything else that did not pass is a failure, and no requirement at all is one too.
 */
export function testResultStatement(
  subjects: SubjectSet,
  decision: Decision,
  resolved: ResolvedPolicy,
): Statement {
  const { assessments } = decision;
  const ids = (keep: (assessment: Decision['assessments'][number]) => boolean): readonly string[] =>
    assessments.filter(keep).map(({ id }) => id);
  const failed = ids(({ verdict, enforcement }) => verdict !== 'pass' && enforcement === 'required');
  const warned = ids(({ verdict, enforcement }) => verdict !== 'pass' && enforcement === 'advisory');
  const isPass = decision.verdict === 'pass' && failed.length === 0 && assessments.length > 0;
  return statement('testResult', subjects, {
    result: isPass ? (warned.length > 0 ? 'WARNED' : 'PASSED') : 'FAILED',
    configuration: [{ name: 'policy', digest: { sha256: resolved.sha256 } }],
    passedTests: ids(({ verdict }) => verdict === 'pass'),
    warnedTests: warned,
    failedTests: failed,
  });
}
