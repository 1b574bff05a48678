// packages/shared/src/verify/identities/expected-identity.ts
/** `https://github.com` of the workflow that the policy names: the server as certificates write it. */
function certificateServer(policy) {
	return /^https?:\/\/[^/]+/.exec(policy.identity.workflow)?.[0] ?? "";
}
/** The identity that a consumer demands under a policy; `sourceRepository` is an address or an id, null when none was named. */
function expectedOfPolicy(policy, source) {
	const { workflow, builderCommits, triggers } = policy.identity;
	const expected = {
		issuer: policy.platform.issuer,
		workflow,
		builderCommits,
		triggers
	};
	if (source === null) return expected;
	return "repository" in source ? {
		...expected,
		sourceRepository: source.repository
	} : {
		...expected,
		sourceRepositoryId: source.repositoryId
	};
}
/** The identity of a signing job of this run: everything that a consumer demands, and repository, commit and ref of the run. */
function expectedOfRun(policy, run, attempt) {
	const repository = `${certificateServer(policy)}/${run.repository}`;
	return {
		...expectedOfPolicy(policy, { repositoryId: run.repositoryId }),
		sourceRepository: repository,
		sourceCommit: run.commit,
		sourceRef: run.ref,
		runUri: `${repository}/actions/runs/${run.runId}/attempts/${attempt}`
	};
}

export { expectedOfPolicy as n, expectedOfRun as r, certificateServer as t };