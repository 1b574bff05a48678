import { t as ActionError } from "./errors.js";
import { t as parseDecisionFacts } from "./decision-proofs.js";
import { r as parseDeclaredBuild, t as DECLARED_BUILD_NAME } from "./declared-build2.js";
import { r as parseSubjects } from "./subjects.js";
import { n as requireDeclaredBuild } from "./declared-build.js";
import { r as isReleasable } from "./governing-base.js";
import { a as readText, n as requirePlatform, r as openPassedRecord, t as openPolicy } from "./handoff-policy.js";
import { t as openTrustedRoot } from "./handoff-trusted-root.js";

// packages/shared/src/action/handoff-signing.ts
const MAX_SUBJECTS_BYTES = 1048576;
const MAX_BUILD_BYTES = 1048576;
const MAX_DECISION_BYTES = 67108864;
/** An outage of Sigstore lasts minutes; a certificate lasts ten. */
const SIGNING_BUDGET_MILLISECONDS = 48e4;
/** Stand-ins are on this machine: what does not answer there within this time never will. */
const REHEARSAL_BUDGET_MILLISECONDS = 8e3;
/**
* Opens the passed record of the deciding job with the policy of that digest, and refuses what no release may come from. Raises
* MODE_DEVELOPER_REFUSED, POLICY_BOOTSTRAP, EVENT_REFUSED, PUBLIC_LOG_REFUSED, TRUSTED_ROOT_SWAPPED and the codes of the readers.
*/
async function openReleaseBasis(effects, run, inputs) {
	const { folder } = await openPassedRecord(effects, run, "gate", inputs.decision);
	const resolved = await openPolicy(effects, folder, inputs.policySha256);
	requireReleasePolicy(resolved, run);
	const decision = parseDecisionFacts(await readText(effects, `${folder}/decision.json`, MAX_DECISION_BYTES));
	if (decision.verdict !== "pass") throw new ActionError("EVIDENCE_NOT_PASSED", "The decision in the record is not a pass", "Run the workflow again from its start", void 0, "fail");
	return {
		folder,
		resolved,
		subjects: parseSubjects(await readText(effects, `${folder}/subjects.json`, MAX_SUBJECTS_BYTES)),
		build: await openDeclaredBuild(effects, folder, resolved),
		decision,
		trustedRoot: await openTrustedRoot(effects, folder, resolved)
	};
}
/** Who built is the policy's word, and no record's. Raises EVIDENCE_UNREADABLE and the codes of `requireDeclaredBuild`. */
async function openDeclaredBuild(effects, folder, { policy }) {
	const text = await readText(effects, `${folder}/${DECLARED_BUILD_NAME}`, MAX_BUILD_BYTES);
	const build = parseDeclaredBuild(text);
	requireDeclaredBuild(policy.build, build);
	return build;
}
/** Refuses a policy or an event under which nothing is ever signed. */
function requireReleasePolicy(resolved, run) {
	const { policy } = resolved;
	if (resolved.isBootstrap) throw new ActionError("POLICY_BOOTSTRAP", "No policy stood at the protected base before this run", "Merge a high-assurance `.github/interlock.yml` into the default branch first");
	if (policy.mode !== "MODE_HIGH_ASSURANCE") throw refused("MODE_DEVELOPER_REFUSED", "The policy is in developer mode, and nothing is signed in it", "Set `mode: MODE_HIGH_ASSURANCE` on the protected branch");
	requirePlatform(resolved, run);
	if (run.pullRequest !== null || run.event.startsWith("pull_request") || !isReleasable(run) || !policy.identity.triggers.includes(run.event)) throw refused("EVENT_REFUSED", "This run was started by an event, or of a branch, from which nothing is signed", "Start the release by one of `identity.triggers` in the policy, of a tag or the default branch");
	if (run.isPrivate && !policy.signing.allowPublicLog) throw refused("PUBLIC_LOG_REFUSED", "The repository is not public, and signing would write its name to a log that everybody can read", "Set `signing.allow-public-log: true` on the protected branch if that is meant");
}
/** The services that the policy names; the only source of an address in a signing job. */
function signingEndpoints({ policy }) {
	const { fulcio, rekor, timestampAuthority } = policy.signing;
	return {
		fulcio,
		rekor,
		timestampAuthority,
		issuer: policy.platform.issuer
	};
}
/** A batch for these services, with the time for all tries together. */
function signingBatch(resolved, work) {
	const budgetMilliseconds = resolved.policy.rehearsal ? REHEARSAL_BUDGET_MILLISECONDS : SIGNING_BUDGET_MILLISECONDS;
	return {
		...work,
		endpoints: signingEndpoints(resolved),
		budgetMilliseconds
	};
}
function refused(code, message, next) {
	return new ActionError(code, message, next, void 0, "fail");
}

export { requireReleasePolicy as n, signingBatch as r, openReleaseBasis as t };