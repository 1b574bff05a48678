import { expect, test } from '@jest/globals';
import { exitDoubts } from './exit-doubts.ts';
import { finishedOutput } from './tool-output.ts';

const CODES = { clean: [0], findings: [1] };

test.each([
  ['a clean end', { exitCode: 0 }, 0, []],
  ['an end with findings', { exitCode: 1 }, 2, []],
  ['no findings with the code for findings', { exitCode: 1 }, 0, ['EXIT_CONTRADICTS']],
  ['findings with the code for none', { exitCode: 0 }, 2, ['EXIT_CONTRADICTS']],
  ['a code of no meaning', { exitCode: 2 }, 0, ['EXIT_UNDOCUMENTED']],
  ['no code', { exitCode: null }, 0, ['EXIT_UNKNOWN']],
  ['a time limit, whatever the code', { exitCode: 0, ended: 'timed-out' as const }, 0, ['TOOL_TIMED_OUT']],
  ['a signal, whatever the code', { exitCode: 0, ended: 'killed' as const }, 0, ['TOOL_KILLED']],
])('exitDoubts() says of %s', (_what, end, findings, codes) => {
  const output = { ...finishedOutput(null, 0), ...end };
  expect(exitDoubts(output, CODES, findings, 'run').map(({ code }) => code)).toEqual(codes);
});

test('exitDoubts() asks for no code of a report that somebody else made', () => {
  expect(exitDoubts(finishedOutput(null, null), CODES, 3, 'report-only')).toEqual([]);
});

test('exitDoubts() calls a code that the tool has for another report a contradiction', () => {
  const codes = { ...CODES, others: [14] };
  const found = [14, 99].map((exitCode) => exitDoubts(finishedOutput(null, exitCode), codes, 3, 'run'));
  expect(found.flat().map(({ code }) => code)).toEqual(['EXIT_CONTRADICTS', 'EXIT_UNDOCUMENTED']);
});
