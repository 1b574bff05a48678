import { globSync, readFileSync } from 'node:fs';
import { ERROR_CODES } from '@interlock/shared/error-codes.ts';
import { describe, expect, test } from '@jest/globals';

const LIST = 'packages/shared/src/error-codes.ts';
const CODES = Object.keys(ERROR_CODES);
const paths = globSync('{packages,actions,conformance}/**/*.{ts,yml,json}', {
  exclude: (path) => path.endsWith('node_modules'),
});
const isTest = (path: string): boolean =>
  /\.test\.ts$|\/testing\/|^conformance\/|\/fixtures\/tools\/.*\/expected\.json$/.test(path);
const isSource = (path: string): boolean =>
  path.endsWith('.ts') && path !== LIST && !path.endsWith('.generated.ts') && !isTest(path);

/** The codes that these files name; a page writes an underscore as an entity. */
function namedIn(files: readonly string[]): ReadonlySet<string> {
  const text = files.map((path) => readFileSync(path, 'utf8').replaceAll('&#95;', '_'));
  return new Set(text.flatMap((each) => each.match(/\b[A-Z][A-Z_0-9]+\b/g) ?? []));
}

describe('every error code', () => {
  test('is raised by the source', () => {
    const raised = namedIn(paths.filter(isSource));
    expect(CODES.filter((code) => !raised.has(code))).toEqual([]);
  });
  test('is demanded by a test or by a conformance case', () => {
    const demanded = namedIn(paths.filter(isTest));
    expect(CODES.filter((code) => !demanded.has(code))).toEqual([]);
  });
});
