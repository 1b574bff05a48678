import { n as requireReleasePolicy, r as signingBatch } from "./handoff-signing.js";
import { n as toReason, t as ActionError } from "./errors.js";
import { n as sha256Of, t as canonicalJson } from "./canonical-json.js";
import { t as requireClaims } from "./claims.js";
import { a as statementsName, i as signatureName, r as releaseArtifact, t as checkSignature } from "./release-files.js";
import { n as formatManifest } from "./manifest.js";
import { a as formatDecisionLog, i as parseTrustedRoot } from "./release-case.js";
import { c as MANIFEST_NAME, o as DECISION_LOG_NAME, s as MANIFEST_BUNDLE_NAME } from "./subjects.js";
import { n as expectedOfPolicy, r as expectedOfRun } from "./expected-identity.js";
import { t as verifyRelease } from "./release.js";
import { c as parseBundle, s as messageSignature } from "./sigstore-protobuf-specs.js";

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

export { apply };