import { describe, expect, test } from '@jest/globals';
import { array, assert, constantFrom, property } from 'fast-check';
import { pythonStatements } from './python-statements.ts';

describe('pythonStatements()', () => {
  test.each([
    ['brackets', 'call(\n  x,\n)  # nosec\ny = 1', ['call(\n  x,\n)  # nosec', 3]],
    ['a long string', 'x = """a\nb"""  # nosec\ny = 1', ['x = """a\nb"""  # nosec', 2]],
    ['a backslash', 'x = 1 + \\\n  2  # nosec\ny = 1', ['x = 1 + \\\n  2  # nosec', 2]],
    ['a backslash in a string', "x = 'a\\\nb'  # nosec\ny = 1", ["x = 'a\\\nb'  # nosec", 2]],
    ['carriage returns', 'call(\rx)\ry = 1', ['call(\nx)', 2]],
  ] as const)('%s join lines', (_name, source, [joined, lines]) => {
    const statements = pythonStatements(source);
    expect(statements.slice(0, lines)).toEqual(Array.from({ length: lines }, () => joined));
    expect(statements.at(-1)).toBe('y = 1');
  });
  test.each([
    ['a bracket in a string', "x = '('\ny = 1"],
    ['a bracket in a comment', 'x = 1  # (\ny = 1'],
    ['a quote in a comment', 'x = 1  # it\'s """\ny = 1'],
    ['quotes in a long string', '"""it\'s \\""" "."""\ny = 1'],
    ['a closing bracket too many', ')\ny = 1'],
    ['a string that is not closed', "x = 'a\ny = 1"],
  ])('%s joins nothing', (_name, source) => {
    expect(pythonStatements(source)).toEqual(source.split('\n'));
  });
  test('every line has a statement that holds it', () => {
    const signs = constantFrom('(', ')', "'", '"', '"""', '#', '\\', '\n', '\r', 'x', ' ');
    assert(
      property(array(signs, { maxLength: 60 }), (parts) => {
        const source = parts.join('');
        const lines = source.split(/\r\n?|\n/);
        const statements = pythonStatements(source);
        expect(statements).toHaveLength(lines.length);
        expect(statements.every((statement, index) => statement.includes(lines[index] ?? ''))).toBe(true);
      }),
    );
  });
});
