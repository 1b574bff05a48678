import { PREDICATE_TYPES, type PredicateKind } from '../../model/statement.ts';
import { quoted, refusal } from '../failure.ts';

const BEFORE_SEAL: readonly PredicateKind[] = ['provenance', 'cyclonedx', 'spdx', 'testResult'];
const SEALED: readonly PredicateKind[] = [...BEFORE_SEAL, 'verificationSummary'];

/**
 * Demands exactly one statement of each kind for an artifact: a missing one, a second one and a foreign one are all refused.
 * Raises COVERAGE_MISSING, COVERAGE_EXTRA.
 */
export function requireStatements(
  artifact: string,
  predicateTypes: readonly string[],
  stage: 'before-seal' | 'sealed',
): void {
  const kinds = stage === 'sealed' ? SEALED : BEFORE_SEAL;
  const wanted = new Set<string>(kinds.map((kind) => PREDICATE_TYPES[kind]));
  for (const type of predicateTypes) {
    if (!wanted.delete(type)) {
      throw refusal(
        'COVERAGE_EXTRA',
        `Artifact ${quoted(artifact)} carries a statement of type ${quoted(type)} that it must not have, or has it twice`,
        'Do not use the release; its statements are not the ones that its workflow makes',
      );
    }
  }
  const [missing] = wanted;
  if (missing !== undefined) {
    throw refusal(
      'COVERAGE_MISSING',
      `Artifact ${quoted(artifact)} carries no statement of type ${quoted(missing)}`,
      'Do not use the release; take one whose artifacts carry all their statements',
    );
  }
}
