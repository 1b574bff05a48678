import { C as nullable, F as safeInteger, I as safeParse, M as pipe, P as regex, R as strictObject, T as number, _ as maxLength, b as minValue, h as literal, i as check, t as array, y as minLength, z as string } from "./valibot.js";
import { t as isSha256 } from "./digest.js";
import { t as canonicalJson } from "./canonical-json.js";
import { n as parseStrictJson, t as broken } from "./strict-document.js";
import { c as MANIFEST_NAME, n as isArtifactName, s as MANIFEST_BUNDLE_NAME } from "./subjects.js";

// packages/shared/src/formats/signed/manifest.ts
const MAX_MANIFEST_BYTES = 4194304;
const KIND = {
	code: "MANIFEST_INVALID",
	name: "The manifest of the release",
	next: "Pass the release with the manifest that was signed for it",
	maximumCharacters: MAX_MANIFEST_BYTES
};
const sha256 = pipe(string(), check(isSha256));
const AssetSchema = strictObject({
	name: pipe(string(), check(isArtifactName)),
	size: pipe(number(), safeInteger(), minValue(0)),
	sha256
});
const ManifestSchema = strictObject({
	schema: literal(1),
	repositoryId: pipe(string(), regex(/^[0-9]+$/)),
	ref: string(),
	commit: pipe(string(), regex(/^[0-9a-f]{40}$/)),
	policySha256: sha256,
	decisionLogHead: sha256,
	previousRelease: nullable(strictObject({
		tag: string(),
		manifestSha256: sha256,
		decisionLogHead: sha256
	})),
	assets: pipe(array(AssetSchema), minLength(1), maxLength(8192))
});
/** Reads a manifest; two files of one name, and the manifest's own names, are errors. Raises MANIFEST_INVALID. */
function parseManifest(text) {
	const parsed = safeParse(ManifestSchema, parseStrictJson(text, KIND));
	if (!parsed.success) throw broken(KIND, "does not have its form");
	const names = parsed.output.assets.map(({ name }) => name);
	if (new Set(names).size !== names.length || names.includes("interlock-manifest.json") || names.includes("interlock-manifest.json.sigstore.json")) throw broken(KIND, "names a file twice, or itself");
	return parsed.output;
}
/** Writes a manifest in canonical JSON, files sorted by name, with a line feed at its end. */
function formatManifest(manifest) {
	const assets = manifest.assets.toSorted((a, b) => a.name < b.name ? -1 : 1);
	return `${canonicalJson({
		...manifest,
		assets
	})}\n`;
}

export { formatManifest as n, parseManifest as r, MAX_MANIFEST_BYTES as t };