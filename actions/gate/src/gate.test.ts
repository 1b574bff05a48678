import { describe, expect, test } from '@jest/globals';
import { BASE, banditReport, gateWorld, HEAD, honestBandit, type Tool } from './testing/gate-world.ts';

const SOURCE = { 'src/a.py': 'print(1)\n' };
const ONLY_BANDIT =
  'extends: starter\ntools: { gitleaks: null, deptry: null, vulture: null, bandit: { phase: 2 } }\n';
const POLICY = { '.github/interlock.yml': ONLY_BANDIT };
const LEAK = { 'src/a.py': 'print(2)\n' };

function worldOf(
  bandit: Tool,
  head: Readonly<Record<string, string>> = {},
  base: Readonly<Record<string, string>> = {},
) {
  return gateWorld(
    { [BASE]: { ...SOURCE, ...POLICY, ...base }, [HEAD]: { ...SOURCE, ...POLICY, ...head } },
    { bandit },
  );
}

const codesOf = (headline: string) => headline.split(': ')[1];

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
    expect(summary).toContain('- Minutes: <code>warm&#58; the tools were there, 0.00 to run them</code>');
  });

  test('a canary that is missed is named', async () => {
    const { headline } = await worldOf(() => ({
      reports: new Map([['bandit.json', banditReport(['src/a.py'], [])]]),
    })).step({});
    expect(headline).toContain('TOOL_CANARY_MISSED');
  });

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
    const { gather } = await import('./gather.ts');
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

describe('reports that CI made', () => {
  const reported = (content: Uint8Array | null, facts = {}) => {
    const world = worldOf(() => new Error('must not run'));
    if (content !== null) {
      world.files.set('/checkout/out.json', content);
    }
    return world.step({ reports: 'bandit=out.json' }, facts);
  };

  test('a report that names every file passes without starting the tool', async () => {
    const { outputs, record } = await reported(banditReport(['src/a.py'], []));
    expect(outputs['verdict']).toBe('pass');
    expect(record.has('reports/bandit')).toBe(true);
  });

  test('a report with a finding fails', async () => {
    expect((await reported(banditReport(['src/a.py'], ['B101']))).outputs['verdict']).toBe('fail');
  });

  test.each([
    ['is not there', null],
    ['is empty', new Uint8Array()],
    ['is null', new TextEncoder().encode('null')],
    ['does not name the file', banditReport(['src/other.py'], [])],
  ])('a report that %s is an error', async (_name, content) => {
    expect((await reported(content)).outputs['verdict']).toBe('error');
  });

  test.each([
    ['is a file', 'out.json', 'out.json'],
    ['lies behind a link', 'out', 'out/report.json'],
  ])('a report that %s of the commit that it would judge is refused', async (_name, tracked, path) => {
    const world = worldOf(() => new Error('must not run'), { [tracked]: 'x' });
    world.files.set(`/checkout/${path}`, banditReport(['src/a.py'], []));
    const { outputs, record } = await world.step({ reports: `bandit=./${path}` });
    expect(outputs['verdict']).toBe('fail');
    expect(record.get('record.json')).toContain('"REPORT_TRACKED"');
  });

  test('a release takes no report', async () => {
    const { record, outputs } = await reported(banditReport(['src/a.py'], []), { ref: 'refs/tags/v1' });
    expect(outputs['verdict']).toBe('error');
    expect(record.get('decision.json')).toContain('"EVIDENCE_UNEXPECTED"');
  });

  test('a tool that the policy does not use is a usage error', async () => {
    expect((await worldOf(honestBandit()).step({ reports: 'semgrep=out.json' })).outputs['verdict']).toBe(
      'error',
    );
  });
});

describe('plan, scan, test, decide', () => {
  const chain = async (
    bandit: Tool,
    tamper: (files: Map<string, Uint8Array>) => void = () => undefined,
    policy: Readonly<Record<string, string>> = {},
  ) => {
    const world = worldOf(bandit, policy, policy);
    const plan = await world.step({ stage: 'plan' });
    const handed = {
      policy: plan.outputs['evidence'] ?? '',
      'policy-sha256': plan.outputs['policy-sha256'] ?? '',
    };
    const scan = await world.step({ stage: 'scan', ...handed });
    const tests = await world.step({ stage: 'test', ...handed });
    const evidence = world.tamper(scan.outputs['evidence'] ?? '', tamper);
    const decide = (inputs = {}, facts = {}) =>
      world.step(
        { stage: 'decide', ...handed, scan: evidence, test: tests.outputs['evidence'] ?? '', ...inputs },
        facts,
      );
    return { world, plan, handed, scan, tests, decide };
  };

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

  const removals: readonly string[] = [
    'outputs/bandit/report-0',
    'outputs/bandit/output.json',
    'outputs/bandit/canary/output.json',
    'outputs/bandit/canary/report-0',
    'record.json',
  ];
  test.each(removals)('taking %s away closes the gate', async (path) => {
    const { decide } = await chain(honestBandit(), (files) => files.delete(path));
    expect((await decide()).outputs['verdict']).toBe('error');
  });

  test('taking all of it away closes the gate', async () => {
    const { decide } = await chain(honestBandit(), (files) =>
      [...files.keys()].filter((path) => path.startsWith('outputs/')).forEach((path) => files.delete(path)),
    );
    const { outputs, headline } = await decide();
    expect([outputs['verdict'], codesOf(headline)]).toEqual(['error', 'TOOL_MISSING_EVIDENCE']);
  });

  test('a job that refused by itself keeps the gate closed, whatever its evidence says', async () => {
    const { decide } = await chain(honestBandit(), (files) => {
      const text = new TextDecoder().decode(files.get('record.json'));
      files.set(
        'record.json',
        new TextEncoder().encode(text.replace('"verdict": "pass"', '"verdict": "fail"')),
      );
    });
    const { outputs, headline } = await decide();
    expect([outputs['verdict'], codesOf(headline)]).toEqual(['fail', 'EVIDENCE_NOT_PASSED']);
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

  test.each([
    ['an unknown tool', 'outputs/semgrop/output.json'],
    ['a tool that the policy does not use', 'outputs/vulture/output.json'],
    ['a tool of another job', 'outputs/mutmut/output.json'],
    ['a file that is no evidence', 'bandit.json'],
    ['a folder upwards', 'outputs/../bandit/output.json'],
  ])('evidence of %s closes the gate', async (_name, path) => {
    const { decide } = await chain(honestBandit(), (files) => {
      files.set(path, files.get('outputs/bandit/output.json') ?? new Uint8Array());
      if (path.endsWith('/output.json') && !path.includes('..')) {
        files.set(
          path.replace('output.json', 'report-0'),
          files.get('outputs/bandit/report-0') ?? new Uint8Array(),
        );
        for (const stream of ['stdout', 'stderr']) {
          files.set(path.replace('output.json', stream), new Uint8Array());
        }
      }
    });
    const { outputs, headline } = await decide();
    expect([outputs['verdict'], codesOf(headline)]).toEqual(['error', 'EVIDENCE_UNEXPECTED']);
  });

  test('the record of the scan handed over as that of the tests closes the gate', async () => {
    const { scan, decide } = await chain(honestBandit());
    const { headline } = await decide({ test: scan.outputs['evidence'] });
    expect(codesOf(headline)).toBe('EVIDENCE_UNEXPECTED');
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

  test('evidence of another attempt closes the gate', async () => {
    const { scan, decide } = await chain(honestBandit());
    const { headline } = await decide(
      { scan: (scan.outputs['evidence'] ?? '').replace(/@1$/, '@2') },
      { attempt: 2 },
    );
    expect(codesOf(headline)).toBe('EVIDENCE_STALE_ATTEMPT');
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
    expect(record.has('subjects.json')).toBe(false);
  });
});
