import { run } from '@interlock/shared/action/run.ts';
import type { Host } from '@interlock/shared/effects/host.ts';
import { reportOf } from '@interlock/shared/testing/cases.ts';
import { runFacts, world } from '@interlock/shared/testing/world.ts';
import { describe, expect, test } from '@jest/globals';
import { promote } from './promote.ts';

const POLICY_TOOLS = ['bandit', 'deptry', 'gitleaks', 'vulture'];

function record(
  index: number,
  change: {
    readonly attempt?: number;
    readonly repository?: string;
    readonly ref?: string;
    readonly verdict?: string;
    readonly repositoryId?: string;
    readonly event?: string;
  } = {},
): string {
  const { attempt = 1, repository = 'acme/app', ref = 'refs/heads/main', verdict = 'pass' } = change;
  const { repositoryId = '42', event = 'push' } = change;
  const assessments = POLICY_TOOLS.map((tool) => ({ id: `tool:${tool}`, verdict, report: reportOf(tool) }));
  const facts = {
    repository,
    repositoryId,
    commit: 'c',
    ref,
    event,
    runId: String(index),
    attempt,
    job: 'gate',
  };
  const time = new Date(Date.UTC(2026, 0, 1 + index)).toISOString();
  return JSON.stringify({ schema: 1, action: 'gate', verdict, time, run: facts, decision: { assessments } });
}

async function play(
  records: readonly (string | Uint8Array)[],
  inputs: Record<string, string> = {},
  isWritable = true,
  facts = runFacts(),
) {
  const { effects, files } = world({
    git: { resolve: async () => 'd'.repeat(40), show: async () => null },
    ...(isWritable ? {} : { files: { write: () => Promise.reject(new Error('disk full')) } }),
  });
  for (const [index, text] of records.entries()) {
    const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
    files.set(`/kept/${index}/record.json`, bytes);
  }
  const outputs: Record<string, string> = {};
  const host: Host = {
    inputs: { records: '/kept', ...inputs },
    setOutputs: async (values) => void Object.assign(outputs, values),
    writeSummary: async () => undefined,
    annotate: () => undefined,
    conclude: () => undefined,
    recordFolder: async () => '/record',
  };
  const code = await run(promote, effects, host, facts);
  const text = files.get('/record/.ci-security-promotion-report.json');
  const markdown = files.get('/record/.ci-security-promotion-report.md');
  return {
    code,
    outputs,
    report: text === undefined ? null : new TextDecoder().decode(text),
    markdown: new TextDecoder().decode(markdown),
  };
}

const TEN = Array.from({ length: 10 }, (_, index) => record(index));

describe('promote', () => {
  test('reports every advisory tool as eligible after ten clean runs, in both forms', async () => {
    const { code, outputs, report, markdown } = await play(TEN);
    expect(code).toBe(0);
    expect(outputs).toMatchObject({ verdict: 'pass', eligible: JSON.stringify(POLICY_TOOLS.toSorted()) });
    expect(JSON.parse(report ?? '')).toMatchObject({
      verdict: 'pass',
      runs: 10,
      rule: { runs: 10, streak: 5 },
    });
    expect(markdown).toContain('| <code>bandit</code> | yes | 10 of 10 | 10 of 5 |');
  });
  test('ends 0 with nothing eligible, and 1 when it is strict', async () => {
    expect(await play(TEN.slice(1))).toMatchObject({ code: 0, outputs: { verdict: 'fail', eligible: '[]' } });
    expect((await play(TEN.slice(1), { strict: 'true' })).code).toBe(1);
  });
  test('counts a second attempt as not clean', async () => {
    expect((await play([...TEN, record(10, { attempt: 2 })], { strict: 'true' })).code).toBe(1);
  });
  test('refuses records of another repository', async () => {
    const { report } = await play([...TEN.slice(1), record(10, { repository: 'acme/other' })]);
    expect(JSON.parse(report ?? '')).toMatchObject({
      verdict: 'fail',
      refused: [{ code: 'EVIDENCE_FOREIGN' }],
    });
  });
  test('refuses records of another branch, and of a repository that was made again', async () => {
    const easy = Array.from({ length: 10 }, (_, index) => record(index, { ref: 'refs/heads/easy' }));
    expect((await play(easy)).outputs).toMatchObject({ verdict: 'fail', eligible: '[]' });
    const again = await play(TEN, {}, true, runFacts({ repositoryId: '43' }));
    expect(again.outputs).toMatchObject({ verdict: 'fail', eligible: '[]' });
  });
  test('counts on the machine of a person the records of this repository, and none of another one in a folder of that name', async () => {
    const here = runFacts({ isWorkflow: false, repository: 'local/app', repositoryId: '1a'.repeat(20) });
    const local = { repository: 'local/app', event: 'local' };
    const own = Array.from({ length: 10 }, (_, index) =>
      record(index, { ...local, repositoryId: '1a'.repeat(20) }),
    );
    const foreign = Array.from({ length: 10 }, (_, index) =>
      record(20 + index, { ...local, repositoryId: '2b'.repeat(20) }),
    );
    expect((await play(own, {}, true, here)).outputs).toMatchObject({ verdict: 'pass' });
    expect((await play(foreign, {}, true, here)).outputs).toMatchObject({ verdict: 'fail', eligible: '[]' });
    const { outputs, report } = await play([...own, ...foreign], {}, true, here);
    expect(outputs).toMatchObject({ verdict: 'pass' });
    expect(JSON.parse(report ?? '').refused).toHaveLength(10);
    const nowhere = runFacts({ isWorkflow: false, repository: 'local/app', repositoryId: '0' });
    expect((await play(own, {}, true, nowhere)).outputs).toMatchObject({ verdict: 'pass' });
  });
  test('keeps everything advisory when a record is dated after the present time', async () => {
    const { outputs, markdown } = await play([...TEN, record(400)]);
    expect(outputs).toMatchObject({ verdict: 'error', eligible: '[]' });
    expect(markdown).toContain('dated after the present time');
  });
  test('names the repositories when the records are of several, and counts none of them', async () => {
    const records = [...TEN, record(10, { repository: 'acme/other' })];
    const { outputs, report, markdown } = await play(records, {}, true, runFacts({ isWorkflow: false }));
    expect(markdown).toMatch(/^## Promotion: nobody can tell\n\n\*\*Why:\*\* <code>EVIDENCE/);
    expect(outputs).toMatchObject({ verdict: 'error', eligible: '[]' });
    expect(report).toContain('The records are of 2 repositories: `acme/app`, `acme/other`');
  });
  test('says that no record is of the repository that was named, and of which they are', async () => {
    const inputs = { repository: 'local/nope' };
    const { outputs, report } = await play(TEN, inputs, true, runFacts({ isWorkflow: false }));
    expect(outputs).toMatchObject({ verdict: 'error', eligible: '[]' });
    expect(JSON.parse(report ?? '').reasons[0].message).toBe(
      'No record is of `local/nope`; there are records of `acme/app`',
    );
  });
  test('names the tool in each reason', async () => {
    const { report } = await play(TEN.slice(1));
    const reasons: readonly { readonly message: string }[] = JSON.parse(report ?? '').reasons;
    expect(reasons.map(({ message }) => /`([a-z]+)`/.exec(message)?.[1])).toEqual(POLICY_TOOLS);
  });
  test('keeps everything advisory when one record cannot be read, because it may be of a run that failed', async () => {
    const { outputs, markdown } = await play([...TEN, '{"schema":1']);
    expect(outputs).toMatchObject({ verdict: 'error', eligible: '[]' });
    expect(markdown).toContain('PROMOTION&#95;RECORD&#95;UNREADABLE');
  });
  const changed = (change: (record: Record<string, unknown>) => void): string => {
    const parsed: Record<string, unknown> = JSON.parse(record(10));
    change(parsed);
    return JSON.stringify(parsed);
  };
  const runChanged = (change: object): string => {
    const parsed: { readonly run: object } = JSON.parse(record(10));
    return JSON.stringify({ ...parsed, run: { ...parsed.run, ...change } });
  };
  test.each([
    ['names a key twice', record(10).replace('"verdict":"pass"', '"verdict":"fail","verdict":"pass"')],
    ['has more after its end', `${record(10)}{}`],
    [
      'gives a time that no clock reads',
      changed((parsed) => void (parsed['time'] = '2026-01-01T00:00:00+14')),
    ],
    ['gives the number of a run another form', runChanged({ runId: '09' })],
    ['gives the number of a run as words', runChanged({ runId: 'seven' })],
    ['gives an attempt that is no whole number', runChanged({ attempt: 1.5 })],
    [
      'judges a tool twice',
      changed((parsed) => {
        const tool = { id: 'tool:bandit', verdict: 'fail', report: reportOf('bandit') };
        parsed['decision'] = { assessments: [{ ...tool, verdict: 'pass' }, tool] };
      }),
    ],
  ])('keeps everything advisory when a record %s', async (_what, text) => {
    expect((await play([...TEN, text])).outputs).toMatchObject({ verdict: 'error', eligible: '[]' });
  });
  test('does not take the scan of the artifacts, which is made with the same tool, for a run of the gate', async () => {
    const records = TEN.map((text) => text.replaceAll('"tool:gitleaks"', '"artifact-scan"'));
    const { report } = await play(records);
    expect(JSON.parse(report ?? '')).toMatchObject({ eligible: ['bandit', 'deptry', 'vulture'] });
  });
  test('keeps everything advisory when a record is not UTF-8', async () => {
    const text = new Uint8Array(Buffer.from(record(10).replace('refs/heads', 'refs\u00ff/heads'), 'latin1'));
    expect((await play([...TEN, text])).outputs).toMatchObject({ verdict: 'error', eligible: '[]' });
  });
  test('does not take a folder without records for one in which nothing failed', async () => {
    const { code, outputs, markdown } = await play([], { strict: 'true' });
    expect(code).toBe(2);
    expect(outputs).toMatchObject({ verdict: 'error', eligible: '[]' });
    expect(markdown).toContain('PROMOTION&#95;NO&#95;RECORDS');
  });
  test('does not lose a run in which the gate broke before it judged a tool', async () => {
    const broken = JSON.stringify({
      ...JSON.parse(record(10, { verdict: 'error' })),
      decision: { assessments: [] },
    });
    expect((await play([...TEN, broken])).outputs).toMatchObject({ verdict: 'fail', eligible: '[]' });
  });
  test('ends with 64 on wrong usage and with 2 when its report cannot be written, strict or not', async () => {
    expect((await play(TEN, { no: 'such' })).code).toBe(64);
    expect((await play(TEN, {}, false)).code).toBe(2);
  });
});
