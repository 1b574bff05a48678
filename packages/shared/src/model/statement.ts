/**
 * An in-toto statement (in-toto/attestation spec/v1/statement.md). Subjects are matched by digest only. Others still write 0.1, which
 * differs in nothing that is read here; we write v1.
 */
export interface Statement {
  readonly _type: 'https://in-toto.io/Statement/v1' | 'https://in-toto.io/Statement/v0.1';
  readonly subject: readonly { readonly name: string; readonly digest: Readonly<Record<string, string>> }[];
  readonly predicateType: string;
  readonly predicate: Readonly<Record<string, unknown>>;
}

export const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';
export const OLD_STATEMENT_TYPE = 'https://in-toto.io/Statement/v0.1';
export const IN_TOTO_PAYLOAD_TYPE = 'application/vnd.in-toto+json';

/** The predicate types that Interlock writes and reads. */
export const PREDICATE_TYPES = {
  provenance: 'https://slsa.dev/provenance/v1',
  cyclonedx: 'https://cyclonedx.org/bom',
  spdx: 'https://spdx.dev/Document/v2.3',
  testResult: 'https://in-toto.io/attestation/test-result/v0.1',
  verificationSummary: 'https://slsa.dev/verification_summary/v1',
} as const;
export type PredicateKind = keyof typeof PREDICATE_TYPES;
