import { t as ActionError } from "./errors.js";
import { r as buildTypeOf, t as statement } from "./statement.js";

// packages/shared/src/attest/provenance-statement.ts
/**
* Builds SLSA provenance v1 for artifacts that our build job made. Source: slsa.dev/provenance/v1; actions/toolkit's provenance.ts for
* the names of claims. Raises TOKEN_CLAIMS when a claim is missing.
*/
function provenanceStatement(subjects, { claims, server, resolved, inputs }) {
	const claim = (name) => requiredClaim(claims, name);
	const repository = `${server}/${claim("repository")}`;
	const { policy } = resolved;
	const suite = `${server}/${repositoryOf(claim("job_workflow_ref"))}`;
	return statement("provenance", subjects, {
		buildDefinition: {
			buildType: buildTypeOf(suite),
			externalParameters: {
				workflow: {
					ref: claim("ref"),
					repository,
					path: workflowPath(claim("workflow_ref"), claim("repository"))
				},
				policy: {
					sha256: resolved.sha256,
					commit: resolved.commit
				},
				build: buildParameters(policy),
				...inputs === null ? {} : { inputs }
			},
			internalParameters: { github: {
				event_name: claim("event_name"),
				repository_id: claim("repository_id"),
				repository_owner_id: claim("repository_owner_id"),
				runner_environment: claim("runner_environment")
			} },
			resolvedDependencies: [{
				uri: `git+${repository}@${claim("ref")}`,
				digest: { gitCommit: claim("sha") }
			}, {
				uri: `git+${suite}`,
				digest: { gitCommit: claim("job_workflow_sha") }
			}]
		},
		runDetails: {
			builder: { id: `${server}/${claim("job_workflow_ref")}` },
			metadata: { invocationId: `${repository}/actions/runs/${claim("run_id")}/attempts/${claim("run_attempt")}` }
		}
	});
}
/** The build as the policy says it. */
function buildParameters({ build }) {
	return {
		argv: build.argv,
		artifacts: build.artifacts,
		lockFile: build.lockFile
	};
}
/** `OWNER/REPO/PATH@REF` without repository and ref; a path or a ref may hold an `@`, the file's ending comes before the ref's. */
function workflowPath(workflowRef, repository) {
	const rest = workflowRef.startsWith(`${repository}/`) ? workflowRef.slice(repository.length + 1) : "";
	const path = /^(\.github\/workflows\/[^/]+?\.ya?ml)@/.exec(rest)?.[1];
	if (path === void 0) throw unusable("workflow_ref");
	return path;
}
function repositoryOf(jobWorkflowRef) {
	const repository = /^([^/]+\/[^/]+)\//.exec(jobWorkflowRef)?.[1];
	if (repository === void 0) throw unusable("job_workflow_ref");
	return repository;
}
function requiredClaim(claims, name) {
	const value = claims[name];
	if (value === void 0 || value === "") throw unusable(name);
	return value;
}
function unusable(name) {
	return new ActionError("TOKEN_CLAIMS", `The OIDC token has no usable claim \`${name}\``, "Run this in a job of a workflow that GitHub runs");
}

// packages/shared/src/verify/expected-identity.ts
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

export { provenanceStatement as a, buildParameters as i, expectedOfPolicy as n, expectedOfRun as r, certificateServer as t };