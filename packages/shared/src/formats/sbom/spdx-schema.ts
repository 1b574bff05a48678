import type { AnySchemaObject, ValidateFunction } from 'ajv';
import spdx22 from '../../../schemas/spdx/spdx-2.2.schema.json' with { type: 'json' };
import spdx23 from '../../../schemas/spdx/spdx-2.3.schema.json' with { type: 'json' };
import spdx300 from '../../../schemas/spdx/spdx-3.0.0.schema.json' with { type: 'json' };
import spdx301 from '../../../schemas/spdx/spdx-3.0.1.schema.json' with { type: 'json' };
import { compileSchema } from './schema-check.ts';

const SCHEMAS: ReadonlyMap<string, AnySchemaObject> = new Map<string, AnySchemaObject>([
  ['SPDX-2.2', corrected(spdx22)],
  // It names draft 2019-09 for the word `deprecated` alone, which judges nothing; all other words are those of draft 7.
  ['SPDX-2.3', { ...spdx23, $schema: 'http://json-schema.org/draft-07/schema#' }],
  ['SPDX-3.0.0', spdx300],
  ['SPDX-3.0.1', spdx301],
]);

const compiled = new Map<string, ValidateFunction>();

/** The validator for an SPDX JSON version (`SPDX-2.2` to `SPDX-3.0.1`), compiled at first use; null for a version that has none here. */
export function spdxSchema(version: string): ValidateFunction | null {
  const schema = SCHEMAS.get(version);
  if (schema === undefined) {
    return null;
  }
  const validate = compiled.get(version) ?? compileSchema(schema, {});
  compiled.set(version, validate);
  return validate;
}

/**
 * The corrections that the project published as 2.2.2 for documents of `SPDX-2.2`: words that its specification spells so, and fields that
 * it demands. The package that keeps the schemas has the first one only. Source: spdx-spec, `schemas/2.2.2/spdx-schema.json`.
 */
function corrected(first: typeof spdx22): AnySchemaObject {
  const schema = structuredClone(first);
  const { creationInfo, packages, files, snippets, relationships } = schema.properties;
  schema.required.push('documentNamespace');
  creationInfo.required.push('creators');
  const { referenceCategory } = packages.items.properties.externalRefs.items.properties;
  referenceCategory.enum.push('PACKAGE-MANAGER', 'PERSISTENT-ID', 'PERSISTENT_ID');
  files.items.required.push('checksums', 'licenseInfoInFiles');
  snippets.items.required = ['SPDXID', 'copyrightText', 'licenseConcluded', 'ranges', 'snippetFromFile'];
  relationships.items.properties.relationshipType.enum.push('AMENDS');
  return schema;
}
