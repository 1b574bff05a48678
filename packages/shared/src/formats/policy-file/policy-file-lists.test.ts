import { expect, test } from '@jest/globals';
import { parsePolicyFile } from './policy-file.ts';

const read = (text: string) => parsePolicyFile(new TextEncoder().encode(text), ['bandit']);

test.each(['build', 'tools', 'waivers', 'release'])(
  'a list in place of the map `%s` is refused, not an empty map',
  (key) => {
    expect(() => read(`extends: starter\n${key}: []\n`)).toThrow(`2:1 \`${key}\` must be a map`);
  },
);

test('a list in place of the map of a tool is refused, and a list where one belongs is not', () => {
  expect(() => read('extends: starter\ntools: { bandit: [] }\n')).toThrow('`tools.bandit` must be a map');
  expect(read('extends: starter\nbaseline: []\n').values).toMatchObject({ baseline: [] });
});

test('every map merges key by key', () => {
  const { promotion } = read('extends: starter\npromotion: { runs: 20 }\n').policy;
  expect(promotion).toEqual({ runs: 20, streak: 5 });
});
