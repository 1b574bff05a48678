import { parsePolicyFile } from '@interlock/shared/formats/policy-file/policy-file.ts';
import { describe, expect, test } from '@jest/globals';
import { explainPolicy, formatExplanation } from './explain.ts';

const read = (text: string) =>
  parsePolicyFile(new TextEncoder().encode(text), [
    'bandit',
    'gitleaks',
    'deptry',
    'vulture',
    'pip-audit',
    'mutmut',
  ]);
const TEXT = 'extends: phased\ntools:\n  bandit:\n    phase: 2\nbuild:\n  artifacts: [a.whl]\n';

describe('explainPolicy', () => {
  test('names value and source of everything that the policy holds', () => {
    const { values } = explainPolicy(read(TEXT));
    expect(values).toContainEqual({
      path: 'tools.bandit.phase',
      value: 2,
      source: '.github/interlock.yml:4',
    });
    expect(values).toContainEqual({ path: 'tools.bandit.fail-at', value: 'low', source: 'preset phased' });
    expect(values).toContainEqual({
      path: 'build.artifacts',
      value: ['a.whl'],
      source: '.github/interlock.yml:6',
    });
    expect(values.filter(({ value }) => value === undefined)).toEqual([]);
  });

  test('the digest is that of the values and not of their spelling', () => {
    const other = read(
      'build: { artifacts: [a.whl] } # same\nextends: phased\ntools: { bandit: { phase: 2, fail-at: low } }\n',
    );
    expect(explainPolicy(other).sha256).toBe(explainPolicy(read(TEXT)).sha256);
    expect(explainPolicy(read('extends: phased\n')).sha256).not.toBe(explainPolicy(read(TEXT)).sha256);
  });

  test.each(['starter', 'phased'])(
    'a value of the preset %s has a source each, and a source has a value',
    (preset) => {
      const effective = read(
        `extends: ${preset}\nwaivers: { entries: [] }\ntools: { bandit: { phase: 2 } }\n`,
      );
      const { values } = explainPolicy(effective);
      expect(values.map(({ path }) => path)).toEqual(leaves(effective.values, []).toSorted());
      expect(
        values.filter(
          ({ source }) => !/^(?:preset (?:starter|phased)|\.github\/interlock\.yml:[0-9]+)$/.test(source),
        ),
      ).toEqual([]);
    },
  );

  test('the text has a line for every value', () => {
    const explained = explainPolicy(read(TEXT));
    expect(formatExplanation(explained).split('\n').length).toBe(explained.values.length + 3);
  });
});

function leaves(value: unknown, path: readonly string[]): readonly string[] {
  const isMap = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isMap && Object.keys(value).length > 0
    ? Object.entries(value).flatMap(([key, member]) => leaves(member, [...path, key]))
    : [path.join('.')];
}
