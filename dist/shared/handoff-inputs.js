import { b as parseReference } from "./code-runs.js";
import { t as isSha256 } from "./digest.js";
import { l as text } from "./summary.js";

// packages/shared/src/action/handoff-inputs.ts
const REFERENCE = text(/^\S{1,200}$/, "an artifact reference, the output of the job that made it");
const DIGEST = text(/^[0-9a-f]{64}$/, "a SHA-256 in hexadecimal, the output of the policy job");
/** An input in the form `ID@sha256:HEX@ATTEMPT`. */
const referenceInput = (value, name) => parseReference(REFERENCE(value, name), name);
/** An input that is a SHA-256 in hexadecimal. */
const digestInput = (value, name) => {
	const digest = DIGEST(value, name);
	if (!isSha256(digest)) throw new Error(`\`${name}\` must be a SHA-256`);
	return digest;
};

export { referenceInput as n, digestInput as t };