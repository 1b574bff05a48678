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

export { occasionOf as i, hasRatchet as n, isReleasable as r, baseRule as t };