import { bindCycloneDx } from '@interlock/shared/formats/sbom/sbom-cyclonedx.ts';
import { bindSpdx } from '@interlock/shared/formats/sbom/sbom-spdx.ts';
import { describe, expect, test } from '@jest/globals';
import { fixture, NAME, SHA256, SUBJECT } from './testing/documents.ts';

describe('binding', () => {
  const cyclonedx = JSON.parse(bindCycloneDx(fixture('syft/sbom.cdx.json'), SUBJECT).text);
  const spdx = JSON.parse(bindSpdx(fixture('syft/sbom.spdx.json'), SUBJECT).text);

  test('puts the digest and the package URL of the artifact into both documents', () => {
    expect(cyclonedx.metadata.component).toMatchObject({
      purl: SUBJECT.purl,
      hashes: [{ alg: 'SHA-256', content: SHA256 }],
    });
    const root = spdx.packages.find((item: { packageFileName?: string }) => item.packageFileName === NAME);
    expect(root).toMatchObject({ checksums: [{ algorithm: 'SHA256', checksumValue: SHA256 }] });
    expect(JSON.stringify(root.externalRefs)).toContain(SUBJECT.purl);
  });

  test('makes serial number and namespace from the digest, and keeps the wall clock out', () => {
    expect(cyclonedx.serialNumber).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(spdx.documentNamespace).toContain(cyclonedx.serialNumber.slice('urn:uuid:'.length));
    expect([cyclonedx.metadata.timestamp, spdx.creationInfo.created]).toEqual([
      SUBJECT.created,
      SUBJECT.created,
    ]);
    const other = JSON.parse(
      bindCycloneDx(fixture('syft/sbom.cdx.json'), { ...SUBJECT, sha256: 'e'.repeat(64) }).text,
    );
    expect(other.serialNumber).not.toBe(cyclonedx.serialNumber);
  });

  test.each(['', 'null', '{}', '[]', '{"bomFormat":"CycloneDX"}', '{"spdxVersion":"SPDX-2.3"}'])(
    'refuses %j',
    (text) => {
      expect(() => bindCycloneDx(text, SUBJECT)).toThrow(expect.objectContaining({ code: 'SBOM_INVALID' }));
      expect(() => bindSpdx(text, SUBJECT)).toThrow(expect.objectContaining({ code: 'SBOM_INVALID' }));
    },
  );
});
