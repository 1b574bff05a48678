import { describe, expect, test } from '@jest/globals';
import { standardOutputOf } from '../testing/standard-output.ts';
import { fenceLine, processLog } from './log.ts';

describe('fenceLine()', () => {
  test.each([
    '::set-output name=a::b',
    '   ::add-mask::x',
    'text ##[error]x',
    '\u001b[31m::error::x',
    '\u0000::error::x',
    '\u00a0::stop-commands::t',
  ])('leaves no workflow command in %j', (line) => {
    const fenced = fenceLine(line);
    expect(fenced.trimStart().startsWith('::')).toBe(false);
    expect(fenced).not.toContain('##[');
    expect(fenced).not.toContain('\u001b');
  });
});

describe('processLog()', () => {
  test('redacts, then fences each line by itself', () => {
    const written: string[] = [];
    const redaction = {
      redact: (text: string) => text.replaceAll('hunter2', '***'),
      register: () => undefined,
    };
    processLog(redaction, true, (text) => written.push(text)).info('fine hunter2\n::error::x');
    expect(written).toEqual(['fine ***\n', '| ::error::x\n']);
  });

  test('registers a secret with redaction, and in a workflow with the runner by line', () => {
    const secrets: string[] = [];
    const redaction = {
      redact: (text: string) => text,
      register: (secret: string) => void secrets.push(secret),
    };
    const register = (isWorkflow: boolean) => () =>
      processLog(redaction, isWorkflow, () => undefined).registerSecret('one\n \ntwo%');
    expect(standardOutputOf(register(true))).toBe('::add-mask::one\n::add-mask::two%25\n');
    expect(standardOutputOf(register(false))).toBe('');
    expect(secrets).toEqual(['one\n \ntwo%', 'one\n \ntwo%']);
  });
});
