import { describe, expect, test } from '@jest/globals';
import { chain, codesOf, ONLY_BANDIT, worldOf } from './testing/bandit-world.ts';
import { BASE, HEAD, honestBandit } from './testing/gate-world.ts';

/** A policy that adds mutmut to bandit, and a lock that its tests could run from. */
const WITH_MUTMUT = {
  '.github/interlock.yml': `${ONLY_BANDIT.replace(
    'tools: {',
    'tools: { mutmut: { phase: 2, fail-at: low, owner: ada, local-command: x, timeout-seconds: 9, freshness-days: null, suppression-budget: 0, minimum-score: null, minimum-confidence: null, accept-incomplete: null },',
  )}build: { lock-file: lock.txt }\n`,
  'lock.txt': `a==1 --hash=sha256:${'a'.repeat(64)}\n`,
};

describe('plan, scan, test, decide', () => {
  test('decides from the raw reports of the scan', async () => {
    const { scan, tests, decide } = await chain(honestBandit());
    expect([scan.code, tests.code]).toEqual([0, 0]);
    expect((await decide()).outputs).toMatchObject({
      verdict: 'pass',
      counts: expect.stringContaining('"total":0'),
    });
    const found = await chain(honestBandit(['B101']));
    expect(found.scan.outputs['verdict']).toBe('pass');
    expect((await found.decide()).outputs['verdict']).toBe('fail');
  });

  test('a tool that could not be started keeps its reason', async () => {
    const { decide } = await chain(() => new Error('gone'));
    const { outputs, headline } = await decide();
    expect(outputs['verdict']).toBe('error');
    expect(headline).toContain('INTERNAL');
  });

  test('the gate in one step does not start a tool that runs project code, and is closed by it', async () => {
    const step = await worldOf(honestBandit(), WITH_MUTMUT, WITH_MUTMUT).step({});
    expect([step.code, step.outputs['verdict']]).toEqual([2, 'error']);
    expect(JSON.parse(step.record.get('decision.json') ?? '').decision.reasons).toEqual([
      {
        code: 'TOOL_RUNS_ELSEWHERE',
        message: '`mutmut` runs project code, so the job that reads foreign bytes did not start it',
        next: 'Use the reusable workflow `gate.yml`, which gives it a job of its own',
      },
    ]);
  });

  test('a release of which no job handed over anything is closed', async () => {
    const { decide } = await chain(honestBandit());
    const { outputs, record } = await decide({ release: 'true' });
    expect(outputs['verdict']).toBe('error');
    expect(record.get('decision.json')).toContain('"The build job handed over no artifacts"');
  });

  test('a scan that never reported closes the gate', async () => {
    const { decide } = await chain(honestBandit());
    const { headline } = await decide({ scan: '' });
    expect(codesOf(headline)).toBe('TOOL_MISSING_EVIDENCE');
  });

  test('a plan of another commit or another policy closes the gate', async () => {
    const { decide, handed, world, plan } = await chain(honestBandit());
    expect((await decide({ 'policy-sha256': '1'.repeat(64) })).outputs['verdict']).toBe('fail');
    world.tamper(plan.outputs['evidence'] ?? '', (files) => {
      const text = new TextDecoder().decode(files.get('plan.json'));
      files.set('plan.json', new TextEncoder().encode(text.replaceAll(HEAD, BASE)));
    });
    expect(codesOf((await decide(handed)).headline)).toBe('PLAN_MISMATCH');
  });

  test('a release without artifacts, SBOMs or their scan closes the gate, whatever the tools say', async () => {
    const trusting = {
      '.github/interlock.yml': `${ONLY_BANDIT}identity: { builder-commits: ['${'a'.repeat(40)}'] }\n`,
    };
    const { decide } = await chain(honestBandit(), () => undefined, trusting);
    const subjects = JSON.stringify([{ name: 'a.whl', size: 1, sha256: 'a'.repeat(64) }]);
    const { outputs, record } = await decide({ subjects });
    expect(outputs['verdict']).toBe('error');
    for (const code of ['EVIDENCE_MISSING', 'SBOM_BINDING', 'ARTIFACT_SCAN']) {
      expect(record.get('decision.json')).toContain(`"${code}"`);
    }
    expect(record.get('decision.json')).toContain('`a.whl.cdx.json` is missing');
    expect(record.get('decision.json')).not.toContain('nothing to look at');
    expect([...record.keys()]).toEqual(
      expect.arrayContaining(['subjects.json', 'statements/test-result.json']),
    );
    expect(record.get('statements/test-result.json')).toContain('"FAILED"');
    expect((await decide()).outputs['verdict']).toBe('pass');
  });

  test('the closed value of a refused build is a release without artifacts, judged with everything else', async () => {
    const { decide } = await chain(honestBandit(['B101']));
    const { outputs, record } = await decide({ subjects: '[]' });
    expect(outputs['verdict']).toBe('error');
    expect(record.get('decision.json')).toContain('"EVIDENCE_MISSING"');
    expect(record.get('decision.json')).toContain('"B101"');
    expect(record.get('decision.json')).toContain(
      'SBOMs of the artifacts: nothing to look at, because there are no artifacts',
    );
    expect(record.has('subjects.json')).toBe(false);
  });
});
