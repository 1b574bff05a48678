import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import * as v from 'valibot';
import { LEFT_OUT, refusals } from './left-out.ts';

const Refusing = v.record(v.string(), v.function());

test.each(LEFT_OUT.filter(({ names }) => names.length > 0))(
  '$path: each name refuses, called or made',
  async (part) => {
    const url = `data:text/javascript,${encodeURIComponent(refusals(part))}`;
    const names = v.parse(Refusing, { ...(await import(url)) });
    expect(Object.keys(names).toSorted()).toEqual(part.names.toSorted());
    for (const refuse of Object.values(names)) {
      expect(() => refuse()).toThrow('is not in this bundle');
      expect(() => Reflect.construct(refuse, [])).toThrow('is not in this bundle');
    }
  },
);

test.each(LEFT_OUT)('$path exists', ({ path }) => {
  expect(existsSync(join(import.meta.dirname, '../node_modules', path))).toBe(true);
});
