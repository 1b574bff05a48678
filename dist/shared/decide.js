import { t as runProvenance } from "./run-provenance.js";
import { n as singleDecision } from "./single-decision.js";
import { t as BUILD_LEVELS } from "./build-level.js";
import { r as suiteOfWorkflow } from "./suite.js";
import { t as statement } from "./statement2.js";
import { n as sha256Of, t as canonicalJson } from "./canonical-json.js";
import { n as toolProofs } from "./decision-proofs.js";
import { i as STATEMENT_TYPE, r as PREDICATE_TYPES } from "./statement.js";
import { n as refusal, t as quoted } from "./failure.js";
import { t as requireClaims } from "./claims.js";
import { t as certificateServer } from "./expected-identity.js";

// packages/shared/src/attest/verification-summary-statement.ts
/**
* Builds a SLSA verification summary v1 (slsa.dev/verification_summary/v1). Our extension names the commit that the policy was read from
* and carries what each tool can show for having looked, so that a pass under a weaker policy can be told from this one.
*/
function verificationSummaryStatement(subjects, facts) {
	const { resolved, run, server, result, time, inputs } = facts;
	const repository = `git+${server}/${run.repository}`;
	const predicate = {
		verifier: { id: verifierOf(resolved.policy) },
		timeVerified: time,
		resourceUri: `${repository}@${run.ref}`,
		policy: {
			uri: `${repository}@${resolved.commit ?? "none"}#.github/interlock.yml`,
			digest: { sha256: resolved.sha256 }
		},
		inputAttestations: inputs.map(({ name, sha256 }) => ({
			uri: name,
			digest: { sha256 }
		})),
		verificationResult: result,
		verifiedLevels: [result === "PASSED" ? BUILD_LEVELS[resolved.policy.build.by] : "FAILED"],
		interlock: {
			mode: resolved.policy.mode,
			baseCommit: resolved.commit,
			rehearsal: resolved.policy.rehearsal,
			repositoryId: run.repositoryId,
			commit: run.commit,
			ref: run.ref,
			runId: run.runId,
			attempt: run.attempt,
			tools: facts.tools,
			reasons: facts.reasons.map(({ code, message, next }) => ({
				code,
				message,
				next
			}))
		}
	};
	return statement("verificationSummary", subjects, predicate);
}
/** Who judged: the suite of the workflow that the policy lets sign; the token of the signing job was found to be of that workflow. */
function verifierOf({ identity }) {
	return suiteOfWorkflow(identity.workflow) ?? identity.workflow;
}

// actions/sign/src/refused-summary.ts
/** The FAILED verification summary of a refused release, also when neither artifacts nor a policy are known: then it is about the commit. */
function refusedSummary({ resolved, subjects, tools, reasons, now }, run) {
	const repository = `git+${run.server}/${run.repository}`;
	const policy = resolved === null ? {} : { policy: {
		uri: `${repository}@${resolved.commit ?? "none"}#.github/interlock.yml`,
		digest: { sha256: resolved.sha256 }
	} };
	return {
		_type: STATEMENT_TYPE,
		subject: subjects,
		predicateType: PREDICATE_TYPES.verificationSummary,
		predicate: {
			verifier: { id: resolved === null ? "unknown" : verifierOf(resolved.policy) },
			timeVerified: now.toISOString(),
			resourceUri: `${repository}@${run.ref}`,
			...policy,
			inputAttestations: [],
			verificationResult: "FAILED",
			verifiedLevels: ["FAILED"],
			interlock: {
				mode: resolved?.policy.mode ?? null,
				baseCommit: resolved?.commit ?? null,
				rehearsal: resolved?.policy.rehearsal ?? null,
				repositoryId: run.repositoryId,
				commit: run.commit,
				ref: run.ref,
				runId: run.runId,
				attempt: run.attempt,
				tools,
				reasons: reasons.map(({ code, message, next }) => ({
					code,
					message,
					next
				}))
			}
		}
	};
}

// actions/sign/src/decide.ts
/** Judges whether this may be signed, before anything reaches a public log. Raises the codes of `runProvenance`, SUBJECT_NOT_STATED, SUMMARY_REFUSED and RELEASE_HISTORY. */
function decide(inputs, facts, run) {
	switch (facts.stage) {
		case "sign": return {
			decision: judgeSign(facts, run),
			plan: {
				stage: "sign",
				facts,
				run
			}
		};
		case "seal": return {
			decision: judgeSeal(inputs, facts, run),
			plan: {
				stage: "seal",
				facts,
				summary: passedSummary(facts, run),
				run
			}
		};
		case "record": return {
			decision: singleDecision("record", "The refusal can be recorded", "pass", []),
			plan: {
				stage: "record",
				facts,
				summary: refusedSummary(facts, run),
				run
			}
		};
	}
}
function judgeSign({ basis, claims, provenance, testResult, sboms }, run) {
	const { subjects } = basis;
	const built = runProvenance(basis, claims, run);
	if (canonicalJson(built) !== canonicalJson(provenance)) throw refusal("PROVENANCE_DISAGREES", "The provenance that was handed over is not the one of this run", "Pass `statements-path` of the step before");
	requireAbout(testResult, "testResult", subjects);
	for (const { artifact, cyclonedx, spdx } of sboms) {
		const own = subjects.filter(({ name }) => name === artifact);
		requireAbout(cyclonedx, "cyclonedx", own);
		requireAbout(spdx, "spdx", own);
	}
	return singleDecision("signing", "Runner, token, policy and statements agree", "pass", []);
}
/** Signing makes a statement ours, so it is about exactly these artifacts and of this type. Raises SUBJECT_NOT_STATED. */
function requireAbout(statement, kind, subjects) {
	const stated = statement.subject.map(({ name, digest }) => `${name} ${digest["sha256"]}`).toSorted();
	const wanted = subjects.map(({ name, sha256 }) => `${name} ${sha256}`).toSorted();
	if (statement.predicateType !== PREDICATE_TYPES[kind] || stated.join("\n") !== wanted.join("\n")) throw refusal("SUBJECT_NOT_STATED", `Statement ${quoted(kind)} is not about exactly the artifacts of this release`, "Run the workflow again from its start");
}
function judgeSeal(inputs, { basis, claims, verification, previous }, run) {
	requireClaims(claims, run, basis.resolved.policy);
	const isAboutThis = inputs.stage === "seal" && verification.signed === inputs.signed.sha256;
	if (verification.verdict !== "pass" || !isAboutThis) throw refusal("SUMMARY_REFUSED", "The verifying job did not pass exactly these signed files", "Run the workflow again from its start");
	if (previous === null !== basis.resolved.policy.release.first) throw refusal("RELEASE_HISTORY", "The policy and the history disagree on whether this is the first release", "Correct `release.first` on the protected branch");
	return singleDecision("sealing", "The verifying job passed exactly the signatures that are sealed", "pass", []);
}
function passedSummary({ basis, files, now }, run) {
	const { resolved, subjects, decision } = basis;
	const inputs = [...files].filter(([name]) => name.endsWith(".sigstore.json") || name.endsWith(".intoto.jsonl")).map(([name, content]) => ({
		name,
		sha256: sha256Of(content)
	}));
	return verificationSummaryStatement(subjects, {
		resolved,
		run,
		server: certificateServer(resolved.policy),
		result: "PASSED",
		reasons: [],
		tools: toolProofs(decision),
		inputs,
		time: now.toISOString()
	});
}

export { decide };