import { describe, expect, test } from '@jest/globals';
import { finishedExpectation, finishedOutput } from './formats/reports/tool-output.ts';
import type { ToolOutput } from './model/tool-adapter.ts';
import { type ToolFixture, toolFixture } from './testing/tool-fixtures.ts';
import { TOOLS, type ToolId } from './tools/registry.generated.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

async function codesOf(
  tool: ToolId,
  output: ToolOutput,
  { expectation }: ToolFixture,
): Promise<readonly string[]> {
  return (await TOOLS[tool]()).read(output, expectation).reasons.map(({ code }) => code);
}

/** The same run with one report rewritten. */
function rewritten({ output }: ToolFixture, name: string, change: (text: string) => string): ToolOutput {
  return {
    ...output,
    reports: new Map([...output.reports, [name, encode(change(decode(output.reports.get(name))))]]),
  };
}

describe('an answer that contradicts itself is not complete', () => {
  test.each([10, 11, 12, 13])('zizmor: exit code %i beside a high finding', async (exitCode) => {
    const fixture = toolFixture('zizmor', 'findings');
    expect(await codesOf('zizmor', { ...fixture.output, exitCode }, fixture)).toEqual(['EXIT_CONTRADICTS']);
  });

  test('bandit: the lines of the files are not the total', async () => {
    const fixture = toolFixture('bandit', 'clean');
    const output = rewritten(fixture, 'bandit.json', (text) =>
      text.replace(/"_totals": \{[^}]*"loc": \d+/, (part) => `${part}0`),
    );
    expect(await codesOf('bandit', output, fixture)).toEqual(['TOTALS_MISMATCH']);
  });

  test('bandit: a file has problems that the totals and the list do not have', async () => {
    const fixture = toolFixture('bandit', 'clean');
    const output = rewritten(fixture, 'bandit.json', (text) => {
      let at = 0;
      return text.replaceAll(/"SEVERITY\.HIGH": 0/g, (part) =>
        (at += 1) === 1 ? '"SEVERITY.HIGH": 3' : part,
      );
    });
    expect(await codesOf('bandit', output, fixture)).toEqual(['FINDINGS_FILTERED']);
  });

  test('bandit: a rule that broke at one place stands on stderr alone', async () => {
    const fixture = toolFixture('bandit', 'clean');
    const says = (text: string): ToolOutput => ({
      ...fixture.output,
      stderr: encode(`${decode(fixture.output.stderr ?? undefined)}${text}`),
    });
    const broke =
      "[tester]\tERROR\tBandit internal error running: tarfile_unsafe_members on file ./src/t.py at line 3: 'Attribute' object has no attribute 'id'Traceback\n";
    expect(await codesOf('bandit', says(broke), fixture)).toEqual(['INPUT_SKIPPED']);
    expect(await codesOf('bandit', says('Working...[manager]\tERROR\tsomething\n'), fixture)).toEqual([
      'REPORT_SAYS_ERROR',
    ]);
    expect(await codesOf('bandit', { ...fixture.output, stderr: null }, fixture)).toEqual(['REPORT_MISSING']);
  });

  test('bandit: a small report that claims a hundred million silences ends in a moment', async () => {
    const lines = { loc: 10_000, nosec: 10_000 };
    const files = Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`f${index}.py`, lines]));
    const none = { 'SEVERITY.HIGH': 0, 'SEVERITY.MEDIUM': 0, 'SEVERITY.LOW': 0, 'SEVERITY.UNDEFINED': 0 };
    const metrics = { _totals: { ...lines, ...none, loc: 100_000_000 }, ...files };
    const report = encode(JSON.stringify({ errors: [], generated_at: '', metrics, results: [] }));
    const { suppressions } = (await TOOLS.bandit()).read(finishedOutput(report, 0), finishedExpectation([]));
    expect(suppressions).toHaveLength(10_000);
  });

  test.each(['__proto__', 'constructor'])('an SBOM with a key `%s` is judged with that key', async (key) => {
    const cyclonedx = `{"bomFormat":"CycloneDX","specVersion":"1.6","${key}":1,"components":[{"type":"library","name":"a"}]}`;
    const inside = `{"bomFormat":"CycloneDX","specVersion":"1.6","components":[{"type":"library","name":"a","${key}":1}]}`;
    const spdx = decode(toolFixture('spdx', 'clean').output.reports.get('sbom.spdx.json')).replace(
      '{',
      `{"${key}":1,`,
    );
    for (const [tool, text] of [
      ['cyclonedx', cyclonedx],
      ['cyclonedx', inside],
      ['spdx', spdx],
    ] as const) {
      const read = (await TOOLS[tool]()).read(finishedOutput(encode(text), null), finishedExpectation([]));
      expect(read.reasons.map(({ code }) => code)).toEqual(['SCHEMA_INVALID']);
    }
  });

  test('mutmut: a single mutant is missing, or has another result than the totals', async () => {
    const fixture = toolFixture('mutmut', 'findings');
    const name = '{src}/mutants/src/calc/core.py.meta';
    const fewer = rewritten(fixture, name, (text) => text.replace(/\s*"[^"]*add__mutmut_1": 1,/, ''));
    expect(await codesOf('mutmut', fewer, fixture)).toEqual(['TOTALS_MISMATCH']);
    const other = rewritten(fixture, name, (text) => text.replace(/(add__mutmut_1": )1,/, '$10,'));
    expect(await codesOf('mutmut', other, fixture)).toEqual(['TOTALS_MISMATCH']);
    const more = rewritten(fixture, name, (text) =>
      text.replace(/("exit_code_by_key": \{)/, '$1 "extra": 37,'),
    );
    expect(await codesOf('mutmut', more, fixture)).toEqual(['TOTALS_MISMATCH']);
  });

  test('mutmut: the records of an expected file are gone', async () => {
    const fixture = toolFixture('mutmut', 'clean');
    const reports = [...fixture.output.reports].filter(([name]) => !name.endsWith('core.py.meta'));
    const codes = await codesOf('mutmut', { ...fixture.output, reports: new Map(reports) }, fixture);
    expect(codes).toEqual(['TOTALS_MISMATCH', 'INPUT_NOT_SEEN']);
  });

  test('mutmut: interrupted', async () => {
    const fixture = toolFixture('mutmut', 'clean');
    const totals =
      '{"killed":1,"survived":0,"total":2,"no_tests":0,"skipped":0,"suspicious":0,"timeout":0,"check_was_interrupted_by_user":1,"segfault":0}';
    const read = (await TOOLS.mutmut()).read(finishedOutput(encode(totals), 0), finishedExpectation([]));
    expect([read.completeness, read.reasons[0]?.code, read.score]).toEqual([
      'incomplete',
      'MUTANT_NOT_RUN',
      null,
    ]);
    expect((await TOOLS.mutmut()).read(fixture.output, fixture.expectation).score).toBe(1);
  });
});

describe('an answer without a look is not complete', () => {
  test('vulture: given no file', async () => {
    const fixture = toolFixture('vulture', 'clean');
    const expectation = { ...fixture.expectation, paths: [] };
    expect(await codesOf('vulture', fixture.output, { ...fixture, expectation })).toEqual(['NOTHING_SEEN']);
  });

  test('vulture: a run of which anything is in doubt says of no file that it was seen', async () => {
    const fixture = toolFixture('vulture', 'syntax-error-behind-findings');
    const { completeness, proof } = (await TOOLS.vulture()).read(fixture.output, fixture.expectation);
    expect(completeness).not.toBe('complete');
    expect(proof.inputsSeen).toBeNull();
  });

  test('vulture: the last line is cut behind its confidence', async () => {
    const fixture = toolFixture('vulture', 'findings');
    const stdout = (fixture.output.stdout ?? new Uint8Array()).slice(0, -1);
    expect(await codesOf('vulture', { ...fixture.output, stdout }, fixture)).toEqual(['REPORT_MALFORMED']);
  });

  test('vulture: a file of the project is named as the sentinel', async () => {
    const fixture = toolFixture('vulture', 'clean');
    const stdout = encode(decode(fixture.output.stdout ?? undefined).replace('/config/', 'src/'));
    const read = (await TOOLS.vulture()).read({ ...fixture.output, stdout }, fixture.expectation);
    expect([read.completeness, read.findings.length]).toEqual(['incomplete', 1]);
  });

  test('deptry: silent about the number of files', async () => {
    const fixture = toolFixture('deptry', 'clean');
    const stderr = encode('Success! No dependency issues found.\n');
    expect(await codesOf('deptry', { ...fixture.output, stderr }, fixture)).toEqual(['NO_PROOF']);
  });

  test.each(['tests_of_ours.py', 'venv.py', 'testsuite/a.py', 'venv/a.py', 'setup.pyx.py'])(
    'deptry: %s is no test and no environment, so it has to be scanned',
    async (path) => {
      const fixture = toolFixture('deptry', 'clean');
      const more = {
        ...fixture,
        expectation: { ...fixture.expectation, paths: ['tests/a.py', 'setup.py', path] },
      };
      const stderr = encode('Scanning 1 file...\n');
      expect(await codesOf('deptry', { ...fixture.output, stderr }, more)).toEqual([]);
      const two = { ...more, expectation: { ...more.expectation, paths: ['a.py', path] } };
      expect(await codesOf('deptry', { ...fixture.output, stderr }, two)).toEqual(['INPUT_NOT_SEEN']);
    },
  );

  test.each(['deptry', 'gitleaks', 'vulture'] as const)('%s: its messages were not kept', async (tool) => {
    const fixture = toolFixture(tool, 'clean');
    expect(await codesOf(tool, { ...fixture.output, stderr: null }, fixture)).toEqual(['REPORT_MISSING']);
  });

  test('gitleaks: silent about commits, about bytes, or warning of a file that it could not read', async () => {
    const fixture = toolFixture('gitleaks', 'clean');
    const log = decode(fixture.output.stderr ?? undefined);
    const after = (stderr: string) =>
      codesOf('gitleaks', { ...fixture.output, stderr: encode(stderr) }, fixture);
    expect(await after(log.replace(/.*commits scanned.*\n/, ''))).toEqual(['NO_PROOF']);
    expect(await after(log.replace(/.*scanned ~.*\n/, ''))).toEqual(['NO_PROOF']);
    expect(await after(`12:00AM WRN skipping file: permission denied\n${log}`)).toEqual([
      'REPORT_SAYS_ERROR',
    ]);
    expect(await after(`\u001b[90m12:00AM\u001b[0m \u001b[31mERR\u001b[0m stopped\n${log}`)).toEqual([
      'REPORT_SAYS_ERROR',
    ]);
  });

  test('gitleaks: a SARIF log of another tool', async () => {
    const fixture = toolFixture('gitleaks', 'sarif-clean');
    const output = rewritten(fixture, 'gitleaks.json', (text) =>
      text.replace('"name": "gitleaks"', '"name": "other"'),
    );
    expect(await codesOf('gitleaks', output, fixture)).toEqual(['REPORT_WRONG_FORM']);
  });

  test('pip-audit: no advisory data, or a package that the lock does not name', async () => {
    const fixture = toolFixture('pip-audit', 'clean');
    const without = { ...fixture, expectation: { ...fixture.expectation, advisories: null } };
    expect(await codesOf('pip-audit', fixture.output, without)).toEqual(['ADVISORY_NOT_COVERED']);
    const output = rewritten(fixture, 'pip-audit.json', (text) =>
      text.replaceAll('new-thing', 'other-thing'),
    );
    expect(await codesOf('pip-audit', output, fixture)).toEqual([
      'PACKAGE_NOT_AUDITED',
      'PACKAGE_NOT_AUDITED',
    ]);
  });

  test.each([
    ['cyclonedx', 'sbom.cdx.json', 'components'],
    ['spdx', 'sbom.spdx.json', 'packages'],
  ] as const)('%s: an empty document', async (tool, name, field) => {
    const fixture = toolFixture(tool, 'clean');
    const output = rewritten(fixture, name, (text) => JSON.stringify({ ...JSON.parse(text), [field]: [] }));
    expect(await codesOf(tool, output, fixture)).toContain('NOTHING_SEEN');
  });
});

test.each(['bandit', 'deptry', 'gitleaks', 'mutmut', 'pip-audit', 'vulture'] as const)(
  'the plan of %s writes the reports that its reader wants',
  async (tool) => {
    const adapter = await TOOLS[tool]();
    const target = {
      paths: ['a.py'],
      sourceRoots: ['src'],
      packages: [],
      hasHistory: true,
      processors: 1,
      minConfidence: null,
    };
    const plan = adapter.command?.(target);
    const [first] = [...toolFixture(tool, 'clean').output.reports.keys()].filter(
      (name) => !name.endsWith('.meta'),
    );
    expect(plan?.argv[0]).toBe(tool);
    expect(plan?.reports[0]).toBe(first);
    expect(adapter.canary?.().rule).toBeTruthy();
  },
);
