import { n as skipsInForce, t as judge } from "./judge.js";
import { n as conclude, r as worst } from "./verdict.js";
import { a as formatEvidence, i as parsePlan, n as loadAdapters, o as readEvidence, r as formatPlan, s as claimedReason, t as toolCases } from "./tool-case.js";
import { a as readText, i as openRecord, r as openPassedRecord, t as openPolicy } from "./handoff-policy.js";
import { n as trustedRootFile } from "./handoff-trusted-root.js";
import { i as occasionOf, n as hasRatchet, t as baseRule } from "./governing-base.js";
import { i as plantedForms, t as readArtifactAnswer } from "./view-answer.js";
import { a as requireDeclaredFiles, i as declaredName, n as givenBuild, r as takeCallerArtifact, t as buildInputs } from "./build-inputs.js";
import { t as openSubjects } from "./handoff-subjects.js";
import { n as toReason, t as ActionError } from "./errors.js";
import { n as formatDeclaredBuild, t as DECLARED_BUILD_NAME } from "./declared-build2.js";
import { r as parseSubjects, t as formatSubjects } from "./subjects.js";
import { t as declaredBuild } from "./declared-build.js";
import { D as optional, E as object, I as safeParse, M as pipe, N as record, U as unknown, f as isoDate, g as looseObject, h as literal, k as parseJson, t as array, y as minLength, z as string } from "./valibot.js";
import { t as packageKey } from "./python-package.js";
import { n as matchPaths } from "./glob.js";
import { n as sha256Of, t as canonicalJson } from "./canonical-json.js";
import { n as parseRequirementsLock, t as normalPackageName } from "./requirements-lock.js";
import { n as TOOL_IDS } from "./registry.generated.js";
import { n as hasPlaceholderOwner } from "./suite.js";
import { i as withView } from "./scan-view.js";
import { c as readInputs, l as text$1, o as lines, s as optional$1, t as renderSummary, u as word } from "./summary.js";
import { b as parseReference, i as worstFirst, n as findingsOf } from "./code-runs.js";
import { t as headline } from "./single-decision.js";
import { n as countFindings } from "./finding.js";
import { n as plainText, t as cutText } from "./plain-text.js";
import { n as passWords } from "./pass-words.js";
import { t as statement } from "./statement2.js";

// actions/gate/src/decide.ts
/** Judges in the stages that judge. The others only say that what a later stage judges was collected. */
function decide(inputs, facts) {
	return {
		decision: facts.whole === null ? collectedDecision(inputs, facts) : judgedDecision(facts, judge(facts.whole)),
		plan: null
	};
}
function judgedDecision(facts, decision) {
	return decision.assessments.length === 0 ? decision : conclude([...decision.assessments, ...facts.extra], decision.warnings);
}
function collectedDecision(inputs, facts) {
	const assessment = {
		id: `collected:${inputs.stage}`,
		title: inputs.stage === "plan" ? "Policy and plan were read" : "Raw output was collected; nothing is judged here",
		verdict: "pass",
		enforcement: "required",
		reasons: [],
		evidence: [],
		report: null
	};
	return conclude([assessment], facts.failures);
}

// actions/gate/src/judge/artifact-scan.ts
/**
* Demands that the artifacts were scanned for secrets in a view that shows all that is in them, completely, and that nothing was found. A secret that is out cannot be
* taken back, so no phase, waiver or baseline softens this.
*/
function assessArtifactScan(adapter, evidence, paths) {
	if (evidence === void 0 || evidence.run === null) return assessment([evidence?.failure ?? notScanned("The artifacts were not scanned for secrets")], "error", null);
	if (paths.length === 0) return assessment([notScanned("Nobody said which files of the artifacts had to be scanned")], "error", null);
	const report = readArtifactAnswer(adapter, {
		run: evidence.run,
		canary: evidence.canary
	}, paths);
	if (report.completeness !== "complete") return assessment([...report.reasons, notScanned("The scan of the artifacts is not complete")], "error", report);
	const [first] = report.findings;
	if (first === void 0) return assessment([], "pass", report);
	return assessment([reason(`The artifacts hold ${report.findings.length} secrets (${first.rule}, first of all)`)], "fail", report);
}
function notScanned(message) {
	return {
		code: "ARTIFACT_SCAN",
		message,
		next: "Look at the sbom job, and run the workflow again"
	};
}
function reason(message) {
	return {
		code: "ARTIFACT_SCAN",
		message,
		next: "Take the secret out of what is built, revoke it, and build again"
	};
}
function assessment(reasons, verdict, report) {
	return {
		id: "artifact-scan",
		title: "Secrets in the artifacts",
		verdict,
		enforcement: "required",
		reasons,
		evidence: [],
		report
	};
}

// actions/gate/src/judge/artifacts.ts
const MISSING = {
	code: "EVIDENCE_MISSING",
	message: "The build job handed over no artifacts",
	next: "Look at the build job, and run the workflow again"
};
/**
* The claim of the build job, computed again: exactly these files with these digests, of a build that the policy allows; and where the
* caller built, exactly what the caller handed over. Raises SUBJECT_SWAPPED, the codes of `declaredBuild` and those of the readers.
*/
async function assessArtifacts(effects, run, { artifact, subjects, given }, { policy }) {
	if (artifact === null || subjects === null || subjects.length === 0) return {
		assessment: assessed([MISSING]),
		files: {}
	};
	await openSubjects(effects, artifact, subjects);
	const declared = declaredBuild(policy.build, given);
	await requireTaken(effects, run, declared, subjects);
	return {
		assessment: assessed([]),
		files: { [DECLARED_BUILD_NAME]: formatDeclaredBuild(declared) }
	};
}
/** What the build's own code could have handed over: exactly the declared files, and of a caller's artifact the very same ones. */
async function requireTaken(effects, run, declared, subjects) {
	if (declared.by === "interlock") {
		const names = subjects.map(({ name }) => name);
		requireDeclaredFiles("What the build job handed over", names, declared.artifacts.map(declaredName));
		return;
	}
	const taken = await takeCallerArtifact(effects, declared, run.attempt);
	if (formatSubjects(taken.subjects) !== formatSubjects(subjects)) throw new ActionError("SUBJECT_SWAPPED", "The build job handed over other files than those of the caller’s artifact", "Look at what ran in the build job, and run the workflow again from its start", void 0, "fail");
}
function assessed(reasons) {
	return {
		id: "subjects",
		title: "Artifacts",
		verdict: reasons.length > 0 ? "error" : "pass",
		enforcement: "required",
		reasons,
		evidence: [],
		report: null
	};
}

// actions/gate/src/judge/earlier-job.ts
const MAX_JOB_CHARACTERS = 100;
const UNEXPLAINED = {
	code: "EVIDENCE_NOT_PASSED",
	message: "An earlier job did not pass, and its record does not say why",
	next: "Read its log, and run the workflow again"
};
/**
* The requirement that a job whose record is read did not refuse by itself, with its reasons; null when it passed. Some of what it saw
* can be seen nowhere else, such as what an installed artifact requires, so its refusal cannot be judged away.
*/
function assessEarlierJob(head) {
	if (head === null || head.verdict === "pass") return null;
	const { action, verdict, run, decision } = head;
	const job = run.job.replaceAll(/[^A-Za-z0-9_-]+/g, " ").slice(0, MAX_JOB_CHARACTERS);
	return {
		id: `job:${job}`,
		title: `Job ${job} (${action})`,
		verdict,
		enforcement: "required",
		reasons: decision.reasons.length > 0 ? decision.reasons.map(claimedReason) : [UNEXPLAINED],
		evidence: [],
		report: null
	};
}

// actions/gate/src/judge/intrusions.ts
const ARTIFACT_SCAN = "gitleaks-artifact";
/** Evidence in a record that its job has no business with: an unknown tool's, another job's, or a file that is no evidence at all. */
function intrusionsIn(producer, read, planned) {
	return [...[...read.evidence.keys()].filter((tool) => !mayMake(producer, tool, planned)).map((tool) => intrusion(producer, `the output of \`${tool}\``)), ...read.strangers.map((path) => intrusion(producer, `a file \`${path.replaceAll(/[\p{Cc}`]/gu, "?").slice(0, 200)}\``))];
}
/** A tool that runs project code can never make another tool's evidence: the code could have written it. */
function mayMake(producer, tool, { adapters }) {
	if (producer === "sbom") return tool === ARTIFACT_SCAN;
	const adapter = adapters.get(tool);
	return adapter !== void 0 && adapter.runsProjectCode === (producer === "test");
}
function intrusion(producer, what) {
	return {
		code: "EVIDENCE_UNEXPECTED",
		message: `The record of the ${producer} job holds ${what}, which that job does not make`,
		next: "Look for what wrote it, and run the workflow again from its start"
	};
}

// actions/gate/src/judge/sbom-binding.ts
const CycloneDx = object({
	bomFormat: literal("CycloneDX"),
	metadata: object({ component: object({ hashes: array(object({
		alg: string(),
		content: string()
	})) }) }),
	components: pipe(array(unknown()), minLength(1))
});
const Spdx = object({
	spdxVersion: string(),
	packages: pipe(array(object({
		SPDXID: string(),
		checksums: optional(array(object({
			algorithm: string(),
			checksumValue: string()
		})), [])
	})), minLength(1)),
	relationships: array(object({
		spdxElementId: string(),
		relationshipType: string(),
		relatedSpdxElement: string()
	}))
});
/** Demands both SBOMs of every artifact, not empty, and about exactly this artifact: its digest stands in the component that they describe. */
function assessSboms(subjects, files) {
	const reasons = subjects.flatMap((subject) => [...bound(subject, `${subject.name}.cdx.json`, files, cyclonedxDigests), ...bound(subject, `${subject.name}.spdx.json`, files, spdxDigests)]);
	return {
		id: "sbom",
		title: "SBOMs of the artifacts",
		verdict: reasons.length > 0 ? "error" : "pass",
		enforcement: "required",
		reasons,
		evidence: [],
		report: null
	};
}
function bound(subject, name, files, digests) {
	const content = files[name];
	const named = content === void 0 ? [] : digests(parse$1(content));
	return named.length > 0 && named.every((digest) => digest.toLowerCase() === subject.sha256) ? [] : [{
		code: "SBOM_BINDING",
		message: `\`${name}\` ${content === void 0 ? "is missing" : `does not name the digest of \`${subject.name}\` as what it describes`}`,
		next: "Let the sbom action of this run make it from the artifact of this run"
	}];
}
function cyclonedxDigests(json) {
	const parsed = safeParse(CycloneDx, json);
	return parsed.success ? parsed.output.metadata.component.hashes.filter(({ alg }) => alg === "SHA-256").map(({ content }) => content) : [];
}
function spdxDigests(json) {
	const parsed = safeParse(Spdx, json);
	if (!parsed.success) return [];
	const { packages, relationships } = parsed.output;
	const roots = relationships.filter(({ spdxElementId, relationshipType }) => spdxElementId === "SPDXRef-DOCUMENT" && relationshipType === "DESCRIBES").map(({ relatedSpdxElement }) => relatedSpdxElement);
	return packages.filter(({ SPDXID }) => roots.includes(SPDXID)).flatMap(({ checksums }) => checksums.filter(({ algorithm }) => algorithm === "SHA256").map(({ checksumValue }) => checksumValue));
}
function parse$1(content) {
	try {
		return JSON.parse(typeof content === "string" ? content : new TextDecoder("utf-8", { fatal: true }).decode(content));
	} catch {
		return null;
	}
}

// actions/gate/src/judge/handed-over.ts
const HEAD_FILES = [/^record\.json$/, /^stage\.json$/];
const SBOM_FILES = [
	...HEAD_FILES,
	/^[A-Za-z0-9][A-Za-z0-9._+-]*\.(?:cdx|spdx)\.json$/,
	/^outputs\/syft\/[^/]+\/[A-Za-z0-9.-]+$/
];
const MAX_SBOM_BYTES = 67108864;
/** Downloads every hand-off of this run by id and digest. Raises the EVIDENCE_, ARTIFACT_ and SUBJECT_ codes. */
async function openHandOffs(inputs, effects, run, planned) {
	const scan = await open(effects, run, "scan", inputs.scan, planned);
	const test = await open(effects, run, "test", inputs.test, planned);
	const evidence = new Map([...scan.read.evidence, ...test.read.evidence]);
	const intrusions = [...scan.intrusions, ...test.intrusions];
	if (!isRelease(inputs)) return {
		evidence,
		intrusions,
		extra: refusals([scan, test]),
		files: {}
	};
	const sbom = await open(effects, run, "sbom", inputs.sbom, planned);
	const artifacts = await assessArtifacts(effects, run, inputs, planned.resolved);
	const files = inputs.subjects === null || sbom.folder === null ? {} : await sbomFiles(effects, sbom.folder, inputs.subjects);
	const gitleaks = (await loadAdapters(["gitleaks"])).get("gitleaks");
	const paths = (inputs.subjects ?? []).map(({ name }) => name);
	const scanned = gitleaks === void 0 ? [] : [assessArtifactScan(gitleaks, sbom.read.evidence.get(ARTIFACT_SCAN), paths)];
	const subjects = inputs.subjects ?? [];
	const rows = [assessSboms(subjects, files), ...scanned];
	const extra = [
		...refusals([
			scan,
			test,
			sbom
		]),
		artifacts.assessment,
		...subjects.length === 0 ? rows.map(withoutArtifacts) : rows
	];
	return {
		evidence,
		intrusions: [...intrusions, ...sbom.intrusions],
		extra,
		files: {
			...files,
			...artifacts.files
		}
	};
}
/** A release says so; and a run that builds artifacts releases them: one of these hand-offs is enough to demand all of them. */
function isRelease(inputs) {
	return inputs.release || inputs.sbom !== null || inputs.artifact !== null || inputs.subjects !== null;
}
async function open(effects, run, producer, reference, planned) {
	if (reference === null) return {
		head: null,
		folder: null,
		read: {
			evidence: /* @__PURE__ */ new Map(),
			strangers: []
		},
		intrusions: []
	};
	const { folder, head } = await openRecord(effects, run, producer === "sbom" ? "sbom" : "gate", reference);
	const read = await readEvidence(effects, folder, producer === "sbom" ? SBOM_FILES : HEAD_FILES);
	return {
		head,
		folder,
		read,
		intrusions: intrusionsIn(producer, read, planned)
	};
}
function refusals(jobs) {
	return jobs.map(({ head }) => assessEarlierJob(head)).filter((assessment) => assessment !== null);
}
/** Over no artifacts there is neither a pass nor a fault of its own: the row says what it follows from. */
function withoutArtifacts(row) {
	const reason = {
		code: row.id === "sbom" ? "SBOM_BINDING" : "ARTIFACT_SCAN",
		message: `${row.title}: nothing to look at, because there are no artifacts`,
		next: "Repair the build first"
	};
	return {
		...row,
		verdict: "error",
		reasons: [reason]
	};
}
async function sbomFiles(effects, folder, subjects) {
	const files = {};
	for (const { name } of subjects) for (const file of [`${name}.cdx.json`, `${name}.spdx.json`]) if (await effects.files.exists(`${folder}/${file}`) === "file") files[file] = await readText(effects, `${folder}/${file}`, MAX_SBOM_BYTES);
	return files;
}

// packages/shared/src/policy/base/protected-changes.ts
const POLICY_FILES = [
	".github/interlock.yml",
	".github/interlock/**",
	".github/CODEOWNERS",
	"CODEOWNERS",
	"docs/CODEOWNERS"
];
const WORKFLOW_FILES = [
	".github/workflows/**",
	".github/actions/**",
	"**/action.yml",
	"**/action.yaml"
];
/** Protected files that were added, removed or altered between two trees: policy, workflows, and what could silence a tool. */
function protectedChanges(base, head, policy, adapters) {
	const changed = changedPaths(base, head);
	const named = [policy.advisories?.path, policy.signing.trustedRoot.path].filter((path) => path !== void 0);
	const policyFiles = /* @__PURE__ */ new Set([...matchPaths(changed, POLICY_FILES), ...changed.filter((path) => named.includes(path))]);
	const workflows = new Set(matchPaths(changed, WORKFLOW_FILES));
	const silencers = new Set(matchPaths(changed, adapters.flatMap((adapter) => adapter.silencers)));
	return changed.flatMap((path) => {
		if (policyFiles.has(path)) return [{
			path,
			kind: "policy"
		}];
		if (workflows.has(path)) return [{
			path,
			kind: "workflow"
		}];
		return silencers.has(path) ? [{
			path,
			kind: "tool-configuration"
		}] : [];
	});
}
function changedPaths(base, head) {
	const before = new Map(base.map(({ path, mode, blob }) => [path, `${mode} ${blob}`]));
	const after = new Map(head.map(({ path, mode, blob }) => [path, `${mode} ${blob}`]));
	return [.../* @__PURE__ */ new Set([...before.keys(), ...after.keys()])].filter((path) => before.get(path) !== after.get(path)).toSorted();
}

// actions/gate/src/plan/absent-roots.ts
/** The source roots of the policy below which the commit holds nothing: a name with a wrong letter looks just like an empty folder. */
function absentRoots({ sourceRoots }, tree) {
	const unseen = [...tree.links, ...tree.submodules];
	return sourceRoots.filter((root) => root !== "." && ![...tree.paths, ...unseen].some((path) => path === root || path.startsWith(`${root}/`)) && !unseen.some((path) => `${root}/`.startsWith(`${path}/`)));
}

// packages/shared/src/formats/python/advisory-snapshot.ts
const SnapshotSchema = object({
	ecosystem: literal("PyPI"),
	date: pipe(string(), isoDate()),
	packages: pipe(array(string()), minLength(1)),
	advisories: array(looseObject({ id: string() }))
});
/** Reads the head of an advisory snapshot (OSV records in one JSON file). Raises ADVISORY_SNAPSHOT_INVALID. */
function parseAdvisorySnapshot(bytes) {
	const parsed = safeParse(pipe(string(), parseJson(), SnapshotSchema), decode(bytes));
	if (!parsed.success) throw invalid$1();
	return {
		date: parsed.output.date,
		packages: new Set(parsed.output.packages.map(normalPackageName))
	};
}
function decode(bytes) {
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch {
		throw invalid$1();
	}
}
function invalid$1() {
	return new ActionError("ADVISORY_SNAPSHOT_INVALID", "The advisory snapshot does not have the form that it needs", "Freeze it again; it names ecosystem, date, packages and OSV records");
}

// actions/gate/src/plan/advisories.ts
/** Reads the snapshot that the policy names from the base commit, never from the checkout. Raises ADVISORY_SNAPSHOT_MISMATCH and _INVALID. */
async function readAdvisories(git, repository, resolved) {
	const named = resolved.policy.advisories;
	if (named === null || resolved.commit === null) return null;
	const bytes = await git.show(repository, resolved.commit, named.path);
	if (bytes === null || sha256Of(bytes) !== named.sha256) throw new ActionError("ADVISORY_SNAPSHOT_MISMATCH", `\`${named.path}\` at the base is ${bytes === null ? "missing" : "not the file whose digest the policy names"}`, "Commit the snapshot and its digest together to the protected branch");
	return {
		path: named.path,
		bytes,
		snapshot: parseAdvisorySnapshot(bytes)
	};
}

// actions/gate/src/plan/base.ts
/**
* The commit whose policy judges this run; null when nothing was there before. Raises POLICY_BASE_UNKNOWN, POLICY_NOT_CONTAINED and
* the codes of git.
*/
async function findBase(git, run) {
	const rule = baseRule(run);
	switch (rule.kind) {
		case "beginning": return null;
		case "unknown": throw baseUnknown(rule.why);
		case "commit": return present(await git.resolve(run.workspace, rule.commit), "the commit before this one is not in the checkout");
		case "merge-base": {
			const end = present("commit" in rule.branch ? await git.resolve(run.workspace, rule.branch.commit) : await headOf(git, run, rule.branch.name), "the protected branch is not in the checkout");
			return present(await git.mergeBase(run.workspace, run.commit, end), "the commit has no history in common with the protected branch");
		}
		case "branch-head": {
			const head = present(await headOf(git, run, rule.name), "the protected default branch is not in the checkout");
			if (!await git.isAncestor(run.workspace, run.commit, head)) throw new ActionError("POLICY_NOT_CONTAINED", `The commit is not part of the protected branch \`${rule.name}\``, "Merge it into that branch, and tag the merged commit", void 0, "fail");
			return head;
		}
	}
}
/** Head of a branch as the server had it; on a person's own machine without a remote, the local branch. */
async function headOf(git, run, name) {
	return await git.resolve(run.workspace, `refs/remotes/origin/${name}`) ?? (run.isWorkflow ? null : await git.resolve(run.workspace, `refs/heads/${name}`));
}
function present(commit, why) {
	if (commit === null) throw baseUnknown(why);
	return commit;
}
function baseUnknown(why) {
	return new ActionError("POLICY_BASE_UNKNOWN", `Nobody can say which policy judges this run: ${why}`, "Check out with `fetch-depth: 0`, and run on an event that has a protected base");
}

// actions/gate/src/plan/read-source.ts
/** More than this of one tracked file is not read: the gate ends closed. */
const MAX_SOURCE_BYTES = 268435456;
/** A file of an exported commit as text. */
async function readSource(effects, folder, path) {
	return sourceText(await effects.files.read(`${folder}/${path}`, MAX_SOURCE_BYTES));
}
/** Bytes that are no text are decoded all the same, so that a stray byte hides nothing. */
function sourceText(bytes) {
	return new TextDecoder("utf-8").decode(bytes);
}

// actions/gate/src/plan/locked-packages.ts
/** Every lock that the policy names, for a tool that audits packages: what builds an artifact is in its making as what it ships with. */
function auditedLocks(adapter, policy) {
	if (adapter.capabilities.network !== "advisories") return [];
	const named = [policy.dependencyLock, policy.build.lockFile].filter((path) => path !== null);
	return [...new Set(named)];
}
/** What the locks pin together, each name and version once; a lock that the tree does not hold pins nothing. Raises LOCK_INVALID. */
async function lockedPackages(effects, tree, locks) {
	const pinned = /* @__PURE__ */ new Map();
	for (const path of locks.filter((lock) => tree.paths.includes(lock))) for (const locked of parseRequirementsLock(await readSource(effects, tree.folder, path), path)) pinned.set(packageKey(locked.name, locked.version), locked);
	return [...pinned.entries()].toSorted(([a], [b]) => a < b ? -1 : 1).map(([, locked]) => locked);
}

// actions/gate/src/plan/source-roots.ts
/** The paths that belong to a source root: below a folder of that name, the root itself where it is a single module, or all for `.`. */
function inRoots(paths, roots) {
	return paths.filter((path) => roots.some((root) => root === "." || path === root || path.startsWith(`${root}/`)));
}

// actions/gate/src/plan/unseen-code.ts
/** What Python imports besides source: its compiled forms, extension modules, and what it takes for source on Windows. */
const NOT_SOURCE = /\.(?:pyc|pyo|pyd|pyw|so|dylib)$/i;
/** A file in a folder of this name would be a module. */
const MODULE = "__init__.py";
/**
* Why a tool would not see all of its inputs, or one that reads Python not all that Python would run: a link, whose target no tool is shown,
* in place of a file that it reads or of a folder below a source root, or code below one that does not end in `.py`. Null for a tool that reads
* files of every kind.
*/
function unseenCode(adapter, policy, tree) {
	if (adapter.inputs.includes("**")) return null;
	const { sourceRoots } = policy;
	const readsPython = matchPaths([MODULE], adapter.inputs).length > 0;
	const below = (paths) => inRoots(paths, sourceRoots);
	const code = below([...tree.paths, ...tree.links]).find((path) => readsPython && NOT_SOURCE.test(path));
	if (code !== void 0) return {
		code: "CODE_NOT_SEEN",
		message: `\`${code}\` lies below a source root, can be imported, and does not end in \`.py\`, which alone every Python tool takes for source`,
		next: "Take it out of the commit and build it from its source, or name it as a locked dependency"
	};
	const readable = adapter.inputsBelow === "source-roots" ? below(tree.links) : tree.links;
	const roots = tree.links.filter((path) => sourceRoots.some((root) => `${root}/`.startsWith(`${path}/`)));
	const folders = readsPython ? [...roots, ...below(tree.links).filter(isFolderLike)] : [];
	const [link] = [...matchPaths(readable, adapter.inputs), ...folders];
	return link === void 0 ? null : {
		code: "LINK_NOT_SEEN",
		message: `\`${link}\` is a link, and \`${adapter.id}\` does not see what it points at`,
		next: "Replace the link by the file or folder itself"
	};
}
/** A package is a folder, and no name of one that can be imported holds a dot. */
function isFolderLike(path) {
	return !path.slice(path.lastIndexOf("/") + 1).includes(".");
}

// actions/gate/src/plan/expect.ts
/** What a tool has to look at in a commit: files by its globs, packages by the locks, commits by our own count; beside it what it would pass over. */
async function lookedAt(effects, repository, tree, adapter, policy, passedOver) {
	const readable = adapter.inputsBelow === "source-roots" ? inRoots(tree.paths, policy.sourceRoots) : tree.paths;
	const paths = [...matchPaths(readable, adapter.inputs)];
	const commits = adapter.readsHistory === true ? await effects.git.countCommits(repository, tree.commit) : null;
	return {
		paths,
		packages: [...await lockedPackages(effects, tree, auditedLocks(adapter, policy))],
		commits,
		passedOver: [...passedOver]
	};
}
/** Why a tool cannot be started over this commit, whatever it would say; null when it can. */
function obstacleOf(adapter, policy, tree, isShallow) {
	if (adapter.readsHistory === true && isShallow) return {
		code: "HISTORY_SHALLOW",
		message: `\`${adapter.id}\` reads the whole history, and the checkout holds a part of it`,
		next: "Check out with `fetch-depth: 0`"
	};
	const [submodule] = tree.submodules;
	if (submodule !== void 0) return {
		code: "SUBMODULE_NOT_SEEN",
		message: `The commit holds a submodule, \`${submodule}\`, whose files \`${adapter.id}\` does not see`,
		next: "Gate that repository by itself and take its files in as a locked dependency"
	};
	const unseen = unseenCode(adapter, policy, tree);
	if (unseen !== null) return unseen;
	const [root] = adapter.inputsBelow === "source-roots" ? absentRoots(policy, tree) : [];
	if (root !== void 0) return {
		code: "SOURCE_ROOT_MISSING",
		message: `\`${root}\`, a source root that the policy names, holds no file at the commit, and \`${adapter.id}\` looks only there`,
		next: "Correct `source-roots` in the policy, or commit the folder"
	};
	const absent = auditedLocks(adapter, policy).find((path) => !tree.paths.includes(path));
	if (absent !== void 0) return {
		code: "LOCK_MISSING",
		message: `\`${absent}\`, a lock that the policy names, is not in the commit, and \`${adapter.id}\` cannot audit it`,
		next: "Commit it, or take it out of the policy"
	};
	const lock = policy.build.lockFile;
	if (adapter.runsProjectCode && (lock === null || !tree.paths.includes(lock))) return {
		code: "NO_TEST_ENVIRONMENT",
		message: `\`${adapter.id}\` runs the project's tests, and there is no hash lock of what they need`,
		next: "Name one under `build.lock-file` in the policy and commit it"
	};
	return null;
}

// actions/gate/src/plan/resolve-policy.ts
/** The policy at a commit with the source of each value; the preset `starter`, marked bootstrap, when no file stands there. */
async function resolvePolicy(git, repository, base) {
	const { POLICY_PATH, parsePolicyFile, presetPolicy, STARTER } = await import("./policy-file2.js");
	const bytes = base === null ? null : await git.show(repository, base, POLICY_PATH);
	const effective = bytes === null ? presetPolicy(STARTER) : parsePolicyFile(bytes, TOOL_IDS);
	const { policy } = effective;
	return {
		resolved: {
			policy,
			sha256: sha256Of(canonicalJson(policy)),
			commit: base,
			isBootstrap: bytes === null
		},
		effective
	};
}

// packages/shared/src/formats/python/python-statements.ts
const LINE_BREAK$1 = /\r\n?|\n/;
const QUOTES = /'''|"""|'|"/y;
const OPENING = "([{";
const CLOSING = ")]}";
/**
* Whole statements of Python source, one text for each line of it: brackets, long strings and a backslash at the end join lines as the
* language reference says (2.1.5 and 2.1.6). A comment in one line of a statement speaks for all of it. Broken source joins too much and
* never too little: an open bracket reaches to the end.
*/
function pythonStatements(source) {
	const lines = source.split(LINE_BREAK$1);
	const statements = [];
	let joined = [];
	let state = {
		depth: 0,
		quote: ""
	};
	for (const line of lines) {
		joined.push(line);
		state = scanLine(line, state);
		if (!(state.depth > 0 || state.quote !== "") && !line.endsWith("\\")) {
			statements.push(...joined.map(() => joined.join("\n")));
			joined = [];
		}
	}
	return [...statements, ...joined.map(() => joined.join("\n"))];
}
function scanLine(line, start) {
	let { depth, quote } = start;
	for (let at = 0; at < line.length; at += 1) {
		const sign = line.charAt(at);
		if (quote !== "") {
			if (sign === "\\") at += 1;
			else if (line.startsWith(quote, at)) {
				at += quote.length - 1;
				quote = "";
			}
		} else if (sign === "#") break;
		else if (sign === "'" || sign === "\"") {
			QUOTES.lastIndex = at;
			quote = QUOTES.exec(line)?.[0] ?? sign;
			at += quote.length - 1;
		} else if (OPENING.includes(sign)) depth += 1;
		else if (CLOSING.includes(sign)) depth = Math.max(0, depth - 1);
	}
	const isCarried = quote.length === 3 || quote !== "" && line.endsWith("\\");
	return {
		depth,
		quote: isCarried ? quote : ""
	};
}

// packages/shared/src/policy/findings/suppression-comments.ts
const MAX_TEXT_CHARACTERS = 120;
/** bandit reads both. */
const PYTHON = /\.pyw?$/;
const LINE_BREAK = /\r\n?|\n/;
/** Finds the comments that silence a tool in the source that it reads, by our own look and not the tool's. */
function suppressionComments(adapter, sources) {
	const patterns = adapter.suppressionComments.map((source) => new RegExp(source, "i"));
	return sources.flatMap(({ path, text }) => {
		const lines = text.split(LINE_BREAK);
		const silenced = lines.flatMap((line, index) => patterns.some((pattern) => pattern.test(line)) ? [{
			line,
			index
		}] : []);
		const spoken = silenced.length > 0 && PYTHON.test(path) ? pythonStatements(text) : lines;
		return silenced.map(({ line, index }) => ({
			tool: adapter.id,
			kind: "comment",
			text: line.trim().slice(0, MAX_TEXT_CHARACTERS),
			location: {
				path,
				line: index + 1
			},
			identity: identityOf(adapter.id, path, line, spoken[index] ?? line)
		}));
	});
}
/** The line is in it beside the statement, so that a comment which moves within one is another. */
function identityOf(tool, path, line, statement) {
	return sha256Of([
		tool,
		path,
		normal(line),
		normal(statement)
	].join("\n"));
}
function normal(text) {
	return text.trim().replaceAll(/\s+/g, " ");
}

// actions/gate/src/plan/tree-contents.ts
/** Reads each tracked file of a commit once, for all tools; by tool. */
async function treeContents(effects, tree, adapters) {
	const readers = adapters.map((adapter) => readerOf(tree, adapter));
	for (const path of tree.paths) {
		const wanted = readers.filter(({ adapter, silenced }) => adapter.passesOver !== void 0 || silenced.has(path));
		if (wanted.length === 0) continue;
		const bytes = await effects.files.read(`${tree.folder}/${path}`, MAX_SOURCE_BYTES);
		const text = sourceText(bytes);
		for (const { adapter, silenced, comments, passedOver } of wanted) {
			if (silenced.has(path)) comments.push(...suppressionComments(adapter, [{
				path,
				text
			}]));
			if (adapter.passesOver?.(path, bytes) === true) passedOver.push(path);
		}
	}
	return new Map(readers.map(({ adapter, comments, passedOver }) => [adapter.id, {
		comments,
		passedOver
	}]));
}
function readerOf(tree, adapter) {
	return {
		adapter,
		silenced: new Set(silencedIn(tree, adapter)),
		comments: [],
		passedOver: []
	};
}
/** The files in which a comment silences a tool: one that says no globs of its own is silenced in any file. */
function silencedIn(tree, { suppressionComments: patterns, inputs }) {
	return patterns.length === 0 ? [] : matchPaths(tree.paths, inputs.length === 0 ? ["**"] : inputs);
}

// actions/gate/src/plan/make-plan.ts
const REGULAR_FILE = /^100/;
const SUBMODULE = "160000";
const LINK = "120000";
/** Reads the policy at the base and fixes what the run has to look at. Nothing of it comes from the working tree. */
async function makePlan(effects, run) {
	const base = await findBase(effects.git, run);
	const { resolved, effective } = await resolvePolicy(effects.git, run.workspace, base);
	const { policy } = resolved;
	const loaded = await loadAdapters(Object.keys(policy.tools));
	const adapters = [...loaded.values()];
	const [headTree, baseTree, isShallow, advisories] = await Promise.all([
		effects.git.tree(run.workspace, run.commit),
		base === null ? null : effects.git.tree(run.workspace, base),
		effects.git.isShallow(run.workspace),
		readAdvisories(effects.git, run.workspace, resolved)
	]);
	const isChange = base !== null && baseTree !== null && base !== run.commit;
	const [head, before] = await Promise.all([readCommit(effects, run.workspace, run.commit, headTree, adapters), isChange ? readCommit(effects, run.workspace, base, baseTree, adapters) : null]);
	const expected = {};
	for (const adapter of adapters) expected[adapter.id] = await expectOf(effects, run, adapter, policy, head, before, isShallow);
	return {
		resolved,
		effective,
		plan: {
			schema: 1,
			stage: "plan",
			commit: run.commit,
			base,
			policySha256: resolved.sha256,
			tools: Object.keys(policy.tools).toSorted(),
			expected,
			changes: baseTree === null ? [] : [...protectedChanges(baseTree, headTree, policy, adapters)],
			absentRoots: [...absentRoots(policy, head.tree)],
			notScanned: headTree.filter(({ mode }) => !REGULAR_FILE.test(mode)).map(({ path }) => path),
			advisories: advisories === null ? null : covered(advisories, policy, expected, effects.clock.now())
		},
		adapters: loaded
	};
}
async function expectOf(effects, run, adapter, policy, head, before, isShallow) {
	const isRatcheted = before !== null && hasRatchet(run) && !adapter.runsProjectCode;
	const seen = async ({ tree, contents }) => await lookedAt(effects, run.workspace, tree, adapter, policy, contents.get(adapter.id)?.passedOver ?? []);
	const comments = ({ contents }) => contents.get(adapter.id)?.comments ?? [];
	return {
		head: await seen(head),
		base: isRatcheted ? await seen(before) : null,
		comments: {
			head: [...comments(head)],
			base: before === null ? null : comments(before).map(({ identity }) => identity)
		},
		obstacle: obstacleOf(adapter, policy, head.tree, isShallow)
	};
}
async function readCommit(effects, repository, commit, entries, adapters) {
	const tree = await exportTree(effects, repository, commit, entries);
	return {
		tree,
		contents: await treeContents(effects, tree, adapters)
	};
}
async function exportTree(effects, repository, commit, tree) {
	const folder = await effects.files.makePrivateFolder();
	await effects.git.export(repository, commit, folder);
	return {
		commit,
		folder,
		paths: tree.filter(({ mode }) => REGULAR_FILE.test(mode)).map(({ path }) => path),
		submodules: tree.filter(({ mode }) => mode === SUBMODULE).map(({ path }) => path),
		links: tree.filter(({ mode }) => mode === LINK).map(({ path }) => path)
	};
}
/** The locked packages that the frozen data speaks about, and the ones that the policy excuses by name, version and day. */
function covered({ path, snapshot }, policy, expected, now) {
	const excused = skipsInForce(policy, now).map(({ name, version }) => packageKey(name, version));
	const known = Object.values(expected).flatMap(({ head, base }) => base === null ? [head] : [head, base]).flatMap(({ packages }) => packages).filter(({ name }) => snapshot.packages.has(name)).map(({ name, version }) => packageKey(name, version));
	return {
		path,
		date: snapshot.date,
		covered: [.../* @__PURE__ */ new Set([...known, ...excused])].toSorted()
	};
}

// actions/gate/src/plan/named-workflow.ts
const PATH = "identity.workflow";
/**
* Demands that the policy of a release names somebody's workflow, and says where it does not, before anything runs; the deciding job
* demands it again. Raises POLICY_INCOMPLETE.
*/
function requireNamedWorkflow({ policy, sources }) {
	if (!hasPlaceholderOwner(policy.identity.workflow)) return;
	const source = sources.get(PATH);
	const place = source?.kind === "file" ? `line ${source.line} of \`.github/interlock.yml\`` : "the preset, because `.github/interlock.yml` does not name it";
	throw new ActionError("POLICY_INCOMPLETE", `\`${PATH}\` still says \`OWNER\`, in ${place}, so nobody may sign`, `Write the address of the workflow that you call into \`${PATH}\` on the protected branch, with your source of Interlock for \`OWNER\``);
}

// actions/gate/src/scan/given-reports.ts
const MAX_REPORT_BYTES = 1e8;
/** The clock of the person who committed may differ by this much from the one of this machine. */
const CLOCK_SKEW_MILLISECONDS = 6e5;
/**
* Reads the reports that CI already made from the checkout. They are named one by one: nothing that merely lies there is read. A file
* that is not there stays in the answer as null, so that its tool is not run in its place unasked. Raises INPUT_INVALID, REPORT_TRACKED,
* REPORT_NOT_A_FILE, FILE_TOO_LARGE.
*/
async function readGivenReports(effects, run, planned, reports) {
	const tracked = new Map((await effects.git.tree(run.workspace, run.commit)).map(({ path, mode }) => [path, mode]));
	const given = /* @__PURE__ */ new Map();
	const notBefore = reports.length === 0 ? 0 : await earliest(effects, run);
	for (const { tool, path } of reports) {
		if (!planned.plan.tools.includes(tool)) throw new ActionError("INPUT_INVALID", `A report is given for \`${tool}\`, which the policy does not use`, "Name a tool of the policy; `interlock explain policy` lists them");
		if (foldersAndFile(path).some((place) => tracked.has(place))) throw new ActionError("REPORT_TRACKED", `The report of \`${tool}\` is a file, or lies behind a link, of the commit that it would judge`, "Let the tool write its report to a path that is not committed", void 0, "fail");
		const file = `${run.workspace}/${path}`;
		given.set(tool, await readGiven(effects, file, tool, notBefore));
	}
	return given;
}
async function readGiven(effects, file, tool, notBefore) {
	switch (await effects.files.exists(file)) {
		case "missing": return null;
		case "file": return {
			bytes: await effects.files.read(file, MAX_REPORT_BYTES),
			writtenAt: await effects.files.writtenAt(file),
			notBefore
		};
		case "folder":
		case "other": throw new ActionError("REPORT_NOT_A_FILE", `The report of \`${tool}\` is a link, a folder, a pipe or a device`, "Name a file that holds the report");
	}
}
/** When the judged commit was made, in milliseconds since 1970; one that is dated after the present time was made now. */
async function earliest(effects, run) {
	const committed = await effects.git.committedAt(run.workspace, run.commit) * 1e3;
	return Math.min(committed, effects.clock.now().getTime()) - CLOCK_SKEW_MILLISECONDS;
}
/** `a/b/c` gives `a`, `a/b` and `a/b/c`: git lists files and links, so a folder among them is a link. */
function foldersAndFile(path) {
	const parts = path.split("/").filter((part) => part !== "" && part !== ".");
	return parts.map((_part, index) => parts.slice(0, index + 1).join("/"));
}

// actions/gate/src/scan/ahead.ts
/**
* Begins at once what the runs of these tools wait for: the store's comparison, the probe of the box, and the copies of the commit. Each is
* made once, so a run that needs it finds it begun or done, and is told its failure there. Gives null when the tools cannot be had.
*/
async function beginAhead(effects, sources, adapters, plan, tools) {
	const due = tools.filter((tool) => plan.expected[tool]?.obstacle === null);
	if (due.length === 0) return null;
	const readsHistory = (tool) => adapters.get(tool)?.readsHistory === true;
	(due.every(readsHistory) ? Promise.resolve("") : sources.files(plan.commit)).then(async () => due.some(readsHistory) ? await sources.history(plan.commit) : "").catch(() => void 0);
	return await effects.tools.prepare(due).catch(() => null);
}

// actions/gate/src/scan/pool.ts
/**
* Runs tasks with at most `width` at a time and gives their results in order. A task that throws ends the whole, after those that run have
* ended.
*/
async function runPool(tasks, width) {
	const results = /* @__PURE__ */ new Map();
	const failures = [];
	const waiting = tasks.entries();
	const lane = async () => {
		for (const [index, task] of waiting) {
			if (failures.length > 0) return;
			try {
				results.set(index, await task());
			} catch (thrown) {
				failures.push(thrown);
			}
		}
	};
	await Promise.all(Array.from({ length: Math.max(1, Math.min(width, tasks.length)) }, lane));
	if (failures.length > 0) throw failures[0];
	return tasks.flatMap((_task, index) => {
		const result = results.get(index);
		return result === void 0 ? [] : [result];
	});
}

// actions/gate/src/scan/sources.ts
/**
* Folder inside of the private one: nobody on the machine gets past the private one, and the user of the box, who is shown the inner one
* alone, can read it in its place. Otherwise each run of root's box needs a copy of everything.
*/
const INNER = "source";
/** Makes the copies from git, never from the checkout's working tree. */
function privateSources(effects, repository) {
	const made = /* @__PURE__ */ new Map();
	const once = (key, make) => {
		const known = made.get(key) ?? make();
		made.set(key, known);
		return known;
	};
	const { files, git } = effects;
	return {
		files: (commit) => once(`files ${commit}`, async () => {
			const folder = `${await files.makePrivateFolder()}/${INNER}`;
			await git.export(repository, commit, folder);
			return folder;
		}),
		history: (commit) => once(`history ${commit}`, async () => {
			const folder = `${await files.makePrivateFolder()}/${INNER}`;
			await git.clone(repository, commit, folder);
			return folder;
		}),
		canary: async (canary) => {
			const folder = await files.makePrivateFolder();
			for (const [path, content] of Object.entries(canary.files)) await files.write(`${folder}/${path}`, content);
			return folder;
		}
	};
}

// actions/gate/src/scan/view-run.ts
/** Shows files of an exported commit. */
async function showFiles(effects, exported, paths) {
	return await show(effects, paths.map((path) => ({
		path,
		file: `${exported}/${path}`
	})));
}
/** Shows a planted sample in each disguise that the tool has to see through. */
async function showCanary(effects, canary) {
	const folder = await effects.files.makePrivateFolder();
	const { files } = plantedForms(canary.files);
	for (const [path, content] of Object.entries(files)) await effects.files.write(`${folder}/${path}`, content);
	return await showFiles(effects, folder, Object.keys(files));
}
async function show(effects, sources) {
	const source = await effects.files.makePrivateFolder();
	return {
		source,
		view: await effects.files.view(sources, source)
	};
}

// actions/gate/src/scan/run-tools.ts
const MANY_FILES = 100;
/**
* Over a small project a run is mostly the start of a box and of an interpreter, and waits often enough for one more beside it. Over a large
* one it computes, and one more would take processor time from the longest, for which all others wait.
*/
const EXTRA_LANES = 1;
/**
* Runs tools over private copies of the commit, each also over a planted sample under the same configuration and, where a ratchet
* applies, over the base. A tool that cannot be started leaves its reason, and the others still run.
*/
async function runTools(effects, run, { resolved, plan, adapters }, tools) {
	const sources = privateSources(effects, run.workspace);
	const [ready, advisories] = await Promise.all([beginAhead(effects, sources, adapters, plan, tools), readAdvisories(effects.git, run.workspace, resolved)]);
	const cores = navigator.hardwareConcurrency;
	const isLarge = hasManyFiles(plan);
	const bench = {
		effects,
		adapters,
		policy: resolved.policy,
		plan,
		sources,
		advisories: advisories?.bytes ?? null,
		processors: isLarge ? cores : 1
	};
	const tasks = [
		"run",
		"base",
		"view",
		"view-base",
		"canary"
	].flatMap((part) => longestFirst(tools, adapters).flatMap((tool) => taskOf(bench, tool, part)));
	const startedAt = effects.clock.now().getTime();
	const results = await runPool(tasks, isLarge ? cores : cores + EXTRA_LANES);
	const runMilliseconds = effects.clock.now().getTime() - startedAt;
	return {
		evidence: new Map(tools.map((tool) => [tool, collect$1(plan.expected[tool], results.filter((result) => result.tool === tool))])),
		minutes: ready === null ? null : {
			...ready,
			runMilliseconds
		}
	};
}
function hasManyFiles({ expected }) {
	return Object.values(expected).some(({ head }) => head.paths.length > MANY_FILES);
}
/** A tool that asks for advisories starts a server and an installer of its own: the longest run but in a large project, so it starts first. */
function longestFirst(tools, adapters) {
	const asks = (tool) => adapters.get(tool)?.capabilities.network === "advisories";
	return [...tools.filter(asks), ...tools.filter((tool) => !asks(tool))];
}
function taskOf(bench, tool, part) {
	const adapter = bench.adapters.get(tool);
	const expected = bench.plan.expected[tool];
	if (adapter === void 0 || expected === void 0 || expected.obstacle !== null || part === "canary" && adapter.canary === null || part === "base" && expected.base === null || part === "view" && expected.head.passedOver.length === 0 || part === "view-base" && (expected.base?.passedOver ?? []).length === 0) return [];
	return [async () => {
		try {
			return {
				tool,
				part,
				run: await runPart(bench, adapter, expected, part),
				failure: null
			};
		} catch (thrown) {
			return {
				tool,
				part,
				run: null,
				failure: toReason(thrown)
			};
		}
	}];
}
async function runPart(bench, adapter, expected, part) {
	switch (part) {
		case "run": return await runOver(bench, adapter, expected.head, bench.plan.commit);
		case "base": return await runOver(bench, adapter, expected.base ?? nothing, bench.plan.base ?? bench.plan.commit);
		case "view": return await runOverPassed(bench, adapter, expected.head, bench.plan.commit);
		case "view-base": return await runOverPassed(bench, adapter, expected.base ?? nothing, bench.plan.base ?? bench.plan.commit);
		case "canary": return await runCanary(bench, adapter);
	}
}
const nothing = {
	paths: [],
	packages: [],
	commits: null,
	passedOver: []
};
/** The files of a commit that the tool passes over by itself, as text under other names. */
async function runOverPassed(bench, adapter, { passedOver }, commit) {
	const exported = await bench.sources.files(commit);
	return await runOverView(bench, adapter, await showFiles(bench.effects, exported, passedOver));
}
async function runOverView(bench, adapter, shown) {
	const target = {
		paths: shown.view.sheets.map(({ name }) => name),
		sourceRoots: ["."],
		packages: [],
		hasHistory: false,
		processors: 1
	};
	const place = {
		source: shown.source,
		environmentLock: null,
		advisories: null
	};
	return withView(await start(bench, adapter, target, place), shown.view);
}
async function runOver(bench, adapter, looked, commit) {
	const { sources, policy } = bench;
	const hasHistory = adapter.readsHistory === true;
	const source = hasHistory ? await sources.history(commit) : await sources.files(commit);
	const { paths, packages } = looked;
	const target = {
		paths,
		packages,
		sourceRoots: policy.sourceRoots,
		hasHistory,
		processors: bench.processors
	};
	const testLock = adapter.runsProjectCode ? policy.build.lockFile : null;
	return await start(bench, adapter, target, {
		source,
		environmentLock: testLock === null ? null : `${source}/${testLock}`,
		advisories: bench.advisories
	});
}
/** The sample lies at the root of a folder of its own; command and configuration are the ones of the real run, which alone is divided. */
async function runCanary(bench, adapter) {
	const canary = adapter.canary?.() ?? {
		files: {},
		rule: "",
		packages: []
	};
	if (adapter.passesOver !== void 0) return await runOverView(bench, adapter, await showCanary(bench.effects, canary));
	const paths = Object.keys(canary.files).toSorted();
	const source = await bench.sources.canary(canary);
	const target = {
		paths,
		packages: canary.packages,
		sourceRoots: ["."],
		hasHistory: false,
		processors: 1
	};
	const testLock = adapter.runsProjectCode ? bench.policy.build.lockFile : null;
	return await start(bench, adapter, target, {
		source,
		environmentLock: testLock === null ? null : `${await bench.sources.files(bench.plan.commit)}/${testLock}`,
		advisories: canary.advisories === void 0 ? bench.advisories : new TextEncoder().encode(canary.advisories)
	});
}
async function start(bench, adapter, target, place) {
	const settings = bench.policy.tools[adapter.id];
	if (adapter.command === null || settings === void 0) throw new ActionError("TOOL_NO_COMMAND", `\`${adapter.id}\` can be read and not started`, `Run it yourself and pass its report: \`reports: ${adapter.id}=FILE\``);
	const command = adapter.command({
		...target,
		minConfidence: settings.minimumConfidence
	});
	return await bench.effects.tools.run({
		tool: adapter.id,
		plan: {
			...command,
			timeoutSeconds: settings.timeoutSeconds
		},
		source: place.source,
		advisories: adapter.capabilities.network === "advisories" ? place.advisories : null,
		environmentLock: place.environmentLock
	});
}
function collect$1(expected, results) {
	const of = (part) => results.find((result) => result.part === part);
	return {
		run: of("run")?.run ?? null,
		canary: of("canary")?.run ?? null,
		base: of("base")?.run ?? null,
		view: of("view")?.run ?? null,
		viewBase: of("view-base")?.run ?? null,
		failure: expected?.obstacle ?? of("run")?.failure ?? of("view")?.failure ?? null
	};
}

// actions/gate/src/gather.ts
const MAX_PLAN_BYTES = 67108864;
/** Reads what the stage needs; runs tools in the stages that do. Raises the POLICY_, GIT_, EVIDENCE_ and ARTIFACT_ codes. */
async function gather(inputs, effects, run) {
	switch (inputs.stage) {
		case "plan": {
			const { effective, ...planned } = await makePlan(effects, run);
			if (occasionOf(run) === "release" && !planned.resolved.isBootstrap) requireNamedWorkflow(effective);
			return collected(planned, /* @__PURE__ */ new Map(), {}, null);
		}
		case "scan":
		case "test": return await collect(inputs, effects, run);
		case "gate": return await gateInOne(inputs, effects, run);
		case "decide": return await judgeHandOffs(inputs, effects, run);
	}
}
/** The static tools run in a job that reads, those that run project code in one of their own. */
async function collect(inputs, effects, run) {
	const planned = await openPlan(inputs, effects, run);
	const tools = toolsOf(planned, inputs.stage);
	const { evidence, minutes } = await runTools(effects, run, planned, tools);
	return collected(planned, evidence, { "stage.json": `${JSON.stringify({
		schema: 1,
		stage: inputs.stage
	})}\n` }, minutes);
}
async function gateInOne(inputs, effects, run) {
	const planned = await makePlan(effects, run);
	const given = await readGivenReports(effects, run, planned, inputs.reports);
	const tools = toolsOf(planned, "scan").filter((tool) => !given.has(tool));
	const { evidence: ran, minutes } = await runTools(effects, run, planned, tools);
	const evidence = new Map([...ran, ...elsewhere(planned, given)]);
	const whole = {
		occasion: occasionOf(run),
		resolved: planned.resolved,
		run,
		now: effects.clock.now(),
		tools: toolCases(planned, evidence, given),
		changes: planned.plan.changes,
		absentRoots: planned.plan.absentRoots,
		intrusions: []
	};
	const record = {
		...planFiles(planned),
		...formatEvidence(evidence),
		...givenFiles(given)
	};
	return {
		...base(planned),
		whole,
		record,
		minutes,
		changedLines: await changedLines(effects, run, planned)
	};
}
async function judgeHandOffs(inputs, effects, run) {
	const planned = await openPlan(inputs, effects, run);
	const handed = await openHandOffs(inputs, effects, run, planned);
	const whole = {
		occasion: isRelease(inputs) ? "release" : occasionOf(run),
		resolved: planned.resolved,
		run,
		now: effects.clock.now(),
		tools: toolCases(planned, handed.evidence, /* @__PURE__ */ new Map()),
		changes: planned.plan.changes,
		absentRoots: planned.plan.absentRoots,
		intrusions: handed.intrusions
	};
	const record = {
		...planFiles(planned),
		...formatEvidence(handed.evidence),
		...handed.files,
		...await trustedRootFile(effects, run, planned.resolved)
	};
	const lines = await changedLines(effects, run, planned);
	return {
		...base(planned),
		whole,
		extra: handed.extra,
		subjects: inputs.subjects?.length === 0 ? null : inputs.subjects,
		record,
		changedLines: lines
	};
}
/** The plan of the job that read the policy; it must have passed, and be about this commit and the policy that the digest names. */
async function openPlan(inputs, effects, run) {
	const { folder } = await openPassedRecord(effects, run, "gate", inputs.policy);
	const resolved = await openPolicy(effects, folder, inputs.policySha256);
	return {
		resolved,
		plan: parsePlan(await readText(effects, `${folder}/plan.json`, MAX_PLAN_BYTES), run.commit, resolved.sha256),
		adapters: await loadAdapters(Object.keys(resolved.policy.tools))
	};
}
function toolsOf({ plan, adapters }, stage) {
	return plan.tools.filter((tool) => adapters.get(tool)?.runsProjectCode === (stage === "test"));
}
const NOTHING_RAN = {
	run: null,
	canary: null,
	base: null,
	view: null,
	viewBase: null
};
function elsewhere(planned, given) {
	const tools = toolsOf(planned, "test").filter((tool) => !given.has(tool));
	return new Map(tools.map((tool) => [tool, {
		...NOTHING_RAN,
		failure: runsElsewhere(tool)
	}]));
}
function runsElsewhere(tool) {
	return {
		code: "TOOL_RUNS_ELSEWHERE",
		message: `\`${tool}\` runs project code, so the job that reads foreign bytes did not start it`,
		next: "Use the reusable workflow `gate.yml`, which gives it a job of its own"
	};
}
function collected(planned, evidence, files, minutes) {
	const failures = [...evidence.values()].flatMap(({ failure }) => failure === null ? [] : [failure]);
	const record = evidence.size === 0 && Object.keys(files).length === 0 ? planFiles(planned) : {
		...files,
		...formatEvidence(evidence)
	};
	return {
		...base(planned),
		failures,
		record,
		minutes
	};
}
function base({ resolved, plan }) {
	return {
		resolved,
		plan,
		whole: null,
		extra: [],
		failures: [],
		subjects: null,
		record: {},
		minutes: null,
		changedLines: null
	};
}
function planFiles({ resolved, plan }) {
	return {
		"policy.json": `${JSON.stringify(resolved, null, 2)}\n`,
		"plan.json": formatPlan(plan)
	};
}
function givenFiles(given) {
	return Object.fromEntries([...given].flatMap(([tool, file]) => file === null ? [] : [[`reports/${tool}`, file.bytes]]));
}
/** Only for showing findings beside the code: without it they are all shown. */
async function changedLines(effects, run, { plan }) {
	if (plan.base === null || plan.base === plan.commit) return null;
	return await effects.git.changedLines(run.workspace, plan.base, plan.commit).catch(() => null);
}

// actions/gate/src/inputs.ts
const STAGES = [
	"gate",
	"plan",
	"scan",
	"test",
	"decide"
];
const REPORT = /^([a-z][a-z0-9-]*)=([^\\\p{Cc}]{1,400})$/u;
const INSIDE = /^(?!\/)(?!.*(?:^|\/)\.\.(?:\/|$))/;
/** Inputs that belong to some stages only; one that is given elsewhere is a mistake and not ignored. */
const STAGE_INPUTS = {
	reports: ["gate"],
	policy: [
		"scan",
		"test",
		"decide"
	],
	"policy-sha256": [
		"scan",
		"test",
		"decide"
	],
	scan: ["decide"],
	test: ["decide"],
	release: ["decide"],
	sbom: ["decide"],
	artifact: ["decide"],
	subjects: ["decide"],
	...Object.fromEntries(Object.keys(buildInputs).map((name) => [name, ["decide"]]))
};
/** Reads the inputs of the gate; all problems at once. Raises INPUT_INVALID, and SUBJECTS_INVALID for what the build job wrote. */
function parse(raw) {
	const inputs = readInputs(raw, {
		stage: word(STAGES, "gate"),
		reports: lines(),
		policy: optional$1(reference),
		"policy-sha256": optional$1(text$1(/^[0-9a-f]{64}$/, "the output `policy-sha256` of the job that read the policy")),
		scan: optional$1(reference),
		test: optional$1(reference),
		release: word(["false", "true"], "false"),
		sbom: optional$1(reference),
		artifact: optional$1(reference),
		subjects: optional$1(text$1(/^./s, "the `subjects` output of the build job")),
		...buildInputs
	});
	const { stage, policy, "policy-sha256": policySha256 } = inputs;
	const foreign = Object.entries(STAGE_INPUTS).find(([name, stages]) => (raw[name] ?? "") !== "" && !stages.includes(stage));
	if (foreign !== void 0) throw invalid(`\`${foreign[0]}\` is not an input of stage ${stage}`);
	switch (stage) {
		case "gate": return {
			stage,
			reports: readReports(inputs.reports)
		};
		case "plan": return { stage };
	}
	if (policy === null || policySha256 === null) throw invalid(`Stage ${stage} needs \`policy\` and \`policy-sha256\`, the outputs of stage plan`);
	if (stage !== "decide") return {
		stage,
		policy,
		policySha256
	};
	const { scan, test, sbom, artifact } = inputs;
	return {
		stage,
		policy,
		policySha256,
		release: inputs.release === "true",
		scan,
		test,
		sbom,
		artifact,
		subjects: inputs.subjects === null ? null : readSubjects(inputs.subjects),
		given: givenBuild(inputs)
	};
}
const reference = (value, name) => parseReference(value ?? "", name);
/** The value of an output whose job built nothing. */
const CLOSED_SUBJECTS = "[]";
/** Read after the other inputs: the caller can do nothing about what another job wrote, so it is no wrong usage. */
function readSubjects(value) {
	return value === CLOSED_SUBJECTS ? [] : parseSubjects(value);
}
function readReports(given) {
	const reports = given.map((line) => {
		const [, tool, path] = REPORT.exec(line) ?? [];
		if (tool === void 0 || path === void 0 || !INSIDE.test(path)) throw invalid("Each line of `reports` must be TOOL=FILE, such as `bandit=out.json`, with a file of the checkout");
		return {
			tool,
			path
		};
	});
	if (new Set(reports.map(({ tool }) => tool)).size !== reports.length) throw invalid("`reports` names a tool twice");
	return reports;
}
function invalid(message) {
	return new ActionError("INPUT_INVALID", message, "Correct the `with:` block of the step");
}

// packages/shared/src/render/annotations.ts
/** The runner shows ten annotations of a type for a step; one error is the job's last line. */
const MAX_PER_LEVEL = {
	error: 9,
	warning: 10,
	notice: 10
};
/** The runner cuts a message here (actions/runner ExecutionContext.cs). */
const MAX_MESSAGE_CHARACTERS = 4096;
const LEVELS = {
	critical: "error",
	high: "error",
	unknown: "error",
	medium: "warning",
	low: "notice"
};
/**
* Picks the findings to show beside the code, worst first and within the runner's limits. `changedLines` holds line numbers
* by path; with it only findings on those lines are shown, null means that the change is not known.
*/
function renderAnnotations(decision, changedLines) {
	const shown = worstFirst(findingsOf(decision.assessments)).filter((finding) => !finding.suppressed && finding.location !== null && isChanged(finding, changedLines));
	return [
		"error",
		"warning",
		"notice"
	].flatMap((level) => shown.filter((finding) => LEVELS[finding.severity] === level).slice(0, MAX_PER_LEVEL[level]).map((finding) => annotation(finding, level)));
}
function isChanged({ location }, changedLines) {
	if (changedLines === null || location === null) return true;
	const lines = changedLines.get(location.path);
	return lines !== void 0 && (location.line === null || lines.includes(location.line));
}
function annotation(finding, level) {
	const message = plainText(`${finding.tool} ${finding.rule} (${finding.severity}): ${finding.message}`);
	const { path, line } = finding.location ?? {
		path: "",
		line: null
	};
	return {
		level,
		message: cutText(message, MAX_MESSAGE_CHARACTERS),
		location: {
			path: plainText(path),
			line
		}
	};
}

// actions/gate/src/judge/advisory-verdict.ts
/** The true verdict of the advisory tools, which does not enter the gate's; `none` when every tool is required. */
function advisoryVerdict(decision) {
	const advisory = decision.assessments.filter(({ enforcement }) => enforcement === "advisory").map(({ verdict }) => verdict);
	return advisory.length === 0 ? "none" : worst(advisory);
}

// packages/shared/src/attest/sbom-statement.ts
/** Builds the statement that a component list belongs to one artifact; `document` is the parsed CycloneDX or SPDX JSON, unchanged. */
function sbomStatement(kind, artifact, document) {
	return statement(kind, [artifact], document);
}

// packages/shared/src/attest/test-result-statement.ts
/**
* Builds the gate's verdict as an in-toto test-result v0.1: each requirement of the policy is a test. An advisory requirement that did
* not pass is a warning; anything else that did not pass is a failure, and no requirement at all is one too.
*/
function testResultStatement(subjects, decision, resolved) {
	const { assessments } = decision;
	const ids = (keep) => assessments.filter(keep).map(({ id }) => id);
	const failed = ids(({ verdict, enforcement }) => verdict !== "pass" && enforcement === "required");
	const warned = ids(({ verdict, enforcement }) => verdict !== "pass" && enforcement === "advisory");
	const isPass = decision.verdict === "pass" && failed.length === 0 && assessments.length > 0;
	return statement("testResult", subjects, {
		result: isPass ? warned.length > 0 ? "WARNED" : "PASSED" : "FAILED",
		configuration: [{
			name: "policy",
			digest: { sha256: resolved.sha256 }
		}],
		passedTests: ids(({ verdict }) => verdict === "pass"),
		warnedTests: warned,
		failedTests: failed
	});
}

// actions/gate/src/statements.ts
const KINDS = [["cyclonedx", "cdx"], ["spdx", "spdx"]];
const DocumentSchema = pipe(string(), parseJson(), record(string(), unknown()));
/** The statements that the signing job signs: the verdict over all artifacts, and both SBOMs of each. A document that cannot be read has none. */
function statementFiles({ resolved, record }, decision, subjects) {
	const sboms = subjects.flatMap((subject) => KINDS.flatMap((kind) => sbomFile(subject, kind, record)));
	return Object.fromEntries([...sboms, ["statements/test-result.json", text(testResultStatement(subjects, decision, resolved))]]);
}
function sbomFile(subject, [kind, suffix], record) {
	const document = safeParse(DocumentSchema, record[`${subject.name}.${suffix}.json`]);
	return document.success ? [[`statements/${subject.name}.${kind}.json`, text(sbomStatement(kind, subject, document.output))]] : [];
}
function text(statement) {
	return `${JSON.stringify(statement)}\n`;
}

// actions/gate/src/report.ts
/** What the job shows and leaves: a function of the decision. Also after a failure, with as much as was known. */
function report({ inputs, facts, decision }) {
	const isJudged = facts !== null && facts.whole !== null;
	return {
		outputs: facts === null ? {} : outputsOf(facts, decision),
		summary: renderSummary({
			title: titleOf(inputs),
			decision,
			facts: facts === null ? [] : factsOf(facts, decision)
		}),
		annotations: isJudged ? renderAnnotations(decision, facts.changedLines) : [],
		record: facts === null ? {} : recordOf(facts, decision),
		headline: headlineOf(inputs, decision, facts?.minutes ?? null)
	};
}
function titleOf(inputs) {
	return inputs === null ? "Interlock gate" : `Interlock gate (${inputs.stage})`;
}
function outputsOf({ resolved, plan, whole }, decision) {
	const common = {
		"policy-sha256": resolved.sha256,
		"base-commit": plan.base ?? "",
		tools: JSON.stringify(plan.tools)
	};
	return whole === null ? common : {
		...common,
		counts: JSON.stringify(countsOf(decision)),
		"advisory-verdict": advisoryVerdict(decision)
	};
}
function countsOf(decision) {
	return countFindings(decision.assessments.flatMap(({ report: tool }) => tool?.findings ?? []));
}
function factsOf({ resolved, plan, whole, minutes }, decision) {
	const advisory = whole === null ? [] : [["Advisory tools alone", advisoryVerdict(decision)]];
	return [
		["Commit", plan.commit],
		["Policy", resolved.isBootstrap ? "preset starter (no policy at the base)" : `sha256:${resolved.sha256}`],
		["Base", plan.base ?? "none"],
		...advisory,
		...minutes === null ? [] : [["Minutes", minutesText(minutes)]],
		...plan.notScanned.length === 0 ? [] : [["Links and submodules, not scanned", String(plan.notScanned.length)]]
	];
}
/** Two places of a minute: less than a second shows as 0.00 and more than a coffee is seen at once. */
function minutesText({ start, milliseconds, runMilliseconds }) {
	const [installed, ran] = [milliseconds, runMilliseconds].map((value) => (value / 6e4).toFixed(2));
	return start === "cold" ? `a cold start: ${installed} minutes to install the tools from their locks, ${ran} to run them` : `a warm start: the tools were there, and ran for ${ran} minutes`;
}
function recordOf(facts, decision) {
	if (facts.whole === null) return facts.record;
	const { resolved, plan, subjects } = facts;
	const judged = {
		schema: 1,
		occasion: facts.whole.occasion,
		policy: {
			sha256: resolved.sha256,
			commit: resolved.commit,
			isBootstrap: resolved.isBootstrap
		},
		base: plan.base,
		commit: plan.commit,
		counts: countsOf(decision),
		advisoryVerdict: advisoryVerdict(decision),
		decision
	};
	return {
		...facts.record,
		"decision.json": `${JSON.stringify(judged, null, 2)}\n`,
		...subjects === null ? {} : {
			"subjects.json": `${formatSubjects(subjects)}\n`,
			...statementFiles(facts, decision, subjects)
		}
	};
}
function headlineOf(inputs, decision, minutes) {
	const done = inputs !== null && inputs.stage !== "gate" && inputs.stage !== "decide" ? `stage ${inputs.stage} is done${minutes === null ? "" : `; ${minutesText(minutes)}`}` : passWords(decision);
	return headline(decision, done);
}

// actions/gate/src/gate.ts
/** Runs security and hygiene tools, or reads their reports, and decides under the policy of the protected base. */
const gate = {
	name: "gate",
	outputs: {
		"policy-sha256": "",
		"base-commit": "",
		tools: "[]",
		counts: "",
		"advisory-verdict": "error"
	},
	parse,
	gather,
	decide,
	report
};

export { gate as t };