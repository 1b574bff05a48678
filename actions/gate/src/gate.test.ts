import { describe, expect, test } from '@jest/globals';
import { codesOf, worldOf } from './testing/bandit-world.ts';
import { BASE, banditReport, honestBandit, type Tool } from './testing/gate-world.ts';

describe('gate in one step', () => {
  test('passes when the tool looked at every file and found its canary', async () => {
    const { code, outputs, record } = await worldOf(honestBandit()).step({});
    expect(code).toBe(0);
    expect(outputs).toMatchObject({
      verdict: 'pass',
      'base-commit': BASE,
      tools: '["bandit"]',
      'advisory-verdict': 'none',
    });
    expect([...record.keys()]).toEqual(
      expect.arrayContaining([
        'decision.json',
        'plan.json',
        'policy.json',
        'outputs/bandit/output.json',
        'outputs/bandit/canary/output.json',
      ]),
    );
  });

  test('fails on a finding, with every output closed', async () => {
    const { code, outputs, headline } = await worldOf(honestBandit(['B101'])).step({});
    expect([code, codesOf(headline)]).toEqual([1, 'FINDING_AT_THRESHOLD']);
    expect(outputs).toMatchObject({
      verdict: 'fail',
      'policy-sha256': '',
      'base-commit': '',
      tools: '[]',
      counts: '',
      'advisory-verdict': 'error',
    });
  });

  const dead: readonly (readonly [string, Tool])[] = [
    ['is not in the store', () => new Error('no tool')],
    ['leaves no report', () => ({ exitCode: 0 })],
    ['leaves an empty report', () => ({ reports: new Map([['bandit.json', new Uint8Array()]]) })],
    [
      'was killed',
      (_request, paths) => ({
        reports: new Map([['bandit.json', banditReport(paths, paths.includes('canary.py') ? ['B602'] : [])]]),
        ended: 'timed-out',
        exitCode: null,
      }),
    ],
    [
      'skipped a file',
      (_request, paths) => ({
        exitCode: paths.includes('canary.py') ? 1 : 0,
        reports: new Map([
          ['bandit.json', banditReport(['canary.py'], paths.includes('canary.py') ? ['B602'] : [])],
        ]),
      }),
    ],
    [
      'does not find its canary',
      () => ({ reports: new Map([['bandit.json', banditReport(['src/a.py'], [])]]) }),
    ],
  ];
  test.each(dead)('is closed as an error when the tool %s', async (_name, tool) => {
    const { code, outputs } = await worldOf(tool).step({});
    expect([code, outputs['verdict']]).toEqual([2, 'error']);
  });

  test('the summary says how long the tools took, and that they were there', async () => {
    const { summary } = await worldOf(honestBandit()).step({});
    expect(summary).toContain(
      '- Minutes: <code>a warm start&#58; the tools were there, and ran for 0.00 minutes</code>',
    );
  });

  test('a canary that is missed is named', async () => {
    const { headline } = await worldOf(() => ({
      reports: new Map([['bandit.json', banditReport(['src/a.py'], [])]]),
    })).step({});
    expect(headline).toContain('TOOL_CANARY_MISSED');
  });

  test('a new suppression comment is counted in the source, whatever the tool says', async () => {
    const silenced = await worldOf(honestBandit(), { 'src/a.py': 'eval(x)  # nosec\n' }).step({});
    expect([silenced.code, codesOf(silenced.headline)]).toEqual([1, 'SUPPRESSION_BUDGET']);
  });

  test('evidence that is planted in the checkout is not read', async () => {
    const world = worldOf(() => new Error('no tool'), { 'outputs/bandit/output.json': '{}' });
    world.files.set('/checkout/outputs/bandit/bandit.json', banditReport(['src/a.py'], []));
    world.files.set('/checkout/bandit.json', banditReport(['src/a.py'], []));
    expect((await world.step({})).outputs['verdict']).toBe('error');
  });

  test.each([
    [{ stage: 'soft' }],
    [{ policy: 'x' }],
    [{ reports: 'bandit' }],
    [{ reports: 'bandit=/etc/passwd' }],
    [{ reports: 'bandit=../x' }],
    [{ reports: 'bandit=a\nbandit=b' }],
    [{ stage: 'scan' }],
    [{ stage: 'plan', reports: 'bandit=a' }],
    [{ mode: 'MODE_DEVELOPER' }],
    [{ stage: 'decide', policy: 'bandit', 'policy-sha256': 'x' }],
  ])('wrong inputs end as usage: %j', async (inputs) => {
    const { code, outputs } = await worldOf(honestBandit()).step(Object.fromEntries(Object.entries(inputs)));
    expect([code, outputs['verdict']]).toEqual([64, 'error']);
  });
});
