import { adapterOf } from '@interlock/shared/testing/cases.ts';
import { describe, expect, test } from '@jest/globals';
import { intrusionsIn, type Producer } from './intrusions.ts';

const adapters = new Map([
  ['bandit', adapterOf('bandit')],
  ['mutmut', adapterOf('mutmut', { runsProjectCode: true })],
]);
const NOTHING = { run: null, canary: null, base: null, view: null, viewBase: null, failure: null };

/** What is told of a record of `producer` that holds the output of this tool and these further files. */
function toldOf(producer: Producer, tool: string | null, strangers: readonly string[] = []) {
  const evidence = new Map(tool === null ? [] : [[tool, NOTHING]]);
  return intrusionsIn(producer, { evidence, strangers }, { adapters }).map(({ code, message }) => [
    code,
    message,
  ]);
}

describe('intrusionsIn()', () => {
  test.each([
    ['scan', 'bandit'],
    ['test', 'mutmut'],
    ['sbom', 'gitleaks-artifact'],
  ] as const)('the %s job may make the output of %s', (producer, tool) => {
    expect(toldOf(producer, tool)).toEqual([]);
  });

  test.each([
    ['scan', 'mutmut'],
    ['scan', 'gitleaks-artifact'],
    ['scan', 'semgrop'],
    ['test', 'bandit'],
    ['test', 'gitleaks-artifact'],
    ['test', 'semgrop'],
    ['sbom', 'bandit'],
    ['sbom', 'mutmut'],
    ['sbom', 'gitleaks'],
  ] as const)('the %s job may not make the output of %s', (producer, tool) => {
    expect(toldOf(producer, tool)).toEqual([
      [
        'EVIDENCE_UNEXPECTED',
        `The record of the ${producer} job holds the output of \`${tool}\`, which that job does not make`,
      ],
    ]);
  });

  test('a file that is no evidence is told by its name, in one line', () => {
    expect(toldOf('sbom', null, ['a\n`b`'])).toEqual([
      [
        'EVIDENCE_UNEXPECTED',
        'The record of the sbom job holds a file `a??b?`, which that job does not make',
      ],
    ]);
  });
});
