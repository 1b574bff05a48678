import { n as refusal, t as quoted } from "./failure.js";

// packages/shared/src/verify/identities/claims.ts
/**
* Demands that the token is about the run that the runner says this is, on a runner of GitHub's, in the workflow and at the commit
* that the policy accepts: checked before anything reaches a public log. Raises CLAIMS_MISMATCH, RUNNER_REFUSED, BUILDER_NOT_ACCEPTED,
* IDENTITY_MISMATCH, PUBLIC_LOG_REFUSED.
*/
function requireClaims(claims, run, policy) {
	const differing = [
		["repository", run.repository],
		["repository_id", run.repositoryId],
		["sha", run.commit],
		["ref", run.ref],
		["event_name", run.event],
		["run_id", run.runId],
		["run_attempt", String(run.attempt)]
	].find(([name, value]) => claims[name] !== value);
	if (differing !== void 0) {
		const [name, value] = differing;
		throw refusal("CLAIMS_MISMATCH", `The runner says ${quoted(value)}, and claim ${quoted(name)} of its token says ${quoted(claims[name])}`, "Remove whatever sets GITHUB_ variables in the job, and run the workflow again");
	}
	if (claims["runner_environment"] !== "github-hosted") throw refusal("RUNNER_REFUSED", "The token is of a runner that GitHub does not host", "Sign on `runs-on: ubuntu-24.04` or another hosted runner");
	const workflow = /^(.+?\.ya?ml)@/.exec(claims["job_workflow_ref"] ?? "")?.[1];
	if (workflow === void 0 || policy.identity.workflow.replace(/^https?:\/\/[^/]+\//, "") !== workflow) throw refusal("IDENTITY_MISMATCH", `This job runs in workflow ${quoted(workflow)}, and the policy lets only ${quoted(policy.identity.workflow)} sign`, "Call the workflow that the policy names, or change `identity.workflow` on the protected branch");
	if (!policy.identity.builderCommits.includes(claims["job_workflow_sha"] ?? "")) throw refusal("BUILDER_NOT_ACCEPTED", `The workflow runs at commit ${quoted(claims["job_workflow_sha"])}, which the policy does not list`, "Add the commit to `identity.builder-commits` on the protected branch after you reviewed it");
	if (claims["repository_visibility"] !== "public" && !policy.signing.allowPublicLog) throw refusal("PUBLIC_LOG_REFUSED", "The repository is not public, and signing would write its name to a log that everybody can read", "Set `signing.allow-public-log: true` on the protected branch if that is meant");
}

export { requireClaims as t };