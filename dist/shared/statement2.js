// packages/shared/src/model/statement.ts
const STATEMENT_TYPE = "https://in-toto.io/Statement/v1";
const OLD_STATEMENT_TYPE = "https://in-toto.io/Statement/v0.1";
const IN_TOTO_PAYLOAD_TYPE = "application/vnd.in-toto+json";
/** The predicate types that Interlock writes and reads. */
const PREDICATE_TYPES = {
	provenance: "https://slsa.dev/provenance/v1",
	cyclonedx: "https://cyclonedx.org/bom",
	spdx: "https://spdx.dev/Document/v2.3",
	testResult: "https://in-toto.io/attestation/test-result/v0.1",
	verificationSummary: "https://slsa.dev/verification_summary/v1"
};

export { STATEMENT_TYPE as i, OLD_STATEMENT_TYPE as n, PREDICATE_TYPES as r, IN_TOTO_PAYLOAD_TYPE as t };