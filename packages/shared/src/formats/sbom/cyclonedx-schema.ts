import type { AnySchemaObject, ValidateFunction } from 'ajv';
import bom12 from '../../../schemas/cyclonedx/bom-1.2.schema.json' with { type: 'json' };
import bom13 from '../../../schemas/cyclonedx/bom-1.3.schema.json' with { type: 'json' };
import bom14 from '../../../schemas/cyclonedx/bom-1.4.schema.json' with { type: 'json' };
import bom15 from '../../../schemas/cyclonedx/bom-1.5.schema.json' with { type: 'json' };
import bom16 from '../../../schemas/cyclonedx/bom-1.6.schema.json' with { type: 'json' };
import bom17 from '../../../schemas/cyclonedx/bom-1.7.schema.json' with { type: 'json' };
import cryptography from '../../../schemas/cyclonedx/cryptography-defs.schema.json' with { type: 'json' };
import signature from '../../../schemas/cyclonedx/jsf-0.82.schema.json' with { type: 'json' };
import licences from '../../../schemas/cyclonedx/spdx.schema.json' with { type: 'json' };
import { compileSchema } from './schema-check.ts';

/** The package that keeps the schemas made `version` optional everywhere; the specification demanded it up to 1.4. */
const BOMS: ReadonlyMap<string, AnySchemaObject> = new Map<string, AnySchemaObject>([
  ['1.2', { ...bom12, required: ['bomFormat', 'specVersion', 'version'] }],
  ['1.3', { ...bom13, required: ['bomFormat', 'specVersion', 'version'] }],
  ['1.4', { ...bom14, required: ['bomFormat', 'specVersion', 'version'] }],
  ['1.5', bom15],
  ['1.6', bom16],
  ['1.7', bom17],
]);

const PARTS = {
  'http://cyclonedx.org/schema/spdx.SNAPSHOT.schema.json': licences,
  'http://cyclonedx.org/schema/jsf-0.82.SNAPSHOT.schema.json': signature,
  'http://cyclonedx.org/schema/cryptography-defs.SNAPSHOT.schema.json': cryptography,
};

const compiled = new Map<string, ValidateFunction>();

/** The validator for a CycloneDX JSON version (1.2 to 1.7), compiled at first use; null for a version that has none. */
export function cyclonedxSchema(version: string): ValidateFunction | null {
  const schema = BOMS.get(version);
  if (schema === undefined) {
    return null;
  }
  const validate = compiled.get(version) ?? compileSchema(schema, PARTS);
  compiled.set(version, validate);
  return validate;
}
