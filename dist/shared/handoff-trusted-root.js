import { t as ActionError } from "./errors.js";
import { n as sha256Of } from "./canonical-json.js";
import { a as readText } from "./handoff-policy.js";
import { i as MAX_TRUSTED_ROOT_BYTES } from "./declared-build2.js";

// packages/shared/src/policy/base/governing-base.ts
/** The table of design: which commit's policy and baseline judge a run. Never the change that is judged. */
function baseRule(run) {
	switch (run.event) {
		case "pull_request": return ofPullRequest(run);
		case "merge_group": return run.mergeGroupBase === null ? unknown("the merge group has no base") : {
			kind: "commit",
			commit: run.mergeGroupBase
		};
		case "push": return run.ref.startsWith("refs/heads/") ? ofBranchPush(run) : headOfDefault(run);
		case "workflow_dispatch":
		case "schedule":
		case "release": return headOfDefault(run);
		default: return run.isWorkflow ? unknown(`the event \`${run.event}\` has no base that can be trusted`) : ofMachine(run);
	}
}
/** Tags and published releases are judged as releases; a stage that only a release has says so itself. */
function occasionOf(run) {
	return run.ref.startsWith("refs/tags/") || run.event === "release" ? "release" : "change";
}
/** On these events a finding that stands at the base does not block. */
function hasRatchet(run) {
	return run.event === "pull_request" || run.event === "merge_group";
}
/**
* Says whether a release may be made of this run's commit: one that the protected default branch holds, as a push to it says of itself
* and as every rule of a branch's head demands. A commit of another branch was never merged.
*/
function isReleasable(run) {
	return baseRule(run).kind === "branch-head" || run.event === "push" && isOnDefaultBranch(run);
}
function ofPullRequest(run) {
	const pull = run.pullRequest;
	if (pull === null || run.defaultBranch === null) return unknown("the event does not name its base and the default branch");
	return {
		kind: "merge-base",
		branch: pull.baseBranch === run.defaultBranch ? { commit: pull.baseCommit } : { name: run.defaultBranch }
	};
}
/** What stood on another branch before the push is its author's own, so only the default branch is its own base. */
function ofBranchPush(run) {
	if (run.defaultBranch === null) return unknown("the event does not name the default branch");
	if (!isOnDefaultBranch(run)) return {
		kind: "merge-base",
		branch: { name: run.defaultBranch }
	};
	return run.before === null ? { kind: "beginning" } : {
		kind: "commit",
		commit: run.before
	};
}
function isOnDefaultBranch(run) {
	return run.defaultBranch !== null && run.ref === `refs/heads/${run.defaultBranch}`;
}
function headOfDefault(run) {
	return run.defaultBranch === null ? unknown("the event does not name the default branch") : {
		kind: "branch-head",
		name: run.defaultBranch
	};
}
function ofMachine(run) {
	return run.defaultBranch === null ? unknown("the repository has no branch `main` or `master` and no remote default") : {
		kind: "merge-base",
		branch: { name: run.defaultBranch }
	};
}
function unknown(why) {
	return {
		kind: "unknown",
		why
	};
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

export { isReleasable as a, hasRatchet as i, trustedRootFile as n, occasionOf as o, baseRule as r, openTrustedRoot as t };