import { C as nullable, F as safeInteger, G as variant, M as pipe, R as strictObject, T as number, b as minValue, h as literal, i as check, t as array, y as minLength, z as string } from "./valibot.js";
import { t as parseHandedOver } from "./handed-over.js";
import { t as isSha256 } from "./digest.js";
import { t as canonicalJson } from "./canonical-json.js";

// packages/shared/src/formats/signed/trusted-root-size.ts
/** Far above any real trusted root; in a file of its own so that who only hands one on loads no parser. */
const MAX_TRUSTED_ROOT_BYTES = 4194304;

// packages/shared/src/formats/records/declared-build.ts
/** The name under which the deciding job's record says how the artifacts came to be. */
const DECLARED_BUILD_NAME = "build.json";
const texts = pipe(array(string()), minLength(1));
const DeclaredBuildSchema = variant("by", [strictObject({
	by: literal("interlock"),
	argv: texts,
	artifacts: texts,
	lockFile: nullable(string())
}), strictObject({
	by: literal("caller"),
	artifact: strictObject({
		id: pipe(number(), safeInteger(), minValue(1)),
		sha256: pipe(string(), check(isSha256))
	}),
	artifacts: texts
})]);
/** Writes how the artifacts of a release came to be as canonical JSON. */
function formatDeclaredBuild(build) {
	return `${canonicalJson(build)}\n`;
}
/** Reads what `formatDeclaredBuild` wrote. Raises EVIDENCE_UNREADABLE. */
function parseDeclaredBuild(text) {
	return parseHandedOver(DeclaredBuildSchema, text, "What the record says of how the artifacts were built");
}

export { MAX_TRUSTED_ROOT_BYTES as i, formatDeclaredBuild as n, parseDeclaredBuild as r, DECLARED_BUILD_NAME as t };