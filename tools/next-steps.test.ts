import { describe, expect, test } from '@jest/globals';
import { NEXT_STEPS } from '../packages/cli/src/next-steps.generated.ts';
import { ERROR_CODES } from '../packages/shared/src/error-codes.ts';
import { nextSteps } from './next-steps.ts';

const CODE = 'FILE_MISSING';
const of = (...sources: readonly string[]) => nextSteps(sources, [CODE])[CODE];

describe('nextSteps()', () => {
  test('gives the step of no single command for wrong usage', () => {
    const [step] =
      nextSteps(["throw new ActionError('USAGE', 'm', 'See `interlock a`');"], ['USAGE'])['USAGE'] ?? [];
    expect(step).toContain('`interlock COMMAND --help`');
  });
  test.each([
    ['the third argument of an error', "throw new ActionError('FILE_MISSING', 'm', 'Make it');", ['Make it']],
    [
      'what a reason says',
      "const reason = { code: 'FILE_MISSING', message: 'm', next: 'Make it' };",
      ['Make it'],
    ],
    ['a constant', "const NEXT = 'Make it'; throw new ActionError('FILE_MISSING', 'm', NEXT);", ['Make it']],
    [
      'both of two',
      "throw new ActionError('FILE_MISSING', 'm', isOld ? 'Make it' : 'Buy it');",
      ['Make it', 'Buy it'],
    ],
    ['what is filled in', 'throw new ActionError("FILE_MISSING", "m", `Make ${path} now`);', ['Make … now']],
    [
      'the last argument of a function',
      "function missing(code, a, b, next) {} missing('FILE_MISSING', a, b, 'Make it');",
      ['Make it'],
    ],
    [
      'what a function returns',
      "function step() { return 'Make it'; } const r = { code: 'FILE_MISSING', next: step() };",
      ['Make it'],
    ],
    [
      'a table beside which the step stands',
      "const T = { code: 'FILE_MISSING' }; const r = { code: T.code, message: 'm', next: 'Make it' };",
      ['Make it'],
    ],
    [
      'one of two codes',
      "throw new ActionError('FILE_MISSING', 'm', 'Buy it'); const r = { code: isOld ? 'FILE_MISSING' : 'FILE_EXISTS', next: 'Make it' };",
      ['Buy it', 'Make it'],
    ],
    ['nothing of another code', "throw new ActionError('FILE_EXISTS', 'm', 'Take another');", []],
    // The verdict of an error is no step.
    ['no verdict', "throw new ActionError('FILE_MISSING', 'm', next, undefined, 'fail');", []],
  ])('finds %s', (_what, source, steps) => {
    expect(of(source)).toEqual(steps);
  });

  test('finds the step that a function of another file adds', () => {
    const adds = "export function lost(code) { return new ActionError(code, 'm', 'Make it'); }";
    expect(of("throw lost('FILE_MISSING');", adds)).toEqual(['Make it']);
  });
});

test.each(Object.keys(ERROR_CODES))('%s has a next step: a whole sentence without its full stop', (code) => {
  const steps = NEXT_STEPS[code] ?? [];
  expect(steps.length).toBeGreaterThan(0);
  for (const step of steps) {
    expect(step).toMatch(/^[A-Z`…].*[^.]$/);
  }
});
