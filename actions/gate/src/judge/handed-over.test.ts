import { formatRecord } from '@interlock/shared/action/record.ts';
import { formatReference } from '@interlock/shared/formats/reference.ts';
import { runFacts } from '@interlock/shared/testing/world.ts';
import { describe, expect, test } from '@jest/globals';
import { chain, codesOf } from '../testing/bandit-world.ts';
import { HEAD, honestBandit } from '../testing/gate-world.ts';

describe('what the earlier jobs handed over', () => {
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

  test('evidence of another attempt closes the gate', async () => {
    const { scan, decide } = await chain(honestBandit());
    const { headline } = await decide(
      { scan: (scan.outputs['evidence'] ?? '').replace(/@1$/, '@2') },
      { attempt: 2 },
    );
    expect(codesOf(headline)).toBe('EVIDENCE_STALE_ATTEMPT');
  });

  test.each([
    ['a.whl.cdx.json', 'taken'],
    ['a.whl.spdx.json', 'taken'],
    ['outputs/syft/a.whl/sbom.cdx.json', 'taken'],
    ['a.whl.txt', 'unexpected'],
    ['more/a.whl.cdx.json', 'unexpected'],
  ])('a file %s in the record of the sbom job is %s', async (path, what) => {
    const { world, decide } = await chain(honestBandit());
    const pass = { verdict: 'pass', reasons: [], assessments: [], warnings: [] } as const;
    const record = formatRecord('sbom', runFacts({ commit: HEAD }), pass, '2026-11-21T12:00:00Z');
    world.files.set('/sbom/record.json', new TextEncoder().encode(record));
    world.files.set(`/sbom/${path}`, new TextEncoder().encode('{}'));
    const sbom = formatReference(await world.effects.artifacts.upload('sbom', '/sbom'));
    const decision = (await decide({ sbom })).record.get('decision.json') ?? '';
    expect(decision).toContain('"SBOM_BINDING"');
    expect(decision.includes('"EVIDENCE_UNEXPECTED"')).toBe(what === 'unexpected');
  });

  test.each([
    ['a.whl.cdx.json', 'a.whl.spdx.json'],
    ['a.whl.spdx.json', 'a.whl.cdx.json'],
  ])('%s in the record of the sbom job is read, and %s beside it is missing', async (path, other) => {
    const { world, decide } = await chain(honestBandit());
    const pass = { verdict: 'pass', reasons: [], assessments: [], warnings: [] } as const;
    const record = formatRecord('sbom', runFacts({ commit: HEAD }), pass, '2026-11-21T12:00:00Z');
    world.files.set('/sbom/record.json', new TextEncoder().encode(record));
    world.files.set(`/sbom/${path}`, new TextEncoder().encode('{}'));
    const sbom = formatReference(await world.effects.artifacts.upload('sbom', '/sbom'));
    const subjects = JSON.stringify([{ name: 'a.whl', size: 1, sha256: 'a'.repeat(64) }]);
    const decision = (await decide({ sbom, subjects })).record.get('decision.json') ?? '';
    expect(decision).toContain(`\`${path}\` does not name the digest`);
    expect(decision).toContain(`\`${other}\` is missing`);
  });
});
