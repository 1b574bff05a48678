import { describe, expect, test } from '@jest/globals';
import { STATEMENT_TYPE, type Statement } from '../../model/statement.ts';
import { type ArtifactDigests, requireSubject } from './stated-subject.ts';

const SHORT = 'a'.repeat(64);
const LONG = 'b'.repeat(128);

function codeOf(digests: readonly Readonly<Record<string, string>>[], artifact: ArtifactDigests): string {
  const subject = digests.map((digest, index) => ({ name: `subject ${index}`, digest }));
  const statement: Statement = { _type: STATEMENT_TYPE, subject, predicateType: 'x', predicate: {} };
  try {
    requireSubject(statement, artifact);
    return 'stated';
  } catch (thrown) {
    return typeof thrown === 'object' && thrown !== null && 'code' in thrown
      ? String(thrown.code)
      : 'unknown';
  }
}

describe('requireSubject', () => {
  const whole = { sha256: SHORT, sha512: LONG };
  test.each([
    ['one of two subjects', [{ sha256: 'c'.repeat(64) }, { sha256: SHORT }], whole, 'stated'],
    [
      'none of two subjects',
      [{ sha256: 'c'.repeat(64) }, { sha256: 'd'.repeat(64) }],
      whole,
      'SUBJECT_NOT_STATED',
    ],
    ['SHA-512 alone', [{ sha512: LONG }], whole, 'stated'],
    ['another SHA-512', [{ sha512: 'c'.repeat(128) }], whole, 'SUBJECT_NOT_STATED'],
    ['both digests', [{ sha256: SHORT, sha512: LONG }], whole, 'stated'],
    [
      'the first digest and another second one',
      [{ sha256: SHORT, sha512: 'c'.repeat(128) }],
      whole,
      'SUBJECT_NOT_STATED',
    ],
    [
      'the second digest and another first one',
      [{ sha256: 'c'.repeat(64), sha512: LONG }],
      whole,
      'SUBJECT_NOT_STATED',
    ],
    [
      'its digests in two subjects',
      [
        { sha256: SHORT, sha512: 'c'.repeat(128) },
        { sha256: 'c'.repeat(64), sha512: LONG },
      ],
      whole,
      'SUBJECT_NOT_STATED',
    ],
    ['SHA-512 where only SHA-256 is known', [{ sha512: LONG }], { sha256: SHORT }, 'ARTIFACT_NEEDED'],
    ['both where only SHA-256 is known', [{ sha256: SHORT, sha512: LONG }], { sha256: SHORT }, 'stated'],
    ['a digest that nobody reads', [{ gitCommit: SHORT }], whole, 'SUBJECT_NOT_STATED'],
  ])('%s', (_name, digests, artifact, code) => {
    expect(codeOf(digests, artifact)).toBe(code);
  });
});
