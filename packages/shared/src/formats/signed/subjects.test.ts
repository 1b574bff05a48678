import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { ActionError } from '../../errors.ts';
import { formatSubjects, parseSubjects } from './subjects.ts';

const WHEEL = { name: 'a-1.0.whl', size: 5, sha256: 'a'.repeat(64) };
const SDIST = { ...WHEEL, name: 'a-1.0.tar.gz' };
const NEXT = 'Hand over the `subjects` output of the job that built the artifacts';

describe('parseSubjects()', () => {
  test('reads what formatSubjects() wrote, sorted by name', () => {
    expect(parseSubjects(formatSubjects([WHEEL, SDIST]))).toEqual([SDIST, WHEEL]);
  });

  const row = JSON.stringify(WHEEL);
  const NO_LIST = 'The subject set is not a list of plain names with sizes and digests';
  test.each([
    ['nothing', '', 'The subject set is not whole JSON'],
    ['a list that is cut off', `[${row}`, 'The subject set is not whole JSON'],
    ['no list', row, NO_LIST],
    ['zero subjects', '[]', NO_LIST],
    ['an artifact twice', `[${row},${row}]`, 'The subject set names an artifact twice'],
    [
      'two names of one artifact',
      `[{"name":"b",${row.slice(1)}]`,
      'The subject set names a key twice in one object',
    ],
    ['a path', JSON.stringify([{ ...WHEEL, name: '../a.whl' }]), NO_LIST],
    ['a hidden file', JSON.stringify([{ ...WHEEL, name: '.a' }]), NO_LIST],
    ['a name of 201 characters', JSON.stringify([{ ...WHEEL, name: 'a'.repeat(201) }]), NO_LIST],
    ['a size below zero', JSON.stringify([{ ...WHEEL, size: -1 }]), NO_LIST],
    ['half a byte', JSON.stringify([{ ...WHEEL, size: 0.5 }]), NO_LIST],
    ['a digest in capitals', JSON.stringify([{ ...WHEEL, sha256: 'A'.repeat(64) }]), NO_LIST],
    ['no digest', JSON.stringify([{ name: 'a', size: 1 }]), NO_LIST],
    ['something unknown', JSON.stringify([{ ...WHEEL, url: 'x' }]), NO_LIST],
    [
      '1025 subjects',
      JSON.stringify(Array.from({ length: 1025 }, (_, index) => ({ ...WHEEL, name: `a${index}` }))),
      NO_LIST,
    ],
    [
      'more than any release has',
      ' '.repeat(1024 * 512 + 1),
      'The subject set is longer than 524288 characters',
    ],
  ])('refuses %s', (_name, text, message) => {
    expect(() => parseSubjects(text)).toThrow(
      expect.objectContaining({ code: 'SUBJECTS_INVALID', message, next: NEXT }),
    );
  });

  test('gives subjects or an error with a code, whatever it is fed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        try {
          expect(parseSubjects(text).length).toBeGreaterThan(0);
        } catch (thrown) {
          expect(thrown).toBeInstanceOf(ActionError);
        }
      }),
      { numRuns: 200 },
    );
  });
});
