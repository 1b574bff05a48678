import { describe, expect, test } from '@jest/globals';
import { finishedExpectation, finishedOutput } from './formats/reports/tool-output.ts';
import { toolFixture } from './testing/tool-fixtures.ts';
import { TOOLS, type ToolId } from './tools/registry.generated.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

describe('a report is not read past what it says', () => {
  const finished = async (tool: ToolId, text: string) =>
    (await TOOLS[tool]()).read(finishedOutput(encode(text), null), finishedExpectation([]));

  test.each(['__proto__', 'constructor', 'prototype'])(
    'bandit: a file called `%s` is one of its files',
    async (name) => {
      const report = decode(toolFixture('bandit', 'clean').output.reports.get('bandit.json'));
      const entry = `${JSON.stringify(name)}: { "loc": 0, "nosec": 0, "SEVERITY.HIGH": 1 },`;
      const { completeness } = await finished('bandit', report.replace('"metrics": {', `$&${entry}`));
      expect(completeness).not.toBe('complete');
    },
  );

  test.each([
    ['mended a package that it does not list', [{ name: 'a', version: '1', vulns: [] }], 'b'],
    ['mended a package without a weakness', [{ name: 'a', version: '1', vulns: [] }], 'a'],
  ])('pip-audit: a run that %s contradicts itself', async (_what, dependencies, name) => {
    const fixes = [{ name, old_version: '0', new_version: '1' }];
    const { reasons } = await finished('pip-audit', JSON.stringify({ dependencies, fixes }));
    expect(reasons.map(({ code }) => code)).toEqual(['REPORT_CONTRADICTS_ITSELF']);
  });

  test.each([
    [' ', '1'],
    ['a', ' '],
    ['\0', '1'],
    ['a b', '1'],
  ])('pip-audit: `%j` `%j` is no package', async (name, version) => {
    const report = JSON.stringify({ dependencies: [{ name, version, vulns: [] }], fixes: [] });
    expect((await finished('pip-audit', report)).reasons.map(({ code }) => code)).toEqual([
      'REPORT_WRONG_FORM',
    ]);
  });

  test('cyclonedx: a number that is none is not valid', async () => {
    const report = decode(toolFixture('cyclonedx', 'clean').output.reports.get('sbom.cdx.json'));
    const changed = report.replace(/"version": ?1\b/, '"version": 1e999');
    expect(changed).not.toBe(report);
    expect((await finished('cyclonedx', changed)).completeness).toBe('error');
  });

  test.each(['B105', 'B106', 'B107'])('bandit: the password that %s quotes is not carried', async (rule) => {
    const report: unknown = JSON.parse(
      decode(toolFixture('bandit', 'findings').output.reports.get('bandit.json')),
    );
    const text = JSON.stringify(report)
      .replaceAll(/"test_id":"[^"]*"/g, `"test_id":"${rule}"`)
      .replaceAll(/"issue_text":"[^"]*"/g, `"issue_text":"Possible hardcoded password: 'it is a secret'"`);
    const { findings } = await finished('bandit', text);
    expect(findings).toHaveLength(4);
    expect(JSON.stringify(findings)).not.toContain('it is');
    expect(findings[0]?.message).toMatch(/^Possible hardcoded password \(/);
  });
});
