import { n as toReason, t as ActionError } from "./errors.js";
import { c as parseBundle, l as parseBundleLines } from "./sigstore-protobuf-specs.js";
import { r as PREDICATE_TYPES } from "./statement.js";
import { n as verifyBundle, o as parseDecisionLog, r as parseProvenance, t as timestampDemand } from "./release-case.js";
import { n as refusal, t as quoted } from "./failure.js";
import { C as nullable, D as optional, E as object, F as safeInteger, H as union, I as safeParse, M as pipe, N as record, P as regex, R as strictObject, T as number, U as unknown, b as minValue, i as check, j as picklist, p as isoTimestamp, r as boolean, t as array, y as minLength, z as string } from "./valibot.js";
import { n as sha256Of, t as canonicalJson } from "./canonical-json.js";
import { r as parseDeclaredBuild } from "./declared-build2.js";
import { n as requireDeclaredBuild } from "./declared-build.js";
import { t as isSha256 } from "./digest.js";
import { t as broken } from "./strict-document.js";
import { t as BUILD_LEVELS } from "./build-level.js";
import { r as suiteOfWorkflow } from "./suite.js";
import { r as parseManifest } from "./manifest.js";
import { o as DECISION_LOG_NAME } from "./subjects.js";

// packages/shared/src/verify/statements/provenance-parameters.ts
const text$1 = pipe(string(), minLength(1));
/** docs/reference/build-type.md; a parameter that is not described there is refused, as SLSA tells verifiers to. */
const ParametersSchema = strictObject({
	workflow: strictObject({
		ref: text$1,
		repository: text$1,
		path: text$1
	}),
	policy: strictObject({
		sha256: text$1,
		commit: nullable(text$1)
	}),
	build: record(string(), unknown()),
	inputs: optional(record(string(), nullable(union([
		string(),
		number(),
		boolean()
	]))))
});
/**
* Demands external parameters that follow from certificate and policy: the caller's repository and ref, the policy, its build, and the
* inputs exactly where a run was started by hand. Raises PROVENANCE_DISAGREES, PREDICATE_INVALID.
*/
function requireParameters(predicate, identity, demand) {
	const parsed = safeParse(ParametersSchema, parseProvenance(predicate).buildDefinition.externalParameters);
	requireThat$1(parsed.success, "The provenance has other external parameters than its build type describes");
	if (!parsed.success) return;
	const { workflow, policy, build, inputs } = parsed.output;
	requireThat$1(workflow.repository === identity.sourceRepository && workflow.ref === identity.sourceRef, "The provenance names the workflow of another repository or ref than the certificate");
	requireThat$1(policy.sha256 === demand.sha256 && (demand.baseCommit === null || policy.commit === demand.baseCommit), "The provenance names another policy than the one that is demanded");
	requireThat$1(isOfPolicy(build, demand.policy.build), "The provenance names another build than the policy");
	requireThat$1(inputs !== void 0 === (identity.trigger === "workflow_dispatch"), inputs === void 0 ? "The run was started by hand, and the provenance does not record its inputs" : "The provenance records inputs of a run that was not started by hand");
}
/** The rule by which the build was settled: what the policy names, or where it leaves it open what the caller of the workflow named. */
function isOfPolicy(build, policy) {
	try {
		requireDeclaredBuild(policy, parseDeclaredBuild(canonicalJson({
			...build,
			by: policy.by
		})));
		return true;
	} catch {
		return false;
	}
}
function requireThat$1(holds, message) {
	if (!holds) throw refusal("PROVENANCE_DISAGREES", message, "Do not use the release, unless the policy that you passed is not the one of its base commit");
}

// packages/shared/src/formats/signed/test-result.ts
const KIND$1 = {
	code: "PREDICATE_INVALID",
	name: "The verdict of the gate",
	next: "Pass a test result that Interlock wrote",
	maximumCharacters: 16777216
};
const TestResultSchema = object({
	result: picklist([
		"PASSED",
		"WARNED",
		"FAILED"
	]),
	configuration: array(object({
		name: string(),
		digest: object({ sha256: pipe(string(), check(isSha256)) })
	})),
	passedTests: array(string()),
	warnedTests: array(string()),
	failedTests: array(string())
});
/** Reads the predicate of a test result. Raises PREDICATE_INVALID. */
function parseTestResult(predicate) {
	const parsed = safeParse(TestResultSchema, predicate);
	if (!parsed.success) throw broken(KIND$1, "does not have its form");
	return parsed.output;
}

// packages/shared/src/verify/statements/test-result.ts
/** Demands that the gate's verdict is a pass under exactly this policy. Raises SUMMARY_REFUSED, PREDICATE_INVALID. */
function requireTestResult(predicate, demand) {
	const { result, configuration, failedTests, passedTests, warnedTests } = parseTestResult(predicate);
	const policy = configuration.find(({ name }) => name === "policy");
	if (!(result !== "FAILED" && failedTests.length === 0 && passedTests.length + warnedTests.length > 0) || policy?.digest.sha256 !== demand.sha256) throw refusal("SUMMARY_REFUSED", "The verdict of the gate is not a pass under this policy", "Do not use the release, unless the policy that you passed is not the one of its base commit");
}

// packages/shared/src/formats/signed/verification-summary.ts
const KIND = {
	code: "PREDICATE_INVALID",
	name: "The verification summary",
	next: "Pass a SLSA verification summary that Interlock wrote",
	maximumCharacters: 16777216
};
const text = pipe(string(), minLength(1));
const sha256 = pipe(string(), check(isSha256));
const commit = pipe(string(), regex(/^[0-9a-f]{40}$/));
const count = pipe(number(), safeInteger(), minValue(0));
/** What one tool can show for having looked; a number that it does not report is null. */
const ProofSchema = object({
	completeness: picklist([
		"complete",
		"incomplete",
		"error"
	]),
	inputsExpected: count,
	inputsSeen: nullable(count),
	rules: nullable(count),
	dataDate: nullable(string()),
	toolVersion: nullable(text),
	toolDigest: nullable(sha256),
	canary: picklist([
		"found",
		"missed",
		"not-planted"
	]),
	confinement: nullable(text)
});
const SummarySchema = object({
	verifier: object({ id: text }),
	timeVerified: pipe(string(), isoTimestamp()),
	resourceUri: text,
	policy: object({
		uri: text,
		digest: object({ sha256 })
	}),
	inputAttestations: array(object({
		uri: text,
		digest: object({ sha256 })
	})),
	verificationResult: picklist(["PASSED", "FAILED"]),
	verifiedLevels: pipe(array(text), minLength(1)),
	/** Our extension of the predicate. */
	interlock: object({
		mode: picklist(["MODE_HIGH_ASSURANCE", "MODE_DEVELOPER"]),
		baseCommit: nullable(commit),
		rehearsal: boolean(),
		repositoryId: text,
		commit,
		ref: text,
		runId: text,
		attempt: count,
		tools: record(string(), ProofSchema),
		reasons: array(object({
			code: text,
			message: string(),
			next: string()
		}))
	})
});
/** Reads the predicate of a verification summary that Interlock wrote. Raises PREDICATE_INVALID. */
function parseVerificationSummary(predicate) {
	const parsed = safeParse(SummarySchema, predicate);
	if (!parsed.success) throw broken(KIND, "lacks the policy, the base commit or the proofs of the tools");
	return parsed.output;
}

// packages/shared/src/verify/statements/verification-summary.ts
/**
* Demands a summary that is a pass under exactly this policy, for the commit that was signed, with a proof of looking for each tool
* of the policy: a pass under a weaker policy is no pass. Raises SUMMARY_REFUSED, PREDICATE_INVALID.
*/
function requireSummary(predicate, identity, demand) {
	const summary = parseVerificationSummary(predicate);
	const { interlock } = summary;
	requireThat(summary.verificationResult === "PASSED", "The verification summary says FAILED");
	requireThat(summary.verifier.id === suiteOfWorkflow(demand.policy.identity.workflow), `The verification summary was made by ${quoted(summary.verifier.id)} and not by the suite of the policy's workflow`);
	requireThat(summary.policy.digest.sha256 === demand.sha256, `The verification summary is a pass under policy ${quoted(summary.policy.digest.sha256)} and not under ${quoted(demand.sha256)}`);
	const level = BUILD_LEVELS[demand.policy.build.by];
	requireThat(summary.verifiedLevels.length === 1 && summary.verifiedLevels[0] === level, `The verification summary claims ${quoted(summary.verifiedLevels.join(" "))}, and what \`${demand.policy.build.by}\` builds is ${quoted(level)}`);
	requireThat(interlock.mode === "MODE_HIGH_ASSURANCE", "The verification summary was made in developer mode");
	requireThat(interlock.baseCommit !== null, "The verification summary names no commit that its policy was read from");
	requireThat(demand.baseCommit === null || interlock.baseCommit === demand.baseCommit, `The policy of the verification summary was read from ${quoted(interlock.baseCommit)}`);
	requireThat(interlock.commit === identity.sourceCommit, "The verification summary is about another commit than the one that was signed");
	requireThat(interlock.repositoryId === identity.sourceRepositoryId, "The verification summary is about another repository than the one that signed");
	requireThat(interlock.rehearsal === demand.policy.rehearsal, "The verification summary and the policy differ on whether this is a rehearsal");
	for (const [id, tool] of Object.entries(demand.policy.tools)) {
		const proof = interlock.tools[id];
		requireThat(proof !== void 0, `The verification summary carries no proof that ${quoted(id)} looked`);
		if (proof !== void 0) requireProof(id, proof, tool.acceptIncomplete !== null);
	}
	return summary;
}
function requireProof(id, proof, mayBeIncomplete) {
	requireThat(proof.completeness === "complete" || proof.completeness === "incomplete" && mayBeIncomplete, `The verification summary says that ${quoted(id)} was ${proof.completeness}`);
	if (proof.completeness !== "complete") return;
	requireThat(proof.inputsExpected > 0, `The verification summary says that ${quoted(id)} had nothing to look at`);
	requireThat(proof.inputsSeen !== 0, `The verification summary says that ${quoted(id)} saw nothing`);
	requireThat(proof.rules !== 0, `The verification summary says that ${quoted(id)} had no rules`);
	requireThat(proof.canary !== "missed", `The verification summary says that ${quoted(id)} missed its canary`);
	requireThat(proof.toolDigest !== null && proof.toolVersion !== null, `The verification summary does not say which ${quoted(id)} ran`);
	requireThat(proof.confinement !== null, `The verification summary does not say how ${quoted(id)} was confined`);
}
function requireThat(holds, message) {
	if (!holds) throw refusal("SUMMARY_REFUSED", message, "Do not use the release, unless the policy that you passed is not the one of its base commit");
}

// packages/shared/src/verify/releases/coverage.ts
const BEFORE_SEAL = [
	"provenance",
	"cyclonedx",
	"spdx",
	"testResult"
];
const SEALED = [...BEFORE_SEAL, "verificationSummary"];
/**
* Demands exactly one statement of each kind for an artifact: a missing one, a second one and a foreign one are all refused.
* Raises COVERAGE_MISSING, COVERAGE_EXTRA.
*/
function requireStatements(artifact, predicateTypes, stage) {
	const wanted = new Set((stage === "sealed" ? SEALED : BEFORE_SEAL).map((kind) => PREDICATE_TYPES[kind]));
	for (const type of predicateTypes) if (!wanted.delete(type)) throw refusal("COVERAGE_EXTRA", `Artifact ${quoted(artifact)} carries a statement of type ${quoted(type)} that it must not have, or has it twice`, "Do not use the release; its statements are not the ones that its workflow makes");
	const [missing] = wanted;
	if (missing !== void 0) throw refusal("COVERAGE_MISSING", `Artifact ${quoted(artifact)} carries no statement of type ${quoted(missing)}`, "Do not use the release; take one whose artifacts carry all their statements");
}

// packages/shared/src/verify/releases/manifest.ts
/** Demands exactly the files of a manifest: none less, none more, none changed. Raises MANIFEST_MISMATCH. */
function requireManifest(manifest, found) {
	const byName = new Map(found.map((asset) => [asset.name, asset]));
	for (const { name, size, sha256 } of manifest.assets) {
		const asset = byName.get(name);
		if (asset === void 0) throw mismatch$1(`${quoted(name)} is in the manifest of the release and not among its files`);
		if (asset.size !== size || asset.sha256 !== sha256) throw mismatch$1(`${quoted(name)} is not the file that the manifest of the release names`);
		byName.delete(name);
	}
	const [extra] = byName.keys();
	if (extra !== void 0) throw mismatch$1(`${quoted(extra)} is among the files of the release and not in its manifest`);
}
function mismatch$1(message) {
	return refusal("MANIFEST_MISMATCH", message, "Do not use the release; get all of its files again from where it was published");
}

// packages/shared/src/verify/releases/seal.ts
/**
* Verifies the manifest's signature, that the files are exactly those it names, and that the decision log is a chain that ends where
* the manifest says. Raises MANIFEST_MISMATCH, DECISION_LOG_BROKEN and the codes of `verifyBundle`.
*/
function verifySeal(seal, { trustedRoot, expected, demand, now, artifacts }) {
	const { manifestSignature } = seal;
	const bundle = verifyBundle({
		bundle: parseBundle(manifestSignature.bundle),
		trustedRoot,
		artifact: {
			sha256: sha256Of(seal.manifest),
			message: manifestSignature.check
		},
		expected,
		needsTimestamp: timestampDemand(demand),
		logged: "proof",
		provenance: demand.policy.build.by,
		now
	});
	const manifest = parseManifest(seal.manifest);
	requireManifest(manifest, seal.assets);
	const { identity } = bundle;
	if (!(manifest.commit === identity?.sourceCommit && manifest.ref === identity.sourceRef && manifest.repositoryId === identity.sourceRepositoryId) || manifest.policySha256 !== demand.sha256) throw mismatch("The manifest names another commit, repository or policy than the one that signed it");
	const unlisted = artifacts.find(({ name, sha256 }) => !manifest.assets.some((asset) => asset.name === name && asset.sha256 === sha256));
	if (unlisted !== void 0) throw mismatch(`Artifact ${quoted(unlisted.name)} is not in the manifest of the release`);
	const log = parseDecisionLog(seal.decisionLog, manifest.previousRelease?.decisionLogHead ?? null);
	if (log.head !== manifest.decisionLogHead || sha256OfAsset(seal, "decision-log.jsonl") !== sha256Of(seal.decisionLog)) throw refusal("DECISION_LOG_BROKEN", "The decision log does not end where the signed manifest says", "Do not use the release; its log was changed after signing");
	return {
		manifest,
		bundle,
		log
	};
}
function sha256OfAsset({ assets }, name) {
	return assets.find((asset) => asset.name === name)?.sha256 ?? null;
}
function mismatch(message) {
	return refusal("MANIFEST_MISMATCH", message, "Do not use the release; get all of its files again from where it was published");
}

// packages/shared/src/verify/releases/release.ts
/** Verifies a whole release as a consumer would, and gives every problem that it finds: exact coverage, one run, one policy. */
function verifyRelease(release) {
	const problems = [];
	function attempt(work) {
		try {
			return work();
		} catch (thrown) {
			problems.push({
				reason: toReason(thrown),
				verdict: thrown instanceof ActionError ? thrown.verdict : "error"
			});
			return null;
		}
	}
	if (release.artifacts.length === 0) attempt(() => {
		throw refusal("COVERAGE_MISSING", "The release has no artifacts", "Pass the folder of a whole release");
	});
	const artifacts = release.artifacts.map((artifact) => attempt(() => verifyArtifact(artifact, release))).filter((artifact) => artifact !== null);
	const { seal } = release;
	const verifiedSeal = seal === null ? null : attempt(() => verifySeal(seal, release));
	attempt(() => requireOneRun(artifacts, verifiedSeal));
	return {
		verdict: problems.some((problem) => problem.verdict === "fail") ? "fail" : problems.length > 0 ? "error" : "pass",
		reasons: problems.map(({ reason }) => reason),
		artifacts,
		seal: verifiedSeal
	};
}
function verifyArtifact(artifact, release) {
	const { name, sha256, signature } = artifact;
	const { demand, trustedRoot, expected, now } = release;
	const common = {
		trustedRoot,
		expected,
		needsTimestamp: timestampDemand(demand),
		logged: "proof",
		provenance: demand.policy.build.by,
		now
	};
	const message = verifyBundle({
		...common,
		bundle: parseBundle(signature.bundle),
		artifact: {
			sha256,
			message: signature.check
		}
	});
	if (message.statement !== null) throw refusal("COVERAGE_MISSING", `The bundle of ${quoted(name)} signs a statement and not the file`, "Do not use the release");
	const statements = parseBundleLines(artifact.statements).map((bundle) => verifyBundle({
		...common,
		bundle,
		artifact: {
			sha256,
			message: null
		}
	}));
	const types = statements.map(({ statement }) => statement?.predicateType ?? "none");
	requireStatements(name, types, release.seal === null ? "before-seal" : "sealed");
	for (const { statement, identity } of statements) {
		if (statement?.predicateType === PREDICATE_TYPES.provenance && identity !== null) requireParameters(statement.predicate, identity, demand);
		if (statement?.predicateType === PREDICATE_TYPES.testResult) requireTestResult(statement.predicate, demand);
		if (statement?.predicateType === PREDICATE_TYPES.verificationSummary && identity !== null) requireSummary(statement.predicate, identity, demand);
	}
	return {
		name,
		sha256,
		signature: message,
		statements
	};
}
/** A statement of another run is genuine and about another build. A later attempt of one run is the same run. Raises RUN_MISMATCH. */
function requireOneRun(artifacts, seal) {
	const bundles = [...artifacts.flatMap(({ signature, statements }) => [signature, ...statements]), ...seal === null ? [] : [seal.bundle]];
	const runs = new Set(bundles.map(({ identity }) => identity?.runUri?.replace(/\/attempts\/[0-9]+$/, "") ?? "none"));
	if (runs.size > 1 || runs.has("none")) throw refusal("RUN_MISMATCH", "Signatures and statements of this release come from different runs", "Do not use the release; it was put together from parts");
}

export { verifyRelease as t };