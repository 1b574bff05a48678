import { t as ActionError } from "./errors.js";
import { n as sha256Of } from "./canonical-json.js";
import { i as require_dist } from "./statement.js";
import { n as parseStrictJson, t as broken } from "./strict-document.js";
import { a as readText } from "./handoff-policy.js";

// packages/shared/src/formats/trusted-root.ts
var import_dist = require_dist();
const MAX_TRUSTED_ROOT_BYTES = 4194304;
const KIND = {
	code: "TRUSTED_ROOT_INVALID",
	name: "The trusted root",
	next: "Pass a Sigstore `trusted_root.json` in which every key says from when it counts",
	maximumCharacters: MAX_TRUSTED_ROOT_BYTES
};
const MEDIA_TYPE = /^application\/vnd\.dev\.sigstore\.trustedroot(?:\.v0\.[12]\+json|\+json;version=0\.[12])$/;
/**
* Reads a trusted root. Certificate authorities, transparency logs and certificate logs must be there, and each key and authority
* must say from when it counts: the library takes a missing start as "always". Raises TRUSTED_ROOT_INVALID.
*/
function parseTrustedRoot(text) {
	const value = parseStrictJson(text, KIND);
	let root;
	try {
		root = import_dist.TrustedRoot.fromJSON(value);
	} catch {
		throw broken(KIND, "does not have its form");
	}
	if (!MEDIA_TYPE.test(root.mediaType)) throw broken(KIND, "does not say that it is one");
	const logs = [...root.tlogs, ...root.ctlogs];
	const authorities = [...root.certificateAuthorities, ...root.timestampAuthorities];
	if (root.certificateAuthorities.length === 0 || root.tlogs.length === 0 || root.ctlogs.length === 0) throw broken(KIND, "lacks certificate authorities, transparency logs or certificate logs");
	if ([...logs.map((log) => log.publicKey?.validFor?.start), ...authorities.map((authority) => authority.validFor?.start)].some((start) => start === void 0 || Number.isNaN(start.getTime()))) throw broken(KIND, "holds a key that does not say from when it counts");
	if (logs.some((log) => (log.publicKey?.rawBytes?.length ?? 0) === 0) || authorities.some((authority) => (authority.certChain?.certificates.length ?? 0) === 0)) throw broken(KIND, "holds an entry without its key or certificate");
	return root;
}

// packages/shared/src/action/handoff-trusted-root.ts
const TRUSTED_ROOT_FILE = "trusted_root.json";
/**
* The trusted root at the commit of the policy, for the record of the deciding job: jobs that sign have no checkout. Nothing when the
* commit does not hold it or the digest is another one; who needs it then finds it missing.
*/
async function trustedRootFile(effects, run, resolved) {
	const { path, sha256 } = resolved.policy.signing.trustedRoot;
	const bytes = resolved.commit === null || resolved.isBootstrap ? null : await effects.git.show(run.workspace, resolved.commit, path);
	return bytes === null || sha256Of(bytes) !== sha256 ? {} : { [TRUSTED_ROOT_FILE]: bytes };
}
/** Reads the trusted root in the record of the deciding job and demands the digest of the policy. Raises TRUSTED_ROOT_SWAPPED. */
async function openTrustedRoot(effects, folder, { policy }) {
	const path = `${folder}/${TRUSTED_ROOT_FILE}`;
	if (await effects.files.exists(path) !== "file") throw new ActionError("TRUSTED_ROOT_SWAPPED", "The commit of the policy does not hold the trusted root that the policy names by digest", "Commit the trusted root and its digest (`signing.trusted-root`) to the protected branch");
	const text = await readText(effects, path, MAX_TRUSTED_ROOT_BYTES);
	if (sha256Of(text) !== policy.signing.trustedRoot.sha256) throw new ActionError("TRUSTED_ROOT_SWAPPED", "The trusted root in the record does not have the digest that the policy names", "Run the workflow again from its start", void 0, "fail");
	return text;
}

export { trustedRootFile as n, parseTrustedRoot as r, openTrustedRoot as t };