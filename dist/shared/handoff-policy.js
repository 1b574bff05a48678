import { C as nullable, E as object, N as record, U as unknown, r as boolean, z as string } from "./valibot.js";
import { t as ActionError } from "./errors.js";
import { n as sha256Of, t as canonicalJson } from "./canonical-json.js";
import { t as parseHandedOver } from "./handed-over.js";
import { t as checkRecord } from "./record.js";

// packages/shared/src/action/handoff-record.ts
const MAX_RECORD_HEAD_BYTES = 67108864;
/**
* Downloads the record of an earlier job of this run by id and digest, and demands that `action` made it here.
* Raises the ARTIFACT_ codes and those of `checkRecord`.
*/
async function openRecord(effects, run, action, reference) {
	const folder = `${await effects.files.makePrivateFolder()}/record`;
	await effects.artifacts.download(reference, folder);
	const text = await readText(effects, `${folder}/record.json`, MAX_RECORD_HEAD_BYTES);
	return {
		folder,
		head: checkRecord(text, action, reference, run),
		reference
	};
}
/** As `openRecord`, and demands that the earlier job passed. Raises EVIDENCE_NOT_PASSED. */
async function openPassedRecord(effects, run, action, reference) {
	const record = await openRecord(effects, run, action, reference);
	if (record.head.verdict !== "pass") throw new ActionError("EVIDENCE_NOT_PASSED", `The job of \`${action}\` ended \`${record.head.verdict}\`, so nothing may follow it`, "Read its record, correct what it names, and run the workflow again", void 0, "fail");
	return record;
}
/** Reads a file as strict UTF-8. Raises the FILE_ codes and EVIDENCE_UNREADABLE. */
async function readText(effects, path, maximumBytes) {
	const bytes = await effects.files.read(path, maximumBytes);
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch (cause) {
		throw new ActionError("EVIDENCE_UNREADABLE", "A record holds a file that is not UTF-8", "Run the workflow again from its start", cause);
	}
}

// packages/shared/src/action/handoff-policy.ts
const MAX_POLICY_BYTES = 4194304;
const ResolvedSchema = object({
	policy: record(string(), unknown()),
	sha256: string(),
	commit: nullable(string()),
	isBootstrap: boolean()
});
/**
* Reads `policy.json` of a record and demands that it is the policy of that digest: the digest stands for the form too,
* because the policy job made it from a value of this type. Raises POLICY_SWAPPED, EVIDENCE_UNREADABLE.
*/
async function openPolicy(effects, folder, sha256) {
	const text = await readText(effects, `${folder}/policy.json`, MAX_POLICY_BYTES);
	const resolved = parseHandedOver(ResolvedSchema, text, "The policy in the record");
	if (resolved.sha256 !== sha256 || !isResolved(resolved, sha256)) throw new ActionError("POLICY_SWAPPED", "The policy in the record is not the one that this run was started with", "Pass `policy-sha256` of the policy job, and run the workflow again from its start", void 0, "fail");
	return resolved;
}
/** A value of the digest that the policy job gave out is what that job made: nothing else has the digest. */
function isResolved(value, sha256) {
	return sha256Of(canonicalJson(value.policy)) === sha256;
}
/**
* Demands that the platform's addresses in the environment are those of the policy, before a token goes anywhere.
* Raises ENDPOINT_REDIRECTED.
*/
function requirePlatform({ policy }, run) {
	const differing = [run.api === policy.platform.api ? null : "GITHUB_API_URL", run.server === policy.platform.server ? null : "GITHUB_SERVER_URL"].find((name) => name !== null);
	if (differing !== void 0) throw new ActionError("ENDPOINT_REDIRECTED", `${differing} names another address than the policy`, "Remove what sets it, or correct `platform` in the policy of the protected branch", void 0, "fail");
}

export { readText as a, openRecord as i, requirePlatform as n, openPassedRecord as r, openPolicy as t };