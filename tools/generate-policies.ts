import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { policyJsonSchema } from './policy-json-schema.ts';

const root = join(import.meta.dirname, '..');
const PRESETS_FILE = 'packages/shared/src/formats/policy-file/policies.generated.ts';
const SCHEMA_FILE = 'schema/policy.schema.json';

/** Writes the presets of policies/ as data that is built in, and the JSON Schema of the policy file. */
export function generatePolicies(): void {
  const names = readdirSync(join(root, 'policies')).filter((name) => name.endsWith('.yml'));
  const entries = names.toSorted().map((name) => {
    const values: unknown = parse(readFileSync(join(root, 'policies', name), 'utf8'), { uniqueKeys: true });
    return `  ${JSON.stringify(basename(name, '.yml'))}: ${JSON.stringify(values, null, 2).replaceAll('\n', '\n  ')},`;
  });
  const head = '// Written by tools/generate-policies.ts from policies/*.yml.';
  writeFileSync(join(root, PRESETS_FILE), `${head}\nexport const PRESETS = {\n${entries.join('\n')}\n};\n`);
  writeFileSync(join(root, SCHEMA_FILE), `${JSON.stringify(policyJsonSchema(), null, 2)}\n`);
}

if (import.meta.main) {
  generatePolicies();
}
