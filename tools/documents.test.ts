import { describe, expect, test } from '@jest/globals';
import { errorsDocument } from './errors-doc.ts';
import { withTables } from './readme-tables.ts';

const README = '# X\n<!-- inputs -->\nold\n<!-- /inputs -->\n<!-- outputs -->\n<!-- /outputs -->\nend\n';

describe('withTables()', () => {
  test('replaces the tables, keeps the rest, and gives the same text twice', () => {
    const action = {
      inputs: {
        a: { description: 'one | two\nthree', required: true },
        b: { description: 'x', default: 'y' },
      },
      outputs: { o: { description: 'z' } },
    };
    const once = withTables(README, action);
    expect(once).toContain('| `a` | **required** | one \\| two three |\n| `b` | `y` | x |');
    expect(once).toContain('| `o` | z |');
    expect(once).not.toContain('old');
    expect(once.endsWith('end\n')).toBe(true);
    expect(withTables(once, action)).toBe(once);
  });
  test('does not write a README without marks', () => {
    expect(() => withTables('# X\n', {})).toThrow('no marks');
  });
});

test('errorsDocument() lists every code once, sorted', () => {
  expect(errorsDocument({ B: 'two', A: 'one' })).toMatch(/\| `A` \| one \|\n\| `B` \| two \|\n$/);
});
