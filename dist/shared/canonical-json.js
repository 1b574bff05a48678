import { createHash } from "node:crypto";

// packages/shared/src/formats/json/canonical-json.ts
/**
* JSON in one form only, so that equal values have equal digests: keys sorted by UTF-16 code unit, no spaces, numbers and strings as
* JSON.stringify writes them (RFC 8785). Members that are undefined are left out.
*/
function canonicalJson(value) {
	return JSON.stringify(value, (_key, member) => isRecord(member) ? sorted(member) : member);
}
/** SHA-256 over the UTF-8 bytes of a text, or over bytes. */
function sha256Of(content) {
	return createHash("sha256").update(content).digest("hex");
}
function isRecord(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function sorted(value) {
	const keys = Object.keys(value).toSorted((a, b) => a < b ? -1 : 1);
	const copy = Object.create(null);
	for (const key of keys) copy[key] = value[key];
	return copy;
}

export { sha256Of as n, canonicalJson as t };