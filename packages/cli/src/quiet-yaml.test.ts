import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

const TEXT = '? ["##[error]x"]\n: 1\njobs: {}\n';
const POLICY = join(import.meta.dirname, '../../shared/src/formats/policy-file/policy-file-document.ts');
const examined = `new Map([['.github/workflows/x.yml', ${JSON.stringify(TEXT)}]])`;
const encoded = `new TextEncoder().encode(${JSON.stringify(TEXT)})`;

// In a process of its own: warnings of a library are written past everything that a test can listen to.
test.each([
  ['a workflow', join(import.meta.dirname, 'doctor/examine.ts'), 'examine', examined],
  ['a policy', POLICY, 'readPolicyDocument', encoded],
])('%s prints nothing while it is read', (_what, file, name, argument) => {
  const program = `import { ${name} } from ${JSON.stringify(file)}; ${name}(${argument}); process.stdout.write('read');`;
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', '--input-type=module', '-e', program],
    { encoding: 'utf8' },
  );
  expect([stdout, stderr]).toEqual(['read', '']);
});
