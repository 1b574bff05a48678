import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { ActionError } from '../errors.ts';
import { parseRequirementsLock } from './requirements-lock.ts';

const HASH = `--hash=sha256:${'a'.repeat(64)}`;

describe('parseRequirementsLock', () => {
  test('reads pins with digests, markers, extras and comments', () => {
    const text = `# lock\nB_c[x]==1.0 \\\n    ${HASH} \\\n    ${HASH}\n    # via a\na==2.0rc1 ; python_version >= "3.10" ${HASH}\n`;
    expect(parseRequirementsLock(text, 'r.txt')).toEqual([
      { name: 'a', version: '2.0rc1' },
      { name: 'b-c', version: '1.0' },
    ]);
  });

  test.each([
    'a==1.0',
    `a>=1.0 ${HASH}`,
    `a==1.* ${HASH}`,
    `-r other.txt`,
    `--index-url https://example.org`,
    `-e .`,
    `a @ https://example.org/a.whl ${HASH}`,
    `a==1.0 --hash=md5:${'a'.repeat(32)}`,
    `./a.whl ${HASH}`,
  ])('refuses what it would have to guess: %s', (line) => {
    expect(() => parseRequirementsLock(line, 'r.txt')).toThrow(ActionError);
  });

  test('any text is packages or a coded error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        try {
          return Array.isArray(parseRequirementsLock(text, 'r.txt'));
        } catch (thrown) {
          return thrown instanceof ActionError && thrown.code === 'LOCK_INVALID';
        }
      }),
    );
  });
});
