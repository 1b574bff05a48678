import { PREDICATE_TYPES, type PredicateKind, STATEMENT_TYPE, type Statement } from '../model/statement.ts';
import type { SubjectSet } from '../model/subject.ts';

/** Builds an in-toto statement about artifacts. Subjects are sorted by name, each with its SHA-256. */
export function statement(
  kind: PredicateKind,
  subjects: SubjectSet,
  predicate: Readonly<Record<string, unknown>>,
): Statement {
  return {
    _type: STATEMENT_TYPE,
    subject: subjects
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
      .map(({ name, sha256 }) => ({ name, digest: { sha256 } })),
    predicateType: PREDICATE_TYPES[kind],
    predicate,
  };
}
