import { describe, expect, test } from '@jest/globals';
import { runFacts } from '../testing/world.ts';
import { recordedInputs } from './recorded-inputs.ts';
import { readRun } from './run-facts.ts';

const ENVIRONMENT = {
  GITHUB_REPOSITORY: 'acme/demo',
  GITHUB_REPOSITORY_ID: '1',
  GITHUB_SHA: 'a'.repeat(40),
  GITHUB_REF: 'refs/tags/v1',
  GITHUB_EVENT_NAME: 'workflow_dispatch',
  GITHUB_RUN_ID: '7',
  GITHUB_RUN_ATTEMPT: '1',
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_API_URL: 'https://api.github.com',
  GITHUB_WORKSPACE: '/checkout',
};
const TOKEN = `ghp_${'a1B2'.repeat(9)}`;

function byHand(inputs: Readonly<Record<string, string>>) {
  return runFacts({ event: 'workflow_dispatch', inputs });
}

describe('the inputs of a run that was started by hand', () => {
  test('are read from the payload of its event, and of no other', () => {
    const payload = JSON.stringify({ inputs: { level: 'debug', dry: true } });
    expect(readRun(ENVIRONMENT, payload).inputs).toEqual({ level: 'debug', dry: true });
    expect(readRun(ENVIRONMENT, '{}').inputs).toEqual({});
    expect(readRun(ENVIRONMENT, '{"inputs":null}').inputs).toEqual({});
    expect(readRun({ ...ENVIRONMENT, GITHUB_EVENT_NAME: 'push' }, payload).inputs).toBeNull();
    expect(() => readRun(ENVIRONMENT, '{"inputs":{"a":{"b":1}}}')).toThrow(
      expect.objectContaining({ code: 'RUN_FACTS' }),
    );
  });

  test('are recorded as they are', () => {
    expect(recordedInputs(byHand({ level: ' debug ', empty: '' }))).toEqual({ level: ' debug ', empty: '' });
    expect(recordedInputs(runFacts())).toBeNull();
  });

  test('are refused with the name of one that has the shape of a secret, and without its value', () => {
    for (const inputs of [{ level: 'debug', key: TOKEN }, { key: `note ${TOKEN} here` }]) {
      expect(() => recordedInputs(byHand(inputs))).toThrow(
        expect.objectContaining({
          code: 'INPUT_SECRET',
          verdict: 'fail',
          message: expect.not.stringContaining(TOKEN),
        }),
      );
      expect(() => recordedInputs(byHand(inputs))).toThrow(/`key`/);
    }
  });

  test('are refused when GitHub cannot have sent them', () => {
    for (const inputs of [{ 'a b': 'x' }, { a: 'x'.repeat(70_000) }]) {
      expect(() => recordedInputs(byHand(inputs))).toThrow(expect.objectContaining({ code: 'RUN_FACTS' }));
    }
  });

  test('do not cover the payload of a dispatched event, so that signs nothing', () => {
    expect(() => recordedInputs(runFacts({ event: 'repository_dispatch' }))).toThrow(
      expect.objectContaining({ code: 'EVENT_REFUSED' }),
    );
  });
});
