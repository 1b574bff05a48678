import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { ACT_SUITE, actCopy } from './act-copy.ts';

const FOLDER = join(import.meta.dirname, '../.github/workflows');

describe('actCopy', () => {
  test.each(readdirSync(FOLDER))('%s differs in the name of its own actions only, line by line', (name) => {
    const text = readFileSync(join(FOLDER, name), 'utf8');
    const before = text.split('\n');
    const after = actCopy(text, ACT_SUITE).split('\n');
    expect(after).toHaveLength(before.length);
    const changed = before.flatMap((line, index) =>
      line === after[index] ? [] : [[line, after[index]] as const],
    );
    for (const [one, other] of changed) {
      const path = /^\s*(?:- )?uses: \$\/(\S+)$/.exec(one)?.[1];
      expect(other).toBe(one.replace(`$/${path}`, `acme/interlock/${path}@v1`));
    }
    expect(changed).toHaveLength(before.filter((line) => line.includes('$/')).length);
  });

  test('refuses a workflow that already names the suite by its other name', () => {
    expect(() => actCopy('      - uses: acme/interlock/actions/gate@v1\n', ACT_SUITE)).toThrow(
      /more than the name/,
    );
  });

  test('refuses a name in another place', () => {
    expect(() => actCopy('        run: ls $/actions\n', ACT_SUITE)).toThrow(/more than the name/);
  });
});
