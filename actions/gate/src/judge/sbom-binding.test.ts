import { describe, expect, test } from '@jest/globals';
import { assessSboms } from './sbom-binding.ts';

const SHA = 'a'.repeat(64);
const SUBJECTS = [{ name: 'a.whl', size: 1, sha256: SHA }];

function cyclonedx(digest: string, components: readonly unknown[] = [{}]): string {
  return JSON.stringify({
    bomFormat: 'CycloneDX',
    metadata: { component: { hashes: [{ alg: 'SHA-256', content: digest }] } },
    components,
  });
}

function spdx(digest: string, root = 'SPDXRef-root'): string {
  const relationships = [
    { spdxElementId: 'SPDXRef-DOCUMENT', relationshipType: 'DESCRIBES', relatedSpdxElement: root },
  ];
  const packages = [{ SPDXID: 'SPDXRef-root', checksums: [{ algorithm: 'SHA256', checksumValue: digest }] }];
  return JSON.stringify({ spdxVersion: 'SPDX-2.3', packages, relationships });
}

const whole = { 'a.whl.cdx.json': cyclonedx(SHA), 'a.whl.spdx.json': spdx(SHA) };

describe('assessSboms', () => {
  test('passes when both documents describe exactly this artifact', () => {
    expect(assessSboms(SUBJECTS, whole).verdict).toBe('pass');
  });

  test.each([
    ['no CycloneDX', { 'a.whl.spdx.json': spdx(SHA) }],
    ['no SPDX', { 'a.whl.cdx.json': cyclonedx(SHA) }],
    ['a CycloneDX of another artifact', { ...whole, 'a.whl.cdx.json': cyclonedx('b'.repeat(64)) }],
    ['an SPDX of another artifact', { ...whole, 'a.whl.spdx.json': spdx('b'.repeat(64)) }],
    ['an SPDX that describes another package', { ...whole, 'a.whl.spdx.json': spdx(SHA, 'SPDXRef-other') }],
    ['a CycloneDX without components', { ...whole, 'a.whl.cdx.json': cyclonedx(SHA, []) }],
    ['a document that is no JSON', { ...whole, 'a.whl.cdx.json': '{' }],
    ['null', { ...whole, 'a.whl.spdx.json': 'null' }],
    ['the documents under another name', { 'b.whl.cdx.json': cyclonedx(SHA), 'b.whl.spdx.json': spdx(SHA) }],
  ])('is an error with %s', (_name, files) => {
    const { verdict, reasons } = assessSboms(SUBJECTS, files);
    expect([verdict, reasons[0]?.code]).toEqual(['error', 'SBOM_BINDING']);
  });

  const hashes = (...given: readonly (readonly [string, string])[]) => ({
    ...whole,
    'a.whl.cdx.json': JSON.stringify({
      bomFormat: 'CycloneDX',
      metadata: { component: { hashes: given.map(([alg, content]) => ({ alg, content })) } },
      components: [{}],
    }),
  });

  test.each([
    ['pass', 'SHA-256 beside another hash', hashes(['SHA-1', 'c'.repeat(40)], ['SHA-256', SHA])],
    ['pass', 'SHA-256 in capitals', hashes(['SHA-256', SHA.toUpperCase()])],
    ['error', 'another hash alone', hashes(['SHA-1', SHA])],
    ['error', 'two SHA-256 of which one is another', hashes(['SHA-256', SHA], ['SHA-256', 'b'.repeat(64)])],
  ])('is a %s for a component with %s', (verdict, _name, files) => {
    expect(assessSboms(SUBJECTS, files).verdict).toBe(verdict);
  });
});
