import { a as readText, r as openPassedRecord } from "./handoff-policy.js";
import { t as openReleaseBasis } from "./handoff-signing.js";
import { t as openSubjects } from "./handoff-subjects.js";
import { n as readReleaseFile, r as releaseArtifact, t as checkSignature } from "./release-files.js";
import { i as parseTrustedRoot, n as verifyBundle, o as parseDecisionLog, t as timestampDemand } from "./release-case.js";
import { i as parsePlan, n as loadAdapters, o as readEvidence, t as toolCases } from "./tool-case.js";
import { E as object, N as record, T as number, g as looseObject, j as picklist, t as array, z as string } from "./valibot.js";
import { t as parseHandedOver } from "./handed-over.js";
import { t as lastSealed } from "./release-history.js";
import { t as ActionError } from "./errors.js";
import { c as MANIFEST_NAME, i as CLOSING_NAMES, o as DECISION_LOG_NAME, s as MANIFEST_BUNDLE_NAME } from "./subjects.js";
import { n as sha256Of } from "./canonical-json.js";
import { c as parseBundle } from "./sigstore-protobuf-specs.js";
import { r as parseManifest } from "./manifest.js";
import { n as refusal } from "./failure.js";
import { n as expectedOfPolicy } from "./expected-identity.js";

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

export { gather };