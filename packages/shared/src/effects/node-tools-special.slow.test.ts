import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openRealTools, type RealTools, reportText, textOf, toolRequest } from '../testing/real-tools.ts';

const TEN_MINUTES = 600_000;
const AUDIT =
  'pip-audit --strict -s osv --osv-url {advisories} --disable-pip --require-hashes -r requirements.txt -f json -o {out}/o.json --progress-spinner off --cache-dir /tmp/c'.split(
    ' ',
  );
let real: RealTools;

beforeAll(async () => {
  real = await openRealTools();
}, TEN_MINUTES);

afterAll(async () => {
  await real.remove();
});

describe('nodeTools', () => {
  test('pip-audit asks the frozen advisories, each question is known, and a hit is found', async () => {
    const source = await real.project({
      'requirements.txt': `old-thing==1.0 --hash=sha256:${'0'.repeat(64)}\nnew-thing==2.0 --hash=sha256:${'1'.repeat(64)}\n`,
    });
    const run = await real.tools.run({
      ...toolRequest('pip-audit', source, { argv: AUDIT, reports: ['o.json'] }),
      advisories: snapshot(['old-thing', 'new-thing'], [OLD_THING]),
    });
    expect(run.queried).toEqual(['new-thing==2.0', 'old-thing==1.0']);
    expect(run.output.exitCode).toBe(1);
    expect(JSON.parse(reportText(run, 'o.json')).dependencies).toMatchObject([
      { name: 'old-thing', vulns: [{ id: 'PYSEC-2026-1' }] },
      { name: 'new-thing', vulns: [] },
    ]);
  });

  test('a version is the one of an advisory however either spells it, also one that was built anew', async () => {
    const packages = {
      'named-thing': '1.0',
      'built-thing': '2.0',
      'last-thing': '3.0',
      'other-thing': '4.0',
    };
    const locked = [
      'named-thing==1.0.0',
      'built-thing==2.0+cpu',
      'last-thing==3.0+cpu',
      'other-thing==4.0.1',
    ];
    const source = await real.project({
      'requirements.txt': locked
        .map((line, index) => `${line} --hash=sha256:${`${index}`.repeat(64)}\n`)
        .join(''),
    });
    const advisories = Object.entries(packages).map(([name, version]) =>
      advisory(`MAL-${name}`, [
        {
          package: { ecosystem: 'PyPI', name },
          ...(name === 'last-thing'
            ? { ranges: [{ type: 'ECOSYSTEM', events: [{ introduced: '0' }, { last_affected: version }] }] }
            : { versions: [version] }),
        },
      ]),
    );
    const run = await real.tools.run({
      ...toolRequest('pip-audit', source, { argv: AUDIT, reports: ['o.json'] }),
      advisories: snapshot(Object.keys(packages), advisories),
    });
    expect(JSON.parse(reportText(run, 'o.json')).dependencies).toMatchObject([
      { name: 'named-thing', vulns: [{ id: 'MAL-named-thing' }] },
      { name: 'built-thing', vulns: [{ id: 'MAL-built-thing' }] },
      { name: 'last-thing', vulns: [{ id: 'MAL-last-thing' }] },
      { name: 'other-thing', vulns: [] },
    ]);
  });

  test('mutmut changes a copy, never the project, and its results are read from the copy', async () => {
    const source = await real.project({
      'src/a.py': 'def add(x, y):\n    return x + y\n',
      'tests/test_a.py': 'from a import add\n\ndef test_add():\n    assert add(1, 2) == 3\n',
      'pyproject.toml':
        '[tool.mutmut]\nsource_paths = ["src"]\n[tool.pytest.ini_options]\npythonpath = ["src"]\n',
    });
    const plan = {
      argv: ['mutmut', 'run', '--max-children', '2'],
      followUp: ['mutmut', 'export-cicd-stats'],
      writesProject: true,
      reports: ['{src}/mutants/mutmut-cicd-stats.json', '{src}/mutants/**/*.meta'],
    };
    const run = await real.tools.run(toolRequest('mutmut', source, plan));
    expect({ code: run.output.exitCode, stderr: textOf(run.output.stderr) }).toMatchObject({ code: 0 });
    expect(JSON.parse(reportText(run, '{src}/mutants/mutmut-cicd-stats.json'))).toMatchObject({
      killed: 1,
      survived: 0,
    });
    expect(JSON.parse(reportText(run, '{src}/mutants/src/a.py.meta')).exit_code_by_key).toBeDefined();
    expect(await readdir(source)).not.toContain('mutants');
  });
});

const OLD_THING = advisory('PYSEC-2026-1', [
  {
    package: { ecosystem: 'PyPI', name: 'old-thing' },
    ranges: [{ type: 'ECOSYSTEM', events: [{ introduced: '0' }, { fixed: '1.1' }] }],
  },
]);

function advisory(id: string, affected: readonly unknown[]): unknown {
  const words = { summary: 'made up', details: 'made up' };
  return { id, modified: '2026-01-01T00:00:00Z', schema_version: '1.6.0', ...words, affected };
}

function snapshot(packages: readonly string[], advisories: readonly unknown[]): Uint8Array {
  return Buffer.from(JSON.stringify({ ecosystem: 'PyPI', date: '2026-01-31', packages, advisories }));
}
