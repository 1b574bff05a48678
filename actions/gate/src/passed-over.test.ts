import { describe, expect, test } from '@jest/globals';
import { BASE, type GateWorld, gateWorld, HEAD, type Tool } from './testing/gate-world.ts';

/** Of the form of a token, put together here: a file that holds one is itself a finding. */
const TOKEN = `ghp_${Array.from({ length: 36 }, (_, index) => 'abcdefghijklmnopqrstuvwxyz0123456789'[index]).join('')}`;
const ONLY_GITLEAKS =
  'extends: starter\ntools: { bandit: null, deptry: null, vulture: null, gitleaks: { phase: 2 } }\n';
const CLEAN = { 'src/a.py': 'print(1)\n', '.github/interlock.yml': ONLY_GITLEAKS };
const BINARY = { 'data/settings.db': `SQLite\0${TOKEN}\n` };

const PACKED = { 'data/x.zip': 'PK\u0003\u0004 and no more' };

type Files = Readonly<Record<string, string>>;

/** As gitleaks does: it shows nothing of history, and in a folder it counts every byte. */
function worldOf(head: Files, base: Files = {}, { skips = 0, isBlindTo = '' } = {}): GateWorld {
  const world: GateWorld = gateWorld(
    { [BASE]: { ...CLEAN, ...base }, [HEAD]: { ...CLEAN, ...head } },
    { gitleaks: (request, paths) => tool(request, paths) },
  );
  const tool: Tool = ({ source, plan }, paths) => {
    const isHistory = plan.argv[1] === 'git';
    const files = isHistory
      ? []
      : paths
          .filter((path) => path !== isBlindTo)
          .map((path) => [path, textOf(world, `${source}/${path}`)] as const);
    const leaks = files.flatMap(([path, text]) =>
      text
        .split('\n')
        .flatMap((line, index) => (/ghp_[A-Za-z0-9]{36}/.test(line) ? [leak(path, index + 1)] : [])),
    );
    const bytes = isHistory ? 100 : files.reduce((sum, [, text]) => sum + text.length, 0) - skips;
    return {
      exitCode: leaks.length > 0 ? 2 : 0,
      stderr: encode(`12:00AM INF 2 commits scanned.\n12:00AM INF scanned ~${bytes} bytes in 1ms\n`),
      reports: new Map([['gitleaks.json', encode(JSON.stringify(leaks))]]),
    };
  };
  return world;
}

function leak(path: string, line: number) {
  const place = { StartLine: line, EndLine: line, StartColumn: 1, File: path, Commit: '', Fingerprint: '' };
  return { RuleID: 'github-pat', Description: 'A token', Entropy: 4, ...place };
}

const encode = (text: string) => new TextEncoder().encode(text);
const textOf = (world: GateWorld, path: string) => new TextDecoder('latin1').decode(world.files.get(path));

function findingsIn(record: ReadonlyMap<string, string>) {
  return JSON.parse(record.get('decision.json') ?? '').decision.assessments.flatMap(
    (assessment: { readonly report: { readonly findings: readonly unknown[] } | null }) =>
      assessment.report?.findings ?? [],
  );
}

describe('tracked files that a scanner passes over', () => {
  test.each([
    ['a binary', BINARY, 'data/settings.db'],
    ['a name on its list', { 'web/logo.svg': `<svg>\n${TOKEN}` }, 'web/logo.svg'],
    ['a folder on its list', { 'x/node_modules/y.js': TOKEN }, 'x/node_modules/y.js'],
  ])('a secret in %s is a finding with its real path', async (_name, files, path) => {
    const { outputs, record } = await worldOf(files).step({});
    expect(outputs['verdict']).toBe('fail');
    expect(findingsIn(record)[0]).toMatchObject({ rule: 'github-pat', location: { path } });
    expect([...record.keys()]).toContain('outputs/gitleaks.view/output.json');
  });

  test('a secret that stands at the base is shown and does not block a change; one more does', async () => {
    const two = { 'data/settings.db': `${BINARY['data/settings.db']}${TOKEN.replace('a', 'b')}\n` };
    const facts = {
      event: 'pull_request',
      pullRequest: { baseCommit: BASE, baseBranch: 'main', isFork: false },
    } as const;
    expect((await worldOf(BINARY, BINARY).step({}, facts)).outputs['verdict']).toBe('pass');
    expect((await worldOf(two, BINARY).step({}, facts)).outputs['verdict']).toBe('fail');
  });

  test('a waiver of the base accepts one by rule and path', async () => {
    const waiver =
      'waivers: { entries: [{ tool: gitleaks, rule: github-pat, path: data/settings.db, reason: r, owner: eve, expires: 2026-12-01 }] }\n';
    const policy = { '.github/interlock.yml': `${ONLY_GITLEAKS}${waiver}` };
    const { outputs } = await worldOf({ ...BINARY, ...policy }, policy).step({});
    expect(outputs['verdict']).toBe('pass');
  });

  test('without such a file there is no second run, and the plan says so', async () => {
    const { outputs, record } = await worldOf({}).step({});
    expect(outputs['verdict']).toBe('pass');
    expect(JSON.parse(record.get('plan.json') ?? '').expected.gitleaks.head.passedOver).toEqual([]);
    expect([...record.keys()].some((path) => path.startsWith('outputs/gitleaks.view'))).toBe(false);
  });

  test('a scanner that says that it read less than it was shown is incomplete', async () => {
    const { outputs, headline } = await worldOf({ 'data/x.db': 'a\0b' }, {}, { skips: 1 }).step({});
    expect([outputs['verdict'], headline.split(': ')[1]]).toEqual(['error', 'INPUT_NOT_SEEN']);
  });

  test('what cannot be opened is a finding, which stands at the base of a change and blocks when it is new', async () => {
    const { headline } = await worldOf({ 'data/x': '7z\u00bc' }).step({});
    expect(headline).toContain('pass');
    const blocked = await worldOf(PACKED).step({});
    expect([blocked.outputs['verdict'], blocked.headline]).toEqual([
      'fail',
      expect.stringContaining('VIEW_ARCHIVE_UNSAFE in data/x.zip'),
    ]);
    expect(findingsIn(blocked.record)).toMatchObject([
      { rule: 'VIEW_ARCHIVE_UNSAFE', severity: 'high', location: { path: 'data/x.zip', line: null } },
    ]);
    const facts = {
      event: 'pull_request',
      pullRequest: { baseCommit: BASE, baseBranch: 'main', isFork: false },
    } as const;
    expect((await worldOf(PACKED, PACKED).step({}, facts)).outputs['verdict']).toBe('pass');
    const changed = { 'data/x.zip': `${PACKED['data/x.zip']}!` };
    expect((await worldOf(changed, PACKED).step({}, facts)).outputs['verdict']).toBe('fail');
  });

  test('a waiver accepts what cannot be opened for these bytes alone', async () => {
    const [{ fingerprint }] = findingsIn((await worldOf(PACKED).step({})).record);
    const waived = (waiver: string) => {
      const entry = `{ tool: gitleaks, ${waiver}, reason: r, owner: eve, expires: 2026-12-01 }`;
      return { '.github/interlock.yml': `${ONLY_GITLEAKS}waivers: { entries: [${entry}] }\n` };
    };
    const exact = waived(`fingerprint: "${fingerprint}"`);
    expect((await worldOf({ ...PACKED, ...exact }, exact).step({})).outputs['verdict']).toBe('pass');
    const changed = { 'data/x.zip': `${PACKED['data/x.zip']}!`, ...exact };
    expect((await worldOf(changed, exact).step({})).outputs['verdict']).toBe('fail');
    const broad = waived('rule: VIEW_ARCHIVE_UNSAFE, path: data/x.zip');
    const { outputs, record } = await worldOf({ ...PACKED, ...broad }, broad).step({});
    expect([outputs['verdict'], record.get('decision.json')]).toEqual([
      'fail',
      expect.stringContaining('WAIVER_TOO_BROAD'),
    ]);
  });

  test('evidence of the second run that is taken away closes the gate', async () => {
    const world = worldOf({ 'data/x.db': 'a\0b' });
    const plan = await world.step({ stage: 'plan' });
    const handed = {
      policy: plan.outputs['evidence'] ?? '',
      'policy-sha256': plan.outputs['policy-sha256'] ?? '',
    };
    const scan = await world.step({ stage: 'scan', ...handed });
    const tests = (await world.step({ stage: 'test', ...handed })).outputs['evidence'] ?? '';
    const decide = () =>
      world.step({ stage: 'decide', ...handed, scan: scan.outputs['evidence'] ?? '', test: tests });
    expect((await decide()).outputs['verdict']).toBe('pass');
    world.tamper(scan.outputs['evidence'] ?? '', (files) => {
      for (const path of [...files.keys()].filter((name) => name.startsWith('outputs/gitleaks.view/'))) {
        files.delete(path);
      }
    });
    const { outputs, headline } = await decide();
    expect([outputs['verdict'], headline.split(': ')[1]]).toEqual(['error', 'VIEW_MISSING']);
  });

  // The sheets of the sample, in the order in which it is disguised; 5 and 6 are what stands around the file in the archives.
  test.each(['00001.txt', '00002.txt', '00003.txt', '00004.txt', '00007.txt'])(
    'a scanner that does not find the sample in sheet %s is incomplete',
    async (isBlindTo) => {
      const files = {
        'data/x.db': 'a\0b',
        'data/y.db': '\0',
        'a.svg': '',
        'b.svg': '',
        'c.svg': '',
        'd.svg': '',
        'e.svg': '',
      };
      const { record, outputs } = await worldOf(files, {}, { isBlindTo }).step({});
      expect(outputs['verdict']).toBe('error');
      expect(record.get('decision.json')).toContain('TOOL_CANARY_MISSED');
    },
  );
});
