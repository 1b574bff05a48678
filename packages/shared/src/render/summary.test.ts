import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { Decision } from '../model/decision.ts';
import type { Finding } from '../model/finding.ts';
import { exampleFinding, exampleTool } from '../testing/record-example.ts';
import { renderAnnotations } from './annotations.ts';
import { MAX_SUMMARY_BYTES, renderSummary } from './summary.ts';

const FINDING = exampleFinding({
  rule: 'B105',
  severity: 'low',
  message: 'weak',
  location: { path: 'src/a.py', line: 3 },
});

function decision(findings: readonly Finding[]): Decision {
  const reasons = [{ code: 'FINDING_ABOVE_THRESHOLD', message: 'bandit found something', next: 'Fix it' }];
  return {
    verdict: 'fail',
    reasons,
    assessments: [exampleTool('bandit', findings, { verdict: 'fail' })],
    warnings: [],
  };
}

describe('renderSummary()', () => {
  test('says verdict, reason and next step before anything else', () => {
    const [title, , why, , next] = renderSummary({ title: 'Gate', decision: decision([FINDING]) }).split(
      '\n',
    );
    expect(title).toBe('## Gate: ❌ fail');
    expect(why).toContain('bandit found something');
    expect(next).toBe('**Next:** Fix it.');
  });
  test('counts every finding and lists the worst first', () => {
    const findings = [
      FINDING,
      { ...FINDING, severity: 'critical' as const, message: 'worst' },
      { ...FINDING, severity: 'unknown' as const },
    ];
    const summary = renderSummary({ title: 'Gate', decision: decision(findings) });
    expect(summary).toContain('**3 findings:** 1 critical, 0 high, 0 medium, 1 low, 1 unknown');
    expect(summary.indexOf('| critical')).toBeLessThan(summary.indexOf('| unknown'));
    expect(summary.indexOf('| unknown')).toBeLessThan(summary.indexOf('| low'));
  });
  test('shows the code in a reason as code, and takes the power out of all of it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.stringMatching(/^[`<a|@:]{0,20}$/), (message, next) => {
        const reasons = [{ code: 'CODE', message, next }];
        const summary = renderSummary({ title: 'Gate', decision: { ...decision([]), reasons } });
        expect(summary.replaceAll(/<\/?code>/g, '')).not.toMatch(/[<`]/);
      }),
    );
    const reasons = [{ code: 'CODE', message: 'Set `build.argv`', next: 'Run it' }];
    expect(renderSummary({ title: 'Gate', decision: { ...decision([]), reasons } })).toContain(
      'Set <code>build.argv</code>.',
    );
  });
  test('never says pass for a decision that is none', () => {
    expect(renderSummary({ title: 'Gate', decision: { ...decision([]), verdict: 'error' } })).not.toContain(
      'pass',
    );
  });
  test('stays below the size limit, keeps the worst, and says that the rest is in the artifact', () => {
    const many = Array.from({ length: 20_000 }, (_, index) => ({
      ...FINDING,
      message: '|'.repeat(300),
      rule: `R${index}`,
    }));
    const summary = renderSummary({
      title: 'Gate',
      decision: decision([...many, { ...FINDING, severity: 'critical' }]),
    });
    expect(new TextEncoder().encode(summary).length).toBeLessThanOrEqual(MAX_SUMMARY_BYTES);
    expect(summary).toContain('the rest is in the artifact');
    expect(summary).toContain('| critical |');
  });
  test('keeps its rows whole whatever a tool writes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (message, path) => {
        const summary = renderSummary({
          title: 'Gate',
          decision: decision([{ ...FINDING, message, location: { path, line: 1 } }]),
        });
        const row = summary.split('\n').find((line) => line.startsWith('| low'));
        expect(row?.match(/\|/g)).toHaveLength(6);
        expect(summary).not.toMatch(/^\s*::/m);
        expect(summary.replaceAll(/<\/?(?:code|details|summary)>/g, '')).not.toMatch(/[<`]/);
      }),
    );
  });
});

describe('renderAnnotations()', () => {
  test('keeps to nine errors, ten warnings and ten notices, and to 4096 characters', () => {
    const findings = (['high', 'medium', 'low'] as const).flatMap((severity) =>
      Array.from({ length: 15 }, () => ({ ...FINDING, severity, message: 'x'.repeat(9000) })),
    );
    const shown = renderAnnotations(decision(findings), null);
    expect(
      shown
        .map(({ level }) => level)
        .join(' ')
        .match(/error/g),
    ).toHaveLength(9);
    expect(shown).toHaveLength(29);
    expect(Math.max(...shown.map(({ message }) => message.length))).toBe(4096);
  });
  test('shows only changed lines when they are known', () => {
    const other = { ...FINDING, location: { path: 'src/a.py', line: 9 } };
    const shown = renderAnnotations(decision([FINDING, other]), new Map([['src/a.py', [9]]]));
    expect(shown.map(({ location }) => location?.line)).toEqual([9]);
  });
  test('leaves out what the tool marked as suppressed', () => {
    expect(renderAnnotations(decision([{ ...FINDING, suppressed: true }]), null)).toEqual([]);
  });
  test('writes every table whole, rows beside each other, and only the columns that say something', () => {
    const summary = renderSummary({
      title: 'Build',
      decision: { ...decision([]), assessments: [] },
      listing: {
        columns: ['File', 'Bytes'],
        rows: [
          ['a|b.whl', '1'],
          ['c_d.whl', '2'],
        ],
      },
    });
    expect(summary).toContain(
      '| File | Bytes |\n| --- | ---: |\n| <code>a&#124;b.whl</code> | 1 |\n| <code>c&#95;d.whl</code> | 2 |\n',
    );
    expect(summary).not.toContain('Canary');
    expect(summary).not.toContain('\n\n\n');
  });
});
