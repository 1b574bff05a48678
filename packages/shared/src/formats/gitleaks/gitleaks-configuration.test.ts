import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { sheetsOf } from '../views/view-sheets.ts';
import { GITLEAKS_CONFIGURATION, PASSED_OVER_PATHS, RULE_PATHS } from './gitleaks-configuration.ts';
import { goPattern } from './gitleaks-passed-over.ts';

const matching = (path: string) => RULE_PATHS.filter((source) => goPattern(source).test(path));

test('the kept list is of the release that the lock names', () => {
  const lock = readFileSync(new URL('../../../../../locks/go/gitleaks/go.mod', import.meta.url), 'utf8');
  expect(lock).toContain(`github.com/zricethezav/gitleaks/v8 v${GITLEAKS_CONFIGURATION.version}`);
});

test('the name of a sheet is on no list, and is one that the rules for such a file look at', () => {
  const files = [
    'a.php',
    'b.TF',
    'c.hcl',
    'd.yaml',
    'e.yml',
    'x/NuGet.Config',
    'f.p12',
    'g.pfx',
    'package-lock.json',
    'h.svg',
  ];
  for (const file of files) {
    const [{ sheet } = { sheet: null }] = sheetsOf([file], { bytes: new Uint8Array(), hasLines: true }, 1);
    const name = sheet?.name ?? '';
    expect(PASSED_OVER_PATHS.filter((source) => goPattern(source).test(name))).toEqual([]);
    expect(matching(name)).toEqual(matching(file));
  }
});
