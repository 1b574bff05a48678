import { t as ActionError } from "./errors.js";
import { t as buildTypeOf } from "./suite.js";
import { t as statement } from "./statement2.js";
import { t as requireClaims } from "./claims.js";
import { t as certificateServer } from "./expected-identity.js";
import { t as hideSecretShapes } from "./secret-shapes.js";
import { n as refusal } from "./failure.js";

// packages/shared/src/attest/provenance-statement.ts
/**
* Builds SLSA provenance v1 for artifacts that our build job made, or that the caller did: then the builder is the caller's workflow, and
* ours only recorded it. Source: slsa.dev/provenance/v1; actions/toolkit's provenance.ts for
* the names of claims. Raises TOKEN_CLAIMS when a claim is missing.
*/
function provenanceStatement(subjects, { claims, server, resolved, build, inputs }) {
	const claim = (name) => requiredClaim(claims, name);
	const repository = `${server}/${claim("repository")}`;
	const suite = `${server}/${repositoryOf(claim("job_workflow_ref"))}`;
	const signingWorkflow = {
		uri: `git+${suite}`,
		digest: { gitCommit: claim("job_workflow_sha") }
	};
	return statement("provenance", subjects, {
		buildDefinition: {
			buildType: buildTypeOf(suite, build.by),
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
				build: buildParameters(build),
				...inputs === null ? {} : { inputs }
			},
			internalParameters: { github: {
				event_name: claim("event_name"),
				repository_id: claim("repository_id"),
				repository_owner_id: claim("repository_owner_id"),
				...build.by === "interlock" ? { runner_environment: claim("runner_environment") } : {}
			} },
			resolvedDependencies: [{
				uri: `git+${repository}@${claim("ref")}`,
				digest: { gitCommit: claim("sha") }
			}, ...build.by === "interlock" ? [signingWorkflow] : []]
		},
		runDetails: {
			builder: build.by === "interlock" ? { id: `${server}/${claim("job_workflow_ref")}` } : {
				id: `${server}/${claim("workflow_ref")}`,
				builderDependencies: [signingWorkflow]
			},
			metadata: { invocationId: `${repository}/actions/runs/${claim("run_id")}/attempts/${claim("run_attempt")}` }
		}
	});
}
/** The build without who built: that is the type's own word. */
function buildParameters(build) {
	const { by: _by, ...parameters } = build;
	return parameters;
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

// packages/shared/src/action/recorded-inputs.ts
const MAX_INPUTS_CHARACTERS = 65535;
const INPUT_NAME = /^[A-Za-z_][A-Za-z0-9_-]{0,99}$/;
/**
* The inputs of a run that was started by hand, as provenance records them: whole and unchanged, null for other events. A value with the
* shape of a secret is never signed, hidden or left out: the release is refused, and the error names the input. Raises
* INPUT_SECRET, RUN_FACTS, and EVENT_REFUSED for an event whose payload is somebody's own and has no place in provenance.
*/
function recordedInputs(run) {
	if (run.event === "repository_dispatch") throw refusal("EVENT_REFUSED", "A `repository_dispatch` carries a payload of its sender, which provenance does not record", "Start the release by a tag or by hand, and take the event out of `identity.triggers`");
	if (run.inputs === null) return null;
	const names = Object.keys(run.inputs);
	if (!names.every((name) => INPUT_NAME.test(name)) || JSON.stringify(run.inputs).length > MAX_INPUTS_CHARACTERS) throw new ActionError("RUN_FACTS", "The inputs of the run are larger than GitHub lets them be, or have names that it does not allow", "Start the run again from the page of the workflow");
	const secret = names.find((name) => {
		const text = `${name}: ${run.inputs?.[name]}`;
		return hideSecretShapes(text) !== text;
	});
	if (secret !== void 0) throw refusal("INPUT_SECRET", `Input \`${secret}\` of the run has the shape of a secret, and provenance would publish it`, "Revoke the secret, keep it in an environment of the repository, and start the run again without it");
	return run.inputs;
}

// packages/shared/src/action/run-provenance.ts
/**
* The provenance of the artifacts of a release, from the verified claims of this run's token. Two jobs make it, and must make the same.
* Raises the codes of `requireClaims`, `recordedInputs` and `provenanceStatement`.
*/
function runProvenance({ resolved, subjects, build }, claims, run) {
	requireClaims(claims, run, resolved.policy);
	return provenanceStatement(subjects, {
		claims,
		server: certificateServer(resolved.policy),
		resolved,
		build,
		inputs: recordedInputs(run)
	});
}

export { runProvenance as t };