import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { fencedJson, fencedText } from './fenced-output.ts';

describe('output on a terminal that a runner reads too', () => {
  test('holds no workflow command, at the start of a line or within it', () => {
    expect(fencedText('a ##[error]b\n  ::set-output name=v::pass\n::x\na::b\n')).toBe(
      'a # #[error]b\n  | ::set-output name=v::pass\n| ::x\na::b\n',
    );
  });
  test('is the same JSON, without one', () => {
    const part = fc.oneof(fc.constantFrom('##[', '::', '\n', '\\', '"'), fc.string());
    const text = fc.array(part).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.dictionary(text, text), (value) => {
        const written = fencedJson(JSON.stringify(value, null, 2));
        expect(written).not.toContain('##[');
        expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});
