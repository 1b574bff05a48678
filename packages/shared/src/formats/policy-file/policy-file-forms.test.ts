import { describe, expect, test } from '@jest/globals';
import { parsePolicyFile } from './policy-file.ts';

describe('the form of a value', () => {
  test.each([
    ['tools: []', '2:1 `tools` must be a map of keys'],
    ['tools: { bandit: [] }', '2:10 `tools.bandit` must be a map of keys'],
    ['release: []', '2:1 `release` must be a map of keys'],
    ['signing: text', '2:1 `signing` must be a map of keys'],
    ['baseline: text', '2:1 `baseline` must be a list'],
    ['sbom: { supplier: 3 }', '2:9 `sbom.supplier` must be text'],
  ])('%j has another form than it needs, and the words for it are those of a person', (text, message) => {
    const bytes = new TextEncoder().encode(`extends: starter\n${text}\n`);
    expect(() => parsePolicyFile(bytes, ['bandit'])).toThrow(`The policy file does not hold: ${message}`);
  });
});
