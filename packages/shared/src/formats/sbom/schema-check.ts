import { Ajv, type AnySchemaObject, type Options, type ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { canonicalJson } from '../json/canonical-json.ts';

/** One `@` between two parts without spaces; the grammar of an address (RFC 6531) is no security boundary here. */
const ADDRESS = /^[^\s@]+@[^\s@]+$/u;
const DRAFT_2020 = 'https://json-schema.org/draft/2020-12/schema';
const HAS_SPACE_OR_DELIMITER = /[\s<>"{}|\\^`]/;

/**
 * Compiles an official schema (draft 7 or 2020-12, as its `$schema` says) with the ones that it refers to by name. The formats are the ones that the schemas of CycloneDX and SPDX
 * use; `iri-reference` refuses what RFC 3987 never allows and leaves the rest to the reader of the address. `uniqueItems` is ours,
 * because that of the library compares each pair: an SBOM of some ten thousand components would take minutes.
 */
export function compileSchema(
  schema: AnySchemaObject,
  parts: Readonly<Record<string, AnySchemaObject>>,
): ValidateFunction {
  const options: Options = {
    strict: false,
    // `1e999` is read as infinity, which is no number of JSON.
    strictNumbers: true,
    addUsedSchema: false,
    allErrors: false,
    logger: false,
    schemas: parts,
  };
  const ajv = schema['$schema'] === DRAFT_2020 ? new Ajv2020(options) : new Ajv(options);
  addFormats.default(ajv);
  ajv.addFormat('idn-email', ADDRESS);
  ajv.addFormat('iri-reference', (text: string) => !HAS_SPACE_OR_DELIMITER.test(text));
  ajv.removeKeyword('uniqueItems');
  ajv.addKeyword({ keyword: 'uniqueItems', type: 'array', schemaType: 'boolean', validate: isUnique });
  return ajv.compile(schema);
}

function isUnique(isDemanded: boolean, items: readonly unknown[]): boolean {
  return !isDemanded || new Set(items.map(canonicalJson)).size === items.length;
}

/** Null when the value is valid, else where it is not and why, without the value itself. */
export function schemaProblem(validate: ValidateFunction, value: unknown): string | null {
  if (validate(value)) {
    return null;
  }
  const [first] = validate.errors ?? [];
  return first === undefined
    ? 'the document is not valid'
    : `${first.instancePath === '' ? 'the document' : first.instancePath} ${first.message ?? 'is not valid'}`;
}
