import { describe, expect, test } from '@jest/globals';
import { codesOf, ONLY_BANDIT, SOURCE, worldOf } from '../testing/bandit-world.ts';
import { BASE, gateWorld, HEAD, honestBandit } from '../testing/gate-world.ts';

const LEAK = { 'src/a.py': 'print(2)\n' };

describe('gate in one step', () => {
  test('the policy of the base judges, not the one of the change, and the change is reported', async () => {
    const weaker = {
      '.github/interlock.yml':
        'extends: starter\ntools: { gitleaks: null, deptry: null, vulture: null, bandit: { phase: 1 } }\n',
    };
    const { outputs, record } = await worldOf(honestBandit(['B101']), weaker).step({});
    expect(outputs['verdict']).toBe('fail');
    expect(record.get('decision.json')).toContain('"POLICY_CHANGED"');
  });

  test('a waiver that only the change brings accepts nothing', async () => {
    const waiver = '{ tool: bandit, rule: B101, path: src/a.py, reason: r, owner: eve, expires: 2026-12-01 }';
    const own = { '.github/interlock.yml': `${ONLY_BANDIT}waivers: { entries: [${waiver}] }\n` };
    expect((await worldOf(honestBandit(['B101']), own).step({})).outputs['verdict']).toBe('fail');
    expect((await worldOf(honestBandit(['B101']), own, own).step({})).outputs['verdict']).toBe('pass');
  });

  test('an unreadable policy at the base is an error, and one that is not there is the preset starter', async () => {
    const broken = await worldOf(honestBandit(), {}, { '.github/interlock.yml': 'tools: 1\n' }).step({});
    expect(codesOf(broken.headline)).toBe('POLICY_INVALID');
    const none = await gateWorld({ [BASE]: SOURCE, [HEAD]: SOURCE }, { bandit: honestBandit() }).step({});
    expect(none.record.get('decision.json')).toContain('"POLICY_BOOTSTRAP"');
    expect(none.outputs).toMatchObject({ verdict: 'pass', 'advisory-verdict': 'error' });
  });

  test('a base that is not in the checkout is an error', async () => {
    const { headline } = await worldOf(honestBandit()).step({}, { before: 'a'.repeat(40) });
    expect(codesOf(headline)).toBe('POLICY_BASE_UNKNOWN');
  });

  test('a tag whose commit is not on the default branch is refused', async () => {
    const made = worldOf(honestBandit());
    const git = { ...made.effects.git, isAncestor: async () => false };
    const effects = { ...made.effects, git };
    const { gather } = await import('../gather.ts');
    const { runFacts } = await import('@interlock/shared/testing/world.ts');
    const run = runFacts({ ref: 'refs/tags/v1', commit: HEAD });
    await expect(gather({ stage: 'plan' }, effects, run)).rejects.toMatchObject({
      code: 'POLICY_NOT_CONTAINED',
    });
  });

  test('on a pull request a finding that stands at the base does not block, a new one does', async () => {
    const pull = {
      event: 'pull_request',
      ref: 'refs/pull/1/merge',
      pullRequest: { baseCommit: BASE, baseBranch: 'main', isFork: false },
    };
    const old = await worldOf(honestBandit(['B101'])).step({}, pull);
    expect(old.outputs['verdict']).toBe('pass');
    const world = worldOf(
      (request, paths) =>
        world.sees(request.source, 'print(2)')
          ? honestBandit(['B101', 'B102'])(request, paths)
          : honestBandit(['B101'])(request, paths),
      LEAK,
    );
    expect((await world.step({}, pull)).outputs['verdict']).toBe('fail');
  });
});
