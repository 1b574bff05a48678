import { t as main } from "../shared/main.js";
import { c as readInputs, h as singleDecision, m as headline, t as renderSummary, u as word } from "../shared/summary.js";
import { c as parseDecisionLog, d as releaseArtifact, i as verifyBundle, l as checkSignature, n as timestampDemand, o as parseTrustedRoot, t as verifyRelease, u as readReleaseFile } from "../shared/release.js";
import { n as sha256Of, t as canonicalJson } from "../shared/canonical-json.js";
import { n as countFindings } from "../shared/finding.js";
import { c as judge, i as parsePlan, n as loadAdapters, o as readEvidence, t as toolCases } from "../shared/tool-case.js";
import { n as refusal, t as quoted } from "../shared/failure.js";
import { n as expectedOfPolicy, r as expectedOfRun } from "../shared/expected-identity.js";
import { a as readText, r as openPassedRecord } from "../shared/handoff-policy.js";
import { t as openReleaseBasis } from "../shared/handoff-signing.js";
import { t as openSubjects } from "../shared/handoff-subjects.js";
import { E as object, N as record, T as number, g as looseObject, j as picklist, t as array, z as string } from "../shared/valibot.js";
import { t as parseHandedOver } from "../shared/handed-over.js";
import { t as lastSealed } from "../shared/release-history.js";
import { t as ActionError } from "../shared/errors.js";
import { c as MANIFEST_NAME, i as CLOSING_NAMES, o as DECISION_LOG_NAME, s as MANIFEST_BUNDLE_NAME } from "../shared/subjects.js";
import { c as parseBundle } from "../shared/sigstore-protobuf-specs.js";
import { r as parseManifest } from "../shared/manifest.js";
import { n as referenceInput, t as digestInput } from "../shared/handoff-inputs.js";
import { t as amount } from "../shared/amount.js";

// packages/shared/src/policy/judge-again.ts
/** What the deciding job alone can judge of a release, because what it rests on is not in its record. */
const BESIDE_THE_TOOLS = [
	"subjects",
	"sbom",
	"artifact-scan"
];
/**
* Judges a release again from the raw outputs that its decision was made of, and says where the record of the decision says something else:
* an assessment with anything in it (verdict, findings, proof of looking), the counts, the verdict of the whole. Empty when all agree and
* the whole is a pass. The requirements on the artifacts must stand there as passed, each once; nothing else may.
*/
function judgeAgain({ counts, decision }, whole) {
	const own = judge(whole);
	const findings = own.assessments.flatMap(({ report }) => report?.findings ?? []);
	const expected = new Map(own.assessments.map((assessment) => [assessment.id, canonicalJson(assessment)]));
	const differing = [];
	for (const { id, verdict, enforcement, ...rest } of decision.assessments) if (!(BESIDE_THE_TOOLS.includes(id) && verdict === "pass" && enforcement === "required") && expected.get(id) !== canonicalJson({
		id,
		verdict,
		enforcement,
		...rest
	})) differing.push(`\`${id}\``);
	const ids = decision.assessments.map(({ id }) => id);
	const demanded = [...expected.keys(), ...BESIDE_THE_TOOLS];
	differing.push(...demanded.filter((id) => ids.filter((one) => one === id).length !== 1).map((id) => `\`${id}\``));
	if (canonicalJson(counts) !== canonicalJson(countFindings(findings))) differing.push("the counts");
	if (own.verdict !== "pass" || decision.verdict !== "pass") differing.push("the verdict");
	return [...new Set(differing)].map(differs);
}
function differs(what) {
	return {
		code: "DECISION_DIFFERS",
		message: `Judged again from the raw outputs, ${what} of the decision is not what its record says`,
		next: "Look at the deciding job, and run the workflow again from its start"
	};
}

// actions/verify/src/decide.ts
/** Judges the raw outputs again, and verifies everything that exists before the seal: with the run's own commit, ref and address as part of the expected identity. */
function decide(_inputs, facts, run) {
	const { resolved, trustedRoot } = facts.basis;
	const plan = verifyRelease({
		artifacts: facts.artifacts,
		trustedRoot: parseTrustedRoot(trustedRoot),
		expected: expectedOfRun(resolved.policy, run, facts.signedAttempt),
		demand: {
			policy: resolved.policy,
			sha256: resolved.sha256,
			baseCommit: resolved.commit
		},
		seal: null,
		now: facts.now
	});
	const again = judgeAgain(facts.decided.recorded, facts.decided.whole);
	if (again.length > 0) return {
		decision: singleDecision("release", TITLE, "fail", [...again, ...plan.reasons]),
		plan
	};
	const [extra] = facts.extra;
	if (extra !== void 0) {
		const reason = {
			code: "COVERAGE_EXTRA",
			message: `File ${quoted(extra)} was handed over and belongs to no artifact`,
			next: "Run the workflow again from its start"
		};
		return {
			decision: singleDecision("release", TITLE, "fail", [reason, ...plan.reasons]),
			plan
		};
	}
	return {
		decision: singleDecision("release", TITLE, plan.verdict, plan.reasons),
		plan
	};
}
const TITLE = "The release holds for a consumer";

// packages/shared/src/formats/records/judged-decision.ts
const verdict = picklist([
	"pass",
	"fail",
	"error"
]);
/** Every member is kept: the whole is compared with what is judged again. */
const AssessmentSchema = looseObject({
	id: string(),
	verdict,
	enforcement: picklist(["required", "advisory"])
});
const DecisionFileSchema = object({
	counts: record(string(), number()),
	decision: object({
		verdict,
		assessments: array(AssessmentSchema)
	})
});
/** Reads `decision.json` of the deciding job to hold it against the same judgement made again. Raises EVIDENCE_UNREADABLE. */
function parseJudgedDecision(text) {
	return parseHandedOver(DecisionFileSchema, text, "The decision in the record");
}

// actions/verify/src/decided.ts
const MAX_FILE_BYTES = 67108864;
/** Reads what the deciding job decided, and the raw outputs of the tools that it did so from. Raises EVIDENCE_UNREADABLE, PLAN_MISMATCH. */
async function readDecided(effects, run, { folder, resolved }) {
	const plan = parsePlan(await readText(effects, `${folder}/plan.json`, MAX_FILE_BYTES), run.commit, resolved.sha256);
	const adapters = await loadAdapters(Object.keys(resolved.policy.tools));
	const { evidence } = await readEvidence(effects, folder, []);
	return {
		recorded: parseJudgedDecision(await readText(effects, `${folder}/decision.json`, MAX_FILE_BYTES)),
		whole: {
			occasion: "release",
			resolved,
			run,
			now: effects.clock.now(),
			tools: toolCases({
				resolved,
				plan,
				adapters
			}, evidence, /* @__PURE__ */ new Map()),
			changes: plan.changes,
			absentRoots: plan.absentRoots,
			intrusions: []
		}
	};
}

// packages/shared/src/verify/releases/previous-release.ts
/**
* Verifies the manifest of an earlier release of the same repository, and its log up to the head that it names. Its policy may have been
* another one. Raises RELEASE_HISTORY, DECISION_LOG_BROKEN and the codes of `verifyBundle`.
*/
function verifyPreviousRelease(previous) {
	const { resolved, tag } = previous;
	const manifestSha256 = sha256Of(previous.manifest);
	const { identity } = verifyBundle({
		bundle: parseBundle(previous.signature.bundle),
		trustedRoot: previous.trustedRoot,
		artifact: {
			sha256: manifestSha256,
			message: previous.signature.check
		},
		expected: expectedOfPolicy(resolved.policy, { repositoryId: previous.repositoryId }),
		needsTimestamp: timestampDemand(resolved),
		logged: "proof",
		provenance: resolved.policy.build.by,
		now: previous.now
	});
	const manifest = parseManifest(previous.manifest);
	if (!(manifest.ref === `refs/tags/${tag}` && identity?.sourceRef === manifest.ref && identity.sourceCommit === manifest.commit) || manifest.repositoryId !== previous.repositoryId) throw refusal("RELEASE_HISTORY", "The manifest of the earlier release is that of another release", "Look at what happened to that release before you make another one");
	const log = parseDecisionLog(previous.decisionLog, manifest.previousRelease?.decisionLogHead ?? null);
	if (log.head !== manifest.decisionLogHead) throw refusal("DECISION_LOG_BROKEN", "The log of the earlier release does not end where its manifest says", "Look at what happened to that release before you make another one");
	return {
		tag,
		manifestSha256,
		decisionLogHead: log.head,
		sequence: log.entries.at(-1)?.sequence ?? 0
	};
}

// actions/verify/src/previous.ts
/**
* Finds the sealed release that was published last and verifies it, since this release's log continues it. Raises RELEASE_HISTORY when one
* of the files that close it is gone, or when the policy and the history disagree on whether there is an earlier release.
*/
async function findPrevious(effects, run, resolved, trustedRoot) {
	const newest = await lastSealed(effects.github, run.repository, run.ref.replace(/^refs\/tags\//, ""));
	const { first } = resolved.policy.release;
	if (newest === null) {
		if (first) return null;
		throw history("There is no earlier release with a manifest, and the policy does not declare a first release", "Set `release.first: true` on the protected branch for the first release only");
	}
	if (first) throw history("The policy declares a first release, and there is an earlier one", "Set `release.first: false` on the protected branch");
	const folder = await download(effects, run, newest);
	const path = `${folder}/${MANIFEST_NAME}`;
	const bundle = await readReleaseFile(effects, folder, MANIFEST_BUNDLE_NAME);
	return verifyPreviousRelease({
		tag: newest.tag,
		manifest: await readReleaseFile(effects, folder, MANIFEST_NAME),
		signature: {
			bundle,
			check: await checkSignature(effects, path, bundle)
		},
		decisionLog: await readReleaseFile(effects, folder, DECISION_LOG_NAME),
		trustedRoot,
		resolved,
		repositoryId: run.repositoryId,
		now: effects.clock.now()
	});
}
async function download(effects, run, release) {
	const folder = await effects.files.makePrivateFolder();
	for (const name of CLOSING_NAMES) {
		const asset = release.assets.find((candidate) => candidate.name === name);
		if (asset === void 0) throw history(`The earlier release lacks \`${name}\``, "Look at what happened to that release before you make another one");
		await effects.github.downloadAsset(run.repository, asset.id, `${folder}/${name}`);
	}
	return folder;
}
function history(message, next) {
	return new ActionError("RELEASE_HISTORY", message, next, void 0, "fail");
}

// actions/verify/src/gather.ts
/** Reads the signed files and the artifacts' bytes, and looks for the release before this one. */
async function gather(inputs, effects, run) {
	const basis = await openReleaseBasis(effects, run, inputs);
	const { folder } = await openSubjects(effects, inputs.artifact, basis.subjects);
	const signed = await openPassedRecord(effects, run, "sign", inputs.signed);
	const artifacts = [];
	for (const { name } of basis.subjects) {
		const textOf = (file) => readReleaseFile(effects, signed.folder, file);
		artifacts.push(await releaseArtifact(effects, folder, name, textOf));
	}
	const expected = expectedNames(basis.subjects, basis.resolved.policy.signing.detached);
	const extra = (await effects.files.list(signed.folder)).filter((name) => !expected.has(name));
	const previous = await findPrevious(effects, run, basis.resolved, parseTrustedRoot(basis.trustedRoot));
	return {
		basis,
		decided: await readDecided(effects, run, basis),
		artifacts,
		extra,
		previous,
		signedAttempt: signed.reference.attempt,
		now: effects.clock.now()
	};
}
function expectedNames(subjects, isDetached) {
	const endings = [
		".sigstore.json",
		".intoto.jsonl",
		".cdx.json",
		".spdx.json",
		...isDetached ? [".sig", ".pem"] : []
	];
	return /* @__PURE__ */ new Set(["record.json", ...subjects.flatMap(({ name }) => endings.map((ending) => `${name}${ending}`))]);
}

// actions/verify/src/inputs.ts
/** Reads the inputs. Raises INPUT_INVALID with every problem. */
function parse(raw) {
	const read = readInputs(raw, {
		stage: word(["release"], "release"),
		"policy-sha256": digestInput,
		decision: referenceInput,
		artifact: referenceInput,
		signed: referenceInput
	});
	return {
		policySha256: read["policy-sha256"],
		decision: read.decision,
		artifact: read.artifact,
		signed: read.signed
	};
}

// actions/verify/src/report.ts
/** What the job shows and leaves: the verdict about exactly one signed record, and the release before this one. */
function report({ inputs, facts, decision, plan }) {
	const artifacts = plan?.artifacts ?? [];
	const verification = {
		schema: 1,
		verdict: decision.verdict,
		reasons: decision.reasons,
		signed: { sha256: inputs?.signed.sha256 ?? null },
		artifacts: artifacts.map(({ name, sha256, signature, statements }) => ({
			name,
			sha256,
			identity: signature.identity,
			loggedAt: signature.loggedAt,
			statements: statements.map(({ statement, loggedAt }) => ({
				predicateType: statement?.predicateType ?? null,
				loggedAt
			}))
		}))
	};
	return {
		outputs: {},
		summary: renderSummary({
			title: "Interlock verify",
			decision,
			listing: {
				columns: ["Artifact", "SHA-256"],
				rows: artifacts.map(({ name, sha256 }) => [name, sha256])
			}
		}),
		annotations: [],
		record: {
			"verification.json": `${canonicalJson(verification)}\n`,
			...facts === null ? {} : { "previous.json": `${canonicalJson(facts.previous)}\n` }
		},
		headline: headline(decision, `${amount(artifacts.length, "artifact holds", "artifacts hold")} for a consumer`)
	};
}

// actions/verify/src/verify.ts
/** Verifies the signed files of a release as a consumer would. */
const verify = {
	name: "verify",
	outputs: {},
	parse,
	gather,
	decide,
	report
};

// actions/verify/src/index.ts
await main(verify);

export {  };