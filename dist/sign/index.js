import { t as main } from "../shared/main.js";
import { a as toolProofs, i as parseDecisionFacts, n as requireReleasePolicy, r as signingBatch, t as openReleaseBasis } from "../shared/handoff-signing.js";
import { n as toReason, t as ActionError } from "../shared/errors.js";
import { n as sha256Of, t as canonicalJson } from "../shared/canonical-json.js";
import { n as requireClaims, t as runProvenance } from "../shared/run-provenance.js";
import { a as parseStatement, d as releaseArtifact, f as signatureName, l as checkSignature, o as parseTrustedRoot, p as statementsName, r as BUILD_LEVELS, s as formatDecisionLog, t as verifyRelease } from "../shared/release.js";
import { n as formatManifest } from "../shared/manifest.js";
import { c as MANIFEST_NAME, o as DECISION_LOG_NAME, r as parseSubjects, s as MANIFEST_BUNDLE_NAME } from "../shared/subjects.js";
import { n as expectedOfPolicy, r as expectedOfRun, t as certificateServer } from "../shared/expected-identity.js";
import { c as parseBundle, s as messageSignature } from "../shared/sigstore-protobuf-specs.js";
import { c as readInputs, h as singleDecision, l as text, m as headline, s as optional, t as renderSummary, u as word } from "../shared/summary.js";
import { s as suiteOfWorkflow } from "../shared/declared-build2.js";
import { t as statement } from "../shared/statement2.js";
import { i as STATEMENT_TYPE, r as PREDICATE_TYPES } from "../shared/statement.js";
import { n as refusal, t as quoted } from "../shared/failure.js";
import { t as openSubjects } from "../shared/handoff-subjects.js";
import { a as readText, i as openRecord, r as openPassedRecord, t as openPolicy } from "../shared/handoff-policy.js";
import { t as parseHandedOver } from "../shared/handed-over.js";
import { C as nullable, E as object, F as safeInteger, M as pipe, R as strictObject, T as number, b as minValue, i as check, j as picklist, y as minLength, z as string } from "../shared/valibot.js";
import { t as isSha256 } from "../shared/digest.js";
import { n as referenceInput, t as digestInput } from "../shared/handoff-inputs.js";
import { t as amount } from "../shared/amount.js";

// actions/sign/src/apply-record.ts
/** Signs the refusal when signing still works and the policy lets it; else the record says that it is unsigned, and why. */
async function applyRecord({ facts, summary, run }, effects) {
	const { resolved } = facts;
	const statement = `${canonicalJson(summary)}\n`;
	try {
		if (resolved === null) throw new ActionError("EVIDENCE_UNREADABLE", "The policy of the refused release is not known", "Read the records of the jobs that failed");
		requireReleasePolicy(resolved, run);
		requireClaims(await effects.sigstore.claims(resolved.policy.platform.issuer), run, resolved.policy);
		const { statements } = await effects.sigstore.sign(signingBatch(resolved, {
			files: [],
			statements: [summary]
		}));
		return receipt(/* @__PURE__ */ new Map([["refused.json", statement], ["refused.intoto.jsonl", `${statements[0] ?? ""}\n`]]), []);
	} catch (thrown) {
		const reason = toReason(thrown);
		const unsigned = `${canonicalJson({
			unsigned: true,
			reason,
			statement: summary
		})}\n`;
		return receipt(/* @__PURE__ */ new Map([["refused.unsigned.json", unsigned]]), [reason]);
	}
}
function receipt(files, warnings) {
	return {
		files,
		verdict: "pass",
		reasons: [],
		warnings
	};
}

// packages/shared/src/attest/manifest.ts
/** Writes the manifest of a release: every file but itself and its bundle, the head of the log, and the release before. */
function releaseManifest(assets, facts) {
	const { run, resolved, logEnd, previous } = facts;
	return formatManifest({
		schema: 1,
		repositoryId: run.repositoryId,
		ref: run.ref,
		commit: run.commit,
		policySha256: resolved.sha256,
		decisionLogHead: logEnd.head,
		previousRelease: previous === null ? null : {
			tag: previous.tag,
			manifestSha256: previous.manifestSha256,
			decisionLogHead: previous.decisionLogHead
		},
		assets: [...assets]
	});
}

// actions/sign/src/apply-sign.ts
/** Signs artifacts and statements in one batch, puts them into their files, and verifies these files from their bytes. */
async function applySign({ facts, run }, effects) {
	const { basis, artifacts: folder, provenance, testResult, sboms } = facts;
	const { resolved, subjects } = basis;
	const paths = subjects.map(({ name }) => `${folder}/${name}`);
	const shared = [provenance, testResult];
	const own = sboms.flatMap(({ cyclonedx, spdx }) => [cyclonedx, spdx]);
	const signed = await effects.sigstore.sign(signingBatch(resolved, {
		files: paths,
		statements: [...shared, ...own]
	}));
	const files = new Map(facts.files);
	for (const [index, { name }] of subjects.entries()) {
		const bundle = signed.messages[index] ?? "";
		const ownBundles = signed.statements.slice(shared.length + 2 * index, shared.length + 2 * index + 2);
		files.set(signatureName(name), `${bundle}\n`);
		files.set(statementsName(name), [...signed.statements.slice(0, shared.length), ...ownBundles].map((line) => `${line}\n`).join(""));
		if (resolved.policy.signing.detached) {
			files.set(`${name}.sig`, messageSignature(parseBundle(bundle)) ?? "");
			files.set(`${name}.pem`, signed.certificate.endsWith("\n") ? signed.certificate : `${signed.certificate}\n`);
		}
	}
	const { verdict, reasons } = verifyRelease({
		artifacts: await artifactsOf(effects, folder, subjects, files),
		trustedRoot: parseTrustedRoot(basis.trustedRoot),
		expected: expectedOfRun(resolved.policy, run, run.attempt),
		demand: {
			policy: resolved.policy,
			sha256: resolved.sha256,
			baseCommit: resolved.commit
		},
		seal: null,
		now: effects.clock.now()
	});
	return {
		files,
		verdict,
		reasons,
		warnings: []
	};
}
/** Artifacts with their signature files, each hashed again from disk. */
async function artifactsOf(effects, folder, subjects, files) {
	const artifacts = [];
	for (const { name } of subjects) artifacts.push(await releaseArtifact(effects, folder, name, (file) => textOf(files, file)));
	return artifacts;
}
/** A file as text; one that is not there is empty, and an empty bundle is refused. */
function textOf(files, name) {
	const content = files.get(name) ?? "";
	return typeof content === "string" ? content : new TextDecoder("utf-8", { fatal: true }).decode(content);
}

// actions/sign/src/apply-seal.ts
/** Signs the summary, then log and manifest over everything there is, and verifies the whole release as its consumers will. */
async function applySeal({ facts, summary, run }, effects) {
	const { basis, artifacts: folder, previous, now } = facts;
	const { resolved, subjects } = basis;
	const { statements } = await effects.sigstore.sign(signingBatch(resolved, {
		files: [],
		statements: [summary]
	}));
	const line = `${statements[0] ?? ""}\n`;
	const files = new Map(facts.files);
	for (const { name } of subjects) files.set(statementsName(name), textOf(files, statementsName(name)) + line);
	const log = formatDecisionLog(logEntries(facts, run, sha256Of(line)), previous === null ? null : {
		head: previous.decisionLogHead,
		sequence: previous.sequence
	});
	files.set(DECISION_LOG_NAME, log.text);
	const assets = [...subjects, ...[...files].map(([name, content]) => ({
		name,
		size: sizeOf(content),
		sha256: sha256Of(content)
	}))];
	const manifest = releaseManifest(assets, {
		run,
		resolved,
		logEnd: log.end,
		previous
	});
	const path = `${await effects.files.makePrivateFolder()}/${MANIFEST_NAME}`;
	await effects.files.write(path, manifest);
	const bundle = `${(await effects.sigstore.sign(signingBatch(resolved, {
		files: [path],
		statements: []
	}))).messages[0] ?? ""}\n`;
	const { verdict, reasons } = verifyRelease({
		artifacts: await artifactsOf(effects, folder, subjects, files),
		trustedRoot: parseTrustedRoot(basis.trustedRoot),
		expected: {
			...expectedOfPolicy(resolved.policy, { repositoryId: run.repositoryId }),
			sourceCommit: run.commit,
			sourceRef: run.ref
		},
		demand: {
			policy: resolved.policy,
			sha256: resolved.sha256,
			baseCommit: resolved.commit
		},
		seal: {
			manifest,
			manifestSignature: {
				bundle,
				check: await checkSignature(effects, path, bundle)
			},
			decisionLog: log.text,
			assets
		},
		now
	});
	files.set(MANIFEST_NAME, manifest);
	files.set(MANIFEST_BUNDLE_NAME, bundle);
	return {
		files,
		verdict,
		reasons,
		warnings: []
	};
}
/** What was decided and on what: the entries that this release adds to the chain. */
function logEntries({ basis, now, verification }, run, summarySha256) {
	const { decision, resolved, subjects } = basis;
	const time = now.toISOString();
	const about = {
		repositoryId: run.repositoryId,
		commit: run.commit,
		ref: run.ref,
		runId: run.runId,
		attempt: run.attempt
	};
	const requirements = decision.assessments.map(({ id, verdict, enforcement }) => ({
		id,
		verdict,
		enforcement
	}));
	const policy = {
		sha256: resolved.sha256,
		commit: resolved.commit
	};
	return [
		{
			time,
			kind: "decision",
			facts: {
				...about,
				policy,
				verdict: decision.verdict,
				requirements,
				subjects
			}
		},
		{
			time,
			kind: "verification",
			facts: {
				...about,
				verdict: verification.verdict,
				signed: verification.signed
			}
		},
		{
			time,
			kind: "seal",
			facts: {
				...about,
				summary: summarySha256
			}
		}
	];
}
function sizeOf(content) {
	return typeof content === "string" ? new TextEncoder().encode(content).length : content.length;
}

// actions/sign/src/apply.ts
/** Signs, and verifies what was signed as a consumer would. */
async function apply(plan, effects) {
	switch (plan.stage) {
		case "sign": return await applySign(plan, effects);
		case "seal": return await applySeal(plan, effects);
		case "record": return await applyRecord(plan, effects);
	}
}

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

// actions/sign/src/inputs.ts
const FOLDER = text(/^\/[^\0\n]{1,4000}$/, "the `statements-path` output of `provenance`");
/** Reads the inputs. Raises INPUT_INVALID with every problem. */
function parse(raw) {
	const read = readInputs(raw, {
		stage: word([
			"sign",
			"seal",
			"record"
		], "sign"),
		"policy-sha256": optional(digestInput),
		decision: optional(referenceInput),
		artifact: optional(referenceInput),
		provenance: optional(FOLDER),
		signed: optional(referenceInput),
		verification: optional(referenceInput)
	});
	const policySha256 = read["policy-sha256"];
	const { stage, decision, artifact, provenance, signed, verification } = read;
	if (stage === "record") {
		requireOnly(stage, {
			artifact,
			provenance,
			signed,
			verification
		});
		return {
			stage,
			policySha256,
			decision
		};
	}
	if (policySha256 === null) throw missing(stage, "`policy-sha256`");
	if (stage === "sign") {
		requireOnly(stage, {
			signed,
			verification
		});
		if (decision !== null && artifact !== null && provenance !== null) return {
			stage,
			policySha256,
			decision,
			artifact,
			provenance
		};
		throw missing(stage, "`decision`, `artifact` and `provenance`");
	}
	requireOnly(stage, { provenance });
	if (decision !== null && artifact !== null && signed !== null && verification !== null) return {
		stage,
		policySha256,
		decision,
		artifact,
		signed,
		verification
	};
	throw missing(stage, "`decision`, `artifact`, `signed` and `verification`");
}
function requireOnly(stage, others) {
	const given = Object.keys(others).find((name) => others[name] !== null);
	if (given !== void 0) throw new ActionError("INPUT_INVALID", `\`${given}\` does not belong to stage \`${stage}\``, "Correct the `with:` block of the step");
}
function missing(stage, names) {
	return new ActionError("INPUT_INVALID", `Stage \`${stage}\` needs ${names}`, "Pass the outputs of the jobs before this one");
}

// actions/sign/src/report.ts
/** What the job shows and leaves: the signed files, which the next job takes only when the verdict is a pass. */
function report({ inputs, decision, receipt }) {
	const names = [...receipt?.files.keys() ?? []].toSorted();
	const stage = inputs?.stage ?? "sign";
	return {
		outputs: {},
		summary: renderSummary({
			title: `Interlock sign (${stage})`,
			decision,
			listing: {
				columns: ["File that this job leaves beside the artifacts"],
				rows: names.map((name) => [name])
			}
		}),
		annotations: decision.warnings.map(({ message, next }) => ({
			level: "warning",
			message: `${message}. ${next}.`,
			location: null
		})),
		record: Object.fromEntries(receipt?.files ?? []),
		headline: headline(decision, stage === "record" ? "the refusal is recorded" : `${amount(names.length, "file", "files")}, verified as a consumer would`)
	};
}

// actions/sign/src/settle.ts
/** What verifying the signed files showed can only lower the verdict. */
function settle(decision, { verdict, reasons, warnings }) {
	if (verdict === "pass" && reasons.length === 0) return {
		...decision,
		warnings: [...decision.warnings, ...warnings]
	};
	return singleDecision("verified", "What was signed holds for a consumer", verdict === "pass" ? "error" : verdict, reasons, warnings);
}

// actions/sign/src/sign.ts
/** Signs a release with one keyless certificate, and verifies it as a consumer would before handing it on. */
const sign = {
	name: "sign",
	outputs: {},
	parse,
	gather,
	decide,
	apply,
	settle,
	report
};

// actions/sign/src/index.ts
await main(sign);

export {  };