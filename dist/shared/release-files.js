import { a as certificateKey, c as parseBundle, i as bundleCertificate, r as MAX_BUNDLE_BYTES, s as messageSignature } from "./sigstore-protobuf-specs.js";
import { n as refusal } from "./failure.js";

// packages/shared/src/action/release-files.ts
/** The name of the bundle that signs an artifact's bytes. */
function signatureName(artifact) {
	return `${artifact}.sigstore.json`;
}
/** The name of the file with an artifact's signed statements, one bundle a line. */
function statementsName(artifact) {
	return `${artifact}.intoto.jsonl`;
}
/** Reads an artifact's bytes once for the signature in its bundle: facts for `verifyRelease`. Raises BUNDLE_INVALID, COVERAGE_MISSING. */
async function checkSignature(effects, path, bundleText) {
	const bundle = parseBundle(bundleText);
	const certificate = bundleCertificate(bundle);
	const signature = messageSignature(bundle);
	if (certificate === null || signature === null) throw refusal("COVERAGE_MISSING", "The bundle of an artifact holds no signature by a certificate over the file", "Do not use the release");
	return await effects.sigstore.checkMessage(path, certificateKey(certificate), signature);
}
/** Reads a file of a record or of a release as text. Raises COVERAGE_MISSING when it is not there. */
async function readReleaseFile(effects, folder, name) {
	if (await effects.files.exists(`${folder}/${name}`) !== "file") throw refusal("COVERAGE_MISSING", `\`${name}\` is not among the files of the release`, "Do not use the release; get all of its files again");
	const bytes = await effects.files.read(`${folder}/${name}`, MAX_BUNDLE_BYTES);
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch (cause) {
		throw refusal("BUNDLE_INVALID", `\`${name}\` is not UTF-8`, "Get the file again from where it was published", cause);
	}
}
/**
* One artifact of a folder, its bytes hashed again, with its signature and its statements; `textOf` gives the text of a file of the release by
* its name. Raises BUNDLE_INVALID, COVERAGE_MISSING and what `textOf` raises.
*/
async function releaseArtifact(effects, folder, name, textOf) {
	const bundle = await textOf(signatureName(name));
	const statements = await textOf(statementsName(name));
	const check = await checkSignature(effects, `${folder}/${name}`, bundle);
	return {
		name,
		size: check.size,
		sha256: check.sha256,
		signature: {
			bundle,
			check
		},
		statements
	};
}

export { statementsName as a, signatureName as i, readReleaseFile as n, releaseArtifact as r, checkSignature as t };