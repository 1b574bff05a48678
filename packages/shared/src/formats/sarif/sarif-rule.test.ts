import { describe, expect, test } from '@jest/globals';
import { clean, codes, read, result } from '../../testing/sarif-log.ts';

const driver = {
  name: 'tool',
  guid: '0',
  rules: [{ id: 'STYLE', defaultConfiguration: { level: 'note' } }, { id: 'BOTH' }],
};
const pack = {
  name: 'pack',
  guid: '1',
  rules: [
    { id: 'RCE', properties: { 'security-severity': '9.8' } },
    { id: 'BOTH', defaultConfiguration: { level: 'error' } },
  ],
};
const tool = { driver, extensions: [pack] };
const override = (descriptor: object, configuration: object) => ({
  invocations: [{ executionSuccessful: true, ruleConfigurationOverrides: [{ descriptor, configuration }] }],
});

describe('a rule of a SARIF log', () => {
  test.each([
    [
      'the part of the tool that it names by place',
      { index: 0, toolComponent: { index: 0 } },
      'RCE',
      'critical',
    ],
    ['by name', { index: 0, toolComponent: { name: 'pack' } }, 'RCE', 'critical'],
    ['by a number of its own', { index: 0, toolComponent: { guid: '1' } }, 'RCE', 'critical'],
    ['that and an id', { id: 'BOTH', toolComponent: { index: 0 } }, 'BOTH', 'high'],
    ['the driver, when it says so', { id: 'BOTH', toolComponent: { name: 'tool' } }, 'BOTH', 'medium'],
    ['the driver, when it names no part', { index: 0 }, 'STYLE', 'low'],
    ['the worst that has its id, when it names no part', { id: 'BOTH' }, 'BOTH', 'high'],
    ['no rule, when there is no such part', { index: 0, toolComponent: { index: 7 } }, 'unknown', 'medium'],
  ])('is that of %s', (_what, rule, id, severity) => {
    const [found] = read([{ ...clean, tool, results: [{ ...result, ruleId: undefined, rule }] }]).findings;
    expect(found).toMatchObject({ rule: id, severity });
  });

  test.each([
    ['as it was raised', { id: 'STYLE' }, { level: 'error' }, 'high'],
    ['as it was raised by its place', { index: 0 }, { level: 'error' }, 'high'],
    ['as it stands, when only its parameters changed', { id: 'STYLE' }, {}, 'low'],
    [
      'as it stands, when another part was meant',
      { index: 0, toolComponent: { index: 0 } },
      { level: 'error' },
      'low',
    ],
  ])('has its level %s', (_what, descriptor, configuration, severity) => {
    const run = { ...clean, tool, ...override(descriptor, configuration) };
    const [found] = read([{ ...run, results: [{ ...result, ruleId: 'STYLE' }] }]).findings;
    expect(found?.severity).toBe(severity);
  });

  test('is none where the only one was turned off, in whatever part it stands', () => {
    const alone = { driver: { name: 'tool' }, extensions: [{ name: 'pack', rules: [{ id: 'RCE' }] }] };
    const off = override({ index: 0, toolComponent: { index: 0 } }, { enabled: false });
    expect(codes([{ ...clean, tool: alone }])).toEqual([]);
    expect(codes([{ ...clean, tool: alone, ...off }])).toEqual(['RULES_MISSING']);
  });
});
