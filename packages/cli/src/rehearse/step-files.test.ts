import { outputEntry } from '@interlock/shared/effects/output-entry.ts';
import { describe, expect, test } from '@jest/globals';
import { readOutputFile } from './step-files.ts';

describe('readOutputFile()', () => {
  test('reads what an action writes, values of several lines too', () => {
    const text = outputEntry('one', 'a\nb=c\n') + outputEntry('two', '');
    expect(readOutputFile(text)).toEqual(
      new Map([
        ['one', 'a\nb=c\n'],
        ['two', ''],
      ]),
    );
  });

  test('takes the last value of a name', () => {
    expect(readOutputFile('x=1\nx=2\n')?.get('x')).toBe('2');
  });

  test.each(['name<<end\nvalue\n', 'no equals sign\n', '=value\n'])(
    'refuses a file that breaks the form: %j',
    (text) => {
      expect(readOutputFile(text)).toBeNull();
    },
  );
});
