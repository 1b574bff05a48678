import { writeConformanceDocument } from './conformance-doc.ts';
import { writeErrorsDocument } from './errors-doc.ts';
import { generatePolicies } from './generate-policies.ts';
import { writeRegistry } from './generate-registry.ts';
import { writeNextSteps } from './next-steps.ts';
import { writeReadmeTables } from './readme-tables.ts';

/** Writes everything that is made from other files: registry, presets, schema, tables of inputs, lists of codes and cases. */
const root = process.cwd();
writeRegistry();
generatePolicies();
writeReadmeTables(root);
writeErrorsDocument(root, writeNextSteps(root));
await writeConformanceDocument(root);
