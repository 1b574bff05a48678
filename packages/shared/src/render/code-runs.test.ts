import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { codeRuns } from './code-runs.ts';

describe('codeRuns()', () => {
  test('finds code between backticks, and leaves a lone backtick alone', () => {
    expect(codeRuns('Set `build.argv` in `a`` b')).toEqual([
      { text: 'Set ', isCode: false },
      { text: 'build.argv', isCode: true },
      { text: ' in ', isCode: false },
      { text: 'a', isCode: true },
      { text: '` b', isCode: false },
    ]);
  });
  test('loses nothing but the backticks of code', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[`ab ]{0,30}$/), (text) => {
        const written = codeRuns(text).map((run) => (run.isCode ? `\`${run.text}\`` : run.text));
        expect(written.join('')).toBe(text);
      }),
    );
  });
});
