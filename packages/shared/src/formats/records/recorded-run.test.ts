import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { ActionError } from '../../errors.ts';
import type { RecordedRun } from '../../model/recorded-run.ts';
import { formatRecordedRun, parseRecordedRun } from './recorded-run.ts';

const bytes = fc.uint8Array({ maxLength: 20 });
const anyRun: fc.Arbitrary<RecordedRun> = fc.record({
  output: fc.record(
    {
      exitCode: fc.option(fc.integer()),
      partExitCodes: fc.array(fc.option(fc.integer()), { minLength: 1, maxLength: 4 }),
      ended: fc.constantFrom('exited', 'timed-out', 'killed', 'unknown'),
      stdout: fc.option(bytes),
      stderr: fc.option(bytes),
      reports: fc
        .dictionary(fc.string(), bytes, { noNullPrototype: true })
        .map((entries) => new Map(Object.entries(entries))),
    },
    { requiredKeys: ['exitCode', 'ended', 'stdout', 'stderr', 'reports'] },
  ),
  version: fc.string(),
  digest: fc.constant('d'.repeat(64)),
  confinement: fc.constantFrom('user-namespace', 'dropped-uid', 'hosted-job', 'none'),
  queried: fc.array(fc.string()),
  wallMilliseconds: fc.nat(),
  cpuMilliseconds: fc.nat(),
});

function asBytes(files: Readonly<Record<string, string | Uint8Array>>): Map<string, Uint8Array> {
  const encoded = Object.entries(files).map(([name, content]): [string, Uint8Array] => [
    name,
    typeof content === 'string' ? new TextEncoder().encode(content) : content,
  ]);
  return new Map(encoded);
}

describe('a recorded run', () => {
  test('reads as what was written, whatever names the reports have', () => {
    fc.assert(
      fc.property(anyRun, (run) => {
        const files = formatRecordedRun(run);
        expect(Object.keys(files).every((name) => /^[a-z0-9.-]+$/.test(name))).toBe(true);
        const read = parseRecordedRun(asBytes(files), 'x');
        expect({
          ...read,
          output: { ...read.output, reports: Object.fromEntries(read.output.reports) },
        }).toEqual({
          ...run,
          output: { ...run.output, reports: Object.fromEntries(run.output.reports) },
        });
      }),
    );
  });

  test('is refused with a part missing or one too many', () => {
    const [run] = fc.sample(
      anyRun.filter(({ output }) => output.reports.size > 0),
      1,
    );
    const files = asBytes(formatRecordedRun(run ?? fc.sample(anyRun, 1)[0]!));
    for (const name of ['output.json', 'report-0']) {
      const poorer = new Map(files);
      poorer.delete(name);
      expect(() => parseRecordedRun(poorer, 'x')).toThrow(ActionError);
    }
    expect(() => parseRecordedRun(new Map([...files, ['extra', new Uint8Array()]]), 'x')).toThrow(
      ActionError,
    );
  });

  test('any bytes for its head are a coded error or a run', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          bytes,
          fc.json().map((text) => new TextEncoder().encode(text)),
        ),
        (head) => {
          expect(() => parseRecordedRun(new Map([['output.json', head]]), 'x')).toThrow(ActionError);
        },
      ),
    );
  });
});
