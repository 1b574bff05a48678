import { describe, expect, test } from '@jest/globals';
import { toolFixture } from './testing/tool-fixtures.ts';
import { TOOLS } from './tools/registry.generated.ts';

const encode = (text: string) => new TextEncoder().encode(text);

describe('mutmut without totals', () => {
  test.each([
    ['failed to collect stats. runner returned 1', 'the tests of the project did not pass'],
    ['failed to collect stats. runner returned 5', 'no test of the project was found'],
    ['failed to collect stats, no active tests found', 'no test of the project was found'],
    ['Failed to run clean test', 'the tests of the project did not pass'],
  ])('stopped by the tests (%s)', async (words, why) => {
    const { output, expectation } = toolFixture('mutmut', 'clean');
    const stopped = { ...output, exitCode: 1, stdout: encode(`1 failed\n${words}\n`), reports: new Map() };
    const { completeness, reasons } = (await TOOLS.mutmut()).read(stopped, expectation);
    expect([completeness, reasons.length, reasons[0]?.code]).toEqual(['error', 1, 'TESTS_NOT_PASSED']);
    expect(reasons[0]?.message).toContain(why);
    expect(reasons[0]?.next).toContain('outputs/mutmut/stdout');
  });

  test('ended without totals and without a word of the tests, so its name is what can be said', async () => {
    const { output, expectation } = toolFixture('mutmut', 'clean');
    const stopped = { ...output, exitCode: 1, stdout: encode('Traceback\n'), reports: new Map() };
    const [reason] = (await TOOLS.mutmut()).read(stopped, expectation).reasons;
    expect(reason).toMatchObject({
      code: 'REPORT_MISSING',
      message: 'There is no report `mutmut-cicd-stats.json` of mutmut',
    });
  });
});
