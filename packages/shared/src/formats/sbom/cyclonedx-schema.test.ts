import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { cyclonedxSchema } from './cyclonedx-schema.ts';

const ROOT = join(import.meta.dirname, '../../../../..');
const OURS = join(ROOT, 'packages/shared/schemas/cyclonedx');
const THEIRS = join(ROOT, 'node_modules/@cyclonedx/cyclonedx-library/res/schema');
const NAMES = [
  'bom-1.2',
  'bom-1.3',
  'bom-1.4',
  'bom-1.5',
  'bom-1.6',
  'bom-1.7',
  'cryptography-defs',
  'jsf-0.82',
  'spdx',
];
const document = (version: string) => ({
  bomFormat: 'CycloneDX',
  specVersion: version,
  version: 1,
  components: [{ type: 'library', name: 'a', version: '1', licenses: [{ license: { id: 'MIT' } }] }],
});

test.each(NAMES)('%s is the schema that the library of CycloneDX ships', (name) => {
  const file = `${name}.SNAPSHOT.schema.json`;
  expect(readFileSync(join(OURS, `${name}.schema.json`), 'utf8')).toBe(
    readFileSync(join(THEIRS, file), 'utf8'),
  );
});

describe.each(['1.2', '1.3', '1.4', '1.5', '1.6', '1.7'])('cyclonedxSchema %s', (version) => {
  const validate = cyclonedxSchema(version);
  test('takes a small document', () => {
    expect(validate?.(document(version))).toBe(true);
  });

  test('refuses a component that is there twice, whatever the order of its keys', () => {
    const components = [
      { type: 'library', name: 'a', version: '1' },
      { version: '1', name: 'a', type: 'library' },
    ];
    expect(validate?.({ ...document(version), components })).toBe(false);
  });

  test('judges thirty thousand components in a moment', () => {
    const components = Array.from({ length: 30_000 }, (_, index) => ({
      type: 'library',
      name: `n${index}`,
      version: '1',
    }));
    expect(validate?.({ ...document(version), components })).toBe(true);
  });

  test.each([
    ['another type of component', { components: [{ type: 'lib', name: 'a', version: '1' }] }],
    [
      'a licence that is none',
      {
        components: [
          { type: 'library', name: 'a', version: '1', licenses: [{ license: { id: 'NONE-SUCH' } }] },
        ],
      },
    ],
    ['a serial number that is none', { serialNumber: 'urn:uuid:1' }],
    ['a version that is no number', { version: '1' }],
    ['a time that is none', { metadata: { timestamp: 'yesterday' } }],
  ])('refuses %s', (_what, change) => {
    expect(validate?.({ ...document(version), ...change })).toBe(false);
  });
});

test('a version without a schema has no validator', () => {
  expect([cyclonedxSchema('1.1'), cyclonedxSchema('2.0')]).toEqual([null, null]);
});
