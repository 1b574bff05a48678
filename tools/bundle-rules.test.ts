import { describe, expect, test } from '@jest/globals';
import { bundleProblems, type Chunk, reachable } from './bundle-rules.ts';

const chunk = (fileName: string, parts: Partial<Chunk>): Chunk => ({
  fileName,
  isEntry: fileName.endsWith('/index.js'),
  moduleIds: [],
  imports: [],
  dynamicImports: [],
  ...parts,
});
const SIGN = '/suite/node_modules/@sigstore/sign/dist/index.js';
const VERIFY = '/suite/node_modules/@sigstore/verify/dist/index.js';
const TESTBED = '/suite/packages/testbed/src/start.ts';

describe('bundleProblems()', () => {
  test('has nothing against large clients that are loaded later, nor against stand-ins of the command line', () => {
    const chunks = [
      chunk('gate/index.js', { dynamicImports: ['shared/sigstore.js'] }),
      chunk('verify/index.js', { imports: ['shared/verify.js'] }),
      chunk('cli/index.js', { dynamicImports: ['shared/rehearse.js'] }),
      chunk('shared/verify.js', { moduleIds: [VERIFY] }),
      chunk('shared/sigstore.js', { moduleIds: [SIGN] }),
      chunk('shared/rehearse.js', { moduleIds: [TESTBED] }),
    ];
    expect(bundleProblems(chunks)).toEqual([]);
  });
  test.each([
    [
      'stand-ins that an action reaches by two steps, the second one later',
      [
        chunk('fetch/index.js', { imports: ['shared/a.js'] }),
        chunk('shared/a.js', { dynamicImports: ['shared/b.js'] }),
        chunk('shared/b.js', { moduleIds: [TESTBED] }),
      ],
      `fetch/index.js can reach ${TESTBED}`,
    ],
    [
      'a signing client at the start of an action',
      [
        chunk('sign/index.js', { imports: ['shared/vendor.js'] }),
        chunk('shared/vendor.js', { moduleIds: [SIGN] }),
      ],
      `sign/index.js loads ${SIGN} at its start`,
    ],
    [
      'a verifier at the start of gate',
      [
        chunk('gate/index.js', { imports: ['shared/vendor.js'] }),
        chunk('shared/vendor.js', { moduleIds: [VERIFY] }),
      ],
      `gate/index.js loads ${VERIFY} at its start`,
    ],
    [
      'an action that another one would run',
      [chunk('gate/index.js', { imports: ['sbom/index.js'] }), chunk('sbom/index.js', {})],
      'gate/index.js would run sbom/index.js: an entry is imported by nobody',
    ],
  ])('names %s', (_what, chunks, problem) => {
    expect(bundleProblems(chunks)).toEqual([problem]);
  });
});

test('reachable() ends in a circle of chunks', () => {
  const chunks = [
    chunk('gate/index.js', { imports: ['shared/a.js'] }),
    chunk('shared/a.js', { imports: ['shared/a.js'], dynamicImports: ['gate/index.js'] }),
  ];
  expect(reachable(chunks, 'gate/index.js', 'ever').map(({ fileName }) => fileName)).toEqual([
    'gate/index.js',
    'shared/a.js',
  ]);
});
