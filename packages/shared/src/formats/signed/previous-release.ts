import * as v from 'valibot';
import { isSha256 } from '../../model/digest.ts';
import { parseHandedOver } from '../records/handed-over.ts';

const sha256 = v.pipe(v.string(), v.check(isSha256));
const PreviousSchema = v.nullable(
  v.strictObject({
    tag: v.pipe(v.string(), v.minLength(1)),
    manifestSha256: sha256,
    decisionLogHead: sha256,
    /** Number of the last entry of its log. */
    sequence: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  }),
);

/** The release that this one continues, as the verifying job found and verified it; null for a declared first release. */
export type PreviousRelease = NonNullable<v.InferOutput<typeof PreviousSchema>>;

/** Reads `previous.json` of the verifying job's record. Raises EVIDENCE_UNREADABLE. */
export function parsePreviousRelease(text: string): PreviousRelease | null {
  return parseHandedOver(PreviousSchema, text, 'The earlier release in the record');
}
