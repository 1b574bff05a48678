import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { ActionError } from '../../errors.ts';
import { formatSubjects, parseSubjects } from './subjects.ts';

const SHA256 = 'a'.repeat(64);
const member = (name: string, rest = `"size":5,"sha256":"${SHA256}"`): string => `{"name":"${name}",${rest}}`;

function codeOf(text: string): string {
  try {
    parseSubjects(text);
    return 'none';
  } catch (thrown) {
    return thrown instanceof ActionError ? thrown.code : String(thrown);
  }
}

describe('parseSubjects()', () => {
  test('reads what formatSubjects() writes, also as the line of a file', () => {
    const name = fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/);
    const subject = fc.record({ name, size: fc.nat(), sha256: fc.constant(SHA256) });
    fc.assert(
      fc.property(fc.uniqueArray(subject, { minLength: 1, selector: (each) => each.name }), (subjects) => {
        const text = formatSubjects(subjects);
        expect(formatSubjects(parseSubjects(text))).toBe(text);
        expect(parseSubjects(`${text}\n`)).toEqual(parseSubjects(text));
      }),
    );
  });

  // One reader takes the first of two keys, another the last: the output of a job that runs project code goes to both.
  test.each([
    ['a key twice', `[{"name":"evil.whl","name":"a.whl","size":5,"sha256":"${SHA256}"}]`],
    ['a key twice, once escaped', `[{"n\\u0061me":"evil.whl","name":"a.whl","size":5,"sha256":"${SHA256}"}]`],
    ['an escaped name', `[${member('\\u0061.whl')}]`],
    ['another order of keys', `[{"size":5,"name":"a.whl","sha256":"${SHA256}"}]`],
    ['another order of names', `[${member('b.whl')},${member('a.whl')}]`],
    ['spaces', `[ ${member('a.whl')}]`],
    ['a line break inside', `[${member('a.whl')}\n]`],
    ['a mark of the byte order', `\ufeff[${member('a.whl')}]`],
    ['more after its end', `[${member('a.whl')}]\n[]`],
    ['a number in another form', `[${member('a.whl', `"size":5e0,"sha256":"${SHA256}"`)}]`],
    ['a negative zero', `[${member('a.whl', `"size":-0,"sha256":"${SHA256}"`)}]`],
    ['a size beyond what numbers hold', `[${member('a.whl', `"size":1e400,"sha256":"${SHA256}"`)}]`],
    ['a prototype', `[${member('a.whl', `"size":5,"sha256":"${SHA256}","__proto__":{}`)}]`],
    ['two names that differ by case', `[${member('A.whl')},${member('a.whl')}]`],
    ['two equal names', `[${member('a.whl')},${member('a.whl')}]`],
    ['the manifest of the release as an artifact', `[${member('interlock-manifest.json')}]`],
    ['the log of the release, but for its case', `[${member('Decision-Log.jsonl')}]`],
    ['the bundle of another artifact', `[${member('a.whl')},${member('a.whl.sigstore.json')}]`],
    ['the SBOM of another artifact, but for its case', `[${member('A.whl.CDX.json')},${member('a.whl')}]`],
    ['a path', `[${member('../a.whl')}]`],
    ['a hidden file', `[${member('.a')}]`],
    ['a name of 201 characters', `[${member('a'.repeat(201))}]`],
    ['a size below zero', `[${member('a.whl', `"size":-1,"sha256":"${SHA256}"`)}]`],
    ['half a byte', `[${member('a.whl', `"size":0.5,"sha256":"${SHA256}"`)}]`],
    ['a digest in capitals', `[${member('a.whl', `"size":5,"sha256":"${'A'.repeat(64)}"`)}]`],
    ['no digest', `[${member('a.whl', '"size":5')}]`],
    ['something unknown', `[${member('a.whl', `"size":5,"sha256":"${SHA256}","url":"x"`)}]`],
    [
      '1025 subjects',
      `[${Array.from({ length: 1025 }, (_, index) => member(`a${index}`))
        .toSorted()
        .join(',')}]`,
    ],
    ['a list that is cut off', `[${member('a.whl')}`],
    ['nothing', '[]'],
    ['no list', '{}'],
  ])('refuses %s', (_what, text) => {
    expect(codeOf(text)).toBe('SUBJECTS_INVALID');
  });

  test('gives subjects or an error with a code, whatever it is fed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(['none', 'SUBJECTS_INVALID']).toContain(codeOf(text));
      }),
      { numRuns: 200 },
    );
  });

  test('takes a signature of its own beside an artifact', () => {
    expect(codeOf(`[${member('a.whl')},${member('a.whl.asc')}]`)).toBe('none');
  });
});
