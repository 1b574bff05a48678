import { writeErrorsDocument } from './errors-doc.ts';
import { generatePolicies } from './generate-policies.ts';
import { writeRegistry } from './generate-registry.ts';
import { writeReadmeTables } from './readme-tables.ts';

/** Writes everything that is made from other files: registry, presets, schema, tables of inputs, list of codes. */
const root = process.cwd();
writeRegistry();
generatePolicies();
writeReadmeTables(root);
writeErrorsDocument(root);
