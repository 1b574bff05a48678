import { readFileSync } from 'node:fs';
import { artifactPurl, type SbomSubject } from '@interlock/shared/formats/sbom/sbom-subject.ts';

/** The artifact that the kept documents are about. */
export const NAME = 'hostname_api-1.0.0-py3-none-any.whl';
export const SHA256 = 'c'.repeat(64);
/** What is bound into them. */
export const SUBJECT: SbomSubject = {
  name: NAME,
  version: '1.0.0',
  sha256: SHA256,
  purl: artifactPurl(NAME, '1.0.0'),
  created: '2026-01-01T00:00:00Z',
  supplier: 'The authors',
  namespace: 'https://github.com/acme/demo/spdx',
};

/** Reads a kept output of a tool as text. */
export function fixture(name: string): string {
  return readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), 'utf8');
}
