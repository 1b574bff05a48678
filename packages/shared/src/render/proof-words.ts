import type { Assessment } from '../model/decision.ts';
import { inputsWords } from './inputs-words.ts';
import { countWords } from './pass-words.ts';

/** What a tool found and what shows that it looked, in one line: the same words for the gate and for a rehearsal. */
export function proofWords({ findings, proof, completeness }: NonNullable<Assessment['report']>): string {
  // What an incomplete answer found is true; that it found nothing is not.
  if (completeness !== 'complete') {
    return `no complete answer${findings.length === 0 ? '' : `; ${countWords(findings)}`}`;
  }
  const { canary } = proof;
  const sample = canary === 'not-planted' ? '' : `, canary ${canary}`;
  // Only what was started here has a box.
  const maker = proof.confinement === null ? ', from a report that CI made' : '';
  return `${countWords(findings)}; ${inputsWords(proof)}${sample}${maker}`;
}
