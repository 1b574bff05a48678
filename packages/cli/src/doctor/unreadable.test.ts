import { describe, expect, test } from '@jest/globals';
import { examine } from './examine.ts';
import { type Unreadable, unreadable } from './unreadable.ts';

describe('a workflow that cannot be read', () => {
  test.each([
    ['', 1, 'This file is empty'],
    ['# nothing\n', 1, 'This file is empty'],
    ['- a\n', 1, 'This file is no map of keys'],
    ['on: push\n', 1, 'This file has no `jobs`'],
    ['on: push\njobs:\n  a: {}\n  a: {}\n', 4, '4:3 the key stands twice in its map'],
    ['on: push\njobs:\n  a: [\n', 4, '4:1 YAML: '],
  ])('says where and why %j cannot be read', (text, line, why) => {
    const [found] = examine(new Map([['x.yml', text]]));
    expect(found?.line).toBe(line);
    expect(found?.message).toContain(why);
  });
  test.each([
    ['', 'empty'],
    ['null', 'null'],
    ['on: push', 'no jobs'],
    ['on: push\njobs:\n  a: {}\n  a: {}\n', 'a duplicate key'],
    ['a: [', 'cut off'],
  ])('never takes a file that it cannot read for a clean one (%#: %s)', (text) => {
    expect(examine(new Map([['x.yml', text]])).map(({ rule }) => rule)).toEqual(['unreadable-workflow']);
  });
  test('never takes an anchor bomb or an unread file for a clean one', () => {
    const bomb = `a: &a [x, x]\n${Array.from('bcdefghij', (name, index) => `${name}: &${name} [${`*${'abcdefghi'[index]}, `.repeat(9)}]`).join('\n')}\non: push\njobs: {}\n`;
    expect(
      examine(
        new Map<string, string | Unreadable>([
          ['x.yml', bomb],
          ['y.yml', unreadable('This is a folder', 'Move it', 1)],
        ]),
      ).map(({ rule }) => rule),
    ).toEqual(['unreadable-workflow', 'unreadable-workflow']);
  });
});
