import { readFileSync } from 'node:fs';
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

test('errorsDocument() lists every code once, sorted, with its next steps', () => {
  expect(errorsDocument({ B: 'two', A: 'one' }, { A: ['Do a|b', 'Do c'] })).toMatch(
    /\| `A` \| one \| Do a\\\|b\.<br>Do c\. \|\n\| `B` \| two \| {2}\|\n$/,
  );
});

describe('docs/policy.md', () => {
  const page = readFileSync('docs/policy.md', 'utf8');
  const schema: unknown = JSON.parse(readFileSync('schema/policy.schema.json', 'utf8'));
  test.each(keysOf(schema))('names the key `%s` of the schema', (key) => {
    expect(page).toContain(`\`${key}\``);
  });
  test('is held against all keys, also those of tools', () => {
    expect(keysOf(schema)).toEqual(expect.arrayContaining(['source-roots', 'fail-at', 'trusted-root']));
  });
});

/** Gives every property name of a JSON Schema, once each, at any depth. */
function keysOf(schema: unknown): readonly string[] {
  if (schema === null || typeof schema !== 'object') {
    return [];
  }
  const inside = Object.entries(schema).flatMap(([name, value]) =>
    name === 'properties' && value !== null && typeof value === 'object'
      ? [...Object.keys(value), ...Object.values(value).flatMap(keysOf)]
      : keysOf(value),
  );
  return [...new Set(inside)];
}
