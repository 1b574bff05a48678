import { describe, expect, test } from '@jest/globals';
import { clean, codes, driver, read, result, rules, sarif } from '../../testing/sarif-log.ts';
import { finishedExpectation, finishedOutput } from '../reports/tool-output.ts';

const off = { defaultConfiguration: { enabled: false } };

describe('a SARIF log', () => {
  test('without results is complete when it lists what was analysed', () => {
    expect(read([clean], ['src/a.py', 'my file.py'])).toMatchObject({
      completeness: 'complete',
      findings: [],
      proof: { inputsSeen: 2, rules: 3 },
    });
  });

  test.each([
    ['no run', [], ['NOTHING_SEEN']],
    ['no list of results', [{ ...clean, results: undefined }], ['RESULTS_MISSING']],
    ['results that are null', [{ ...clean, results: null }], ['RESULTS_MISSING']],
    ['results elsewhere', [{ ...clean, externalPropertyFileReferences: {} }], ['RESULTS_MISSING']],
    ['no rules', [{ ...clean, tool: { driver: { name: 'tool' } } }], ['RULES_MISSING']],
    [
      'rules that are all off',
      [
        {
          ...clean,
          tool: { driver: { name: 'tool', rules: [{ id: 'R1', defaultConfiguration: { enabled: false } }] } },
        },
      ],
      ['RULES_MISSING'],
    ],
    ['no artifacts', [{ ...clean, artifacts: [] }], ['NO_PROOF']],
    ...['directory', 'deleted'].map(
      (role) =>
        [
          `an artifact that is also \`${role}\``,
          [{ ...clean, artifacts: [{ location: { uri: 'src' }, roles: ['analysisTarget', role] }] }],
          ['NO_PROOF'],
        ] as const,
    ),
    ...[{ id: 'R2' }, { index: 1 }].map(
      (descriptor) =>
        [
          `rules of which the run turned ${JSON.stringify(descriptor)} off`,
          [
            {
              ...clean,
              tool: { driver: { ...driver, rules: [{ ...rules[0], ...off }, rules[1]] } },
              invocations: [
                {
                  executionSuccessful: true,
                  ruleConfigurationOverrides: [{ descriptor, configuration: { enabled: false } }],
                },
              ],
            },
          ],
          ['RULES_MISSING'],
        ] as const,
    ),
    ...(
      [
        ['a warning of the tool', { level: 'warning', message: { text: 'skipped' } }],
        ['a message without a level', { message: { text: 'skipped' } }],
        ['an exception', { level: 'note', message: { text: 'x' }, exception: { message: 'boom' } }],
        ['a descriptor of an error', { descriptor: { id: 'N' }, message: { text: 'x' } }],
      ] as const
    ).map(
      ([what, notification]) =>
        [
          `${what} about its own run`,
          [
            {
              ...clean,
              tool: {
                driver: { ...driver, notifications: [{ id: 'N', defaultConfiguration: { level: 'error' } }] },
              },
              invocations: [{ executionSuccessful: true, toolExecutionNotifications: [notification] }],
            },
          ],
          ['REPORT_SAYS_ERROR'],
        ] as const,
    ),
    [
      'a conversion that failed',
      [{ ...clean, conversion: { invocation: { executionSuccessful: false } } }],
      ['REPORT_SAYS_ERROR'],
    ],
    ...['', '.', '../', '..', 'src/', 'file:///'].map(
      (uri) =>
        [
          `\`${uri}\` as the only artifact`,
          [{ ...clean, artifacts: [{ location: { uri } }] }],
          ['NO_PROOF'],
        ] as const,
    ),
    [
      'a process that a signal ended',
      [{ ...clean, invocations: [{ executionSuccessful: true, exitSignalNumber: 9 }] }],
      ['REPORT_SAYS_ERROR'],
    ],
    [
      'an exit code beside results that are no problems',
      [
        {
          ...clean,
          results: [{ ...result, kind: 'pass' }],
          invocations: [{ executionSuccessful: true, exitCode: 3 }],
        },
      ],
      ['EXIT_CONTRADICTS'],
    ],
    [
      'a second run that says nothing but `pass`',
      [clean, { tool: { driver: { name: 'other' } }, results: [{ ...result, kind: 'pass' }] }],
      ['RULES_MISSING', 'NO_PROOF'],
    ],
    [
      'artifacts that were not analysed',
      [{ ...clean, artifacts: [{ location: { uri: 'a' }, roles: ['resultFile'] }] }],
      ['NO_PROOF'],
    ],
    [
      'a run that failed',
      [{ ...clean, invocations: [{ executionSuccessful: false }] }],
      ['REPORT_SAYS_ERROR'],
    ],
    [
      'a process that did not start',
      [{ ...clean, invocations: [{ executionSuccessful: true, processStartFailureMessage: 'x' }] }],
      ['REPORT_SAYS_ERROR'],
    ],
    [
      'an exit code',
      [{ ...clean, invocations: [{ executionSuccessful: true, exitCode: 3 }] }],
      ['EXIT_CONTRADICTS'],
    ],
    [
      'a failed execution notification',
      [
        {
          ...clean,
          invocations: [
            { executionSuccessful: true, toolExecutionNotifications: [{ level: 'error', message: {} }] },
          ],
        },
      ],
      ['REPORT_SAYS_ERROR'],
    ],
    [
      'a failed configuration notification',
      [
        {
          ...clean,
          invocations: [
            { executionSuccessful: true, toolConfigurationNotifications: [{ level: 'error', message: {} }] },
          ],
        },
      ],
      ['REPORT_SAYS_ERROR'],
    ],
    [
      'a second run that says nothing',
      [
        { ...clean, results: [result] },
        { ...clean, artifacts: [] },
      ],
      ['NO_PROOF'],
    ],
  ])('with %s is incomplete', (_what, runs, expected) => {
    expect(read(runs).completeness).toBe('incomplete');
    expect(codes(runs)).toEqual(expected);
  });

  test('with results outside of its runs is incomplete', () => {
    const log = { version: '2.1.0', runs: [clean], inlineExternalProperties: [{ results: [result] }] };
    const bytes = new TextEncoder().encode(JSON.stringify(log));
    const { completeness, reasons } = sarif.read(finishedOutput(bytes, null), finishedExpectation([]));
    expect([completeness, reasons.map(({ code }) => code)]).toEqual(['incomplete', ['RESULTS_MISSING']]);
  });

  test('of another version, or without results beside an error code, is an error', () => {
    const old = new TextEncoder().encode(JSON.stringify({ version: '2.0.0', runs: [clean] }));
    expect(sarif.read(finishedOutput(old, 0), finishedExpectation([])).completeness).toBe('error');
    expect(codes([clean], [], 1)).toEqual(['EXIT_CONTRADICTS']);
  });

  test('has to name an expected path exactly', () => {
    expect(codes([clean], ['a.py'])).toEqual(['INPUT_NOT_SEEN']);
  });
});
