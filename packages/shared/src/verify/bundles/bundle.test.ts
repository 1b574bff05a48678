import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { PREDICATE_TYPES } from '../../model/statement.ts';
import {
  BUILD_TYPE,
  changed,
  codeOf,
  type SignedBundles,
  SUBJECT,
  signedBundles,
  statementAbout,
} from '../../testing/signed-bundles.ts';
import type { BundleCase } from './bundle.ts';

let made: SignedBundles;

beforeAll(async () => {
  made = await signedBundles();
});

afterAll(() => made.stand.close());

describe('verifyBundle accepts', () => {
  test('a statement by digest alone', () => {
    expect(
      made.verify(made.statement, { artifact: { sha256: made.check.sha256, message: null } }).statement
        ?.subject[0]?.name,
    ).toBe('a.whl');
  });

  test('provenance that says what the certificate says', () => {
    expect(made.verify(made.provenance).statement?.predicateType).toBe(PREDICATE_TYPES.provenance);
  });
});

describe('verifyBundle refuses a bundle', () => {
  test('over other bytes', async () => {
    const other = await made.checkOf(made.message, made.stand.file('other.whl', 'other bytes'));
    expect(other.holds).toBe(false);
    expect(
      codeOf(() => made.verify(made.message, { artifact: { sha256: other.sha256, message: other } })),
    ).toBe('fail ARTIFACT_NOT_SIGNED');
  });

  test('whose check was made over another file', () => {
    expect(
      codeOf(() =>
        made.verify(made.message, {
          artifact: { sha256: made.check.sha256, message: { ...made.check, sha256: 'd'.repeat(64) } },
        }),
      ),
    ).toBe('fail ARTIFACT_NOT_SIGNED');
    expect(
      codeOf(() => made.verify(made.message, { artifact: { sha256: 'd'.repeat(64), message: made.check } })),
    ).toBe('fail ARTIFACT_NOT_SIGNED');
    expect(
      codeOf(() =>
        made.verify(made.message, {
          artifact: { sha256: made.check.sha256, message: { ...made.check, holds: false } },
        }),
      ),
    ).toBe('fail ARTIFACT_NOT_SIGNED');
    expect(
      codeOf(() =>
        made.verify(made.message, {
          artifact: { sha256: made.check.sha256, message: { ...made.check, publicKeyPem: 'x' } },
        }),
      ),
    ).toBe('fail ARTIFACT_NOT_SIGNED');
    expect(
      codeOf(() =>
        made.verify(made.message, {
          artifact: { sha256: made.check.sha256, message: { ...made.check, signature: 'eA==' } },
        }),
      ),
    ).toBe('fail ARTIFACT_NOT_SIGNED');
  });

  test('of a message signature when only a digest is known', () => {
    expect(
      codeOf(() => made.verify(made.message, { artifact: { sha256: made.check.sha256, message: null } })),
    ).toBe('error ARTIFACT_NEEDED');
  });

  test('with a statement about another artifact', () => {
    expect(
      codeOf(() => made.verify(made.statement, { artifact: { sha256: 'd'.repeat(64), message: null } })),
    ).toBe('fail SUBJECT_NOT_STATED');
  });

  test('with a changed statement', () => {
    const tampered = changed(made.statement, (bundle) => {
      if (bundle.content.$case === 'dsseEnvelope') {
        bundle.content.dsseEnvelope.payload = Buffer.from(JSON.stringify(statementAbout('e'.repeat(64))));
      }
    });
    expect(
      codeOf(() =>
        made.verify(made.statement, {
          bundle: tampered,
          artifact: { sha256: 'e'.repeat(64), message: null },
        }),
      ),
    ).toBe('fail SIGNATURE_REFUSED');
  });

  test('dated after the present time', () => {
    expect(codeOf(() => made.verify(made.message, { now: new Date(0) }))).toBe('fail SIGNATURE_REFUSED');
  });

  test('whose statement has no subjects, names one twice, or is no statement', async () => {
    const twice = { name: 'a', digest: { sha256: made.check.sha256 } };
    const signed = await made.signStatements([
      statementAbout(made.check.sha256, { subject: [] }),
      statementAbout(made.check.sha256, { subject: [twice, twice] }),
      statementAbout(made.check.sha256, { subject: [{ name: 'a', digest: {} }] }),
    ]);
    expect(signed.map((text) => codeOf(() => made.verify(text)))).toEqual(
      Array.from({ length: 3 }, () => 'error STATEMENT_INVALID'),
    );
  });

  test('whose provenance disagrees with its certificate', async () => {
    const other = made.runUri.replace(/runs\/\d+/, 'runs/999');
    const predicates = [
      made.wholeProvenance({ builder: SUBJECT.replace('refs/tags/v1', 'refs/tags/v2') }),
      made.wholeProvenance({ commit: made.stand.repository.first }),
      made.wholeProvenance({ run: other }),
      made.wholeProvenance({ type: BUILD_TYPE.replace('acme', 'OWNER') }),
      {},
    ];
    const signed = await made.signStatements(
      predicates.map((predicate) =>
        statementAbout(made.check.sha256, { predicateType: PREDICATE_TYPES.provenance, predicate }),
      ),
    );
    const codes = (demand: BundleCase['provenance']) =>
      signed.map((text) => codeOf(() => made.verify(text, { provenance: demand })));
    expect(codes('interlock')).toEqual([
      ...Array.from({ length: 4 }, () => 'fail PROVENANCE_DISAGREES'),
      'error PREDICATE_INVALID',
    ]);
    // The build type of another generator is its own affair.
    expect(codes('stated')).toEqual([
      ...Array.from({ length: 3 }, () => 'fail PROVENANCE_DISAGREES'),
      'accepted',
      'accepted',
    ]);
  });
});
