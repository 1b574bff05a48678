import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MAX_REPORT_BYTES } from '@interlock/shared/formats/json/json.ts';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { runCommandLine } from '../command-line.ts';

const FIXTURES = join(import.meta.dirname, '../../../shared/fixtures/tools');
const CLEAN = join(FIXTURES, 'bandit/clean/reports/bandit.json');
const SILENCED = join(FIXTURES, 'bandit/nosec-honoured/reports/bandit.json');
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'interlock-assess-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function assess(...options: readonly string[]) {
  const written: string[] = [];
  const code = await runCommandLine(['assess', ...options], {
    out: (text) => void written.push(text),
    err: () => {},
    environment: {},
    cwd: folder,
  });
  return { code, text: written.join('') };
}

/** Exit code and codes of the reasons for one file as a report of bandit. */
async function judged(report: string, ...options: readonly string[]) {
  const { code, text } = await assess('--tool', 'bandit', '--report', report, '--json', ...options);
  const answer = JSON.parse(text);
  return [code, answer.verdict, ...answer.reasons.map((reason: { readonly code: string }) => reason.code)];
}

describe('interlock assess', () => {
  test('passes a clean report, also through a link and with every path that it names', async () => {
    symlinkSync(CLEAN, join(folder, 'link'));
    expect(await judged(CLEAN)).toEqual([0, 'pass']);
    expect(await judged('link', '--expect', 'src/app/core.py', '--exit-code', '0')).toEqual([0, 'pass']);
  });

  test('never waits for a pipe, and takes nothing but a file', async () => {
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    for (const report of ['pipe', '.', '/dev/zero']) {
      expect(await judged(report)).toEqual([2, 'error', 'REPORT_NOT_A_FILE']);
    }
    for (const report of ['none', '-', 'none/of/it']) {
      expect(await judged(report)).toEqual([2, 'error', 'REPORT_MISSING']);
    }
    expect((await assess('--tool', 'bandit', '--report', 'none')).text).toMatch(
      /^bandit: error\n {2}REPORT_MISSING: /,
    );
    const { text } = await assess('--tool', 'bandit', '--report', 'none/of/it', '--json');
    expect(JSON.parse(text).reasons[0]).toMatchObject({
      message: expect.stringContaining('none/of/it'),
      next: 'Check the path',
    });
  });

  test('refuses a report at its limit, whatever it holds', async () => {
    const path = join(folder, 'large');
    closeSync(openSync(path, 'w'));
    truncateSync(path, MAX_REPORT_BYTES + 1);
    expect(await judged(path)).toEqual([2, 'error', 'REPORT_TOO_LARGE']);
    // What is over the limit is not read, so nobody knows its size.
    const { text } = await assess('--tool', 'bandit', '--report', path, '--json');
    expect(JSON.parse(text).reasons[0]).toMatchObject({
      message: `The report is not below the limit of ${MAX_REPORT_BYTES} bytes`,
      next: 'Run the tool on a part of the files, or have it write a shorter report',
    });
  });

  test('passes no silence that it only counts', async () => {
    expect(await judged(SILENCED)).toEqual([2, 'error', 'FINDINGS_SILENCED']);
    const totals = { survived: 0, no_tests: 0, suspicious: 0, timeout: 0, segfault: 0 };
    const stats = { ...totals, check_was_interrupted_by_user: 0, killed: 1, skipped: 90_000, total: 90_001 };
    writeFileSync(join(folder, 'stats.json'), JSON.stringify(stats));
    const { code, text } = await assess('--tool', 'mutmut', '--report', 'stats.json', '--json');
    expect([code, JSON.parse(text).reasons[0].code]).toEqual([2, 'FINDINGS_SILENCED']);
  });

  test('says once that an answer is an error, beside what the report holds', async () => {
    const findings = join(FIXTURES, 'bandit/findings/reports/bandit.json');
    const { code, text } = await assess('--tool', 'bandit', '--report', findings, '--exit-code', '0');
    expect(text).toMatch(/^bandit: error, [1-9]\d* records in the report\n {2}EXIT_CONTRADICTS: /);
    expect(code).toBe(2);
  });

  test('proposes no other tool in place of one that is only not there yet', async () => {
    const { text } = await assess('--tool', 'npm-audit', '--report', CLEAN, '--json');
    expect(JSON.parse(text).reasons[0].next).toMatch(/^Use one of bandit, /);
  });

  test.each([
    [['--report', CLEAN]],
    [['--tool', 'bandit']],
    [['--tool', 'bandit', '--report', '']],
    [['--tool', 'bandit', '--tool', 'bandit', '--report', CLEAN]],
    [['--tool', 'bandit', '--report', CLEAN, '--report', CLEAN]],
    [['--tool', 'bandit', '--report', CLEAN, '--exit-code', '0', '--exit-code', '0']],
    [['--tool', 'bandit', '--report', CLEAN, '--exit-code', 'abc']],
    [['--tool', 'bandit', '--report', CLEAN, '--exit-code', '']],
    [['--tool', 'bandit', '--report', CLEAN, '--exit-code=-1']],
    [['--tool', 'bandit', '--report', CLEAN, '--exit-code', '256']],
    [['--tool', 'bandit', '--report', CLEAN, '--expect', '']],
    [['--tool', 'bandit', '--report', CLEAN, '--expect', './']],
    [['--tool', 'bandit', '--report', CLEAN, '--expect', 'src/app/core.py', '--expect', '.']],
    [['--tool', 'bandit', '--report', CLEAN, '--surprise']],
    [['--tool', 'bandit', '--report', CLEAN, 'more']],
    [['--tool', 'npm-audit', '--report', CLEAN]],
    [['--tool', '__proto__', '--report', CLEAN]],
  ])('%j is a wrong use', async (options) => {
    const { code, text } = await assess(...options, '--json');
    expect([code, JSON.parse(text).reasons[0].code]).toEqual([64, 'USAGE']);
  });
});
