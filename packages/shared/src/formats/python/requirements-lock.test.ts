import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { ActionError } from '../../errors.ts';
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

  test.each([
    ['a comment goes on in the next line', '# see \\\nb==6 HASH\n'],
    ['the comment of a package goes on', '   # see \\\r\nb==6 HASH\n'],
    ...['\u000b', '\f', '\u001c', '\u001d', '\u001e', '\u0085', '\u2028', '\r'].map((sign) => [
      `${JSON.stringify(sign)} ends a line`,
      `# see${sign}b==6 HASH\n`,
    ]),
    ['a marker ends at a form feed', 'c==1 HASH ; python_version > "3"\fb==6 HASH\n'],
    ['a byte is no UTF-8', '# \ufffd\n'],
  ])('refuses what installers read in another way: %s', (_what, end) => {
    const text = `a==1.0 ${HASH}\n${end.replaceAll('HASH', HASH)}`;
    expect(() => parseRequirementsLock(text, 'r.txt')).toThrow(ActionError);
  });

  test('refuses an encoding that installers would read it in, and takes UTF-8', () => {
    const text = `# +AAo-b+AD0APQ-6\na==1.0 ${HASH}\n`;
    expect(() => parseRequirementsLock(`# -*- coding: utf-7 -*-\n${text}`, 'r.txt')).toThrow(ActionError);
    expect(() => parseRequirementsLock(`\n# vim: set fileencoding=utf-7\n${text}`, 'r.txt')).toThrow(
      ActionError,
    );
    expect(parseRequirementsLock(`# -*- coding: UTF-8 -*-\n${text}`, 'r.txt')).toHaveLength(1);
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
