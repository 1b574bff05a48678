import type { ValidateFunction } from 'ajv';
import spdx23 from '../../schemas/spdx-2.3.schema.json' with { type: 'json' };
import { compileSchema } from './schema-check.ts';

let compiled: ValidateFunction | null = null;

/** The validator for SPDX JSON 2.3, compiled at first use; null for a version that has none here. */
export function spdxSchema(version: string): ValidateFunction | null {
  if (version !== 'SPDX-2.3') {
    return null;
  }
  compiled ??= compileSchema(spdx23, {});
  return compiled;
}
