import * as v from 'valibot';
import { isSha256 } from '../../model/digest.ts';
import { broken, type DocumentKind } from '../json/strict-document.ts';

const KIND: DocumentKind = {
  code: 'PREDICATE_INVALID',
  name: 'The verification summary',
  next: 'Pass a SLSA verification summary that Interlock wrote',
  maximumCharacters: 16 * 1024 * 1024,
};
const text = v.pipe(v.string(), v.minLength(1));
const sha256 = v.pipe(v.string(), v.check(isSha256));
const commit = v.pipe(v.string(), v.regex(/^[0-9a-f]{40}$/));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** What one tool can show for having looked; a number that it does not report is null. */
const ProofSchema = v.object({
  completeness: v.picklist(['complete', 'incomplete', 'error']),
  inputsExpected: count,
  inputsSeen: v.nullable(count),
  rules: v.nullable(count),
  dataDate: v.nullable(v.string()),
  toolVersion: v.nullable(text),
  toolDigest: v.nullable(sha256),
  canary: v.picklist(['found', 'missed', 'not-planted']),
  confinement: v.nullable(text),
});

const SummarySchema = v.object({
  verifier: v.object({ id: text }),
  timeVerified: v.pipe(v.string(), v.isoTimestamp()),
  resourceUri: text,
  policy: v.object({ uri: text, digest: v.object({ sha256 }) }),
  inputAttestations: v.array(v.object({ uri: text, digest: v.object({ sha256 }) })),
  verificationResult: v.picklist(['PASSED', 'FAILED']),
  verifiedLevels: v.pipe(v.array(text), v.minLength(1)),
  /** Our extension of the predicate. */
  interlock: v.object({
    mode: v.picklist(['MODE_HIGH_ASSURANCE', 'MODE_DEVELOPER']),
    baseCommit: v.nullable(commit),
    rehearsal: v.boolean(),
    repositoryId: text,
    commit,
    ref: text,
    runId: text,
    attempt: count,
    tools: v.record(v.string(), ProofSchema),
    reasons: v.array(v.object({ code: text, message: v.string(), next: v.string() })),
  }),
});

/** SLSA verification summary v1 with our extension. */
export type VerificationSummary = v.InferOutput<typeof SummarySchema>;
export type ToolProof = v.InferOutput<typeof ProofSchema>;

/** Reads the predicate of a verification summary that Interlock wrote. Raises PREDICATE_INVALID. */
export function parseVerificationSummary(predicate: unknown): VerificationSummary {
  const parsed = v.safeParse(SummarySchema, predicate);
  if (!parsed.success) {
    throw broken(KIND, 'lacks the policy, the base commit or the proofs of the tools');
  }
  return parsed.output;
}
