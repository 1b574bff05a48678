import { t as ActionError } from "./errors.js";
import { n as sha256Of } from "./canonical-json.js";
import { i as MAX_TRUSTED_ROOT_BYTES } from "./declared-build2.js";
import { a as readText } from "./handoff-policy.js";

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

export { trustedRootFile as n, openTrustedRoot as t };