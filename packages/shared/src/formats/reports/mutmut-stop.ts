import type { ToolOutput } from '../../model/tool-adapter.ts';
import type { Doubt } from './answer.ts';
import { textOf } from './tool-output.ts';

const NOT_FOUND = 'no test of the project was found';
const NOT_PASSED = 'the tests of the project did not pass on its unchanged code';
/** The words with which mutmut 3.8 ends before it judges a mutant (`collect_or_load_stats`, `_run`), the longer ones first; pytest's 5 is "no tests". */
const STOPS = [
  ['failed to collect stats. runner returned 5', NOT_FOUND],
  ['failed to collect stats, no active tests found', NOT_FOUND],
  ['failed to collect stats. runner returned', NOT_PASSED],
  ['Failed to run clean test', NOT_PASSED],
  ['Failed to collect list of tests', 'pytest could not collect the tests of the project'],
  ['could not find any test case for any mutant', 'no test of the project reaches the code'],
] as const;

/**
 * Says why mutmut left no totals where its first run of the tests stopped it; every other doubt stays as it is. The words are the tool's and
 * the project's, so they only choose between two errors.
 */
export function testsDoubt({ exitCode, stdout }: ToolOutput, doubt: Doubt): Doubt {
  if (doubt.code !== 'REPORT_MISSING' || exitCode === 0 || stdout === null) {
    return doubt;
  }
  const text = textOf(stdout);
  const [, why] = STOPS.find(([words]) => text.ok && text.value.includes(words)) ?? [];
  return why === undefined
    ? doubt
    : {
        level: 'error',
        code: 'TESTS_NOT_PASSED',
        message: `mutmut judged no mutant, because ${why}`,
        next: 'Make `pytest` pass; its words are in `outputs/mutmut/stdout` of the evidence',
      };
}
