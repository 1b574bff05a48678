import { cpSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type SigningStand, signingStand } from '@interlock/shared/testing/signing-world.ts';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { consume, edit, WHEEL } from './testing/consumer.ts';
import { type SealedRelease, sealedRelease } from './testing/sealed-release.ts';

let stand: SigningStand;
let release: SealedRelease;

beforeAll(async () => {
  stand = await signingStand();
  release = await sealedRelease(stand);
});

afterAll(() => stand.close());

describe('a consumer', () => {
  test('accepts the release as it was published', async () => {
    expect(await consume(release, release.published())).toBe('pass');
  });

  const cases: readonly (readonly [string, (folder: string) => void, string])[] = [
    ['a swapped artifact', (folder) => writeFileSync(join(folder, WHEEL), 'other'), 'ARTIFACT_NOT_SIGNED'],
    ['a missing artifact', (folder) => rmSync(join(folder, WHEEL)), 'COVERAGE_EXTRA'],
    ['an extra file', (folder) => writeFileSync(join(folder, 'extra.whl'), 'x'), 'COVERAGE_EXTRA'],
    [
      'an artifact without its signature',
      (folder) => rmSync(join(folder, `${WHEEL}.sigstore.json`)),
      'COVERAGE_EXTRA',
    ],
    [
      'an artifact that is missing with all that belongs to it',
      (folder) =>
        readdirSync(folder)
          .filter((name) => name.startsWith(WHEEL))
          .forEach((name) => rmSync(join(folder, name))),
      'MANIFEST_MISMATCH',
    ],
    [
      'a missing statement',
      (folder) => edit(folder, `${WHEEL}.intoto.jsonl`, (text) => text.split('\n').slice(1).join('\n')),
      'COVERAGE_MISSING',
    ],
    [
      'a missing verification summary',
      (folder) =>
        edit(
          folder,
          `${WHEEL}.intoto.jsonl`,
          (text) => `${text.trimEnd().split('\n').slice(0, -1).join('\n')}\n`,
        ),
      'COVERAGE_MISSING',
    ],
    [
      'a statement that is there twice',
      (folder) => edit(folder, `${WHEEL}.intoto.jsonl`, (text) => `${text}${text.split('\n')[0]}\n`),
      'COVERAGE_EXTRA',
    ],
    [
      'statements of the other artifact',
      (folder) =>
        cpSync(join(folder, 'demo-1.0.0.tar.gz.intoto.jsonl'), join(folder, `${WHEEL}.intoto.jsonl`)),
      'SUBJECT_NOT_STATED',
    ],
    [
      'a changed SBOM',
      (folder) => edit(folder, `${WHEEL}.cdx.json`, (text) => `${text} `),
      'MANIFEST_MISMATCH',
    ],
    [
      'a changed manifest',
      (folder) =>
        edit(folder, 'interlock-manifest.json', (text) => text.replace('"schema":1', '"schema":1 ')),
      'ARTIFACT_NOT_SIGNED',
    ],
    ['a missing manifest', (folder) => rmSync(join(folder, 'interlock-manifest.json')), 'COVERAGE_MISSING'],
    [
      'a changed decision log',
      (folder) => edit(folder, 'decision-log.jsonl', (text) => text.replace('"pass"', '"fail"')),
      'MANIFEST_MISMATCH',
    ],
    [
      'a garbage bundle',
      (folder) => writeFileSync(join(folder, `${WHEEL}.sigstore.json`), 'null'),
      'BUNDLE_INVALID',
    ],
  ];
  test.each(cases)('refuses %s', async (_title, change, code) => {
    const folder = release.published();
    change(folder);
    const outcome = await consume(release, folder);
    expect(outcome).toContain(code);
    expect(outcome).not.toContain('pass');
  });

  test('refuses a pass under another policy, another base, or without the proof of a tool', async () => {
    const folder = release.published();
    expect(await consume(release, folder, { sha256: 'a'.repeat(64) })).toContain('PROVENANCE_DISAGREES');
    expect(await consume(release, folder, { baseCommit: 'a'.repeat(40) })).toContain('PROVENANCE_DISAGREES');
    const { policy } = release.world;
    const [tool] = Object.values(policy.tools);
    const stricter = {
      ...policy,
      tools: { ...policy.tools, ...(tool === undefined ? {} : { semgrep: tool }) },
    };
    expect(await consume(release, folder, { policy: stricter })).toContain('SUMMARY_REFUSED');
  });
});
