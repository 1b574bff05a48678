import { sha256Of } from '@interlock/shared/formats/json/canonical-json.ts';
import { memoryGit, runFacts, world } from '@interlock/shared/testing/world.ts';
import { describe, expect, test } from '@jest/globals';
import { BASE, HEAD } from '../testing/gate-world.ts';
import { makePlan } from './make-plan.ts';

const HASH = `--hash=sha256:${'a'.repeat(64)}`;
const SNAPSHOT = JSON.stringify({
  ecosystem: 'PyPI',
  date: '2026-11-01',
  packages: ['Known_One'],
  advisories: [],
});
const SKIP = '{ name: strange, version: "3", reason: r, owner: o, expires: 2026-12-01 }';

function policy(digest = sha256Of(SNAPSHOT), extra = ''): string {
  return `extends: phased\nadvisories: { path: data.json, sha256: "${digest}" }\n${extra}`;
}

function plan(files: {
  readonly base?: Readonly<Record<string, string>>;
  readonly head?: Readonly<Record<string, string>>;
  readonly git?: Parameters<typeof memoryGit>[2];
  /** A path that the commit does not hold. */
  readonly without?: string;
}) {
  const lock = {
    'requirements.txt': `known-one==1.0 ${HASH}\nstrange==3 ${HASH}\n`,
    'requirements-dev.txt': '',
  };
  const common = { 'src/a.py': 'x = 1  # nosec\n', 'data.json': SNAPSHOT, ...lock };
  const commits = {
    [BASE]: { ...common, '.github/interlock.yml': policy(), ...files.base },
    [HEAD]: Object.fromEntries(
      Object.entries({ ...common, '.github/interlock.yml': policy(), ...files.head }).filter(
        ([path]) => path !== files.without,
      ),
    ),
  };
  const memory = new Map<string, Uint8Array>();
  const { effects } = world({ git: memoryGit(commits, memory, files.git) }, memory);
  return makePlan(effects, runFacts({ commit: HEAD, before: BASE }));
}

describe('makePlan', () => {
  test('lists inputs, packages, commits and silencing comments from git', async () => {
    const { expected, advisories } = (await plan({})).plan;
    expect(expected['bandit']?.head.paths).toEqual(['src/a.py']);
    expect(expected['bandit']?.comments.head).toHaveLength(1);
    expect(expected['bandit']?.comments.base).toEqual(
      expected['bandit']?.comments.head.map(({ identity }) => identity),
    );
    expect(expected['gitleaks']?.head.commits).toBe(2);
    expect(expected['pip-audit']?.head.packages.map(({ name }) => name)).toEqual(['known-one', 'strange']);
    expect(advisories).toEqual({ path: 'data.json', date: '2026-11-01', covered: ['known-one==1.0'] });
  });

  test('an audit has to cover the lock of the build as well as the one of what runs', async () => {
    const lock = `strange==3 ${HASH}\nbuilder==2 ${HASH}\ncolours==1 ${HASH} ; os_name == 'nt'\n`;
    const { expected } = (await plan({ head: { 'requirements-dev.txt': lock } })).plan;
    expect(expected['pip-audit']?.head.packages.map(({ name }) => name)).toEqual([
      'builder',
      'colours',
      'known-one',
      'strange',
    ]);
    expect(expected['bandit']?.head.packages).toEqual([]);
  });
  test.each([['requirements.txt'], ['requirements-dev.txt']])(
    'a lock %s that the policy names and nobody committed is an obstacle for the audit',
    async (path) => {
      const { expected } = (await plan({ without: path })).plan;
      expect(expected['pip-audit']?.obstacle).toMatchObject({
        code: 'LOCK_MISSING',
        message: expect.stringContaining(path),
      });
      expect(expected['bandit']?.obstacle).toBeNull();
    },
  );
  test('a package that the policy skips until a day counts as covered, and not after that day', async () => {
    const until = await plan({ base: { '.github/interlock.yml': policy(undefined, `skips: [${SKIP}]\n`) } });
    expect(until.plan.advisories?.covered).toContain('strange==3');
    const over = SKIP.replace('2026-12-01', '2026-11-20');
    const after = await plan({ base: { '.github/interlock.yml': policy(undefined, `skips: [${over}]\n`) } });
    expect(after.plan.advisories?.covered).not.toContain('strange==3');
    const forEver = SKIP.replace('2026-12-01', '9999-12-31');
    const never = await plan({
      base: { '.github/interlock.yml': policy(undefined, `skips: [${forEver}]\n`) },
    });
    expect(never.plan.advisories?.covered).not.toContain('strange==3');
  });

  test('advisory data comes from the base: a change to it neither judges nor breaks, and is reported', async () => {
    const { plan: made } = await plan({ head: { 'data.json': '{}' } });
    expect(made.advisories?.date).toBe('2026-11-01');
    expect(made.changes).toContainEqual({ path: 'data.json', kind: 'policy' });
  });

  test.each([
    ['is not the one that the policy names', { 'data.json': `${SNAPSHOT} ` }, 'ADVISORY_SNAPSHOT_MISMATCH'],
    [
      'has no form',
      { 'data.json': '{}', '.github/interlock.yml': policy(sha256Of('{}')) },
      'ADVISORY_SNAPSHOT_INVALID',
    ],
  ])('advisory data that %s is an error', async (_name, base, code) => {
    await expect(plan({ base })).rejects.toMatchObject({ code });
  });

  test('a lock that cannot be read whole is an error', async () => {
    await expect(plan({ head: { 'requirements.txt': '-r other.txt\n' } })).rejects.toMatchObject({
      code: 'LOCK_INVALID',
    });
  });

  test('a shallow checkout is an obstacle for a tool that reads history, and for no other', async () => {
    const { expected } = (await plan({ git: { isShallow: async () => true } })).plan;
    expect(expected['gitleaks']?.obstacle?.code).toBe('HISTORY_SHALLOW');
    expect(expected['bandit']?.obstacle).toBeNull();
  });

  test('without a lock for the tests a tool that runs them has an obstacle', async () => {
    const { expected } = (
      await plan({ base: { '.github/interlock.yml': policy(undefined, 'build: { lock-file: none.txt }\n') } })
    ).plan;
    expect(expected['mutmut']?.obstacle?.code).toBe('NO_TEST_ENVIRONMENT');
  });

  test('a source root that is not there is an obstacle for a tool that looks only there, and named for all', async () => {
    const roots = 'source-roots: [src, srv, src/a.py]\n';
    const { plan: made } = await plan({ base: { '.github/interlock.yml': policy(undefined, roots) } });
    expect(made.absentRoots).toEqual(['srv']);
    expect(made.expected['mutmut']?.obstacle).toMatchObject({
      code: 'SOURCE_ROOT_MISSING',
      message: expect.stringContaining('`srv`'),
    });
    // A flat project under a preset is still looked at by the tools that read the whole commit.
    expect(made.expected['bandit']?.obstacle).toBeNull();
    const { plan: whole } = await plan({});
    expect([whole.absentRoots, whole.expected['mutmut']?.obstacle]).toEqual([[], null]);
  });

  test('a submodule is an obstacle for every tool: nobody sees its files', async () => {
    const submodule = { path: 'vendor/other', mode: '160000', blob: 'f'.repeat(40) };
    const tree = async () => [submodule, { path: 'src/a.py', mode: '100644', blob: 'e'.repeat(40) }];
    const { expected } = (await plan({ git: { tree } })).plan;
    const codes = Object.values(expected).map(({ obstacle }) => obstacle?.code);
    expect(new Set(codes)).toEqual(new Set(['SUBMODULE_NOT_SEEN']));
  });

  const planWithLink = async (path: string) => {
    const link = { path, mode: '120000', blob: 'f'.repeat(40) };
    const files = ['src/a.py', 'requirements.txt', 'requirements-dev.txt'].map((file) => ({
      path: file,
      mode: '100644',
      blob: 'e'.repeat(40),
    }));
    return (await plan({ git: { tree: async () => [...files, link] } })).plan;
  };
  const planWithFile = async (path: string) => (await plan({ head: { [path]: 'x' } })).plan;

  test('links are named and not shown to a tool', async () => {
    const made = await planWithLink('data/words');
    expect(made.notScanned).toEqual(['data/words']);
    expect(made.expected['bandit']?.head.paths).toEqual(['src/a.py']);
    expect(made.expected['bandit']?.obstacle).toBeNull();
  });

  test.each([
    ['a link that is an input', 'tools/evil.py', 'LINK_NOT_SEEN'],
    ['a link below a source root that may be a package', 'src/pkg/evil', 'LINK_NOT_SEEN'],
    ['a source root that is a link', 'src', 'LINK_NOT_SEEN'],
    ['a link of compiled code', 'src/pkg/evil.so', 'CODE_NOT_SEEN'],
  ])('%s is an obstacle for the tools that read Python', async (_name, path, code) => {
    const { expected } = await planWithLink(path);
    expect(expected['bandit']?.obstacle).toMatchObject({ code, message: expect.stringContaining(path) });
    expect(expected['gitleaks']?.obstacle).toBeNull();
  });

  test('a link outside of the source roots is none for a tool that reads only these', async () => {
    const { expected } = await planWithLink('tools/evil.py');
    expect(expected['mutmut']?.obstacle).toBeNull();
    expect(expected['vulture']?.obstacle?.code).toBe('LINK_NOT_SEEN');
  });

  test.each([
    'src/pkg/evil.pyc',
    'src/pkg/__pycache__/a.cpython-311.pyc',
    'src/evil.pyo',
    'src/evil.abi3.so',
    'src/evil.PYD',
    'src/evil.pyw',
  ])('%s is code that no tool reads', async (path) => {
    const { expected } = await planWithFile(path);
    expect(expected['bandit']?.obstacle).toMatchObject({
      code: 'CODE_NOT_SEEN',
      message: expect.stringContaining(path),
    });
    expect(expected['gitleaks']?.obstacle).toBeNull();
  });

  test.each(['vendor/libevil.so', 'src/pkg/py.typed', 'src/also.txt'])('%s is no obstacle', async (path) => {
    expect((await planWithFile(path)).expected['bandit']?.obstacle).toBeNull();
    expect((await planWithLink(path)).expected['bandit']?.obstacle).toBeNull();
  });
});
