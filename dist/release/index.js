import { t as main } from "../shared/main.js";
import { n as toReason, t as ActionError } from "../shared/errors.js";
import { t as lastSealed } from "../shared/release-history.js";
import { c as MANIFEST_NAME, n as isArtifactName, r as parseSubjects, s as MANIFEST_BUNDLE_NAME } from "../shared/subjects.js";
import { c as readInputs, l as text, r as markdownCode, s as optional, t as renderSummary, u as word } from "../shared/summary.js";
import { a as readText, n as requirePlatform, r as openPassedRecord, t as openPolicy } from "../shared/handoff-policy.js";
import { t as openSubjects } from "../shared/handoff-subjects.js";
import { E as object, I as safeParse, M as pipe, k as parseJson, n as base64, z as string } from "../shared/valibot.js";
import { r as parseManifest, t as MAX_MANIFEST_BYTES } from "../shared/manifest.js";
import { n as isOfRelease, t as indexProject } from "../shared/index-project.js";
import { n as referenceInput, t as digestInput } from "../shared/handoff-inputs.js";
import { t as headline } from "../shared/single-decision.js";
import { t as amount } from "../shared/amount.js";
import { X509Certificate } from "node:crypto";

// actions/release/src/notes.ts
const BEGIN = "<!-- interlock: verification, begin -->";
const END = "<!-- interlock: verification, end -->";
/** Nobody saw what a job of the caller built from, so nothing is said of that. */
const BUILT = {
	interlock: "Built from commit",
	caller: "Built by a job of the project itself (SLSA build level 1), released from commit"
};
/**
* Our section of the release notes: the exact commands for Interlock, cosign and gh, one block a verifier. Each binds the repository that
* called, since the workflow that signed is one that anybody may call, and the tag: files of an earlier release are genuine too.
*/
function verificationNotes(facts) {
	const { repository, commit, identity, issuer } = facts;
	const name = quoted(identity);
	const ref = quoted(`refs/tags/${facts.tag}`);
	const by = `--certificate-identity ${name} --certificate-oidc-issuer ${quoted(issuer)}`;
	const ours = facts.artifacts.map((file) => `interlock verify ${file} --bundle ${file}.intoto.jsonl --trusted-root trusted_root.json ${by} --source-repository ${facts.repositoryId} --tag ${quoted(facts.tag)} --offline`);
	const cosign = facts.artifacts.map((file) => `cosign verify-blob ${file} --bundle ${file}.sigstore.json --trusted-root trusted_root.json ${by} --certificate-github-workflow-repository ${repository} --certificate-github-workflow-ref ${ref}`);
	const gh = facts.artifacts.map((file) => `gh attestation verify ${file} --bundle ${file}.intoto.jsonl --repo ${repository} --source-ref ${ref} --cert-identity ${name} --cert-oidc-issuer ${quoted(issuer)} --custom-trusted-root trusted_root.jsonl`);
	return [
		BEGIN,
		"## Verify",
		"",
		`${BUILT[facts.builtBy]} ${markdownCode(commit)}. The trusted root is ${markdownCode(facts.trustedRoot)} of that commit; in a clone:`,
		"",
		...block([`git show ${commit}:${facts.trustedRoot} > trusted_root.json`, "tr -d \"\\n\" < trusted_root.json > trusted_root.jsonl && echo >> trusted_root.jsonl"]),
		"With Interlock, offline:",
		"",
		...block(ours),
		"With cosign 3 or newer:",
		"",
		...block(cosign),
		"With gh:",
		"",
		...block(gh).slice(0, -1),
		END
	].join("\n");
}
/** Says whether a release body holds exactly this section; GitHub may write line ends its own way. */
function hasNotes(body, section) {
	return body.replaceAll("\r\n", "\n").includes(section);
}
/** The body with our section at its end: an earlier section of ours is replaced, everything else is kept. */
function withNotes(body, section) {
	const text = body.replaceAll("\r\n", "\n");
	const begin = text.indexOf(BEGIN);
	const end = text.indexOf(END, begin);
	const before = (begin >= 0 && end > begin ? text.slice(0, begin) + text.slice(end + 37) : text).trimEnd();
	return before === "" ? section : `${before}\n\n${section}`;
}
function block(commands) {
	return [
		"```sh",
		...commands,
		"```",
		""
	];
}
function quoted(text) {
	return /^[A-Za-z0-9:/@._-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

// actions/release/src/step.ts
/**
* Says what to do next, from the world as it was just read and never from memory: after an outage the same function goes on
* where the world stands. Raises RELEASE_EXISTS, RELEASE_MISSING, RELEASE_AMBIGUOUS, TAG_MISSING, TAG_MOVED, ASSET_MISMATCH, and RELEASE_ALARM
* when a release that is public differs from what was verified, or is gone.
*/
function nextStep(goal, world, progress) {
	const release = ownRelease(goal, world);
	const isPublic = release !== null && !release.isDraft;
	requireTag(goal, world, isPublic ? release : null);
	if (release === null) {
		requireUnpublished(goal, progress);
		return { kind: "create-draft" };
	}
	if (isPublic) return publicStep(goal, release, progress);
	const partial = release.assets.find((asset) => !asset.isUploaded && goal.assets.some(({ name }) => name === asset.name));
	if (partial !== void 0) return {
		kind: "remove-partial",
		assetId: partial.id
	};
	const difference = differenceOf(goal, release, goal.releaseId === null ? "may-miss" : "complete");
	if (difference !== null) throw mismatch(release, difference);
	const missing = goal.assets.find(({ name }) => release.assets.every((asset) => asset.name !== name));
	if (missing !== void 0) return {
		kind: "upload",
		asset: missing,
		release
	};
	if (!hasNotes(release.body, goal.notes)) return {
		kind: "write-notes",
		release
	};
	const unread = unreadAsset(goal, release, progress);
	if (unread !== null) return unread;
	if (goal.mode === "publish") return {
		kind: "publish",
		release
	};
	return progress.isChecked ? {
		kind: "done",
		release
	} : {
		kind: "check",
		release
	};
}
const ALARM_NEXT = "Treat it as an incident: warn consumers, and follow docs/runbooks/release-alarm.md";
/** The one release of the tag that this job may work on; null when there is none yet. */
function ownRelease(goal, world) {
	const published = world.releases.filter((release) => !release.isDraft);
	const drafts = world.releases.filter((release) => release.isDraft);
	const [named] = world.releases.filter((release) => release.id === goal.releaseId);
	if (goal.releaseId !== null && named === void 0) throw closed("RELEASE_MISSING", `Release ${goal.releaseId} of tag \`${goal.tag}\` is not there`, "Start the release again from its first half");
	if (published.length + drafts.length > 1) throw closed("RELEASE_AMBIGUOUS", `Tag \`${goal.tag}\` has ${world.releases.length} releases and drafts`, "Keep one draft and delete the others");
	return world.releases[0] ?? null;
}
/** What was published does not come back as a draft: somebody renamed or removed it. */
function requireUnpublished(goal, progress) {
	if (progress.hasTriedToPublish) throw closed("RELEASE_ALARM", `The release of tag \`${goal.tag}\` is no longer there after it was published`, ALARM_NEXT);
}
function requireTag(goal, world, published) {
	if (world.tagCommit === goal.commit) return;
	if (published !== null) throw alarm(published, "its tag points at another commit than the one that was verified");
	if (world.tagCommit === null) throw closed("TAG_MISSING", `Tag \`${goal.tag}\` does not exist`, "Push the tag and run the workflow for it");
	throw closed("TAG_MOVED", `Tag \`${goal.tag}\` was moved to another commit during the run`, "Find out who moved it, and protect tags with a ruleset");
}
function publicStep(goal, release, progress) {
	const difference = differenceOf(goal, release, "complete");
	if (difference !== null) {
		if (progress.hasTriedToPublish) throw alarm(release, difference);
		throw closed("RELEASE_EXISTS", `Tag \`${goal.tag}\` has a published release already, and ${difference}`, "Release under a new tag; a published release is never changed");
	}
	const unread = unreadAsset(goal, release, progress);
	if (unread !== null) return unread;
	return progress.isChecked ? {
		kind: "done",
		release
	} : {
		kind: "check",
		release
	};
}
/** How the assets of a release differ from the goal, in words; null when they do not. */
function differenceOf(goal, release, how) {
	for (const asset of release.assets) {
		const wanted = goal.assets.find(({ name }) => name === asset.name);
		if (wanted === void 0) return `it carries \`${plain(asset.name)}\`, which is not a file of this release`;
		if (asset.digest !== null && asset.digest !== `sha256:${wanted.sha256}` || asset.size !== wanted.size || !asset.isUploaded) return `its \`${asset.name}\` is another file than the one that was verified`;
	}
	const names = release.assets.map(({ name }) => name);
	if (new Set(names).size !== names.length) return "it carries a name twice";
	const missing = how === "complete" ? goal.assets.find(({ name }) => !names.includes(name)) : void 0;
	return missing === void 0 ? null : `\`${missing.name}\` is missing from it`;
}
function unreadAsset(goal, release, progress) {
	for (const asset of release.assets) {
		const wanted = goal.assets.find(({ name }) => name === asset.name);
		if (wanted !== void 0 && !progress.readBack.has(asset.id)) return {
			kind: "read-back",
			assetId: asset.id,
			asset: wanted,
			release
		};
	}
	return null;
}
/** The error for a draft whose assets are not the verified files. */
function mismatch(release, difference) {
	return closed("ASSET_MISMATCH", `Draft release ${release.id} does not match: ${difference}`, "Delete that asset or the whole draft by hand, find out where it came from, and run the workflow again");
}
/** The error for a public release that differs: nothing is deleted, a person has to look. */
function alarm(release, difference) {
	return closed("RELEASE_ALARM", `Published release ${release.id} of tag \`${plain(release.tag)}\` (${plain(release.url)}) differs: ${difference}`, ALARM_NEXT);
}
function closed(code, message, next) {
	return new ActionError(code, message, next, void 0, "fail");
}
/** A stranger's text as it may stand in a message. */
function plain(text) {
	return text.replace(/[^\x20-\x7e]|`/g, "?").slice(0, 200);
}

// actions/release/src/history.ts
/**
* Demands that the release which the signed manifest continues is still the one that was published last: two releases that were made at the
* same time would both continue one, and what follows them could leave either out. `published` is this release once it is public. Raises
* RELEASE_HISTORY, RELEASE_ALARM.
*/
async function requireHistory(goal, github, published) {
	if (!continues(goal, await lastSealed(github, goal.repository, goal.tag))) {
		if (published !== null) throw alarm(published, "another release was published at the same time, or the one that it continues is gone");
		throw new ActionError("RELEASE_HISTORY", "Another release was published since this one was sealed, or the one that it continues is gone", "Look at what was published, delete this draft, and run all jobs of the workflow again", void 0, "fail");
	}
}
function continues({ previous }, last) {
	if (previous === null || last === null) return previous === null && last === null;
	const digest = last.assets.find(({ name }) => name === "interlock-manifest.json")?.digest ?? null;
	return last.tag === previous.tag && (digest === null || digest === `sha256:${previous.manifestSha256}`);
}

// actions/release/src/world.ts
/** Reads every release of the tag, each with its whole list of assets, and where the tag points. */
async function readWorld(effects, { repository, tag }) {
	const { github } = effects;
	const listed = await github.releases(repository);
	return {
		releases: await Promise.all(listed.filter((release) => release.tag === tag).map(({ id }) => github.release(repository, id))),
		tagCommit: await github.tagCommit(repository, tag)
	};
}

// actions/release/src/apply.ts
const MAX_INTERRUPTIONS = 5;
/** Steps that a release of the largest size needs, and a margin; a loop that does not end is a bug. */
const MAX_STEPS_PER_ASSET = 8;
/** Performs the steps one by one, each from the world read again. An outage costs a step, not the release. */
async function apply(plan, effects) {
	const { goal } = plan;
	const performed = [];
	let progress = {
		readBack: /* @__PURE__ */ new Set(),
		hasTriedToPublish: false,
		isChecked: false
	};
	let interruptions = 0;
	for (let turn = 0; turn < (goal.assets.length + 2) * MAX_STEPS_PER_ASSET; turn += 1) {
		const world = await readWorld(effects, goal);
		const step = nextStep(goal, world, progress);
		if (step.kind === "done") return {
			release: step.release,
			steps: performed,
			warnings: warningsOf(goal, step.release.isImmutable)
		};
		if (step.kind === "publish") progress = {
			readBack: /* @__PURE__ */ new Set(),
			hasTriedToPublish: true,
			isChecked: false
		};
		try {
			progress = await perform(step, goal, effects, progress);
			performed.push(nameOf(step));
			effects.log.info(nameOf(step));
		} catch (thrown) {
			interruptions += 1;
			if (!isInterruption(thrown) || interruptions > MAX_INTERRUPTIONS) throw thrown;
			effects.log.info(`${nameOf(step)}: interrupted, reading the release again`);
		}
	}
	throw new ActionError("GITHUB_UNREADABLE", "The release did not settle", "Look at the draft and run the job again");
}
async function perform(step, goal, effects, progress) {
	const { github } = effects;
	switch (step.kind) {
		case "create-draft": {
			const { tag, commit, notes } = goal;
			await github.createDraft(goal.repository, {
				tag,
				commit,
				name: tag,
				body: notes
			});
			return progress;
		}
		case "remove-partial":
			await github.deleteAsset(goal.repository, step.assetId);
			return progress;
		case "upload":
			await github.upload(goal.repository, step.release, step.asset.name, step.asset.path);
			return progress;
		case "write-notes":
			await github.updateDraft(goal.repository, step.release.id, { body: withNotes(step.release.body, goal.notes) });
			return progress;
		case "read-back": {
			const target = `${await effects.files.makePrivateFolder()}/asset`;
			if ((await github.downloadAsset(goal.repository, step.assetId, target)).sha256 !== step.asset.sha256) {
				const difference = `the bytes of \`${step.asset.name}\` are not the verified ones`;
				throw step.release.isDraft ? mismatch(step.release, difference) : alarm(step.release, difference);
			}
			return {
				...progress,
				readBack: /* @__PURE__ */ new Set([...progress.readBack, step.assetId])
			};
		}
		case "publish":
			await requireHistory(goal, github, null);
			await github.publish(goal.repository, step.release.id, goal);
			return progress;
		case "check":
			if (progress.hasTriedToPublish) await requireHistory(goal, github, step.release);
			return {
				...progress,
				isChecked: true
			};
		case "done": return progress;
	}
}
function isInterruption(thrown) {
	return thrown instanceof ActionError && thrown.code === "GITHUB_UNREACHABLE";
}
function nameOf(step) {
	switch (step.kind) {
		case "upload":
		case "read-back": return `${step.kind} ${step.asset.name}`;
		case "create-draft":
		case "remove-partial":
		case "write-notes":
		case "publish":
		case "check":
		case "done": return step.kind;
	}
}
function warningsOf(goal, isImmutable) {
	return goal.mode === "draft" || isImmutable ? [] : [{
		code: "RELEASE_MUTABLE",
		message: "The release is not immutable: whoever may write to the repository can replace its files",
		next: "Turn on immutable releases in the settings of the repository"
	}];
}

// actions/release/src/decide.ts
/** Judges the world as it stands, before anything is changed. The plan is performed only when nothing is in the way. */
function decide(inputs, facts) {
	const { served, subjects } = facts;
	const mode = inputs.stage === "finalize" || inputs.finalize === "true" ? "publish" : "draft";
	const goal = {
		...facts.goal,
		mode,
		releaseId: inputs.releaseId
	};
	const assessments = [assessment("release", "Nothing stands in the way of the release of this tag", worldReasons(goal, facts)), ...served === null ? [] : [assessment("index", "The package index serves the same files", indexReasons(served, subjects))]];
	const reasons = assessments.flatMap((each) => each.reasons);
	return {
		decision: {
			verdict: reasons.length === 0 ? "pass" : "fail",
			reasons,
			assessments,
			warnings: []
		},
		plan: { goal }
	};
}
function worldReasons(goal, { world }) {
	try {
		nextStep(goal, world, {
			readBack: /* @__PURE__ */ new Set(),
			hasTriedToPublish: false,
			isChecked: false
		});
		return [];
	} catch (thrown) {
		return [toReason(thrown)];
	}
}
function indexReasons(served, subjects) {
	const own = new Set(subjects.map(({ name }) => name));
	const differing = subjects.filter(({ name, sha256 }) => served.get(name) !== sha256).map(({ name }) => `serves ${served.get(name) == null ? "no" : "another"} \`${name}\``);
	const extra = [...served.keys()].filter((name) => !own.has(name)).map((name) => `serves \`${plain(name)}\` as well, which is no file of this release`);
	return [...differing, ...extra].map((what) => ({
		code: "REGISTRY_MISMATCH",
		message: `The package index ${what}`,
		next: "Find out what was published and by whom; the draft stays closed"
	}));
}
function assessment(id, title, reasons) {
	return {
		id,
		title,
		verdict: reasons.length === 0 ? "pass" : "fail",
		enforcement: "required",
		reasons,
		evidence: [],
		report: null
	};
}

// packages/shared/src/formats/signed/bundle-identity.ts
const BundleSchema = object({ verificationMaterial: object({ certificate: object({ rawBytes: pipe(string(), base64()) }) }) });
const URI_NAME = /^URI:(https:\/\/[^\s,"']+)$/;
/**
* Gives the subject name of the signing certificate in a Sigstore bundle (v0.3), to be shown in instructions.
* It verifies nothing: that is `verify`'s work. Raises EVIDENCE_UNREADABLE.
*/
function bundleIdentity(text) {
	const parsed = safeParse(pipe(string(), parseJson(), BundleSchema), text);
	const name = parsed.success ? subjectName(parsed.output.verificationMaterial.certificate.rawBytes) : null;
	if (name === null) throw new ActionError("EVIDENCE_UNREADABLE", "A bundle names no workflow as its signer", "Run the workflow again from its start");
	return name;
}
function subjectName(rawBytes) {
	try {
		const { subjectAltName } = new X509Certificate(pem(rawBytes));
		return URI_NAME.exec(subjectAltName ?? "")?.[1] ?? null;
	} catch {
		return null;
	}
}
function pem(base64) {
	return `-----BEGIN CERTIFICATE-----\n${base64.replace(/.{1,64}/g, "$&\n")}-----END CERTIFICATE-----\n`;
}

// actions/release/src/sealed-assets.ts
/** The files of the sealed record as assets: flat, plain names, none of an artifact's, with manifest and its bundle. Raises ASSET_MISMATCH. */
async function sealedAssets(effects, folder, subjects) {
	const names = (await effects.files.list(folder)).filter((name) => name !== "record.json");
	const taken = new Set(subjects.map(({ name }) => name));
	const odd = names.find((name) => !isArtifactName(name) || taken.has(name));
	const missing = [
		MANIFEST_NAME,
		MANIFEST_BUNDLE_NAME,
		...subjects.flatMap(({ name }) => [`${name}.sigstore.json`, `${name}.intoto.jsonl`])
	].find((name) => !names.includes(name));
	if (odd !== void 0 || missing !== void 0) throw notWhole(odd === void 0 ? `\`${missing}\` is not in it` : "it holds a file that is no asset");
	const digests = await Promise.all(names.map((name) => effects.files.digest(`${folder}/${name}`)));
	const assets = names.flatMap((name, index) => {
		const digest = digests[index];
		return digest === void 0 ? [] : [{
			name,
			path: `${folder}/${name}`,
			...digest
		}];
	});
	const manifest = parseManifest(await readText(effects, `${folder}/${MANIFEST_NAME}`, MAX_MANIFEST_BYTES));
	requireManifest(manifest, [...subjects, ...assets]);
	return {
		assets,
		previous: manifest.previousRelease
	};
}
/** The signed manifest names every other file of the release: what it does not name was not sealed. */
function requireManifest({ assets }, files) {
	const manifest = new Map(assets.map((asset) => [asset.name, asset]));
	const covered = files.filter(({ name }) => name !== "interlock-manifest.json" && name !== "interlock-manifest.json.sigstore.json");
	if (!covered.every(({ name, size, sha256 }) => {
		const sealed = manifest.get(name);
		return sealed?.size === size && sealed.sha256 === sha256;
	}) || manifest.size !== covered.length) throw notWhole("its manifest names other files");
}
function notWhole(what) {
	return new ActionError("ASSET_MISMATCH", `The sealed record is not whole: ${what}`, "Run the workflow again from its start", void 0, "fail");
}

// actions/release/src/served.ts
/**
* What a package index serves of a release: the digest of each subject, and of every other file of the same project and version, since
* installers choose between them. Null for a file that is not served, or whose digest is not said or not one.
*/
async function servedFiles(effects, index, subjects) {
	const served = /* @__PURE__ */ new Map();
	for (const { name } of subjects) {
		const project = indexProject(name);
		const own = (project === null ? [] : await effects.packageIndex.files(index, project)).filter((file) => file.name === name || isOfRelease(file.name, name));
		for (const file of /* @__PURE__ */ new Set([name, ...own.map((each) => each.name)])) {
			const [digest = null, ...others] = new Set(own.filter((each) => each.name === file).map(({ sha256 }) => sha256));
			served.set(file, others.length > 0 ? null : digest);
		}
	}
	return served;
}

// actions/release/src/gather.ts
const MAX_SUBJECTS_BYTES = 1048576;
const MAX_BUNDLE_BYTES = 16777216;
const TAG_PREFIX = "refs/tags/";
/** Reads what the earlier jobs handed over, and the release as it stands. The token goes nowhere before the policy named the address. */
async function gather(inputs, effects, run) {
	const decision = await openPassedRecord(effects, run, "gate", inputs.decision);
	const resolved = await openPolicy(effects, decision.folder, inputs.policySha256);
	requirePlatform(resolved, run);
	requireReleasePolicy(resolved);
	const tag = tagOf(run);
	const subjects = parseSubjects(await readText(effects, `${decision.folder}/subjects.json`, MAX_SUBJECTS_BYTES));
	const artifacts = await openSubjects(effects, inputs.artifact, subjects);
	const sealed = await openPassedRecord(effects, run, "sign", inputs.sealed);
	const files = subjects.map((subject) => ({
		...subject,
		path: `${artifacts.folder}/${subject.name}`
	}));
	const { assets: others, previous } = await sealedAssets(effects, sealed.folder, subjects);
	const assets = [...files, ...others];
	const first = subjects[0]?.name ?? "";
	const identity = bundleIdentity(await readText(effects, `${sealed.folder}/${first}.sigstore.json`, MAX_BUNDLE_BYTES));
	const notes = verificationNotes({
		repository: run.repository,
		repositoryId: run.repositoryId,
		tag,
		commit: run.commit,
		builtBy: resolved.policy.build.by,
		identity,
		issuer: resolved.policy.platform.issuer,
		trustedRoot: resolved.policy.signing.trustedRoot.path,
		artifacts: subjects.map(({ name }) => name)
	});
	const goal = {
		repository: run.repository,
		tag,
		commit: run.commit,
		assets,
		previous,
		notes
	};
	return {
		goal,
		subjects,
		world: await readWorld(effects, goal),
		served: inputs.stage === "publish" ? null : await servedFiles(effects, registryOf(resolved), subjects)
	};
}
function requireReleasePolicy({ policy, isBootstrap }) {
	const next = "Merge a high-assurance `.github/interlock.yml` into the default branch first";
	if (isBootstrap) throw new ActionError("POLICY_BOOTSTRAP", "No policy stood at the protected base before this run", next);
	if (policy.mode !== "MODE_HIGH_ASSURANCE") throw new ActionError("POLICY_MODE", "A release needs a high-assurance policy", next, void 0, "fail");
}
/** The address of the index: no input names one, so that a caller cannot let its own files confirm themselves. */
function registryOf({ policy }) {
	const { registry } = policy.release;
	if (registry === null) throw new ActionError("REGISTRY_NOT_DECLARED", "The policy names no package index that the files could be compared with", "Set `release.registry` in `.github/interlock.yml` of the protected branch, or release without `finalize: false`");
	return registry.url;
}
function tagOf(run) {
	if (!run.ref.startsWith(TAG_PREFIX)) throw new ActionError("RELEASE_REF", "This run was not started for a tag", "Push a tag, or run the workflow on one");
	return run.ref.slice(10);
}

// actions/release/src/inputs.ts
const RELEASE_ID = text(/^[1-9][0-9]{0,15}$/, "the number of a release");
/** Reads the inputs. Raises INPUT_INVALID with every problem. */
function parse(raw) {
	const read = readInputs(raw, {
		stage: word(["publish", "finalize"], "publish"),
		"policy-sha256": digestInput,
		decision: referenceInput,
		artifact: referenceInput,
		sealed: referenceInput,
		finalize: word(["true", "false"], "true"),
		"release-id": optional(RELEASE_ID)
	});
	const inputs = {
		stage: read.stage,
		policySha256: read["policy-sha256"],
		decision: read.decision,
		artifact: read.artifact,
		sealed: read.sealed,
		finalize: read.finalize,
		releaseId: read["release-id"] === null ? null : Number(read["release-id"])
	};
	if (inputs.stage === "finalize" !== (inputs.releaseId !== null)) throw new ActionError("INPUT_INVALID", "`release-id` belongs to stage `finalize`, which needs it", "Correct the `with:` block of the step");
	return inputs;
}

// actions/release/src/report.ts
/** What the job shows. Outputs open only on a pass; `published` only when the release is public. */
function report({ decision, facts, receipt }) {
	const release = decision.verdict === "pass" ? receipt?.release ?? null : null;
	const names = facts?.goal.assets.map(({ name }) => name).toSorted() ?? [];
	const isPublic = release !== null && !release.isDraft;
	const outputs = release === null ? {} : {
		"release-id": String(release.id),
		"release-url": release.url,
		published: JSON.stringify(isPublic ? names : [])
	};
	const rows = facts?.goal.assets.map(({ name, size, sha256 }) => [
		name,
		String(size),
		sha256
	]) ?? [];
	const summary = renderSummary({
		title: "Interlock release",
		decision,
		facts: release === null ? [] : [[isPublic ? "Published" : "Verified draft", release.url]],
		listing: {
			columns: [
				"File",
				"Bytes",
				"SHA-256"
			],
			rows
		}
	});
	const record = { "release.json": `${JSON.stringify({
		release: release === null ? null : {
			id: release.id,
			tag: release.tag,
			url: release.url,
			isDraft: release.isDraft,
			isImmutable: release.isImmutable
		},
		assets: facts?.goal.assets.map(({ name, size, sha256 }) => ({
			name,
			size,
			sha256
		})) ?? [],
		steps: receipt?.steps ?? []
	}, null, 2)}\n` };
	return {
		outputs,
		summary,
		annotations: decision.warnings.map(({ message }) => ({
			level: "warning",
			message,
			location: null
		})),
		record,
		headline: headline(decision, `${isPublic ? "published" : "verified draft of"} ${amount(names.length, "file", "files")}`)
	};
}

// actions/release/src/settle.ts
/** Adds what was learnt while the release was made; a difference in it has been raised before and closed the release. */
function settle(decision, receipt) {
	return {
		...decision,
		warnings: [...decision.warnings, ...receipt.warnings]
	};
}

// actions/release/src/release.ts
/** Moves verified bytes into a release: draft, upload, read back, publish, check again. */
const release = {
	name: "release",
	outputs: {
		"release-id": "",
		"release-url": "",
		published: "[]"
	},
	parse,
	gather,
	decide,
	apply,
	settle,
	report
};

// actions/release/src/index.ts
await main(release);

export {  };