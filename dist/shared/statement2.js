import { i as STATEMENT_TYPE, r as PREDICATE_TYPES } from "./statement.js";

// packages/shared/src/attest/statement.ts
/** Builds an in-toto statement about artifacts. Subjects are sorted by name, each with its SHA-256. */
function statement(kind, subjects, predicate) {
	return {
		_type: STATEMENT_TYPE,
		subject: subjects.toSorted((a, b) => a.name < b.name ? -1 : 1).map(({ name, sha256 }) => ({
			name,
			digest: { sha256 }
		})),
		predicateType: PREDICATE_TYPES[kind],
		predicate
	};
}

export { statement as t };