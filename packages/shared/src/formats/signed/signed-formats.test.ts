import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { ActionError } from '../../errors.ts';
import { formatDecisionLog, parseDecisionLog } from '../records/decision-log.ts';
import { parseDecisionFacts } from '../records/decision-proofs.ts';
import { parseBundle, parseBundleLines } from './bundle.ts';
import { formatManifest, type Manifest, parseManifest } from './manifest.ts';
import { parsePreviousRelease } from './previous-release.ts';
import { parseProvenance, parseStatedProvenance } from './provenance.ts';
import { parseStatement } from './statement.ts';
import { parseTestResult } from './test-result.ts';
import { parseTrustedRoot } from './trusted-root.ts';
import { parseVerificationSummary } from './verification-summary.ts';

const TEXT_PARSERS: readonly (readonly [string, (text: string) => unknown, string])[] = [
  ['parseBundle', parseBundle, 'BUNDLE_INVALID'],
  ['parseBundleLines', parseBundleLines, 'BUNDLE_INVALID'],
  ['parseStatement', parseStatement, 'STATEMENT_INVALID'],
  ['parseTrustedRoot', parseTrustedRoot, 'TRUSTED_ROOT_INVALID'],
  ['parseManifest', parseManifest, 'MANIFEST_INVALID'],
  ['parseDecisionFacts', parseDecisionFacts, 'EVIDENCE_UNREADABLE'],
  ['parseDecisionLog', (text) => parseDecisionLog(text, null), 'DECISION_LOG_BROKEN'],
];
const HOSTILE = [
  '',
  'null',
  '[]',
  '{}',
  '{',
  '{"a":1,"a":2}',
  '\u0000',
  '"text"',
  '1',
  '['.repeat(5000),
  '{"mediaType":1}',
  '{"__proto__":{}}',
];

describe.each(TEXT_PARSERS)('%s', (_name, parse, code) => {
  test.each(HOSTILE)('refuses %j with its code', (text) => {
    expect(() => parse(text)).toThrow(expect.objectContaining({ code }));
  });
  test('gives a value or an error with a code, whatever it is fed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        try {
          parse(text);
          return true;
        } catch (thrown) {
          return thrown instanceof ActionError;
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe.each([
  ['parseProvenance', parseProvenance],
  ['parseVerificationSummary', parseVerificationSummary],
  ['parseTestResult', parseTestResult],
] as const)('%s', (_name, parse) => {
  test('refuses whatever does not have its form', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(() => parse(value)).toThrow(ActionError);
      }),
      { numRuns: 200 },
    );
  });
});

test('a previous release is null or whole', () => {
  expect(parsePreviousRelease('null')).toBeNull();
  expect(() => parsePreviousRelease('{}')).toThrow(ActionError);
  expect(() => parsePreviousRelease('')).toThrow(ActionError);
});

test('what another generator leaves out is undefined, and a wrong type is refused', () => {
  expect(parseStatedProvenance({})).toEqual({ builder: undefined, invocation: undefined, dependencies: [] });
  expect(() => parseStatedProvenance({ runDetails: { builder: { id: 1 } } })).toThrow(ActionError);
  expect(() => parseStatedProvenance(null)).toThrow(ActionError);
});

function entry(kind: string) {
  return { time: '2026-11-21T00:00:00.000Z', kind, facts: { verdict: 'pass' } };
}

describe('the decision log', () => {
  const first = formatDecisionLog([entry('decision'), entry('seal')], null);

  test('is a chain that a later log continues', () => {
    const second = formatDecisionLog([entry('decision')], first.end);
    expect(parseDecisionLog(first.text, null)).toMatchObject({
      head: first.end.head,
      entries: [{ sequence: 0, previous: null }, { sequence: 1 }],
    });
    expect(parseDecisionLog(second.text, first.end.head).entries[0]).toMatchObject({
      sequence: 2,
      previous: first.end.head,
    });
  });

  test.each([
    ['a changed entry', first.text.replace('pass', 'fail')],
    ['a removed entry', `${first.text.split('\n')[1]}\n`],
    ['entries in another order', `${first.text.split('\n').slice(0, 2).toReversed().join('\n')}\n`],
    ['a cut line', first.text.slice(0, -10)],
    ['an empty line', `${first.text}\n`],
    ['an entry that is there twice', first.text + first.text],
  ])('is broken by %s', (_title, text) => {
    expect(() => parseDecisionLog(text, null)).toThrow(
      expect.objectContaining({ code: 'DECISION_LOG_BROKEN' }),
    );
  });

  test('is broken when it continues another log than the one that is known', () => {
    expect(() => parseDecisionLog(first.text, 'a'.repeat(64))).toThrow(ActionError);
  });

  test('has at most 10,000 entries', () => {
    const full = Array.from({ length: 10_000 }, () => entry('decision'));
    expect(parseDecisionLog(formatDecisionLog(full, null).text, null).entries).toHaveLength(10_000);
    const more = formatDecisionLog([...full, entry('decision')], null).text;
    expect(() => parseDecisionLog(more, null)).toThrow(/is empty, cut off or too long/);
  });

  test('cannot be empty', () => {
    expect(() => formatDecisionLog([], null)).toThrow(ActionError);
  });
});

describe('the manifest', () => {
  const manifest: Manifest = {
    schema: 1,
    repositoryId: '1',
    ref: 'refs/tags/v1',
    commit: 'c'.repeat(40),
    policySha256: 'a'.repeat(64),
    decisionLogHead: 'b'.repeat(64),
    previousRelease: null,
    assets: [
      { name: 'b.whl', size: 1, sha256: 'd'.repeat(64) },
      { name: 'a.whl', size: 1, sha256: 'd'.repeat(64) },
    ],
  };

  test('is read as it was written, sorted', () => {
    expect(parseManifest(formatManifest(manifest)).assets.map(({ name }) => name)).toEqual([
      'a.whl',
      'b.whl',
    ]);
  });

  test.each([
    ['a file twice', { ...manifest, assets: [...manifest.assets, ...manifest.assets] }],
    [
      'itself',
      { ...manifest, assets: [{ name: 'interlock-manifest.json', size: 1, sha256: 'd'.repeat(64) }] },
    ],
    ['no file', { ...manifest, assets: [] }],
    ['a path', { ...manifest, assets: [{ name: '../a.whl', size: 1, sha256: 'd'.repeat(64) }] }],
    ['something unknown', { ...manifest, more: 1 }],
  ])('is refused when it names %s', (_title, value) => {
    expect(() => parseManifest(JSON.stringify(value))).toThrow(
      expect.objectContaining({
        code: 'MANIFEST_INVALID',
        next: 'Pass the release with the manifest that was signed for it',
      }),
    );
  });
});
