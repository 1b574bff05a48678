import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { TOOLS } from '../../tools/registry.generated.ts';
import { finishedExpectation, finishedOutput } from '../reports/tool-output.ts';
import { spdxSchema } from './spdx-schema.ts';

const ROOT = join(import.meta.dirname, '../../../../..');
const spdx = await TOOLS.spdx();
const created = '2026-01-01T00:00:00Z';

const old = (version: string, count: number) => ({
  spdxVersion: version,
  dataLicense: 'CC0-1.0',
  SPDXID: 'SPDXRef-DOCUMENT',
  name: 'd',
  documentNamespace: 'https://example.org/d',
  creationInfo: { created, creators: ['Tool: t-1'] },
  packages: Array.from({ length: count }, (_, index) => ({
    SPDXID: `SPDXRef-p${index}`,
    name: `p${index}`,
    downloadLocation: 'NOASSERTION',
    copyrightText: 'NOASSERTION',
    licenseConcluded: 'NOASSERTION',
    licenseDeclared: 'NOASSERTION',
    packageFileName: `p${index}.whl`,
  })),
});
const element = (type: string, id: string) => ({
  type,
  spdxId: `https://example.org/${id}`,
  creationInfo: '_:c',
  name: id,
});
const graph = (version: string, count: number) => ({
  '@context': `https://spdx.org/rdf/${version}/spdx-context.jsonld`,
  '@graph': [
    {
      type: 'CreationInfo',
      '@id': '_:c',
      specVersion: version,
      created,
      createdBy: ['https://example.org/me'],
    },
    element('Person', 'me'),
    { ...element('SpdxDocument', 'd'), rootElement: ['https://example.org/sbom'] },
    { ...element('software_Sbom', 'sbom'), rootElement: ['https://example.org/root'] },
    { ...element('software_Package', 'root'), software_primaryPurpose: 'source' },
    element('software_File', 'src/a.py'),
    ...Array.from({ length: count }, (_, index) => element('software_Package', `p${index}.whl`)),
  ],
});

function read(document: unknown, paths: readonly string[] = []) {
  const bytes = new TextEncoder().encode(JSON.stringify(document));
  const { completeness, reasons, proof } = spdx.read(finishedOutput(bytes, 0), finishedExpectation(paths));
  return { completeness, codes: reasons.map(({ code }) => code), entries: proof.inputsSeen };
}

test.each(['2.2', '2.3', '3.0.0', '3.0.1'])(
  'the schema of %s is the file that THIRD_PARTY.md names',
  (version) => {
    const bytes = readFileSync(join(ROOT, `packages/shared/schemas/spdx/spdx-${version}.schema.json`));
    const digest = createHash('sha256').update(bytes).digest('hex');
    expect(readFileSync(join(ROOT, 'THIRD_PARTY.md'), 'utf8')).toContain(`\`${digest}\``);
  },
);

describe.each(['SPDX-2.2', 'SPDX-2.3'])('a document of %s', (version) => {
  test.each([
    { documentDescribes: ['SPDXRef-p0'] },
    {
      relationships: [
        {
          spdxElementId: 'SPDXRef-DOCUMENT',
          relatedSpdxElement: 'SPDXRef-p0',
          relationshipType: 'DESCRIBES',
        },
      ],
    },
    {
      relationships: [
        {
          spdxElementId: 'SPDXRef-p0',
          relatedSpdxElement: 'SPDXRef-DOCUMENT',
          relationshipType: 'DESCRIBED_BY',
        },
      ],
    },
  ])('counts each package, and lists nothing when the only one is where the scan began: %j', (subject) => {
    expect(read({ ...old(version, 1), ...subject })).toMatchObject({ completeness: 'complete', entries: 1 });
    expect(read({ ...old(version, 2), ...subject })).toMatchObject({ completeness: 'complete', entries: 2 });
    for (const mark of ['p0-DocumentRoot-Directory-src', 'DocumentRoot-Directory-src']) {
      const began = JSON.parse(
        JSON.stringify({ ...old(version, 1), ...subject }).replaceAll('SPDXRef-p0', `SPDXRef-${mark}`),
      );
      expect(read(began).codes).toEqual(mark.startsWith('DocumentRoot') ? ['NOTHING_SEEN'] : []);
    }
  });

  test('lists what no relation makes the place where the scan began', () => {
    const [first] = old(version, 1).packages;
    const packages = [{ ...first, SPDXID: 'SPDXRef-DocumentRoot-Directory-src' }];
    expect(read({ ...old(version, 1), packages }).codes).toEqual([]);
  });

  test('counts all that it is about when that is several packages', () => {
    const documentDescribes = ['SPDXRef-p0', 'SPDXRef-p1'];
    expect(read({ ...old(version, 2), documentDescribes })).toMatchObject({ codes: [], entries: 2 });
  });

  test('passes and counts its packages', () => {
    expect(read(old(version, 3), ['p1.whl'])).toEqual({ completeness: 'complete', codes: [], entries: 3 });
  });

  test.each([
    ['a key that there is not', { surprise: 1 }],
    ['no name', { name: undefined }],
    ['no creation', { creationInfo: undefined }],
    ['a package without a name', { packages: [{ ...old(version, 1).packages[0], name: undefined }] }],
    [
      'a relationship of no kind',
      { relationships: [{ spdxElementId: 'a', relatedSpdxElement: 'b', relationshipType: 'LIKES' }] },
    ],
    ['words of version 3 beside its own', graph('3.0.1', 1)],
  ])('is refused with %s', (_what, change) => {
    expect(read({ ...old(version, 3), ...change }).codes).toContain('SCHEMA_INVALID');
  });

  test('is nothing without packages', () => {
    expect(read(old(version, 0)).codes).toEqual(['NOTHING_SEEN']);
  });
});

test.each(['FILE', 'SOURCE', 'CONTAINER'])('a scan of a %s that found nothing lists nothing', (purpose) => {
  const [first] = old('SPDX-2.3', 1).packages;
  const packages = [{ ...first, primaryPackagePurpose: purpose }];
  const documentDescribes = ['SPDXRef-p0'];
  expect(read({ ...old('SPDX-2.3', 1), packages, documentDescribes })).toEqual({
    completeness: 'incomplete',
    codes: ['NOTHING_SEEN'],
    entries: 1,
  });
});

describe.each(['SPDX-2.2', 'SPDX-2.3'])('the corrected schema of %s', (version) => {
  const [first] = old(version, 1).packages;
  const reference = { referenceType: 'purl', referenceLocator: 'pkg:pypi/a@1' };

  test.each(['PACKAGE-MANAGER', 'PACKAGE_MANAGER', 'SECURITY'])(
    'takes the category %s',
    (referenceCategory) => {
      const packages = [{ ...first, externalRefs: [{ ...reference, referenceCategory }] }];
      const related = { spdxElementId: 'a', relatedSpdxElement: 'b', relationshipType: 'AMENDS' };
      expect(read({ ...old(version, 1), packages, relationships: [related] }).codes).toEqual([]);
    },
  );

  test.each([
    ['a namespace, as its specification does', { documentNamespace: undefined }],
    ['who made it', { creationInfo: { created } }],
    [
      'a category that there is',
      { packages: [{ ...first, externalRefs: [{ ...reference, referenceCategory: 'X' }] }] },
    ],
  ])('demands %s', (_what, change) => {
    expect(read({ ...old(version, 1), ...change }).codes).toEqual(['SCHEMA_INVALID']);
  });
});

describe.each(['3.0.0', '3.0.1'])('a document of %s', (version) => {
  test('passes, counts its packages and names its files', () => {
    expect(read(graph(version, 2), ['src/a.py'])).toEqual({
      completeness: 'complete',
      codes: [],
      entries: 3,
    });
  });

  test('is refused with a key that there is not, without a creation, or under the context of another version', () => {
    const whole = graph(version, 1);
    const strange = {
      ...whole,
      '@graph': [...whole['@graph'], { ...element('software_Package', 'x'), surprise: 1 }],
    };
    const unborn = {
      ...whole,
      '@graph': [...whole['@graph'], { type: 'software_Package', spdxId: 'https://example.org/x' }],
    };
    expect([read(strange).codes, read(unborn).codes]).toEqual([['SCHEMA_INVALID'], ['SCHEMA_INVALID']]);
    expect(read({ ...whole, '@context': 'https://spdx.org/rdf/9.9.9/spdx-context.jsonld' }).codes).toEqual([
      'SCHEMA_UNKNOWN',
    ]);
  });

  test('is nothing without packages but the one where the scan began', () => {
    expect(read(graph(version, 0)).codes).toEqual(['NOTHING_SEEN']);
    const library = JSON.parse(JSON.stringify(graph(version, 0)).replace('"source"', '"library"'));
    expect(read(library)).toMatchObject({ codes: [], entries: 1 });
  });

  test('is judged in a moment with many packages', () => {
    expect(read(graph(version, 5_000)).entries).toBe(5_001);
  });
});

test('other versions have no schema', () => {
  expect(['SPDX-2.1', 'SPDX-3.0', '2.3', '__proto__'].map(spdxSchema)).toEqual([null, null, null, null]);
});
