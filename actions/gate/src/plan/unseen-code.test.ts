import { presetPolicy } from '@interlock/shared/formats/policy-file/policy-file.ts';
import { adapterOf } from '@interlock/shared/testing/cases.ts';
import { expect, test } from '@jest/globals';
import { unseenCode } from './unseen-code.ts';

const { policy } = presetPolicy('phased');

function codeFor(
  inputs: readonly string[],
  change: { readonly links?: string[]; readonly paths?: string[] },
) {
  const tree = { commit: 'c'.repeat(40), folder: '/tree', paths: [], submodules: [], links: [], ...change };
  return unseenCode(adapterOf('tool', { inputs }), policy, tree)?.code ?? null;
}

test('a link in place of an input closes a tool of another language too', () => {
  const links = ['.github/workflows/release.yml'];
  expect(codeFor(['.github/workflows/*.yml'], { links })).toBe('LINK_NOT_SEEN');
  expect(codeFor(['**/*.py'], { links })).toBeNull();
});

test('what only Python would import closes no tool that reads no Python', () => {
  expect(codeFor(['**/*.go'], { links: ['src/pkg'], paths: ['src/a.so'] })).toBeNull();
  expect(codeFor([], { links: ['src/pkg'], paths: ['src/a.so'] })).toBeNull();
});
