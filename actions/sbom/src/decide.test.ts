import { presetPolicy } from '@interlock/shared/formats/policy-file/policy-file.ts';
import { bindCycloneDx } from '@interlock/shared/formats/sbom/sbom-cyclonedx.ts';
import { bindSpdx } from '@interlock/shared/formats/sbom/sbom-spdx.ts';
import type { Decision } from '@interlock/shared/model/decision.ts';
import type { RecordedRun } from '@interlock/shared/model/recorded-run.ts';
import { cyclonedx as cyclonedxReader } from '@interlock/shared/tools/cyclonedx.ts';
import { spdx as spdxReader } from '@interlock/shared/tools/spdx.ts';
import { describe, expect, test } from '@jest/globals';
import { decide } from './decide.ts';
import { fixture, NAME, SHA256, SUBJECT } from './testing/documents.ts';
import type { Facts } from './words.ts';

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function recorded(
  change: Partial<RecordedRun> & {
    readonly report?: string;
    readonly view?: string;
    readonly stderr?: string;
    readonly exitCode?: number;
  } = {},
): RecordedRun {
  return {
    output: {
      exitCode: change.exitCode ?? 0,
      ended: 'exited',
      stdout: encode(''),
      stderr: encode(change.stderr ?? fixture('gitleaks-clean/stderr')),
      reports: new Map(
        [
          ['gitleaks.json', change.report ?? '[]'],
          ['scan-view.json', change.view ?? fixture('gitleaks-clean/scan-view.json')],
        ].map(([name = '', text = '']) => [name, encode(text)]),
      ),
    },
    version: '8.30.1',
    digest: 'd'.repeat(64),
    confinement: change.confinement ?? 'user-namespace',
    queried: [],
    wallMilliseconds: 1,
    cpuMilliseconds: 1,
  };
}

function viewWithGap(): string {
  const bytes = { sha256: 'e'.repeat(64), message: 'it is packed in xz' };
  const gap = { chain: [NAME, 'a.xz'], code: 'VIEW_FORMAT_NOT_OPENED', ...bytes };
  return JSON.stringify({ ...JSON.parse(fixture('gitleaks-clean/scan-view.json')), gaps: [gap] });
}

function viewWithMore(): string {
  const view = JSON.parse(fixture('gitleaks-clean/scan-view.json'));
  const sheet = { ...view.sheets[0], name: '99999.txt' };
  return JSON.stringify({ ...view, sheets: [...view.sheets, sheet] });
}

function canaryWithout(sheet: string): RecordedRun {
  const leaks: readonly { readonly File: string }[] = JSON.parse(fixture('gitleaks-canary/gitleaks.json'));
  return recorded({
    exitCode: 2,
    report: JSON.stringify(leaks.filter(({ File }) => File !== sheet)),
    stderr: fixture('gitleaks-canary/stderr').replace('leaks found: 5', 'leaks found: 4'),
    view: fixture('gitleaks-canary/scan-view.json'),
  });
}

const CANARY = recorded({
  exitCode: 2,
  report: fixture('gitleaks-canary/gitleaks.json'),
  stderr: fixture('gitleaks-canary/stderr'),
  view: fixture('gitleaks-canary/scan-view.json'),
});

function decision(
  change: {
    readonly cyclonedx?: (text: string) => string;
    readonly spdx?: (text: string) => string;
    readonly unlocked?: readonly string[];
    readonly facts?: Partial<Facts>;
  } = {},
): Decision {
  const cyclonedx = (change.cyclonedx ?? ((text) => text))(fixture('syft/sbom.cdx.json'));
  const spdx = (change.spdx ?? ((text) => text))(fixture('syft/sbom.spdx.json'));
  const facts: Facts = {
    readers: { cyclonedx: cyclonedxReader, spdx: spdxReader },
    policy: presetPolicy('phased').policy,
    listed: [
      {
        subject: { name: NAME, size: 1, sha256: SHA256 },
        cyclonedx: bindCycloneDx(cyclonedx, SUBJECT),
        spdx: bindSpdx(spdx, SUBJECT),
        unlocked: change.unlocked ?? [],
        run: recorded(),
      },
    ],
    scan: { run: recorded(), canary: CANARY, paths: SCANNED },
    required: ['pkg:pypi/idna@3.20'],
    ...change.facts,
  };
  const reference = { id: 1, sha256: SHA256, attempt: 1 };
  return decide({ policy: reference, policySha256: SHA256, artifact: reference, subjects: [] }, facts)
    .decision;
}

const SCANNED: readonly string[] = ['hostname_api-1.0.0-py3-none-any.whl', 'hostname_api-1.0.0.tar.gz'];

describe('decide()', () => {
  test('passes for two valid documents that agree and a clean scan that found the planted secret', () => {
    expect(decision()).toMatchObject({ verdict: 'pass', reasons: [] });
  });

  const cases: readonly (readonly [string, Parameters<typeof decision>[0], string])[] = [
    [
      'a locked package that is not listed',
      { facts: { required: ['pkg:pypi/absent@1.0'] } },
      'SBOM_INCOMPLETE',
    ],
    ['a requirement that the lock does not hold', { unlocked: ['jinja2'] }, 'DEPENDENCY_NOT_LOCKED'],
    [
      'documents that differ',
      { spdx: (text) => text.replaceAll('pkg:pypi/idna@3.20', 'pkg:pypi/idna@3.6') },
      'SBOM_DISAGREE',
    ],
    [
      'an empty CycloneDX document',
      { cyclonedx: (text) => JSON.stringify({ ...JSON.parse(text), components: [] }) },
      'SBOM_EMPTY',
    ],
    [
      'a document against its schema',
      { cyclonedx: (text) => text.replaceAll('"type":"library"', '"type":"books"') },
      'SBOM_INVALID',
    ],
    [
      'the wheel itself not listed',
      {
        cyclonedx: (text) => text.replaceAll('pypi/hostname-api@', 'pypi/other@'),
        spdx: (text) => text.replaceAll('pypi/hostname-api@', 'pypi/other@'),
      },
      'SBOM_INCOMPLETE',
    ],
    [
      'a secret in an artifact',
      { facts: { scan: { run: CANARY, canary: CANARY, paths: ['canary.txt'] } } },
      'ARTIFACT_SECRET',
    ],
    [
      'a planted secret that was not found',
      { facts: { scan: { run: recorded(), canary: recorded(), paths: SCANNED } } },
      'SCAN_INCOMPLETE',
    ],
    [
      'an artifact that the scan was not shown',
      { facts: { scan: { run: recorded(), canary: CANARY, paths: [...SCANNED, 'other.whl'] } } },
      'INPUT_NOT_SEEN',
    ],
    [
      'a part of an artifact that could not be opened',
      { facts: { scan: { run: recorded({ view: viewWithGap() }), canary: CANARY, paths: SCANNED } } },
      'VIEW_FORMAT_NOT_OPENED',
    ],
    [
      'a sheet that gitleaks passed over',
      { facts: { scan: { run: recorded({ view: viewWithMore() }), canary: CANARY, paths: SCANNED } } },
      'INPUT_NOT_SEEN',
    ],
    [
      'a sample that was not found in an archive',
      { facts: { scan: { run: recorded(), canary: canaryWithout('00007.txt'), paths: SCANNED } } },
      'TOOL_CANARY_MISSED',
    ],
    [
      'a tool without a sandbox',
      { facts: { scan: { run: recorded({ confinement: 'none' }), canary: CANARY, paths: SCANNED } } },
      'CONFINEMENT_MISSING',
    ],
  ];
  test.each(cases)('is closed by %s', (_name, change, code) => {
    const closed = decision(change);
    expect(closed.verdict).not.toBe('pass');
    expect(closed.reasons.map((reason) => reason.code)).toContain(code);
  });

  test('is an error when the scan crashed or read nothing', () => {
    expect(
      decision({ facts: { scan: { run: recorded({ exitCode: 1 }), canary: CANARY, paths: SCANNED } } })
        .verdict,
    ).toBe('error');
    expect(
      decision({ facts: { scan: { run: recorded({ stderr: '' }), canary: CANARY, paths: SCANNED } } })
        .verdict,
    ).toBe('error');
  });

  test('says once that a rehearsal took what no real release would, and says nothing where every tool was confined', () => {
    const policy = { ...presetPolicy('phased').policy, confinement: 'best', rehearsal: true } as const;
    const scan = { run: recorded({ confinement: 'none' }), canary: CANARY, paths: SCANNED };
    const { verdict, warnings } = decision({ facts: { policy, scan } });
    expect([verdict, warnings.map(({ code }) => code)]).toEqual(['pass', ['CONFINEMENT_MISSING']]);
    expect(decision({ facts: { policy } }).warnings).toEqual([]);
  });

  test.each([
    [['six'], 'requires `six`, and the dependency lock'],
    [['six', 'idna', 'attrs'], 'requires `six` and 2 more, and the dependency lock'],
  ])('names the first of the requirements %j that no lock holds', (unlocked, said) => {
    expect(decision({ unlocked }).reasons).toEqual([
      expect.objectContaining({
        code: 'DEPENDENCY_NOT_LOCKED',
        message: expect.stringContaining(said),
      }),
    ]);
  });
});
