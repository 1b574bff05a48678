import { describe, expect, test } from '@jest/globals';
import { adapterOf } from '../../testing/cases.ts';
import { suppressionComments } from './suppression-comments.ts';

const PLAIN = adapterOf('bandit');

function identities(text: string, path = 'src/a.py'): readonly string[] {
  return suppressionComments(PLAIN, [{ path, text }]).map(({ identity }) => identity);
}

describe('the identity of a comment', () => {
  test('outlives a move, another indentation and another place in the file', () => {
    expect(identities('\n\n    call(x)   # nosec\r\n')).toEqual(identities('call(x) # nosec\n'));
  });
  test.each([
    ['another file', identities('call(x)  # nosec', 'src/b.py')],
    ['another line', identities('call(y)  # nosec')],
    ['another tail of a very long line', identities(`call(x)  # nosec ${' '.repeat(200)}y`)],
  ])('changes with %s', (_name, other) => {
    expect(other).toHaveLength(1);
    expect(other).not.toEqual(identities('call(x)  # nosec'));
  });
  test.each(['src/a.py', 'tools/a.pyw'])(
    'is of the whole statement: the same last line under another call is another silence in %s',
    (path) => {
      const harmless = identities('print(\n    x\n)  # nosec\n', path);
      expect(harmless).toHaveLength(1);
      expect(identities('os.system(\n    x\n)  # nosec\n', path)).not.toEqual(harmless);
    },
  );
  test('is one for two lines of one text, which are told apart by counting them', () => {
    const [first, second] = identities('call(x)  # nosec\ncall(x)  # nosec\n');
    expect(first).toBe(second);
  });
});

test('a comment is told with its line, counted from 1 whatever ends the lines', () => {
  const text = '# nosec\r\nx = 1\rcall(x)  # nosec\n';
  expect(suppressionComments(PLAIN, [{ path: 'src/a.py', text }]).map(({ location }) => location)).toEqual([
    { path: 'src/a.py', line: 1 },
    { path: 'src/a.py', line: 3 },
  ]);
});
