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
});
