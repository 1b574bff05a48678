import { execFileSync } from 'node:child_process';

/** Fails when a generated file (bundles, schemas, registries, tables) differs from the one that is committed. */
const GENERATED = [
  'dist',
  'schema',
  'docs/errors.md',
  'docs/conformance.md',
  'actions/*/README.md',
  '*.generated.ts',
  '*.generated.js',
];

const changed = execFileSync('git', ['status', '--porcelain', '--', ...GENERATED], { encoding: 'utf8' });
if (changed !== '') {
  process.stderr.write(
    `These files differ from what their sources give. Commit what was generated:\n${changed}`,
  );
  process.exitCode = 1;
}
