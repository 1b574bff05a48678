import * as v from 'valibot';
import { isSha256 } from '../../model/digest.ts';
import { broken, type DocumentKind } from '../json/strict-document.ts';

const KIND: DocumentKind = {
  code: 'PREDICATE_INVALID',
  name: 'The verdict of the gate',
  next: 'Pass a test result that Interlock wrote',
  maximumCharacters: 16 * 1024 * 1024,
};
const TestResultSchema = v.object({
  result: v.picklist(['PASSED', 'WARNED', 'FAILED']),
  configuration: v.array(
    v.object({ name: v.string(), digest: v.object({ sha256: v.pipe(v.string(), v.check(isSha256)) }) }),
  ),
  passedTests: v.array(v.string()),
  warnedTests: v.array(v.string()),
  failedTests: v.array(v.string()),
});

/** in-toto test-result v0.1 as Interlock writes it: a test is a requirement of the policy. */
export type TestResult = v.InferOutput<typeof TestResultSchema>;

/** Reads the predicate of a test result. Raises PREDICATE_INVALID. */
export function parseTestResult(predicate: unknown): TestResult {
  const parsed = v.safeParse(TestResultSchema, predicate);
  if (!parsed.success) {
    throw broken(KIND, 'does not have its form');
  }
  return parsed.output;
}
