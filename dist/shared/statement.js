import { i as STATEMENT_TYPE, r as PREDICATE_TYPES } from "./statement2.js";

// packages/shared/src/model/suite.ts
/**
* How this suite names itself in what it signs: by the repository of the workflow that runs, so that a fork or a mirror names itself
* and nobody else. The workflow's address comes from a verified token, a verified certificate or the policy, which must agree.
*/
/** `https://github.com/OWNER/REPO` of `https://github.com/OWNER/REPO/.github/workflows/x.yml`, with a ref or without; null for anything else. */
function suiteOfWorkflow(workflow) {
	return /^(https?:\/\/[^/]+\/[^/]+\/[^/]+)\/\.github\/workflows\/[^/]+/.exec(workflow)?.[1] ?? null;
}
/** Our own SLSA build type: the external parameters hold more than GitHub's `workflow/v1` allows. docs/reference/build-type.md describes it. */
function buildTypeOf(suite) {
	return `${suite}/blob/main/docs/reference/build-type.md#v1`;
}
/** Whether an address still has the `OWNER` of our presets and documents in the place of an account. */
function hasPlaceholderOwner(address) {
	return /^https?:\/\/[^/]+\/OWNER\//.test(address);
}

// packages/shared/src/formats/trusted-root-size.ts
/** Far above any real trusted root; in a file of its own so that who only hands one on loads no parser. */
const MAX_TRUSTED_ROOT_BYTES = 4194304;

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

export { suiteOfWorkflow as a, hasPlaceholderOwner as i, MAX_TRUSTED_ROOT_BYTES as n, buildTypeOf as r, statement as t };