import { t as openReleaseBasis } from "./handoff-signing.js";
import { t as openSubjects } from "./handoff-subjects.js";
import { a as readText, i as openRecord, r as openPassedRecord, t as openPolicy } from "./handoff-policy.js";
import { n as toReason, t as ActionError } from "./errors.js";
import { n as toolProofs, t as parseDecisionFacts } from "./decision-proofs.js";
import { r as parseSubjects } from "./subjects.js";
import { t as parseHandedOver } from "./handed-over.js";
import { C as nullable, E as object, F as safeInteger, M as pipe, R as strictObject, T as number, b as minValue, i as check, j as picklist, y as minLength, z as string } from "./valibot.js";
import { t as isSha256 } from "./digest.js";
import { t as parseStatement } from "./statement3.js";

// actions/sign/src/gather-record.ts
const MAX_DECISION_BYTES = 67108864;
const LATER_JOB = {
	code: "EVIDENCE_NOT_PASSED",
	message: "A job after the decision did not pass, so the release was refused",
	next: "Read the records of the jobs that failed"
};
/**
* Reads what there is of a refused release. Nothing of it must be there: what cannot be read is a reason in the record and never stops
* the record from being made.
*/
async function gatherRecord(inputs, effects, run) {
	const now = effects.clock.now();
	const commit = [{
		name: `git+${run.server}/${run.repository}@${run.ref}`,
		digest: { gitCommit: run.commit }
	}];
	const nothing = {
		stage: "record",
		resolved: null,
		subjects: commit,
		tools: {},
		now
	};
	if (inputs.decision === null || inputs.policySha256 === null) {
		const reason = {
			code: "EVIDENCE_UNREADABLE",
			message: "No decision was made",
			next: "Read the records of the jobs that failed"
		};
		return {
			...nothing,
			reasons: [reason]
		};
	}
	try {
		const { folder } = await openRecord(effects, run, "gate", inputs.decision);
		const resolved = await openPolicy(effects, folder, inputs.policySha256);
		const decision = parseDecisionFacts(await readText(effects, `${folder}/decision.json`, MAX_DECISION_BYTES));
		const reasons = decision.reasons.length > 0 ? decision.reasons : [LATER_JOB];
		const subjects = await readSubjects(effects, folder);
		return {
			...nothing,
			resolved,
			subjects: subjects ?? commit,
			tools: toolProofs(decision),
			reasons
		};
	} catch (thrown) {
		return {
			...nothing,
			reasons: [toReason(thrown)]
		};
	}
}
async function readSubjects(effects, folder) {
	if (await effects.files.exists(`${folder}/subjects.json`) !== "file") return null;
	return parseSubjects(await readText(effects, `${folder}/subjects.json`, 1048576)).map(({ name, sha256 }) => ({
		name,
		digest: { sha256 }
	}));
}

// packages/shared/src/formats/signed/previous-release.ts
const sha256 = pipe(string(), check(isSha256));
const PreviousSchema = nullable(strictObject({
	tag: pipe(string(), minLength(1)),
	manifestSha256: sha256,
	decisionLogHead: sha256,
	/** Number of the last entry of its log. */
	sequence: pipe(number(), safeInteger(), minValue(0))
}));
/** Reads `previous.json` of the verifying job's record. Raises EVIDENCE_UNREADABLE. */
function parsePreviousRelease(text) {
	return parseHandedOver(PreviousSchema, text, "The earlier release in the record");
}

// actions/sign/src/gather-seal.ts
const MAX_FILE_BYTES = 134217728;
const MAX_RECORD_BYTES = 16777216;
const VerificationSchema = object({
	verdict: picklist([
		"pass",
		"fail",
		"error"
	]),
	signed: object({ sha256: string() })
});
/** Reads the signed files, and what the verifying job said about exactly them. Raises EVIDENCE_UNREADABLE and the codes of the readers. */
async function readSealed(effects, run, inputs) {
	const signed = await openPassedRecord(effects, run, "sign", inputs.signed);
	const verified = await openPassedRecord(effects, run, "verify", inputs.verification);
	const text = await readText(effects, `${verified.folder}/verification.json`, MAX_RECORD_BYTES);
	const { verdict, signed: about } = parseHandedOver(VerificationSchema, text, "The record of the verifying job");
	const previous = parsePreviousRelease(await readText(effects, `${verified.folder}/previous.json`, MAX_RECORD_BYTES));
	const names = (await effects.files.list(signed.folder)).filter((name) => name !== "record.json");
	return {
		files: await readFolder(effects, signed.folder, names),
		previous,
		verification: {
			verdict,
			signed: about.sha256
		}
	};
}
/** Reads files of a record by name. Raises FILE_MISSING for one that is not there. */
async function readFolder(effects, folder, names) {
	const files = /* @__PURE__ */ new Map();
	for (const name of names) files.set(name, await effects.files.read(`${folder}/${name}`, MAX_FILE_BYTES));
	return files;
}

// actions/sign/src/gather-statements.ts
const MAX_STATEMENT_BYTES = 67108864;
/** Reads the statements that the deciding job made and the provenance of this job. Raises COVERAGE_MISSING, STATEMENT_INVALID. */
async function readStatements(effects, { folder, subjects }, provenanceFolder) {
	const provenance = await readStatement(effects, `${provenanceFolder}/provenance.json`);
	const testResult = await readStatement(effects, `${folder}/statements/test-result.json`);
	const sboms = [];
	for (const { name } of subjects) {
		const cyclonedx = await readStatement(effects, `${folder}/statements/${name}.cyclonedx.json`);
		const spdx = await readStatement(effects, `${folder}/statements/${name}.spdx.json`);
		sboms.push({
			artifact: name,
			cyclonedx,
			spdx
		});
	}
	return {
		provenance,
		testResult,
		sboms
	};
}
async function readStatement(effects, path) {
	if (await effects.files.exists(path) !== "file") {
		const name = path.slice(path.lastIndexOf("/") + 1);
		throw new ActionError("COVERAGE_MISSING", `Statement \`${name}\` was not handed over`, "Run the workflow again from its start", void 0, "fail");
	}
	return parseStatement(await readText(effects, path, MAX_STATEMENT_BYTES));
}

// actions/sign/src/gather.ts
/** Reads what the stage signs. A token is asked for only after the policy named its issuer. */
async function gather(inputs, effects, run) {
	switch (inputs.stage) {
		case "sign": return await gatherSign(inputs, effects, run);
		case "seal": return await gatherSeal(inputs, effects, run);
		case "record": return await gatherRecord(inputs, effects, run);
	}
}
async function gatherSign(inputs, effects, run) {
	const basis = await openReleaseBasis(effects, run, inputs);
	const { folder } = await openSubjects(effects, inputs.artifact, basis.subjects);
	const statements = await readStatements(effects, basis, inputs.provenance);
	const sboms = basis.subjects.flatMap(({ name }) => [`${name}.cdx.json`, `${name}.spdx.json`]);
	const files = await readFolder(effects, basis.folder, sboms);
	return {
		stage: "sign",
		basis,
		claims: await effects.sigstore.claims(basis.resolved.policy.platform.issuer),
		artifacts: folder,
		...statements,
		files,
		now: effects.clock.now()
	};
}
async function gatherSeal(inputs, effects, run) {
	const basis = await openReleaseBasis(effects, run, inputs);
	const { folder } = await openSubjects(effects, inputs.artifact, basis.subjects);
	const sealed = await readSealed(effects, run, inputs);
	return {
		stage: "seal",
		basis,
		claims: await effects.sigstore.claims(basis.resolved.policy.platform.issuer),
		artifacts: folder,
		...sealed,
		now: effects.clock.now()
	};
}

export { gather };