import { t as exitCode } from "./exit-code.js";
import { t as ActionError } from "./errors.js";
import { a as proofWords, i as pathsBesideHead, o as inputsWords, r as namedPaths, t as keptParent } from "./kept-parent.js";
import { n as missingPrerequisites } from "./missing-prerequisites.js";
import { i as readStoreIndex, n as storeFolderFor, r as STORE_INDEX_NAME, t as provisionTools } from "./provision-tools.js";
import { t as defaultStoreRoot } from "./store-folder2.js";
import { t as TOOL_CATALOGUE } from "./tool-catalogue2.js";
import { t as removeTree } from "./remove-tree.js";
import { n as endsWithProcess, r as isEnding } from "./endings.js";
import { C as nullable, D as optional, E as object, G as variant, H as union, I as safeParse, L as startsWith, M as pipe, N as record, O as parse$1, P as regex, R as strictObject, T as number, U as unknown, b as minValue, h as literal, j as picklist, k as parseJson, l as integer, n as base64, r as boolean, t as array, v as maxValue, x as nonEmpty, y as minLength, z as string } from "./valibot.js";
import { r as parsePolicyFile } from "./policy-file.js";
import { n as TOOL_IDS, r as isToolId, t as TOOLS } from "./registry.generated.js";
import { r as require_dist } from "./policy-file-document.js";
import { t as demandFolder } from "./demand-folder.js";
import { r as detectProject, t as proposePolicy } from "./propose.js";
import { r as worst } from "./verdict.js";
import { n as localRun } from "./local-run.js";
import { b as parseReference, i as worstFirst, l as nodeArtifacts, n as findingsOf, t as codeRuns, y as formatReference } from "./code-runs.js";
import { t as nodeFiles } from "./files.js";
import { n as AssessmentsSchema, t as makeStampedFolder } from "./stamped-folder.js";
import { r as parseSubjects } from "./subjects.js";
import { n as plainText, t as cutText } from "./plain-text.js";
import { t as amount } from "./amount.js";
import { n as countFindings } from "./finding.js";
import { t as certificateIdentity } from "./certificate-identity.js";
import { n as require_dist$1 } from "./sigstore-protobuf-specs.js";
import { t as nodeSigstore } from "./sigstore.js";
import { l as digestTree } from "./sandbox-probe.js";
import { i as textOption, o as usage } from "./command.js";
import { appendFile, cp, lstat, mkdir, mkdtemp, readFile, readdir, realpath, rm, rmdir, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { setTimeout } from "node:timers/promises";
import { basename, dirname, join, resolve } from "node:path";
import { createHash, randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { execFile, spawn } from "node:child_process";
import { promisify } from "node:util";
import { fileURLToPath } from "node:url";
import { createInterface } from "node:readline";

// packages/cli/src/rehearse/provision.ts
/** Names everything that the machine lacks, all together. Raises PREREQUISITE_MISSING. */
async function demandMachine() {
	const missing = await missingPrerequisites(process.env);
	if (missing.length > 0) {
		const list = missing.map(({ name, why, install }) => `${name} (${why}; ${install})`).join("; ");
		throw new ActionError("PREREQUISITE_MISSING", `This machine lacks: ${list}`, "Install what is named, then run it again");
	}
}
/** Brings every tool to its locked version, which takes minutes the first time. Raises the TOOL_ codes of provisioning. */
async function provideTools(suite) {
	await provisionTools({
		tools: TOOL_CATALOGUE.map(({ id }) => id),
		locksFolder: join(suite, "locks"),
		storeRoot: defaultStoreRoot(process.getuid?.(), process.env),
		environment: process.env
	});
}

// packages/testbed/src/protocol.ts
const RepositoryName = pipe(string(), regex(/^[\w.-]+\/[\w.-]+$/));
const CommitSha = pipe(string(), regex(/^[0-9a-f]{40}$/));
const Count = pipe(number(), integer(), minValue(0));
const Access = picklist(["read", "write"]);
/** A repository to play; `gitDirectory` is a real local repository that its refs and commits are read from. */
const RepositorySetting = strictObject({
	owner: string(),
	name: string(),
	gitDirectory: string(),
	id: optional(Count, 1001),
	ownerId: optional(Count, 501),
	visibility: optional(picklist([
		"public",
		"private",
		"internal"
	]), "public"),
	defaultBranch: optional(string(), "main"),
	immutableReleases: optional(boolean(), true),
	subjectFormat: optional(picklist(["ids", "names"]), "ids")
});
/** One job of a run as `/attempts/{n}/jobs` lists it. */
const JobSetting = strictObject({
	id: optional(Count),
	name: string(),
	status: optional(picklist([
		"queued",
		"in_progress",
		"completed"
	]), "completed"),
	conclusion: optional(nullable(string()), "success"),
	attempt: optional(Count),
	labels: optional(array(string()), ["ubuntu-latest"])
});
/** A workflow run and the identity of one of its jobs; `claims` overrides what the token says, null removes a claim. */
const RunSetting = strictObject({
	repository: RepositoryName,
	sha: CommitSha,
	ref: pipe(string(), startsWith("refs/")),
	id: optional(Count),
	attempt: optional(Count, 1),
	job: optional(string(), "job-1"),
	eventName: optional(string(), "push"),
	workflow: optional(string(), "release"),
	workflowPath: optional(string(), ".github/workflows/release.yml"),
	workflowRef: optional(string()),
	workflowSha: optional(CommitSha),
	jobWorkflowRef: optional(string()),
	jobWorkflowSha: optional(CommitSha),
	environment: optional(string(), ""),
	runnerEnvironment: optional(picklist(["github-hosted", "self-hosted"]), "github-hosted"),
	actor: optional(string(), "octocat"),
	actorId: optional(Count, 1),
	headRef: optional(string(), ""),
	baseRef: optional(string(), ""),
	status: optional(picklist([
		"queued",
		"in_progress",
		"completed"
	]), "in_progress"),
	conclusion: optional(nullable(string()), null),
	jobs: optional(array(JobSetting), []),
	claims: optional(record(string(), nullable(string())), {})
});
/** A pull request as `/pulls/{n}` answers it. */
const PullRequestSetting = strictObject({
	repository: RepositoryName,
	number: Count,
	title: optional(string(), ""),
	state: optional(picklist(["open", "closed"]), "open"),
	merged: optional(boolean(), false),
	baseRef: string(),
	baseSha: CommitSha,
	headRef: string(),
	headSha: CommitSha,
	headRepository: optional(RepositoryName)
});
/** What a GitHub token may do; an absent area is no access. */
const TokenSetting = strictObject({
	contents: optional(Access),
	actions: optional(Access),
	pull_requests: optional(Access)
});
/** Points a tag of a repository at another commit. */
const TagMove = strictObject({
	repository: RepositoryName,
	tag: string(),
	sha: CommitSha
});
/** Replaces the bytes of every release asset of this name. */
const AssetSwap = strictObject({
	repository: RepositoryName,
	name: string(),
	bytesBase64: pipe(string(), base64())
});
/** What a fault does to a request that it strikes. */
const FaultEffect = variant("kind", [
	strictObject({
		kind: literal("status"),
		status: pipe(number(), integer(), minValue(200), maxValue(599)),
		headers: optional(record(string(), string()), {}),
		body: optional(string(), "{\"message\":\"injected fault\"}")
	}),
	strictObject({
		kind: literal("delay"),
		milliseconds: Count
	}),
	strictObject({ kind: literal("drop") }),
	strictObject({
		kind: literal("truncate"),
		bytes: Count
	}),
	strictObject({
		kind: literal("move-tag"),
		...TagMove.entries
	}),
	strictObject({
		kind: literal("swap-asset"),
		...AssetSwap.entries
	})
]);
/**
* A fault to inject. `path` is a regular expression over the path name; `after` requests pass first; it strikes
* `times` times (0: always); with `when: 'after'` the request is carried out and then its answer is spoiled.
*/
const FaultSetting = strictObject({
	match: strictObject({
		method: optional(string()),
		path: optional(string(), "")
	}),
	after: optional(Count, 0),
	times: optional(Count, 1),
	when: optional(picklist(["before", "after"]), "before"),
	effect: FaultEffect
});
/** What the control interface says about the world. */
const StateView = object({
	repositories: array(object({
		fullName: string(),
		id: number(),
		visibility: string()
	})),
	releases: array(object({
		repository: string(),
		id: number(),
		tagName: string(),
		name: string(),
		body: string(),
		isDraft: boolean(),
		isImmutable: boolean(),
		publishedAt: nullable(string()),
		assets: array(object({
			id: number(),
			name: string(),
			size: number(),
			digest: string(),
			state: string()
		}))
	})),
	runs: array(object({
		id: number(),
		attempt: number(),
		repository: string()
	})),
	artifacts: array(object({
		id: number(),
		runId: number(),
		name: string(),
		size: number(),
		digest: string()
	})),
	packages: array(object({
		name: string(),
		version: string(),
		filename: string(),
		sha256: string(),
		size: number()
	})),
	logEntries: number(),
	certificates: number(),
	timestamps: number(),
	requests: array(object({
		at: string(),
		method: string(),
		path: string(),
		status: number(),
		tokenKind: string()
	}))
});
/** What registering a run answers. */
const RunHandleView = object({
	id: number(),
	attempt: number(),
	job: string(),
	oidcRequestToken: string(),
	runtimeToken: string(),
	environment: record(string(), string())
});

// packages/testbed/src/client.ts
function endpointsOf(url) {
	return {
		github: url,
		uploads: `${url}/uploads`,
		results: `${url}/`,
		oidc: `${url}/oidc`,
		fulcio: `${url}/fulcio`,
		rekor: `${url}/rekor`,
		timestamp: `${url}/tsa/api/v1/timestamp`,
		packageUpload: `${url}/pypi/legacy/`,
		packageIndex: `${url}/pypi/simple/`,
		trustedRoot: `${url}/sigstore/trusted_root.json`
	};
}
/** Speaks with a testbed that runs already. */
function connect(connection) {
	async function control(method, path, body) {
		const response = await fetch(`${connection.url}/_testbed/${path}`, {
			method,
			headers: {
				authorization: `Bearer ${connection.controlToken}`,
				"content-type": "application/json"
			},
			...body === void 0 ? {} : { body: JSON.stringify(body) }
		});
		const text = await response.text();
		if (!response.ok) throw new Error(`the testbed refused ${method} ${path} with ${response.status}: ${text}`);
		return JSON.parse(text);
	}
	async function change(method, path, body) {
		await control(method, path, body);
	}
	return {
		...connection,
		endpoints: endpointsOf(connection.url),
		setRepository: (repository) => change("PUT", "repositories", repository),
		setRun: async (run) => parse$1(RunHandleView, await control("PUT", "runs", run)),
		setPullRequest: (pull) => change("PUT", "pulls", pull),
		registerToken: async (permissions) => parse$1(object({ token: string() }), await control("POST", "tokens", permissions)).token,
		env: (run) => run.environment,
		inject: async (fault) => parse$1(object({ id: number() }), await control("POST", "faults", fault)).id,
		clearFaults: () => change("DELETE", "faults"),
		setLatency: (milliseconds) => change("PUT", "latency", { milliseconds }),
		moveTag: (repository, tag, sha) => change("PUT", "tags", {
			repository,
			tag,
			sha
		}),
		swapAsset: (repository, name, bytes) => change("PUT", "assets", {
			repository,
			name,
			bytesBase64: Buffer.from(bytes).toString("base64")
		}),
		forgetReleases: (repository) => change("DELETE", "releases", { repository }),
		clearRequests: () => change("DELETE", "requests"),
		state: async () => parse$1(StateView, await control("GET", "state"))
	};
}

// packages/testbed/src/start.ts
const Ready = object({
	url: string(),
	issuer: string(),
	controlToken: string(),
	githubToken: string(),
	packageToken: string(),
	trustedRootPath: string()
});
/** The server beside this module: its source or, from a built bundle in a sibling folder, the built one. */
function defaultEntry(moduleUrl) {
	const relative = moduleUrl.endsWith(".ts") ? "./main.ts" : "../testbed/index.js";
	return fileURLToPath(new URL(relative, moduleUrl));
}
async function firstLine(child) {
	const { stdout, stderr } = child;
	if (stdout === null || stderr === null) throw new Error("the testbed was started without pipes");
	let complaint = "";
	stderr.setEncoding("utf8").on("data", (text) => {
		complaint = (complaint + text).slice(-1e4);
	});
	const lines = createInterface({ input: stdout });
	return new Promise((resolve, reject) => {
		lines.once("line", resolve);
		child.once("error", reject);
		child.once("exit", (code) => reject(/* @__PURE__ */ new Error(`the testbed ended with code ${code}: ${complaint}`)));
	});
}
async function stop(child) {
	if (child.exitCode !== null || child.signalCode !== null) return;
	const ended = new Promise((resolve) => child.once("exit", () => resolve()));
	child.stdin?.end();
	child.kill("SIGTERM");
	await ended;
}
/** Starts a testbed as a child process and waits until it listens. The caller closes it. */
async function startTestbed(options = {}) {
	const isTemporary = options.stateDirectory === void 0;
	const stateDirectory = options.stateDirectory ?? await mkdtemp(join(tmpdir(), "interlock-testbed-"));
	const entry = options.entry ?? defaultEntry(import.meta.url);
	const latency = String(options.latencyMilliseconds ?? 0);
	const issuer = options.issuer === void 0 ? [] : ["--issuer", options.issuer];
	const child = spawn(process.execPath, [
		"--disable-warning=ExperimentalWarning",
		entry,
		"--state",
		stateDirectory,
		"--latency",
		latency,
		...issuer
	], {
		stdio: [
			"pipe",
			"pipe",
			"pipe"
		],
		env: { PATH: process.env["PATH"] ?? "" }
	});
	const ready = parse$1(Ready, JSON.parse(await firstLine(child)));
	return {
		...connect(ready),
		stateDirectory,
		close: async () => {
			await stop(child);
			if (isTemporary) await rm(stateDirectory, {
				recursive: true,
				force: true
			});
		}
	};
}

// packages/cli/src/rehearse/job-title.ts
const ToolsSchema = pipe(string(), parseJson(), array(string()));
/**
* The title of a job that has passed: the one for the tools that run project code says when the policy has none, because its pass would
* read as if tests had run. `tools` is the job's output, the tools of the policy as JSON.
*/
async function passedTitle(job, tools) {
	const parsed = safeParse(ToolsSchema, tools);
	if (job.id !== "tests" || !parsed.success) return job.title;
	for (const tool of parsed.output) if (!isToolId(tool) || (await TOOLS[tool]()).runsProjectCode) return job.title;
	return "Nothing to run: the policy has no tool that runs project code";
}

// packages/cli/src/rehearse/jobs.ts
function of(outputs, name) {
	return outputs.get(name) ?? "";
}
/** What a job of the caller uploaded; both empty where it built nothing. */
const callerArtifact$1 = (outputs) => ({
	"artifact-id": of(outputs, "caller.artifact-id"),
	"artifact-sha256": of(outputs, "caller.artifact-sha256")
});
const policySha256 = (outputs) => ({ "policy-sha256": of(outputs, "policy.policy-sha256") });
/** The boxes of a release in order, the same jobs with the same inputs as `.github/workflows/release.yml`. */
const RELEASE_JOBS = [
	{
		id: "policy",
		title: "Read the policy at the protected base",
		trust: "reads",
		needs: [],
		after: [],
		checkout: "full",
		onRefusal: false,
		steps: [{
			action: "gate",
			inputs: () => ({ stage: "plan" })
		}]
	},
	{
		id: "gate",
		title: "Run the static tools",
		trust: "reads",
		needs: ["policy"],
		after: [],
		checkout: "full",
		onRefusal: false,
		steps: [{
			action: "gate",
			inputs: (outputs) => ({
				stage: "scan",
				policy: of(outputs, "policy.evidence"),
				...policySha256(outputs)
			})
		}]
	},
	{
		id: "tests",
		title: "Run the tools that run project code",
		trust: "project code",
		needs: ["policy"],
		after: [],
		checkout: "full",
		onRefusal: false,
		steps: [{
			action: "gate",
			inputs: (outputs) => ({
				stage: "test",
				policy: of(outputs, "policy.evidence"),
				...policySha256(outputs)
			})
		}]
	},
	{
		id: "build",
		title: "Build the artifacts",
		trust: "project code",
		needs: ["policy"],
		after: [],
		checkout: "full",
		onRefusal: false,
		steps: [{
			action: "build",
			inputs: (outputs) => ({
				policy: of(outputs, "policy.evidence"),
				...callerArtifact$1(outputs),
				...policySha256(outputs)
			})
		}]
	},
	{
		id: "sbom",
		title: "List the components, scan the artifacts",
		trust: "reads",
		needs: ["policy", "build"],
		after: [],
		checkout: "full",
		onRefusal: false,
		steps: [{
			action: "sbom",
			inputs: (outputs) => ({
				policy: of(outputs, "policy.evidence"),
				artifact: of(outputs, "build.artifact"),
				subjects: of(outputs, "build.subjects"),
				...policySha256(outputs)
			})
		}]
	},
	{
		id: "decide",
		title: "Decide from the raw reports",
		trust: "reads",
		needs: ["policy"],
		after: [
			"gate",
			"tests",
			"build",
			"sbom"
		],
		checkout: "full",
		onRefusal: false,
		steps: [{
			action: "gate",
			inputs: (outputs) => ({
				stage: "decide",
				release: "true",
				policy: of(outputs, "policy.evidence"),
				scan: of(outputs, "gate.evidence"),
				test: of(outputs, "tests.evidence"),
				sbom: of(outputs, "sbom.evidence"),
				artifact: of(outputs, "build.artifact"),
				subjects: of(outputs, "build.subjects"),
				...callerArtifact$1(outputs),
				...policySha256(outputs)
			})
		}]
	},
	{
		id: "sign",
		title: "Sign artifacts and statements",
		trust: "signs",
		needs: ["decide"],
		after: [],
		checkout: "none",
		onRefusal: false,
		steps: [{
			action: "provenance",
			inputs: (outputs) => ({
				decision: of(outputs, "decide.evidence"),
				artifact: of(outputs, "build.artifact"),
				...policySha256(outputs)
			})
		}, {
			action: "sign",
			inputs: (outputs) => ({
				stage: "sign",
				decision: of(outputs, "decide.evidence"),
				artifact: of(outputs, "build.artifact"),
				provenance: of(outputs, "sign.statements-path"),
				...policySha256(outputs)
			})
		}]
	},
	{
		id: "verify",
		title: "Verify as a consumer would",
		trust: "reads",
		needs: ["decide", "sign"],
		after: [],
		checkout: "none",
		onRefusal: false,
		steps: [{
			action: "verify",
			inputs: (outputs) => ({
				stage: "release",
				decision: of(outputs, "decide.evidence"),
				artifact: of(outputs, "build.artifact"),
				signed: of(outputs, "sign.evidence"),
				...policySha256(outputs)
			})
		}]
	},
	{
		id: "seal",
		title: "Sign the verification summary and the manifest",
		trust: "signs",
		needs: [
			"decide",
			"sign",
			"verify"
		],
		after: [],
		checkout: "none",
		onRefusal: false,
		steps: [{
			action: "sign",
			inputs: (outputs) => ({
				stage: "seal",
				decision: of(outputs, "decide.evidence"),
				artifact: of(outputs, "build.artifact"),
				signed: of(outputs, "sign.evidence"),
				verification: of(outputs, "verify.evidence"),
				...policySha256(outputs)
			})
		}]
	},
	{
		id: "release",
		title: "Draft, upload, read back, publish",
		trust: "publishes",
		needs: ["decide", "seal"],
		after: [],
		checkout: "none",
		onRefusal: false,
		steps: [{
			action: "release",
			inputs: (outputs) => ({
				decision: of(outputs, "decide.evidence"),
				artifact: of(outputs, "build.artifact"),
				sealed: of(outputs, "seal.evidence"),
				finalize: "true",
				...policySha256(outputs)
			})
		}]
	},
	{
		id: "refused",
		title: "Record the refusal",
		trust: "signs",
		needs: [],
		after: [
			"decide",
			"sign",
			"verify",
			"seal",
			"release"
		],
		checkout: "none",
		onRefusal: true,
		steps: [{
			action: "sign",
			inputs: (outputs) => ({
				stage: "record",
				decision: of(outputs, "decide.evidence"),
				...policySha256(outputs)
			})
		}]
	}
];

// packages/cli/src/rehearse/project.ts
const execute$1 = promisify(execFile);
const REHEARSAL_TAG = "v1.0.0";
/** Runs git without the person's own configuration, hooks or signing. */
async function git(folder, ...argv) {
	const environment = {
		PATH: process.env["PATH"] ?? "/usr/bin:/bin",
		HOME: "/nonexistent",
		GIT_CONFIG_NOSYSTEM: "1",
		GIT_CONFIG_COUNT: "1",
		GIT_CONFIG_KEY_0: "safe.directory",
		GIT_CONFIG_VALUE_0: "*",
		GIT_AUTHOR_NAME: "Rehearsal",
		GIT_AUTHOR_EMAIL: "rehearsal@interlock.example",
		GIT_COMMITTER_NAME: "Rehearsal",
		GIT_COMMITTER_EMAIL: "rehearsal@interlock.example",
		GIT_TERMINAL_PROMPT: "0",
		GIT_NO_LAZY_FETCH: "1",
		GIT_ALLOW_PROTOCOL: argv[0] === "clone" ? "file" : "none",
		GIT_OPTIONAL_LOCKS: "0"
	};
	const settings = [
		"core.hooksPath=/dev/null",
		"core.fsmonitor=false",
		"init.defaultBranch=main",
		"gc.auto=0",
		"advice.addEmbeddedRepo=false"
	].flatMap((setting) => ["-c", setting]);
	const { stdout } = await execute$1("git", [...settings, ...argv], {
		cwd: folder,
		env: environment,
		maxBuffer: 67108864
	});
	return stdout.trim();
}
/** Commits everything in a folder, also what its ignore files name; gives the commit. */
async function commitAll(folder, message) {
	await git(folder, "add", "-A", "-f");
	await git(folder, "commit", "-q", "--allow-empty", "-m", message);
	return git(folder, "rev-parse", "HEAD");
}
/**
* Makes the repository of an example or a planted case: the policy and the source are the base commit, `change` is the
* second one, which is tagged.
*/
async function makeExample(source, folder, prepareBase, plant, where) {
	await cp(source, folder, { recursive: true });
	await git(folder, "init", "-q", "-b", "main");
	await prepareBase(folder, "always");
	await commitAll(folder, "Base");
	await writeFile(join(folder, "CHANGES.md"), "# Changes\n\n## 1.0.0\n\nThe first release.\n");
	await plant(folder);
	const commit = await commitAll(folder, "Prepare 1.0.0");
	await git(folder, "tag", REHEARSAL_TAG);
	if (where === "side-branch") {
		await git(folder, "branch", "-q", "side");
		await git(folder, "reset", "-q", "--hard", "HEAD~1");
	}
	return {
		folder,
		name: "acme/demo",
		tag: REHEARSAL_TAG,
		commit,
		notes: [],
		notScanned: [],
		proposedPolicy: null
	};
}

// packages/cli/src/rehearse/stage.ts
/** The run that a rehearsal plays, as the stand-ins are told it. */
function runOf(stage) {
	return {
		repository: stage.project.name,
		sha: stage.project.commit,
		ref: `refs/tags/${stage.project.tag}`,
		id: stage.runId,
		attempt: stage.attempt
	};
}
const NO_HOOKS = {
	beforeJob: async (_jobId, outputs) => outputs,
	beforeStep: async (_jobId, request) => request,
	afterStep: async (_jobId, _action, _request, result) => result,
	skipsJob: () => false,
	runFacts: (_jobId, stage) => ({
		attempt: stage.attempt,
		claims: {}
	})
};

// packages/cli/src/rehearse/step-files.ts
/**
* Reads a GITHUB_OUTPUT file as the runner does: `name<<delimiter` blocks and `name=value` lines, the last value of a name wins.
* A file that breaks the form gives null: its step counts as failed.
*/
function readOutputFile(text) {
	const outputs = /* @__PURE__ */ new Map();
	const lines = text.split("\n");
	let index = 0;
	while (index < lines.length) {
		const line = lines[index] ?? "";
		index += 1;
		if (line === "") continue;
		const block = /^([A-Za-z0-9_-]+)<<(.+)$/.exec(line);
		if (block === null) {
			const equals = line.indexOf("=");
			if (equals < 1) return null;
			outputs.set(line.slice(0, equals), line.slice(equals + 1));
			continue;
		}
		const [, name = "", delimiter = ""] = block;
		const end = lines.indexOf(delimiter, index);
		if (end === -1) return null;
		outputs.set(name, lines.slice(index, end).join("\n"));
		index = end + 1;
	}
	return outputs;
}

// packages/cli/src/rehearse/step-runner.ts
const MAX_LOG_BYTES = 4194304;
/** Starts one built action as the runner does: `node dist/<action>/index.js`, inputs and facts as variables, nothing else. */
async function runStep(request) {
	const { folder, temporary } = request;
	await mkdir(folder, { recursive: true });
	await mkdir(temporary, { recursive: true });
	const files = {
		output: join(folder, "output"),
		summary: join(folder, "summary.md")
	};
	await Promise.all([writeFile(files.output, ""), writeFile(files.summary, "")]);
	const variables = {
		...request.environment,
		GITHUB_OUTPUT: files.output,
		GITHUB_STEP_SUMMARY: files.summary,
		GITHUB_WORKSPACE: request.workspace,
		RUNNER_TEMP: temporary
	};
	for (const [name, value] of Object.entries(request.inputs)) variables[`INPUT_${name.toUpperCase()}`] = value;
	const started = performance.now();
	const entry = join(request.suite, "dist", request.action, "index.js");
	const ended = await start([
		...request.wrapper,
		process.execPath,
		entry
	], variables, request.workspace, request.timeoutSeconds);
	const elapsedMilliseconds = Math.round(performance.now() - started);
	await writeFile(join(folder, "log.txt"), ended.log);
	const outputs = readOutputFile(await readFile(files.output, "utf8"));
	return {
		exitCode: outputs === null ? null : ended.exitCode,
		outputs: outputs ?? /* @__PURE__ */ new Map(),
		summary: await readFile(files.summary, "utf8"),
		log: ended.log,
		elapsedMilliseconds
	};
}
function start([program = "", ...argv], environment, workspace, timeoutSeconds) {
	return new Promise((resolve) => {
		const child = spawn(program, argv, {
			cwd: workspace,
			env: { ...environment },
			stdio: [
				"ignore",
				"pipe",
				"pipe"
			],
			timeout: timeoutSeconds * 1e3
		});
		let log = "";
		const collect = (chunk) => {
			if (log.length < MAX_LOG_BYTES) log += chunk.toString("utf8");
		};
		child.stdout.on("data", collect);
		child.stderr.on("data", collect);
		const closed = new Promise((done) => child.once("close", () => done()));
		const forget = endsWithProcess(async () => {
			child.kill("SIGTERM");
			await closed;
		});
		child.on("error", (error) => resolve({
			exitCode: null,
			log: `${log}${error.message}\n`
		}));
		child.on("close", (exitCode) => {
			forget();
			if (!isEnding()) resolve({
				exitCode,
				log
			});
		});
	});
}

// packages/cli/src/rehearse/suite.ts
/** Where this suite lies: the folder that holds `dist/`, `locks/` and the actions. */
function suiteFolder() {
	let folder = dirname(fileURLToPath(import.meta.url));
	while (!existsSync(join(folder, "package-lock.json"))) {
		const parent = dirname(folder);
		if (parent === folder) throw new Error("The suite folder was not found");
		folder = parent;
	}
	return folder;
}
/** A commit-shaped name of this build of the suite, for `job_workflow_sha` in a rehearsal: SHA-1 over the lock file. */
function suiteCommit(folder) {
	return createHash("sha1").update(readFileSync(join(folder, "package-lock.json"))).digest("hex");
}

// packages/cli/src/rehearse/job-runner.ts
const BUILDER_WORKFLOW = "acme/interlock/.github/workflows/release.yml";
const JOB_TIMEOUT_SECONDS = 600;
/**
* Plays the job `from` and every job that comes after it, each as soon as the jobs that it waits for have ended. Results and
* outputs of all others, and of the `kept` ones, come from `snapshot`. A job whose needs did not all pass is skipped, never guessed.
*/
async function playJobs(stage, snapshot, from, kept) {
	const due = new Set([...dependents(from)].filter((id) => !kept.includes(id)));
	const results = new Map(snapshot.results.filter(({ id }) => !due.has(id)).map((result) => [result.id, result]));
	let outputs = new Map([...snapshot.outputs].filter(([name]) => !due.has(name.slice(0, name.indexOf(".")))));
	const started = /* @__PURE__ */ new Map();
	const play = async (job) => {
		await Promise.all(waitsFor(job).flatMap((id) => started.get(id) ?? []));
		const isRefused = [...results.values()].some(({ result }) => result === "failure");
		if (!(job.needs.every((id) => results.get(id)?.result === "success") && (!job.onRefusal || isRefused)) || stage.hooks.skipsJob(job.id)) {
			results.set(job.id, skipped(job));
			return;
		}
		stage.onJob(job, null);
		const played = await playJob(stage, job, await stage.hooks.beforeJob(job.id, outputs, stage));
		outputs = new Map([...outputs, ...played.outputs]);
		results.set(job.id, played.result);
		stage.onJob(played.result, played.result);
	};
	for (const job of RELEASE_JOBS.filter(({ id }) => due.has(id))) started.set(job.id, play(job));
	await Promise.all(started.values());
	return {
		results: RELEASE_JOBS.flatMap(({ id }) => results.get(id) ?? []),
		outputs
	};
}
function waitsFor(job) {
	return [...job.needs, ...job.after];
}
/** A job and every job that waits for it, directly or not. */
function dependents(from) {
	const found = /* @__PURE__ */ new Set([from]);
	for (const job of RELEASE_JOBS) if (waitsFor(job).some((id) => found.has(id))) found.add(job.id);
	return found;
}
async function playJob(stage, job, earlier) {
	const folder = join(stage.folder, "jobs", job.id);
	const workspace = join(folder, "workspace");
	await checkout(stage, job, workspace);
	const environment = await jobEnvironment(stage, job, folder);
	const outputs = new Map(earlier);
	const steps = [];
	for (const [index, step] of job.steps.entries()) {
		const inputs = step.inputs(outputs, stage.project.tag);
		const request = await stage.hooks.beforeStep(job.id, {
			suite: stage.suite,
			action: step.action,
			inputs,
			environment,
			workspace,
			temporary: join(folder, "temporary"),
			folder: join(folder, `${index + 1}-${step.action}`),
			timeoutSeconds: JOB_TIMEOUT_SECONDS,
			wrapper: []
		});
		const result = await stage.hooks.afterStep(job.id, step.action, request, await runStep(request));
		steps.push({
			action: step.action,
			result
		});
		for (const [name, value] of result.outputs) outputs.set(`${job.id}.${name}`, value);
		if (result.exitCode !== 0) break;
	}
	const last = steps.at(-1)?.result;
	const isWhole = steps.length === job.steps.length && last?.exitCode === 0;
	return {
		outputs,
		result: {
			id: job.id,
			title: isWhole ? await passedTitle(job, outputs.get(`${job.id}.tools`) ?? "") : job.title,
			trust: job.trust,
			result: isWhole ? "success" : "failure",
			exitCode: last?.exitCode ?? null,
			verdict: outputs.get(`${job.id}.verdict`) ?? "error",
			elapsedMilliseconds: steps.reduce((sum, step) => sum + step.result.elapsedMilliseconds, 0),
			steps
		}
	};
}
async function checkout(stage, job, workspace) {
	await mkdir(workspace, { recursive: true });
	if (job.checkout === "full") {
		await git(workspace, "clone", "-q", "--no-local", "--", stage.project.folder, ".");
		await git(workspace, "checkout", "-q", "--detach", stage.project.commit);
	}
}
async function jobEnvironment(stage, job, folder) {
	const facts = stage.hooks.runFacts(job.id, stage);
	const run = await stage.testbed.setRun({
		...runOf(stage),
		attempt: facts.attempt,
		claims: facts.claims,
		job: job.id,
		eventName: "push",
		jobWorkflowRef: `${BUILDER_WORKFLOW}@refs/tags/v1`,
		jobWorkflowSha: suiteCommit(stage.suite)
	});
	await mkdir(folder, { recursive: true });
	const eventPath = join(folder, "event.json");
	await writeFile(eventPath, JSON.stringify({
		before: "0".repeat(40),
		repository: {
			private: false,
			visibility: "public",
			default_branch: "main"
		}
	}));
	const given = stage.testbed.env(run);
	const isSigning = job.trust === "signs";
	const variables = {
		PATH: process.env["PATH"] ?? "/usr/bin:/bin",
		HOME: process.env["HOME"] ?? folder,
		GITHUB_EVENT_PATH: eventPath,
		GITHUB_JOB: job.id,
		...job.id === "verify" ? { GITHUB_TOKEN: await stage.testbed.registerToken({ contents: "read" }) } : {},
		...job.trust === "publishes" ? { GITHUB_TOKEN: stage.testbed.githubToken } : {}
	};
	for (const [name, value] of Object.entries(given)) if (isSigning || !name.startsWith("ACTIONS_ID_TOKEN_")) variables[name] = value;
	if (!isSigning) variables["RUNNER_ENVIRONMENT"] = "self-hosted";
	return variables;
}
function skipped(job) {
	return {
		id: job.id,
		title: job.title,
		trust: job.trust,
		result: "skipped",
		exitCode: null,
		verdict: "error",
		elapsedMilliseconds: 0,
		steps: []
	};
}

// packages/cli/src/rehearse/policy-overlay.ts
var import_dist$1 = require_dist();
const TRUSTED_ROOT_PATH = ".github/interlock/trusted_root.json";
/** Puts the stand-ins in place of the endpoints of a project's own policy; everything else of the policy stays. */
function overlayPolicy(text, standIns) {
	const document = (0, import_dist$1.parseDocument)(text ?? "extends: starter\n");
	document.set("rehearsal", true);
	if (document.get("confinement") !== "required") document.set("confinement", "best");
	document.set("platform", document.createNode({
		server: standIns.server,
		api: standIns.url,
		issuer: standIns.issuer
	}));
	const signing = [
		["fulcio", standIns.fulcio],
		["rekor", standIns.rekor],
		["timestamp-authority", standIns.timestampAuthority],
		["trusted-root", {
			path: TRUSTED_ROOT_PATH,
			sha256: standIns.trustedRootSha256
		}]
	];
	for (const [name, value] of signing) document.setIn(["signing", name], document.createNode(value));
	if ((0, import_dist$1.isMap)(document.getIn(["release", "registry"]))) document.setIn([
		"release",
		"registry",
		"url"
	], standIns.packageIndex);
	document.setIn(["identity", "workflow"], `https://github.com/${standIns.workflow}`);
	document.setIn(["identity", "builder-commits"], document.createNode([standIns.builderCommit]));
	return document.toString();
}

// packages/cli/src/rehearse/base-commit.ts
const POLICY_PATH$1 = ".github/interlock.yml";
/** Folders that the stand-ins' files are written to, each after the one that it lies in. */
const FOLDERS = [".github", ".github/interlock"];
/**
* Prepares a base commit for these stand-ins: their addresses in the policy, their trusted root and its digest beside it. Raises
* POLICY_INVALID and POLICY_UNKNOWN_TOOL for a policy that does not hold as it is committed.
*/
function standInBase(testbed, builderCommit) {
	return async (folder, which) => {
		const text = await readPolicy(folder);
		if (text === null && which === "only-existing") return false;
		const trustedRoot = await readFile(testbed.trustedRootPath);
		const policy = overlayPolicy(text, {
			url: testbed.url,
			server: serverOf(testbed),
			issuer: testbed.endpoints.oidc,
			fulcio: testbed.endpoints.fulcio,
			rekor: testbed.endpoints.rekor,
			timestampAuthority: testbed.endpoints.timestamp,
			packageIndex: testbed.endpoints.packageIndex,
			trustedRootSha256: createHash("sha256").update(trustedRoot).digest("hex"),
			workflow: BUILDER_WORKFLOW,
			builderCommit
		});
		for (const [name, content] of [[POLICY_PATH$1, policy], [TRUSTED_ROOT_PATH, trustedRoot]]) {
			await mkdir(dirname(join(folder, name)), { recursive: true });
			await rm(join(folder, name), { force: true });
			await writeFile(join(folder, name), content, { flag: "wx" });
		}
		return true;
	};
}
/** The committed policy, or null when there is none; the overlay edits it, so it has to hold before. */
async function readPolicy(folder) {
	for (const path of [...FOLDERS, POLICY_PATH$1]) if ((await lstat(join(folder, path)).catch(() => null))?.isSymbolicLink() === true) throw new ActionError("POLICY_INVALID", `\`${path}\` is a link, and a policy is read from the commit itself`, "Replace the link by the file or folder itself");
	const bytes = await readFile(join(folder, POLICY_PATH$1)).catch(() => null);
	if (bytes === null) return null;
	parsePolicyFile(bytes, TOOL_IDS);
	return bytes.toString("utf8");
}
/** The address that the runner gives as GITHUB_SERVER_URL; `*.localhost` is what the artifact client takes for github.com. */
function serverOf(testbed) {
	return `http://gh.localhost:${new URL(testbed.url).port}`;
}

// packages/cli/src/rehearse/copy-project.ts
/**
* Makes a temporary copy of a person's own repository at HEAD, or of a plain folder with one commit. Where there is a policy, the
* stand-ins' addresses go into it in a commit on top, which is then both base and judged: the overlay is not a change that the
* project made. Raises PROJECT_MISSING, PROJECT_EMPTY, PROJECT_UNKNOWN, GIT_FAILED, FILE_UNREADABLE.
*/
async function copyProject(path, folder, prepareBase) {
	await demandFolder(path);
	const { notes, notScanned } = await copyOf(await realpath(path), folder);
	const own = await git(folder, "rev-parse", "HEAD");
	const proposedPolicy = await proposalFor(folder, path);
	const isOverlaid = await prepareBase(folder, "only-existing");
	if (isOverlaid) {
		await git(folder, "add", "-f", "--", POLICY_PATH$1, TRUSTED_ROOT_PATH);
		await git(folder, "commit", "-q", "--allow-empty", "-m", "Rehearsal: the addresses of the stand-ins");
	}
	const commit = await git(folder, "rev-parse", "HEAD");
	await git(folder, "tag", REHEARSAL_TAG);
	return {
		folder,
		name: "acme/demo",
		tag: REHEARSAL_TAG,
		commit,
		notes: isOverlaid ? [...notes, overlaid(own, commit)] : notes,
		notScanned,
		proposedPolicy
	};
}
function overlaid(own, commit) {
	return `The judged commit ${commit.slice(0, 12)} is ${own.slice(0, 12)} with the addresses of the stand-ins in its policy, and nothing else`;
}
/** The policy of `init` for what stands at HEAD, or null where a policy stands there already. */
async function proposalFor(folder, shown) {
	return await lstat(join(folder, ".github/interlock.yml")).catch(() => null) === null ? proposePolicy(await detectProject(folder, shown)) : null;
}
async function copyOf(source, folder) {
	const place = await git(source, "rev-parse", "--is-bare-repository", "--show-prefix").catch(() => null);
	if (place === "true" || place === "false") return await cloneHead(source, folder, place === "true");
	return await addFolder(source, folder, place !== null ? "The folder lies inside a git repository and is not its root: it was added whole to a temporary one with one commit" : "The folder is not a git repository: it was added whole to a temporary one with one commit");
}
async function cloneHead(source, folder, isBare) {
	if (await git(source, "rev-parse", "--verify", "-q", "HEAD^{commit}").catch(() => null) === null) throw new ActionError("PROJECT_EMPTY", "The repository to rehearse has no commit, so there is nothing at HEAD to judge", "Commit the project first, or name a folder without `.git`");
	try {
		await git(dirname(folder), "clone", "-q", "--no-local", "--no-tags", "--", source, folder);
		await git(folder, "checkout", "-q", "-B", "main", "HEAD");
		const notScanned = isBare ? [] : await pathsNotCommitted(source);
		return {
			notes: notScanned.length === 0 ? [] : [besideHead(notScanned)],
			notScanned
		};
	} catch (cause) {
		throw new ActionError("GIT_FAILED", "The repository to rehearse could not be cloned at HEAD", "Run `git fsck` in it and repair what it names", cause);
	}
}
async function pathsNotCommitted(source) {
	const { changed, ignored } = await pathsBesideHead(source, process.env);
	return [...changed, ...ignored];
}
function besideHead(paths) {
	return `The repository was judged at HEAD; not scanned, because uncommitted, untracked or ignored: ${namedPaths(paths, " (`not-scanned.txt` in the evidence names all)")}`;
}
const NAMED_PATHS = 8;
async function addFolder(source, folder, note) {
	if ((await readdir(source)).length === 0) throw new ActionError("PROJECT_EMPTY", "The folder to rehearse is empty", "Name a folder that holds a project");
	const left = [];
	try {
		await cp(source, folder, {
			recursive: true,
			verbatimSymlinks: true,
			filter: async (path) => {
				const isCopied = path === source || await isContent(path);
				if (!isCopied) left.push(path.slice(source.length + 1));
				return isCopied;
			}
		});
	} catch (cause) {
		throw new ActionError("FILE_UNREADABLE", "The folder to rehearse could not be copied whole", "Check the permissions of its files", cause);
	}
	await git(folder, "init", "-q", "-b", "main");
	await commitAll(folder, "The folder as it was");
	const leftNote = `Not copied (repository data of its own, pipes, sockets and devices): ${left.slice(0, NAMED_PATHS).join(", ")}${left.length > NAMED_PATHS ? ", …" : ""}`;
	return {
		notes: left.length === 0 ? [note] : [note, leftNote],
		notScanned: left
	};
}
/** Git would keep a nested repository as a bare name, unscanned; without its `.git` its files are added like all others. */
async function isContent(path) {
	if (basename(path) === ".git") return false;
	const found = await lstat(path);
	return found.isFile() || found.isDirectory() || found.isSymbolicLink();
}

// packages/cli/src/rehearse/outcome.ts
const ReasonSchema = object({
	code: string(),
	message: string(),
	next: string()
});
const VerdictSchema = picklist([
	"pass",
	"fail",
	"error"
]);
const RecordSchema = object({ decision: object({
	verdict: VerdictSchema,
	reasons: array(ReasonSchema),
	warnings: array(ReasonSchema),
	assessments: array(object({
		verdict: VerdictSchema,
		enforcement: string(),
		reasons: array(ReasonSchema)
	}))
}) });
/** Reads the decision in a job's `record.json`; a record that is not there gives null. */
function readDecision(text) {
	const parsed = safeParse(pipe(string(), parseJson(), RecordSchema), text);
	if (!parsed.success) return null;
	const { verdict, reasons, warnings, assessments } = parsed.output.decision;
	const broken = assessments.filter(({ enforcement }) => enforcement === "required");
	const verdictOf = (reason) => {
		const own = broken.filter((assessment) => assessment.reasons.some((each) => isSame(each, reason)));
		return (own.length === 0 ? verdict : worst(own.map((assessment) => assessment.verdict))) === "fail" ? "fail" : "error";
	};
	return {
		verdict,
		warnings,
		reasons: reasons.map((reason) => ({
			...reason,
			verdict: verdictOf(reason)
		}))
	};
}
/** Codes of the deciding job that say only that another job left nothing, or not enough. */
const FOLLOWS = [
	"EVIDENCE_MISSING",
	"ARTIFACT_SCAN",
	"SBOM_BINDING"
];
/**
* The verdict of a whole release: a pass only when the publishing job passed and the stand-in really serves assets; else the worst of
* what closed it, as a decision composes its own: an error wins over a failure. What the deciding job lacks because another job was
* closed closes nothing by itself. `assets` is read from the stand-in itself, not from an output. `decisionOf` gives each job's decision.
*/
function judgeRehearsal(played, assets, decisionOf) {
	const release = played.results.find((job) => job.id === "release");
	const failed = played.results.filter((job) => job.result === "failure" && job.id !== "refused");
	if (release?.result === "success" && release.verdict === "pass" && assets.length > 0 && failed.length === 0) return {
		verdict: "pass",
		published: assets,
		reasons: [],
		warnings: warningsOf(played.results, decisionOf, []),
		jobs: played.results
	};
	const told = failed.toSorted((a, b) => Number(b.id === "decide") - Number(a.id === "decide")).flatMap((job) => reasonsOf(job, decisionOf(job)).map((reason) => ({
		job,
		reason
	})));
	const isAlone = failed.every(({ id }) => id === "decide");
	const isCause = ({ job, reason }) => isAlone || job.id !== "decide" || !FOLLOWS.includes(reason.code);
	const causes = told.filter(isCause).map(({ reason }) => reason);
	const reasons = [
		...causes.filter(({ verdict }) => verdict === "error"),
		...causes.filter(({ verdict }) => verdict === "fail"),
		...told.filter((each) => !isCause(each)).map(({ reason }) => reason)
	].map(({ code, message, next }) => ({
		code,
		message,
		next
	}));
	return {
		verdict: worst(causes.map(({ verdict }) => verdict)),
		published: assets,
		reasons: reasons.length > 0 ? unique(reasons) : [{
			code: "JOB_MISSING",
			message: "A job that a release needs did not report",
			next: "Run the whole workflow again"
		}],
		warnings: warningsOf(played.results, decisionOf, reasons),
		jobs: played.results
	};
}
/** Every warning once. The job that records a refusal warns of what it was refused for, which the reasons have told already. */
function warningsOf(jobs, decisionOf, reasons) {
	const told = new Set(reasons.map(({ code }) => code));
	return unique(jobs.flatMap((job) => {
		const { warnings } = decisionOf(job) ?? { warnings: [] };
		return job.id === "refused" ? warnings.filter(({ code }) => !told.has(code)) : warnings;
	}));
}
function reasonsOf(job, decision) {
	if (decision !== null && decision.reasons.length > 0) return decision.verdict === job.verdict ? decision.reasons : decision.reasons.map((reason) => ({
		...reason,
		verdict: "error"
	}));
	const line = job.steps.at(-1)?.result.log.split("\n").find((text) => text.includes("::error::"));
	const said = /::error::error: ([A-Z_0-9]+): (.+?)\. (.+)\.$/.exec(line ?? "");
	return [{
		code: said?.[1] ?? "JOB_FAILED",
		message: said?.[2] ?? `The job \`${job.id}\` ended without a record`,
		next: said?.[3] ?? "Read the log of that job",
		verdict: job.verdict === "fail" ? "fail" : "error"
	}];
}
function isSame(one, other) {
	return one.code === other.code && one.message === other.message;
}
function unique(reasons) {
	return [...new Map(reasons.map((reason) => [`${reason.code} ${reason.message}`, reason])).values()];
}

// packages/cli/src/rehearse/rehearsal.ts
const NOTHING_PLAYED = {
	results: [],
	outputs: /* @__PURE__ */ new Map()
};
/** Starts the stand-ins in a private folder. */
async function openTheatre(suite) {
	const folder = await mkdtemp(join(tmpdir(), "interlock-rehearsal-"));
	const entry = join(suite, "dist", "testbed", "index.js");
	const forgetFolder = endsWithProcess(() => removeTree(folder));
	const testbed = await startTestbed({
		stateDirectory: join(folder, "stand-ins"),
		entry
	});
	const forgetTestbed = endsWithProcess(testbed.close);
	const close = async () => {
		await testbed.close();
		forgetTestbed();
		await removeTree(folder);
		forgetFolder();
	};
	return {
		suite,
		folder,
		testbed,
		close
	};
}
/** Makes the temporary repository and tells the stand-ins about it. */
async function stageProject(theatre, source, name) {
	const folder = join(theatre.folder, name, "repository");
	await mkdir(join(theatre.folder, name), { recursive: true });
	const standIns = standInBase(theatre.testbed, suiteCommit(theatre.suite));
	const example = join(theatre.suite, "examples", "python-api");
	const project = source.kind === "example" ? await makeExample(example, folder, adjusted(standIns, source.adjustBase), source.plant, source.isOutside ? "side-branch" : "default-branch") : await copyProject(source.path, folder, standIns);
	const [owner = "", repository = ""] = project.name.split("/");
	await theatre.testbed.setRepository({
		owner,
		name: repository,
		gitDirectory: folder
	});
	return project;
}
function adjusted(prepareBase, adjustBase) {
	return async (folder, which) => {
		const isWritten = await prepareBase(folder, which);
		await adjustBase(folder);
		return isWritten;
	};
}
/** Plays one release from the job `from` on and judges it by what the stand-in serves afterwards. */
async function rehearse(options) {
	const { theatre, project, name } = options;
	const folder = join(theatre.folder, name);
	const stage = {
		suite: theatre.suite,
		testbed: theatre.testbed,
		project,
		runId: options.runId,
		attempt: options.attempt,
		folder,
		hooks: options.hooks,
		onJob: options.onJob
	};
	const played = await playJobs(stage, options.snapshot, options.from, options.kept);
	const decisions = /* @__PURE__ */ new Map();
	for (const job of played.results) {
		const path = played.outputs.get(`${job.id}.evidence-path`);
		const text = path === void 0 || path === "" ? null : await readFile(join(path, "record.json"), "utf8").catch(() => null);
		decisions.set(job.id, readDecision(text));
	}
	const assets = await publishedAssets(theatre.testbed, project.tag);
	return {
		outcome: judgeRehearsal(played, assets, (job) => decisions.get(job.id) ?? null),
		played,
		folder
	};
}
async function publishedAssets(testbed, tag) {
	const { releases } = await testbed.state();
	return releases.filter((release) => release.tagName === tag && !release.isDraft).flatMap((release) => release.assets.map((asset) => asset.name)).toSorted();
}
/** The example as it is. */
const CLEAN_EXAMPLE = {
	kind: "example",
	adjustBase: async () => void 0,
	plant: async () => void 0,
	isOutside: false
};

// packages/cli/src/conformance/case-file.ts
const Text = pipe(string(), nonEmpty());
const JobId = picklist([
	"policy",
	"gate",
	"tests",
	"build",
	"sbom",
	"decide",
	"sign",
	"verify",
	"seal",
	"release",
	"refused"
]);
/** What is done to one file. */
const ChangeSchema = variant("kind", [
	strictObject({ kind: literal("delete") }),
	strictObject({
		kind: literal("write"),
		content: string()
	}),
	strictObject({ kind: literal("flip") }),
	strictObject({
		kind: literal("truncate"),
		bytes: number()
	}),
	strictObject({
		kind: literal("json"),
		path: array(union([string(), number()])),
		value: unknown()
	}),
	strictObject({
		kind: literal("replace"),
		find: Text,
		by: string()
	})
]);
/** How a case reaches in from outside. Every kind is one file in `injections/`; product code knows none of them. */
const InjectionSchema = variant("kind", [
	strictObject({
		kind: literal("write"),
		path: Text,
		content: nullable(string())
	}),
	strictObject({
		kind: literal("append"),
		path: Text,
		content: string()
	}),
	strictObject({
		kind: literal("policy"),
		path: array(union([string(), number()])),
		value: unknown()
	}),
	strictObject({
		kind: literal("policy-in-change"),
		path: array(union([string(), number()])),
		value: unknown()
	}),
	strictObject({
		kind: literal("caller-artifact"),
		job: JobId,
		files: nullable(record(Text, string())),
		sha256: nullable(Text)
	}),
	strictObject({
		kind: literal("environment"),
		job: JobId,
		set: record(string(), string())
	}),
	strictObject({
		kind: literal("fault"),
		job: JobId,
		fault: record(string(), unknown())
	}),
	strictObject({
		kind: literal("outputs"),
		job: JobId,
		set: record(string(), string())
	}),
	strictObject({
		kind: literal("rewrite"),
		job: JobId,
		output: Text,
		find: Text,
		by: string()
	}),
	strictObject({
		kind: literal("tamper"),
		job: JobId,
		output: Text,
		path: Text,
		change: ChangeSchema
	}),
	strictObject({
		kind: literal("sign-again"),
		job: JobId,
		artifact: Text,
		claims: record(string(), nullable(string()))
	}),
	strictObject({
		kind: literal("claims"),
		job: JobId,
		set: record(string(), nullable(string()))
	}),
	strictObject({
		kind: literal("attempt"),
		job: JobId,
		attempt: number()
	}),
	strictObject({
		kind: literal("skip"),
		job: JobId
	}),
	strictObject({
		kind: literal("shim"),
		tool: Text,
		script: string()
	}),
	strictObject({
		kind: literal("unprovide"),
		tool: Text
	}),
	strictObject({
		kind: literal("edit"),
		job: JobId,
		action: Text,
		output: Text,
		path: Text,
		change: ChangeSchema
	}),
	strictObject({ kind: literal("outside-the-branch") }),
	strictObject({
		kind: literal("hide"),
		programs: array(Text)
	}),
	strictObject({
		kind: literal("move-tag"),
		job: JobId
	}),
	strictObject({
		kind: literal("published-release"),
		job: JobId,
		tag: nullable(string()),
		assets: array(Text)
	})
]);
const CaseSchema = strictObject({
	id: pipe(string(), regex(/^[a-z0-9-]+$/)),
	title: Text,
	/** The code that keeps this case shut, and the edit that switches it off. */
	guard: strictObject({
		file: Text,
		function: Text,
		off: strictObject({
			find: Text,
			by: string()
		})
	}),
	/** The job from which the case is played; the jobs before it come from a clean snapshot made in the same command. */
	from: JobId,
	/** Jobs after `from` that the breakage cannot touch: they come from the snapshot, their records bound to this case's commit. */
	keep: optional(array(JobId), []),
	verdict: picklist(["fail", "error"]),
	/** The step that must refuse, as `job.action`: what holds later does not make up for a guard that should have held here. */
	at: pipe(string(), regex(/^[a-z]+\.[a-z]+$/)),
	/** A code that must be among the reasons of that step. */
	reason: Text,
	/** Words that the message of that reason must hold, where two guards give one code. */
	says: optional(Text),
	inject: pipe(array(InjectionSchema), minLength(1))
});
/** Reads every case of a folder, sorted by id. Raises CASE_INVALID with the file's name. */
async function readCases(folder) {
	const names = (await readdir(folder)).filter((name) => name.endsWith(".yml")).toSorted();
	return Promise.all(names.map(async (name) => readCase(name, await readFile(join(folder, name), "utf8"))));
}
function readCase(name, text) {
	const parsed = safeParse(CaseSchema, (0, import_dist$1.parse)(text));
	if (!parsed.success) {
		const [issue] = parsed.issues;
		const where = issue.path?.map((item) => String(item.key)).join(".") ?? "";
		throw new ActionError("CASE_INVALID", `The case ${name} is not valid at ${where}: ${issue.message}`, "Correct the case file");
	}
	if (`${parsed.output.id}.yml` !== name) throw new ActionError("CASE_INVALID", `The case ${name} is called ${parsed.output.id}`, "Give file and id one name");
	return parsed.output;
}

// packages/cli/src/rehearse/run-artifacts.ts
/** The artifacts of the run, as a job of it that is not of the suite can read and add to them. */
async function runArtifacts(stage, job, attempt, scratch) {
	const run = await stage.testbed.setRun({
		...runOf(stage),
		job
	});
	const variables = stage.testbed.env(run);
	const connection = {
		url: variables["ACTIONS_RESULTS_URL"] ?? "",
		token: variables["ACTIONS_RUNTIME_TOKEN"] ?? "",
		wait: (milliseconds) => setTimeout(milliseconds)
	};
	const artifacts = nodeArtifacts(connection, attempt, nodeFiles(scratch, null));
	return {
		download: artifacts.download,
		upload: (folder) => withVariables(variables, () => artifacts.upload(`${job}-${crypto.randomUUID()}`, folder))
	};
}
/**
* The official artifact client reads the runner's variables from its own process and writes its log to standard output, where
* answers go: the variables are lent to it, and its log is dropped, for one call.
*/
async function withVariables(variables, work) {
	const before = { ...process.env };
	const write = process.stdout.write.bind(process.stdout);
	Object.assign(process.env, variables);
	process.stdout.write = () => true;
	try {
		return await work();
	} finally {
		process.stdout.write = write;
		for (const name of Object.keys(variables)) {
			const value = before[name];
			if (value === void 0) delete process.env[name];
			else process.env[name] = value;
		}
	}
}

// packages/cli/src/rehearse/caller-job.ts
/** Who builds, by the policy of the judged commit; without one nobody but the suite does. Raises the POLICY_ codes. */
async function builderOf({ folder, proposedPolicy }) {
	return proposedPolicy === null ? parsePolicyFile(await readFile(join(folder, POLICY_PATH$1)), TOOL_IDS).policy.build.by : "interlock";
}
/**
* Demands before any job starts that a folder of built files was given exactly where the caller builds: its own workflow, which no
* rehearsal plays, is what makes them. Raises ARTIFACT_NOT_GIVEN, ARTIFACT_NOT_WANTED.
*/
function demandBuilt(by, built) {
	if (by === "caller" && built === null) throw new ActionError("ARTIFACT_NOT_GIVEN", "The policy says `build.by: caller`, and a rehearsal does not run the job of your workflow that builds", "Build as that job does, and name the folder of what it uploads, such as `interlock rehearse . --built dist`");
	if (by === "interlock" && built !== null) throw new ActionError("ARTIFACT_NOT_WANTED", "`--built` was given, and the policy does not say `build.by: caller`", "Leave out `--built`; the rehearsal builds as `build` of the policy says", void 0, "fail");
}
/** Demands a folder with something in it. Raises PROJECT_MISSING, BUILD_ARTIFACT_MISSING. */
async function demandFiles(built) {
	await demandFolder(built, "Build first, and name the folder of what your own job uploads");
	if ((await readdir(built)).length === 0) throw new ActionError("BUILD_ARTIFACT_MISSING", `The folder \`${built}\` holds no file to hand over`, "Build first, and name the folder of what your own job uploads");
}
/** Uploads a folder as a job of the caller would, and gives the outputs by which that job hands it over: number and digest. */
async function playCallerJob(stage, built, scratch) {
	const { id, sha256 } = await (await runArtifacts(stage, "caller", stage.attempt, scratch)).upload(built);
	return /* @__PURE__ */ new Map([["caller.artifact-id", String(id)], ["caller.artifact-sha256", sha256]]);
}

// packages/cli/src/rehearse/evidence-copy.ts
/** Copies what the jobs left to a new folder below `parent`, and gives the folder. */
async function keepEvidence(parent, jobs, outputs, files) {
	const folder = await makeEvidenceFolder(parent);
	await fillEvidence(folder, jobs, outputs, files);
	return folder;
}
/** Makes a new folder for the evidence of one rehearsal, named by the time. Raises FILE_UNREADABLE. */
async function makeEvidenceFolder(parent) {
	return await makeStampedFolder(parent, "evidence", "Run it in a folder that you may write to");
}
/** A log as the runner's page shows it: debug lines are off there, and the commands that hide a value are never shown. */
function shownLog(log) {
	return log.split("\n").filter((line) => !/^::(?:debug|add-mask)::/.test(line)).join("\n");
}
/** A summary is written as the release writes it, so a rehearsed one would read as if it had happened. */
const REHEARSED = "> Rehearsed: stand-ins for GitHub and Sigstore were used, and no address in this summary is of anything that exists.\n\n";
/** Writes records, summaries and logs by job, and the files that are given by relative path. */
async function fillEvidence(folder, jobs, outputs, files) {
	for (const job of jobs) {
		if (job.steps.length === 0) continue;
		const target = join(folder, "jobs", job.id);
		await mkdir(target, { recursive: true });
		await writeFile(join(target, "log.txt"), job.steps.map((step) => shownLog(step.result.log)).join("\n"));
		const summaries = job.steps.map((step) => step.result.summary).join("\n");
		await writeFile(join(target, "summary.md"), `${REHEARSED}${summaries}`);
		const evidence = outputs.get(`${job.id}.evidence-path`);
		if (evidence !== void 0 && evidence !== "") await cp(evidence, join(target, "evidence"), { recursive: true });
	}
	for (const [name, content] of Object.entries(files)) {
		await mkdir(dirname(join(folder, name)), { recursive: true });
		await writeFile(join(folder, name), content);
	}
}

// packages/shared/src/render/html.ts
const ENTITIES = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	"\"": "&quot;",
	"'": "&#39;",
	"`": "&#96;"
};
/** Writes a stranger's text for HTML content or a quoted attribute: one line, without markup, controls or hidden characters. */
function escapeHtml(text) {
	return plainText(text).replace(/[&<>"'`]/g, (character) => ENTITIES[character] ?? "");
}
/** Template for markup: what is put in is escaped, unless it was made by this function. */
function html(strings, ...parts) {
	return { markup: strings.map((text, index) => text + (index < parts.length ? write$1(parts[index] ?? "") : "")).join("") };
}
/** Writes a sentence of ours, in which backticks stand around code, such as a reason's message; all of it is escaped. */
function htmlProse(text) {
	return html`${codeRuns(text).map((run) => run.isCode ? html`<code>${run.text}</code>` : run.text)}`;
}
/** No markup at all. */
const NOTHING = { markup: "" };
/** The markup when the condition holds, else nothing. */
function when(condition, markup) {
	return condition === true ? markup() : NOTHING;
}
function write$1(part) {
	if (typeof part === "string") return escapeHtml(part);
	if (typeof part === "number") return String(part);
	return "markup" in part ? part.markup : part.map(write$1).join("");
}

// packages/shared/src/render/page/parts.ts
/** The state in words, for a reader who sees no colour and no drawing. */
const STATE_WORDS = {
	pass: "pass",
	fail: "fail",
	error: "error",
	skipped: "not run"
};
/** A drawn mark for a state: check, cross, exclamation, dash. Always beside its word, so it is hidden from screen readers. */
function mark(state) {
	return html`<svg class="mark ${state}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2.1" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false"><circle cx="12" cy="12" r="9.6"/>${stroke(state)}</svg>`;
}
function stroke(state) {
	switch (state) {
		case "pass": return html`<path d="M7.6 12.4l3 3 5.8-6.4"/>`;
		case "fail": return html`<path d="M8.6 8.6l6.8 6.8M15.4 8.6l-6.8 6.8"/>`;
		case "error": return html`<path d="M12 7.4v5.8M12 16.6v.1"/>`;
		case "skipped": return html`<path d="M8.4 12h7.2"/>`;
	}
}
/** A state as a small label. */
function stateTag(state) {
	return html`<span class="tag ${state}">${STATE_WORDS[state]}</span>`;
}
/** One reason with its next step. */
function reasonLine({ code, message, next }) {
	return html`<p class="reason"><code class="label">${code}</code> ${htmlProse(message)}. <span class="do">${htmlProse(next)}.</span></p>`;
}
/** A section with its heading, which also names it for assistive technology. */
function section(id, title, lead, content) {
	return html`<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2><p class="lead">${lead}</p>${content}</section>`;
}
/** A table that scrolls by itself when the screen is narrow; a keyboard can reach it. */
function scrollTable(label, heads, rows) {
	return html`<div class="scroll" role="region" aria-label="${label}" tabindex="0"><table><thead><tr>${heads}</tr></thead><tbody>${rows}</tbody></table></div>`;
}
/** A column head. */
function head(title) {
	return html`<th scope="col">${title}</th>`;
}
/** A column head over numbers. */
function numberHead(title) {
	return html`<th scope="col" class="number">${title}</th>`;
}
/** What stands in place of a fact that nobody stated. */
const NOT_KNOWN = "not known";
/** A name with its value, where null shows as "not known" instead of an empty place. */
function pair(name, value) {
	return html`<dt>${name}</dt><dd>${value ?? "not known"}</dd>`;
}
/** A fact of its own in the grid at the top: a name with its value. */
function fact(name, value) {
	return html`<div>${pair(name, value)}</div>`;
}
/** A digest, short enough to read; the whole one is in the record. */
function shortDigest(digest) {
	return `${digest.replace(/^sha256:/, "").slice(0, 12)}…`;
}
/** A duration as a person says it; the number and its unit stay on one line. */
function duration(milliseconds) {
	return milliseconds < 1e3 ? `${Math.round(milliseconds)}\u00a0ms` : `${(milliseconds / 1e3).toFixed(1)}\u00a0s`;
}
/** An ISO 8601 time without its fraction, in UTC. */
function time(iso) {
	return iso === null ? null : iso.replace(/^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}:\d{2})(?:\.\d+)?Z$/, "$1 $2 UTC");
}

// packages/shared/src/render/page/findings-section.ts
/** Above this the page would be slow to open; the reports beside it hold all. */
const MAX_FINDINGS = 1e3;
const MAX_MESSAGE_CHARACTERS = 1e3;
const TONE = {
	critical: "fail",
	high: "fail",
	unknown: "error",
	medium: "error",
	low: "low"
};
/** The findings of all tools, worst first. */
function findingsSection(findings) {
	const shown = worstFirst(findings).slice(0, MAX_FINDINGS);
	const left = findings.length - shown.length;
	const lead = findings.length === 0 ? "No tool has reported a finding. The table of tools says how far that can be relied on." : `${amount(findings.length, "finding", "findings")}, worst first. Suppressed ones are listed too.`;
	const heads = [
		"Severity",
		"Tool",
		"Rule",
		"Where",
		"What"
	].map(head);
	return section("findings", "Findings", lead, html`${when(shown.length > 0, () => scrollTable("Findings", heads, shown.map(findingRow)))}${when(left > 0, () => html`<p class="reason">${left} more are in the reports beside this page.</p>`)}`);
}
function findingRow({ severity, tool, rule, location, message, suppressed }) {
	const line = location?.line == null ? "" : `:${location.line}`;
	return html`<tr><td><span class="tag ${TONE[severity]}">${severity}</span>${suppressed ? html` <span class="tag">suppressed</span>` : ""}</td><td>${tool}</td><td><code>${rule}</code></td><td class="where">${location === null ? "no place" : html`<code>${location.path}${line}</code>`}</td><td class="what">${cutText(message, MAX_MESSAGE_CHARACTERS)}</td></tr>`;
}

// packages/shared/src/render/page/release-sections.ts
/** The artifacts of the release by name, size and digest. */
function subjectsSection(subjects) {
	const rows = subjects.map(({ name, size, sha256 }) => html`<tr><th scope="row">${name}</th><td class="number">${size}</td><td class="nowrap"><code>sha256:${sha256}</code></td></tr>`);
	const lead = subjects.length === 0 ? "The set of artifacts was never fixed." : "Fixed once, and compared by digest at every later step: exactly these files, no more, no fewer.";
	return section("artifacts", "Artifacts", lead, html`${when(subjects.length > 0, () => scrollTable("Artifacts", [
		head("Name"),
		numberHead("Bytes"),
		head("Digest")
	], rows))}`);
}
/** Who signed what, and when two independent witnesses saw it: one card for each signer. */
function signaturesSection({ signatures, steps }) {
	const lead = signatures.length === 0 ? "Nothing was signed." : steps.some(({ id, verdict }) => id === "verify" && verdict === "pass") ? "Verified after signing, as a consumer would: the whole identity, the log entry, and the times of the witnesses." : "As the bundles say it. The step that verifies them did not pass, so do not rely on any of it.";
	const bySigner = Map.groupBy(signatures, ({ identity }) => JSON.stringify(signerOf$1(identity)));
	return section("signatures", "Signatures", lead, html`<div class="cards">${[...bySigner.values()].map(signerCard)}</div>`);
}
const SIGNATURE_HEADS = [
	head("Artifact"),
	head("What was signed"),
	numberHead("Log index"),
	head("Logged"),
	head("Timestamped")
];
function signerCard(signatures) {
	const { name, issuer, source } = signerOf$1(signatures[0]?.identity ?? null);
	const label = `Signed by ${name ?? "an unknown signer"}`;
	return html`<div class="card"><dl class="pairs">${[
		pair("Signed by", name),
		pair("Issuer", issuer),
		pair("Source", source)
	]}</dl>${scrollTable(label, SIGNATURE_HEADS, signatures.map(signatureRow))}</div>`;
}
function signatureRow({ subject, kind, logIndex, loggedAt, timestampedAt }) {
	return html`<tr><th scope="row">${subject}</th><td class="what">${kind}</td><td class="number">${logIndex ?? "not known"}</td><td class="nowrap">${time(loggedAt) ?? "not known"}</td><td class="nowrap">${time(timestampedAt) ?? "not known"}</td></tr>`;
}
/** Who signed, as the page shows it: signatures that agree in all of it share a card. */
function signerOf$1(identity) {
	return {
		name: identity?.subjectAlternativeName ?? null,
		issuer: identity?.issuer ?? null,
		source: identity === null ? null : sourceOf(identity)
	};
}
function sourceOf({ sourceRepository, sourceCommit, sourceRef }) {
	return [
		sourceRepository,
		sourceRef,
		sourceCommit
	].map((part) => part ?? "not known").join(", ");
}
/** Warnings, what came from a stand-in, and what nobody looked at. */
function limitsSection({ standIns, warnings, notCovered }) {
	return section("limits", "What this page does not prove", "Read this before you rely on the rest.", html`${list("From a stand-in", standIns, "Nothing: every service was the real one.")}<h3>Warnings</h3>${warnings.length === 0 ? html`<p class="reason">None.</p>` : warnings.map(reasonLine)}${list("Not covered", notCovered, "Nothing was reported as not covered.")}`);
}
function list(title, items, none) {
	return html`<h3>${title}</h3>${items.length === 0 ? html`<p class="reason">${none}</p>` : html`<ul class="plain">${items.map((item) => html`<li>${item}</li>`)}</ul>`}`;
}

// packages/shared/src/render/page/steps-section.ts
/** The chain of steps from the policy to the release, each with its level of trust and how it ended. */
function stepsSection(steps) {
	return section("steps", "The chain of steps", "Nothing of a release is signed or published before every step above has passed. The second label is the level of trust: what the step may do, and no step has two.", html`<ol class="chain">${steps.map(stepItem)}</ol>`);
}
function stepItem(step) {
	return html`<li>${mark(step.verdict)}<div class="row"><h3>${step.title}</h3><span class="tag ${step.verdict}">${STATE_WORDS[step.verdict]}</span><span class="tag">${step.trust}</span>${when(step.verdict !== "skipped", () => html`<span class="end">${duration(step.elapsedMilliseconds)}</span>`)}</div>${step.reasons.map(reasonLine)}${when(step.evidence.length > 0, () => html`<details><summary>Evidence<span class="hidden"> of the step: ${step.title}</span></summary><dl class="pairs">${step.evidence.map(({ uri, sha256, producer }) => html`<dt>${producer}</dt><dd><code>${uri}</code> <code>sha256:${sha256}</code></dd>`)}</dl></details>`)}</li>`;
}

// packages/shared/src/render/page/style.ts
/** The page's only style sheet; its digest stands in the page's content security policy. */
const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fbfaf7; --card: #ffffff; --ink: #1b1d21; --soft: #5b616b; --line: #e2dfd8; --wash: #f3f1ec;
  --pass: #17663a; --pass-wash: #e6f2ea; --fail: #a3241c; --fail-wash: #fbeae8; --error: #8a4b00; --error-wash: #fcf0de;
  --link: #24508f;
  --sans: ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  --mono: ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #15171b; --card: #1c1f24; --ink: #e9e7e2; --soft: #a3a8b1; --line: #31353d; --wash: #23272e;
    --pass: #7fd3a0; --pass-wash: #1a2f23; --fail: #ff9d94; --fail-wash: #3a1d1b; --error: #f3bd70; --error-wash: #362815;
    --link: #9dbdf0;
  }
}
* { box-sizing: border-box; }
html { scroll-behavior: smooth; scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.55 var(--sans); }
a { color: var(--link); text-underline-offset: .18em; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 3px; border-radius: 3px; }
.skip { position: absolute; left: 1rem; top: -4rem; background: var(--card); padding: .5rem 1rem; z-index: 1; }
.skip:focus { top: 1rem; }
.frame { max-width: 70rem; margin: 0 auto; padding: 0 1.5rem; }
header { padding: 2.25rem 0 1.5rem; }
.brand { display: flex; align-items: center; gap: .6rem; color: var(--soft); font-size: .9rem; margin: 0 0 1.5rem; }
.brand svg { width: 1.5rem; height: 1.5rem; color: var(--ink); flex: none; }
.brand strong { color: var(--ink); font-weight: 650; }
h1 { font-size: clamp(1.6rem, 4vw, 2.15rem); line-height: 1.2; letter-spacing: -.018em; font-weight: 680; margin: 0; overflow-wrap: anywhere; }
h2 { font-size: 1.2rem; letter-spacing: -.01em; font-weight: 660; margin: 0 0 .25rem; }
.started { font-weight: 400; color: var(--soft); font-size: .86em; }
h3 { font-size: 1rem; font-weight: 640; margin: 0; overflow-wrap: anywhere; }
section > h3 { margin-top: 1.4rem; } p { margin: 0; } .lead { color: var(--soft); margin: 0 0 1rem; max-width: 46rem; }
section { padding: 2rem 0; border-top: 1px solid var(--line); }
code, .mono { font: .86em/1.5 var(--mono); overflow-wrap: anywhere; }
.verdict { border: 1px solid var(--line); border-left: 6px solid; border-radius: 10px; background: var(--card); padding: 1.4rem 1.6rem; margin: 1.5rem 0 0; }
.verdict .word { display: flex; gap: .65rem; align-items: center; font-size: 1.5rem; font-weight: 700; letter-spacing: -.015em; }
.verdict .word svg { width: 1.7rem; height: 1.7rem; flex: none; }
.verdict .said { margin-top: .35rem; max-width: 46rem; }
.verdict .next { margin-top: .9rem; padding-top: .9rem; border-top: 1px solid var(--line); display: grid; gap: .5rem; }
.is-pass { border-left-color: var(--pass); } .is-fail { border-left-color: var(--fail); } .is-error { border-left-color: var(--error); }
.is-pass .word { color: var(--pass); } .is-fail .word { color: var(--fail); } .is-error .word { color: var(--error); }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: 1rem 1.5rem; margin: 1.5rem 0 0; }
.facts dt, .pairs dt { color: var(--soft); font-size: .82rem; } .facts dd { margin: 0; font-weight: 560; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
nav ul { list-style: none; display: flex; flex-wrap: wrap; gap: .35rem 1.25rem; margin: 0; padding: 0 0 1.25rem; font-size: .93rem; }
.tag { display: inline-block; border-radius: 999px; padding: .06rem .6rem; font-size: .78rem; font-weight: 620; white-space: nowrap; background: var(--wash); color: var(--soft); }
.tag.pass { background: var(--pass-wash); color: var(--pass); } .tag.fail { background: var(--fail-wash); color: var(--fail); }
.tag.error { background: var(--error-wash); color: var(--error); }
.chain { list-style: none; margin: 1rem 0 0; padding: 0; }
.chain > li { position: relative; padding: 0 0 1.15rem 2.6rem; }
.chain > li::before { content: ""; position: absolute; left: .72rem; top: 1.7rem; bottom: -.1rem; width: 2px; background: var(--line); }
.chain > li:last-child::before { display: none; } .chain > li:last-child { padding-bottom: 0; }
.chain .mark { position: absolute; left: 0; top: .05rem; width: 1.5rem; height: 1.5rem; }
.mark.pass { color: var(--pass); } .mark.fail { color: var(--fail); } .mark.error { color: var(--error); } .mark.skipped { color: var(--soft); }
.row { display: flex; flex-wrap: wrap; gap: .15rem .75rem; align-items: baseline; }
.row .end { margin-left: auto; color: var(--soft); font-size: .88rem; font-variant-numeric: tabular-nums; }
details { margin-top: .35rem; } summary { cursor: pointer; color: var(--link); font-size: .9rem; width: fit-content; }
.reason { margin-top: .35rem; font-size: .95rem; } .reason .label { color: var(--soft); } .reason .do { color: var(--soft); }
.scroll { overflow-x: auto; margin-top: 1rem; border: 1px solid var(--line); border-radius: 8px; background: var(--card); }
table { border-collapse: collapse; width: 100%; font-size: .9rem; }
th, td { text-align: left; vertical-align: top; padding: .5rem .42rem; border-bottom: 1px solid var(--line); }
tbody tr:last-child > * { border-bottom: 0; } thead th { color: var(--soft); font-weight: 560; font-size: .74rem; white-space: nowrap; background: var(--wash); }
tbody th { font-weight: 600; white-space: nowrap; } .nowrap { white-space: nowrap; } .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.what { min-width: 16rem; overflow-wrap: anywhere; } .where { min-width: 13rem; }
.cards { display: grid; gap: 1rem; margin-top: 1rem; } .card { background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: 1rem 1.2rem; min-width: 0; } .card table { font-size: .82rem; }
.pairs { display: grid; grid-template-columns: minmax(7rem, max-content) 1fr; gap: .25rem 1.1rem; margin: .6rem 0 0; font-size: .9rem; } .pairs dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }
.plain { margin: .75rem 0 0; padding-left: 1.2rem; display: grid; gap: .35rem; }
footer { border-top: 1px solid var(--line); color: var(--soft); font-size: .88rem; padding: 1.5rem 0 3rem; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (max-width: 40rem) { .pairs { grid-template-columns: 1fr; gap: 0; } .pairs dd { margin-bottom: .5rem; } .frame { padding: 0 1rem; } .row .end { margin-left: 0; } }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
@media print {
  :root { color-scheme: light; --paper: #fff; --card: #fff; --ink: #000; --soft: #444; --line: #bbb; --wash: #f4f4f4; --pass: #17663a; --fail: #a3241c; --error: #8a4b00; --pass-wash: #fff; --fail-wash: #fff; --error-wash: #fff; --link: #000; }
  @page { margin: 1.6cm; } body { font-size: 10.5pt; } nav, .skip { display: none; } .frame { max-width: none; padding: 0; }
  section { padding: 1rem 0; } .scroll { overflow: visible; border: 0; } th, td { padding: .3rem .4rem; } table { font-size: 8pt; } .what, .where { min-width: 0; }
  thead th { white-space: normal; font-size: 7pt; } th .started { white-space: normal; } .number, .nowrap { white-space: normal; }
  tr, .card, .chain > li { break-inside: avoid; } h2 { break-after: avoid; } thead { display: table-header-group; }
  details::details-content { content-visibility: visible; display: block; height: auto; } .tag { border: 1px solid currentColor; }
}
`;

// packages/shared/src/render/page/tools-section.ts
const INPUTS = {
	title: "Inputs seen",
	isNumber: true,
	said: ({ inputsSeen, inputsExpected }) => inputsSeen === null ? null : `${inputsSeen} of ${inputsExpected}`,
	unsaid: "not named"
};
/** Most tools say nothing of these: a column that is empty for all tools is left out. */
const RARE = [{
	title: "Rules",
	isNumber: true,
	said: ({ rules }) => rules === null ? null : String(rules),
	unsaid: "not named"
}, {
	title: "Data of",
	isNumber: false,
	said: ({ dataDate }) => dataDate?.slice(0, 10) ?? null,
	unsaid: "none"
}];
const ALWAYS = [{
	title: "Canary",
	isNumber: false,
	said: ({ canary }) => canary,
	unsaid: ""
}, {
	title: "Confinement",
	isNumber: false,
	said: ({ confinement }) => confinement,
	unsaid: "not known"
}];
const COUNTS = [
	"Critical",
	"High",
	"Medium",
	"Low",
	"Unknown"
];
/** Each tool: what it found, and what shows that it looked. */
function toolsSection(tools) {
	if (tools.length === 0) return section("tools", "The tools", "No tool has reported, so nothing is known about the source.", NOTHING);
	const isSaid = ({ said }) => tools.some(({ report }) => report !== null && said(report.proof) !== null);
	const columns = [
		INPUTS,
		...RARE.filter(isSaid),
		...ALWAYS
	];
	const heads = [
		head("Tool"),
		head("Verdict"),
		...COUNTS.map(numberHead),
		...columns.map(({ title, isNumber }) => isNumber ? numberHead(title) : head(title))
	];
	return section("tools", "The tools", "What each tool found, and what shows that it looked. A tool that cannot show it counts as an error, whatever it found.", scrollTable("Tools", heads, tools.map((tool) => toolRow(tool, columns))));
}
function toolRow({ title, verdict, enforcement, report, reasons }, columns) {
	if (report === null) return html`<tr><th scope="row">${title}</th><td>${stateTag(verdict)}</td><td colspan="${COUNTS.length + columns.length}">No report</td></tr>`;
	const { proof, completeness } = report;
	const counts = countFindings(report.findings);
	const numbers = [
		counts.critical,
		counts.high,
		counts.medium,
		counts.low,
		counts.unknown
	];
	return html`<tr><th scope="row">${title}<div class="started">${proof.toolVersion ?? "version not known"} <code>${proof.toolDigest === null ? "report only" : shortDigest(proof.toolDigest)}</code></div></th><td>${stateTag(verdict)}${completeness === "complete" || completeness === verdict ? "" : html` <span class="tag error">${completeness}</span>`} <span class="tag">${enforcement}</span></td>${numbers.map((number) => html`<td class="number">${completeness === "complete" || number > 0 ? number : "?"}</td>`)}${columns.map(({ isNumber, said, unsaid }) => html`<td class="${isNumber ? "number" : "nowrap"}">${said(proof) ?? unsaid}</td>`)}</tr>${reasons.slice(0, 1).map((reason) => html`<tr><td colspan="${2 + COUNTS.length + columns.length}">${reasonLine(reason)}</td></tr>`)}`;
}

// packages/shared/src/render/page/verdict-banner.ts
const WORDS = {
	pass: "Released",
	fail: "Refused",
	error: "Could not be judged, so refused"
};
const REFUSALS = {
	fail: "At least one check said no.",
	error: "At least one check could not be answered, and that counts as a no."
};
/** Verdict, what it means, and what to do next: the first thing that a reader meets. */
function verdictBanner(record) {
	const [first, ...others] = record.reasons;
	return html`<div class="verdict is-${record.verdict}" role="group" aria-label="Verdict"><p class="word">${mark(record.verdict)}<span>${WORDS[record.verdict]}</span> <span class="tag ${record.verdict}">verdict: ${record.verdict}</span></p><p class="said">${sentence(record)}</p>${when(first !== void 0, () => html`<div class="next">${first === void 0 ? "" : reasonLine(first)}${when(others.length > 0, () => html`<details><summary>${amount(others.length, "more reason", "more reasons")}</summary>${others.map(reasonLine)}</details>`)}</div>`)}</div>`;
}
function sentence({ verdict, published, standIns }) {
	const where = standIns.length > 0 ? "to stand-ins, not to the public" : "to the public";
	if (verdict === "pass") return `Every check was complete and passed. ${amount(published.length, "file was", "files were")} published ${where}.`;
	return published.length === 0 ? `${REFUSALS[verdict]} Nothing was published.` : `Something went wrong after publishing began: ${amount(published.length, "file is", "files are")} out ${where}.`;
}

// packages/shared/src/render/page/page.ts
const LINKS = [
	["steps", "Steps"],
	["tools", "Tools"],
	["findings", "Findings"],
	["artifacts", "Artifacts"],
	["signatures", "Signatures"],
	["limits", "Limits"]
];
/**
* Writes the evidence page of a release: one HTML file that loads nothing and runs nothing. Its content security policy
* allows its own style sheet, by digest, and no script at all, so that text which slipped through could still do nothing.
*/
function renderPage(record) {
	const title = `${record.project}${record.tag === null ? "" : ` ${record.tag}`}`;
	return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${record.verdict}: ${title} - Interlock evidence</title>
<style>${STYLE_MARKUP}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the evidence</a>
<div class="frame">
<header>
<p class="brand">${LOGO}<strong>Interlock</strong> evidence of a release${record.standIns.length > 0 ? " rehearsal" : ""}</p>
<h1>${title}</h1>
${verdictBanner(record)}
${facts(record)}
</header>
<nav aria-label="On this page"><ul>${LINKS.map(([id, name]) => html`<li><a href="#${id}">${name}</a></li>`)}</ul></nav>
<main id="main" tabindex="-1">
${stepsSection(record.steps)}
${toolsSection(record.tools)}
${findingsSection(findingsOf(record.tools))}
${subjectsSection(record.subjects)}
${signaturesSection(record)}
${limitsSection(record)}
</main>
<footer><p>This page is a rendering. What counts are the records beside it and the signed statements of the release, which
anyone can verify without this page and without us.</p></footer>
</div>
</body>
</html>
`.markup;
}
const STYLE_MARKUP = { markup: STYLE };
const LOGO = html`<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true" focusable="false"><rect x="2.5" y="6.5" width="11" height="11" rx="3.5"/><rect x="10.5" y="6.5" width="11" height="11" rx="3.5"/></svg>`;
function contentSecurityPolicy() {
	return { markup: `default-src 'none'; style-src 'sha256-${createHash("sha256").update(STYLE).digest("base64")}'; base-uri 'none'; form-action 'none'` };
}
function facts({ commit, policy, startedAt, elapsedMilliseconds, published, tools, steps }) {
	const bootstrap = policy?.isBootstrap === true ? " (bootstrap)" : "";
	const passed = steps.filter((step) => step.verdict === "pass").length;
	return html`<dl class="facts">${[
		fact("Commit", commit === null ? null : commit.slice(0, 12)),
		fact("Policy", policy === null ? null : `${shortDigest(policy.sha256)}${bootstrap}`),
		fact("Steps passed", `${passed} of ${steps.length}, in ${duration(elapsedMilliseconds)}`),
		fact("Findings", String(findingsOf(tools).length)),
		fact("Files published", String(published.length)),
		fact("Started", time(startedAt))
	]}</dl>`;
}

// packages/cli/src/rehearse/signatures.ts
var import_dist = require_dist$1();
const SECONDS = 1e3;
const BundleSchema = object({
	verificationMaterial: object({
		certificate: optional(object({ rawBytes: string() })),
		timestampVerificationData: optional(object({ rfc3161Timestamps: optional(array(object({ signedTimestamp: string() })), []) })),
		tlogEntries: array(object({
			logIndex: optional(string(), "0"),
			integratedTime: string()
		}))
	}),
	dsseEnvelope: optional(object({ payload: string() }))
});
const StatementSchema = object({ predicateType: string() });
/** The signatures of a rehearsal, as the sealed bundles show them. Shown, not verified: that was the work of the verify job. */
async function signaturesOf(played) {
	const folder = played.outputs.get("seal.evidence-path") ?? played.outputs.get("sign.evidence-path") ?? "";
	const names = folder === "" ? [] : await readdir(folder).catch(() => []);
	const records = [];
	for (const name of names.toSorted()) {
		if (!(name.endsWith(".sigstore.json") || name.endsWith(".intoto.jsonl"))) continue;
		const lines = (await readFile(join(folder, name), "utf8")).split("\n").filter((line) => line !== "");
		records.push(...lines.map((line) => signatureOf(line, name.replace(/\.(sigstore\.json|intoto\.jsonl)$/, ""))));
	}
	return records;
}
function signatureOf(text, subject) {
	const bundle = parse$1(pipe(string(), parseJson(), BundleSchema), text);
	const { certificate, timestampVerificationData, tlogEntries } = bundle.verificationMaterial;
	const [entry] = tlogEntries;
	const timestamp = timestampVerificationData?.rfc3161Timestamps[0];
	const loggedAt = entry === void 0 ? null : (/* @__PURE__ */ new Date(Number(entry.integratedTime) * SECONDS)).toISOString();
	return {
		subject,
		kind: bundle.dsseEnvelope === void 0 ? "artifact" : predicateType(bundle.dsseEnvelope.payload),
		identity: certificate === void 0 ? null : identityOf(certificate.rawBytes),
		logIndex: entry?.logIndex ?? null,
		loggedAt,
		timestampedAt: timestamp === void 0 ? null : timestampOf(timestamp.signedTimestamp)
	};
}
function identityOf(rawBytes) {
	try {
		const certificate = import_dist.X509Certificate.parse(Buffer.from(rawBytes, "base64"));
		return certificateIdentity({
			subjectAlternativeName: certificate.subjectAltName ?? "",
			oids: certificate.extensions.flatMap(({ subs }) => {
				const [number, value] = [subs[0], subs.at(-1)];
				return number === void 0 || value === void 0 ? [] : [{
					oid: { id: number.toOID().split(".").map(Number) },
					value: value.value
				}];
			})
		});
	} catch {
		return null;
	}
}
function timestampOf(signed) {
	try {
		return import_dist.RFC3161Timestamp.parse(Buffer.from(signed, "base64")).signingTime.toISOString();
	} catch {
		return null;
	}
}
function predicateType(payload) {
	const text = Buffer.from(payload, "base64").toString("utf8");
	const parsed = safeParse(pipe(string(), parseJson(), StatementSchema), text);
	return parsed.success ? parsed.output.predicateType : "statement";
}

// packages/cli/src/rehearse/page.ts
/** What nobody looked at in a rehearsal, in one sentence each. */
const NOT_COVERED = [
	"The rehearsal signs and publishes to stand-ins on this machine: nobody outside of it can verify these signatures.",
	"Namespaces confine the tools; system calls are not filtered.",
	"Advisory data is a snapshot: what became known after its date is not in it.",
	"Jobs ran side by side on one machine: that they cannot reach each other is a property of hosted runners."
];
/** Writes the evidence page of a rehearsal from what its jobs left. */
async function evidencePage(outcome, played, project, standIns, startedAt) {
	const record = {
		project: project.name,
		tag: project.tag,
		commit: project.commit,
		startedAt: startedAt.toISOString(),
		elapsedMilliseconds: Date.now() - startedAt.getTime(),
		verdict: outcome.verdict,
		reasons: outcome.reasons,
		warnings: outcome.warnings,
		published: outcome.published,
		policy: await policyOf(played),
		steps: outcome.jobs.filter((job) => job.id !== "refused" || job.result !== "skipped").map(stepOf$1),
		tools: await toolsOf(played),
		subjects: subjectsOf(played),
		signatures: await signaturesOf(played),
		standIns,
		notCovered: [...project.notes.map((note) => `${note}.`), ...NOT_COVERED]
	};
	return renderPage(record);
}
function stepOf$1(job) {
	const verdict = job.verdict === "pass" || job.verdict === "fail" ? job.verdict : "error";
	return {
		id: job.id,
		title: job.title,
		trust: job.trust,
		verdict: job.result === "skipped" ? "skipped" : verdict,
		elapsedMilliseconds: job.elapsedMilliseconds,
		reasons: [],
		evidence: []
	};
}
const DecisionSchema = object({ decision: object({ assessments: AssessmentsSchema }) });
const PolicySchema = object({
	sha256: string(),
	commit: nullable(string()),
	isBootstrap: boolean()
});
/** What the deciding job says about each tool; empty when it left no record. */
async function toolsOf(played) {
	const parsed = safeParse(pipe(string(), parseJson(), DecisionSchema), await readLeft(played, "decide", "record.json"));
	return parsed.success ? parsed.output.decision.assessments.filter(({ report }) => report !== null) : [];
}
async function policyOf(played) {
	const parsed = safeParse(pipe(string(), parseJson(), PolicySchema), await readLeft(played, "policy", "policy.json"));
	return parsed.success ? parsed.output : null;
}
function subjectsOf(played) {
	try {
		return parseSubjects(played.outputs.get("build.subjects") ?? "");
	} catch {
		return [];
	}
}
/** A file that a job left in its record, or null. */
async function readLeft(played, job, name) {
	const folder = played.outputs.get(`${job}.evidence-path`) ?? "";
	return folder === "" ? null : readFile(join(folder, name), "utf8").catch(() => null);
}

// packages/cli/src/rehearse/progress.ts
const MARKS = {
	success: "passed",
	failure: "CLOSED",
	skipped: "not reached"
};
/** The clock of the live line moves, so that a long build does not look like one that hangs. */
const TICK_MILLISECONDS = 1e3;
/** Prints a line per phase with its elapsed time: live on a terminal, plain lines elsewhere. */
function progress(screen) {
	const started = performance.now();
	const running = /* @__PURE__ */ new Set();
	const elapsed = () => `${((performance.now() - started) / 1e3).toFixed(1)} s`.padStart(8);
	let ticking;
	const begin = (title) => {
		if (screen.isTerminal) {
			const draw = () => screen.write(`\r\u001B[K${elapsed()}  … ${title}`);
			draw();
			clearInterval(ticking);
			ticking = setInterval(draw, TICK_MILLISECONDS);
			ticking.unref();
		}
	};
	const end = (mark, title) => {
		clearInterval(ticking);
		screen.write(`${screen.isTerminal ? "\r\x1B[K" : ""}${elapsed()}  ${mark.padEnd(4)} ${title}\n`);
	};
	return {
		phase: async (title, work) => {
			begin(title);
			try {
				const value = await work();
				end("ok", title);
				return value;
			} finally {
				clearInterval(ticking);
			}
		},
		job: (job, result) => {
			const title = `${job.id.padEnd(8)} ${job.title}`;
			if (result === null) running.add(job.id);
			else {
				running.delete(job.id);
				end(result.result === "success" ? "ok" : "stop", title);
			}
			if (running.size > 0) begin([...running].join(", "));
		}
	};
}
/** The last lines of a rehearsal: the verdict, one line per gate and tool, and what a reader should do next. */
function conclusion(outcome, { notes, tools, elapsedMilliseconds }) {
	const [first] = outcome.reasons;
	const why = first === void 0 ? "" : `: ${first.code}`;
	const lines = [`${outcome.verdict}${why} (${seconds(elapsedMilliseconds)} s)`, ""];
	for (const job of outcome.jobs) {
		if (job.id === "refused" && job.result === "skipped") continue;
		const elapsed = job.result === "skipped" ? "" : `${seconds(job.elapsedMilliseconds)} s`;
		lines.push(`  ${job.id.padEnd(8)} ${MARKS[job.result].padEnd(11)} ${elapsed.padStart(7)}  ${job.title}`);
	}
	if (tools.length > 0) lines.push("", ...tools.map(toolLine));
	lines.push("", ...sandboxLines(tools));
	for (const reason of outcome.reasons) lines.push(`  ${reason.code}: ${reason.message}. ${reason.next}.`);
	for (const warning of outcome.warnings) lines.push(`  warning ${warning.code}: ${warning.message}. ${warning.next}.`);
	for (const note of notes) lines.push(`  note: ${note}.`);
	lines.push(outcome.published.length === 0 ? "  Nothing was published." : `  Published to the stand-in: ${outcome.published.length} files.`);
	return `${lines.join("\n")}\n`;
}
function toolLine({ id, title, verdict, enforcement, report }) {
	const name = `  ${(report?.tool ?? id).padEnd(10)} ${verdict.padEnd(5)} ${enforcement.padEnd(8)}`;
	if (report === null) return name;
	const about = title.startsWith(report.tool) ? title.slice(report.tool.length) : ` (${title})`;
	const { proof, completeness } = report;
	const looked = completeness === "complete" ? "" : `; ${inputsWords(proof)}, canary ${proof.canary}`;
	return `${name}  ${proofWords(report)}${looked}${about}`;
}
function sandboxLines(tools) {
	const boxes = new Set(tools.flatMap(({ report }) => report?.proof.confinement ?? []));
	return boxes.size === 0 ? [] : [`  Sandbox of the tools: ${[...boxes].toSorted().join(", ")}.`];
}
function seconds(milliseconds) {
	return (milliseconds / 1e3).toFixed(1);
}

// packages/cli/src/rehearse/released-files.ts
const ReleaseSchema = object({
	body: nullable(string()),
	assets: array(object({
		name: pipe(string(), regex(/^[A-Za-z0-9][A-Za-z0-9._+-]*$/)),
		url: string()
	}))
});
const FENCED_COMMAND = /^interlock verify .+$/m;
/** Downloads a published release as a consumer would, with the trusted root and the release notes beside it. */
async function releasedFiles(testbed, project) {
	const ask = async (url, accept) => fetch(url, { headers: {
		accept,
		authorization: `Bearer ${testbed.githubToken}`
	} });
	const found = await ask(`${testbed.endpoints.github}/repos/${project.name}/releases/tags/${project.tag}`, "application/vnd.github+json");
	const release = safeParse(ReleaseSchema, found.ok ? await found.json() : null);
	if (!release.success) return {
		files: {},
		command: null
	};
	const { body, assets } = release.output;
	const files = {
		"release/NOTES.md": body ?? "",
		"release/trusted_root.json": await readFile(testbed.trustedRootPath)
	};
	for (const { name, url } of assets) {
		const answer = await ask(url, "application/octet-stream");
		if (answer.ok) files[`release/${name}`] = new Uint8Array(await answer.arrayBuffer());
	}
	return {
		files,
		command: FENCED_COMMAND.exec(body ?? "")?.[0] ?? null
	};
}

// packages/cli/src/rehearse/command.ts
const STAND_INS = [
	"the GitHub API, its releases and its artifact store",
	"the token issuer, the certificate authority, the transparency log and the timestamp authority of Sigstore",
	"the runner: jobs run on this machine side by side"
];
/** The project that is released when none is named. */
const EXAMPLE = "examples/python-api";
/**
* Rehearses a whole release of the example, or of the folder `path`, and keeps its evidence. `built` is a folder of what the caller's
* own job would upload, or null.
*/
async function rehearseOnce(path, built, screen) {
	const startedAt = /* @__PURE__ */ new Date();
	const show = progress(screen);
	const suite = suiteFolder();
	if (path !== null) await demandFolder(path);
	if (built !== null) await demandFiles(built);
	const evidence = await makeEvidenceFolder(await parentOf(path));
	const removeEmpty = async () => rmdir(evidence).catch(() => void 0);
	const forget = endsWithProcess(removeEmpty);
	try {
		await show.phase("Check the machine", demandMachine);
		const theatre = await show.phase("Start the stand-ins for GitHub and Sigstore", () => openTheatre(suite));
		try {
			return await playIn(theatre, {
				path,
				built,
				evidence,
				startedAt,
				show,
				screen
			});
		} finally {
			await theatre.close();
		}
	} finally {
		await removeEmpty();
		forget();
	}
}
async function playIn(theatre, { path, built, evidence, startedAt, show, screen }) {
	const source = path === null ? CLEAN_EXAMPLE : {
		kind: "path",
		path: resolve(path)
	};
	const title = path === null ? `Make a repository of ${EXAMPLE}` : `Copy ${path} into a temporary repository`;
	const project = await show.phase(title, () => stageProject(theatre, source, "rehearsal"));
	demandBuilt(await builderOf(project), built);
	await show.phase("Provide the tools", () => provideTools(theatre.suite));
	const run = {
		testbed: theatre.testbed,
		project,
		runId: startedAt.getTime(),
		attempt: 1
	};
	const handed = built === null ? NOTHING_PLAYED.outputs : await show.phase(`Take ${built} as your own job would upload it`, () => playCallerJob(run, resolve(built), theatre.folder));
	const { outcome, played } = await rehearse({
		theatre,
		project,
		name: "rehearsal",
		runId: run.runId,
		attempt: run.attempt,
		hooks: NO_HOOKS,
		snapshot: {
			...NOTHING_PLAYED,
			outputs: handed
		},
		from: "policy",
		kept: [],
		onJob: show.job
	});
	const tools = await toolsOf(played);
	const elapsedMilliseconds = Date.now() - startedAt.getTime();
	const standIns = [...STAND_INS, `the name and the tag: ${path ?? EXAMPLE} is released as ${project.name} ${project.tag}`];
	const confinement = [...new Set(tools.flatMap(({ report }) => report?.proof.confinement ?? []))];
	const notes = notesOf(project, built);
	const answer = {
		...answerOf(outcome, evidence, standIns),
		project: await projectOf(path ?? join(theatre.suite, EXAMPLE)),
		notes,
		confinement: confinement.toSorted(),
		elapsedMilliseconds
	};
	const released = outcome.published.length === 0 ? {
		files: {},
		command: null
	} : await releasedFiles(theatre.testbed, project);
	await fillEvidence(evidence, outcome.jobs, played.outputs, {
		...released.files,
		...filesOf(project),
		"rehearsal.json": `${JSON.stringify(answer, null, 2)}\n`,
		"index.html": await evidencePage(outcome, played, project, standIns, startedAt)
	});
	screen.write(`\n${conclusion(outcome, {
		notes,
		tools,
		elapsedMilliseconds
	})}`);
	screen.write(`\n  Evidence: ${evidence}\n  Page:     ${evidence}/index.html\n`);
	if (released.command !== null) screen.write(`  Verify:   cd ${evidence}/release && ${released.command.replace(/^interlock/, join(theatre.suite, "interlock"))}\n`);
	screen.write(`  From a stand-in: ${standIns.join("; ")}.\n`);
	return answer;
}
/** Links on either side must not hide that the current folder lies in the rehearsed one. */
async function parentOf(path) {
	const project = path === null ? null : await realpath(resolve(path)).catch(() => resolve(path));
	return keptParent("rehearsals", await realpath(process.cwd()), project, process.env);
}
async function projectOf(path) {
	const { repository, repositoryId, commit } = await localRun(resolve(path), process.env);
	return {
		repository,
		repositoryId,
		commit
	};
}
function notesOf({ notes, proposedPolicy }, built) {
	return [
		...notes,
		...built === null ? [] : [`The artifacts are those of ${built}; nobody saw them being built`],
		...proposedPolicy === null ? [] : ["The project has no policy, so the preset `starter` judged; what `interlock init` would write is in `proposed/interlock.yml` of the evidence"]
	];
}
function filesOf({ notScanned, proposedPolicy }) {
	return {
		...notScanned.length === 0 ? {} : { "not-scanned.txt": `${notScanned.join("\n")}\n` },
		...proposedPolicy === null ? {} : { "proposed/interlock.yml": proposedPolicy }
	};
}
function answerOf(outcome, evidence, standIns) {
	return {
		verdict: outcome.verdict,
		published: outcome.published,
		reasons: outcome.reasons,
		warnings: outcome.warnings,
		steps: outcome.jobs.map(({ id, title, trust, result, verdict, elapsedMilliseconds }) => ({
			id,
			title,
			trust,
			result,
			verdict,
			elapsedMilliseconds
		})),
		evidence,
		standIns
	};
}

// packages/cli/src/conformance/keep-cases.ts
/** The answer about one case. */
function caseAnswer({ id, leaks, outcome }, evidence) {
	const { verdict, published, reasons, jobs } = outcome;
	const steps = jobs.map((job) => ({
		id: job.id,
		title: job.title,
		result: job.result,
		verdict: job.verdict
	}));
	return {
		case: id,
		isShut: leaks.length === 0,
		leaks,
		verdict,
		published,
		reasons,
		steps,
		evidence
	};
}
/** The answer about many cases: a pass when every one is shut, and each open one is a reason. */
function suiteAnswer(played) {
	const open = played.results.filter(({ leaks }) => leaks.length > 0);
	return {
		verdict: open.length === 0 ? "pass" : "fail",
		shut: played.results.length - open.length,
		published: played.results.flatMap(({ outcome }) => outcome.published),
		reasons: open.map(({ id, leaks }) => ({
			code: "CASE_OPEN",
			message: `The case \`${id}\` is open: ${leaks.join("; ")}`,
			next: `Look at \`interlock rehearse --break ${id}\``
		})),
		steps: played.results.map(({ id, title, leaks, outcome, elapsedMilliseconds }) => ({
			id,
			title,
			result: leaks.length === 0 ? "shut" : "open",
			verdict: outcome.verdict,
			elapsedMilliseconds
		})),
		evidence: played.evidence
	};
}
/** Keeps what cases left, as a rehearsal does: everything of a single case, the answers of many. */
async function keepCases(parent, results, startedAt) {
	const [only] = results;
	if (results.length === 1 && only !== void 0) return keepEvidence(parent, only.outcome.jobs, only.played.outputs, {
		"case.json": asJson(caseAnswer(only, "")),
		"index.html": await evidencePage(only.outcome, only.played, only.project, STAND_INS, startedAt)
	});
	return keepEvidence(parent, [], /* @__PURE__ */ new Map(), { "cases.json": asJson(suiteAnswer({
		results,
		evidence: ""
	})) });
}
function asJson(value) {
	return `${JSON.stringify(value, null, 2)}\n`;
}

// packages/cli/src/conformance/tamper.ts
/** Copies a folder and changes one file of the copy, as somebody with write access to a run's artifacts could. */
async function tamperedCopy(folder, parent, path, change) {
	const copy = await mkdtemp(join(parent, "tampered-"));
	await cp(folder, copy, { recursive: true });
	await changeFile(join(copy, path), change);
	return copy;
}
/** Changes one file in place; `delete` takes a whole folder too. */
async function changeFile(file, change) {
	switch (change.kind) {
		case "delete":
			await rm(file, { recursive: true });
			break;
		case "write":
			await mkdir(dirname(file), { recursive: true });
			await writeFile(file, change.content);
			break;
		case "flip":
			await writeFile(file, flipped(await readFile(file)));
			break;
		case "truncate":
			await writeFile(file, (await readFile(file)).subarray(0, change.bytes));
			break;
		case "json": {
			const document = (0, import_dist$1.parseDocument)(await readFile(file, "utf8"));
			document.setIn(change.path, change.value);
			await writeFile(file, JSON.stringify(document.toJS()));
			break;
		}
		case "replace": {
			const text = await readFile(file, "utf8");
			if (!text.includes(change.find)) throw new Error(`Nothing to replace in ${file}`);
			await writeFile(file, text.replace(change.find, change.by));
			break;
		}
	}
}
function flipped(bytes) {
	const copy = Buffer.from(bytes);
	const middle = Math.floor(copy.length / 2);
	copy.writeUInt8(copy.readUInt8(middle) ^ 1, middle);
	return copy;
}

// packages/cli/src/conformance/handed-over.ts
/** Replaces outputs of earlier jobs; a value `$job.name` copies another output, `$job.name@2` as one of attempt 2. */
function overwriteOutputs(outputs, set) {
	const changed = new Map(outputs);
	for (const [name, value] of Object.entries(set)) changed.set(name, value.startsWith("$") ? copied(outputs, value.slice(1)) : value);
	return changed;
}
/** The value of another output; `name@2` gives a reference that says attempt 2. */
function copied(outputs, source) {
	const [name = "", attempt] = source.split("@");
	const value = outputs.get(name) ?? "";
	return attempt === void 0 ? value : value.replace(/@\d+$/, `@${attempt}`);
}
/** Changes the text of one output; what is to be changed has to stand in it. */
function rewriteOutput(outputs, { output, find, by }) {
	const text = outputs.get(output) ?? "";
	if (!text.includes(find)) throw new Error(`Nothing to rewrite in ${output}`);
	return overwriteOutputs(outputs, { [output]: text.replace(find, by) });
}
/** Downloads what an output refers to, changes one file, uploads the copy under this run, and names it instead. */
async function replaceArtifact(outputs, tamper, stage, scratch) {
	const { intruder, original } = await downloaded(outputs, tamper.output, stage, scratch);
	const uploaded = await intruder.upload(await tamperedCopy(original, scratch, tamper.path, tamper.change));
	return overwriteOutputs(outputs, { [tamper.output]: formatReference(uploaded) });
}
/** What an output refers to, in a folder of its own, and what another process of this run could use. */
async function downloaded(outputs, output, stage, scratch) {
	const reference = parseReference(outputs.get(output) ?? "", output);
	const intruder = await runArtifacts(stage, "intruder", reference.attempt, scratch);
	const original = await mkdtemp(join(scratch, "original-"));
	await intruder.download(reference, original);
	return {
		intruder,
		original
	};
}
/** The inputs by which a caller hands over an artifact that a job of its own made. */
async function callerArtifact(outputs, { files, sha256 }, stage, scratch) {
	const { id, sha256: actual } = files === null ? parseReference(outputs.get("build.artifact") ?? "", "build.artifact") : await uploadFiles(files, stage, scratch);
	return {
		"artifact-id": String(id),
		"artifact-sha256": sha256 ?? actual
	};
}
async function uploadFiles(files, stage, scratch) {
	const folder = await mkdtemp(join(scratch, "caller-"));
	for (const [name, content] of Object.entries(files)) {
		await mkdir(dirname(join(folder, name)), { recursive: true });
		await writeFile(join(folder, name), content);
	}
	return await (await runArtifacts(stage, "intruder", stage.attempt, scratch)).upload(folder);
}

// packages/cli/src/conformance/sign-again.ts
const BUDGET_MILLISECONDS = 3e4;
/** Signs a built artifact as another caller of the workflow could, and hands that bundle over in place of the release's own. */
async function signAgain(outputs, { job, artifact, claims }, stage, scratch) {
	const { original } = await downloaded(outputs, "build.artifact", stage, scratch);
	const { endpoints, issuer } = stage.testbed;
	const { messages } = await (await signerOf(claims, stage)).sign({
		endpoints: {
			fulcio: endpoints.fulcio,
			rekor: endpoints.rekor,
			timestampAuthority: endpoints.timestamp,
			issuer
		},
		files: [join(original, artifact)],
		statements: [],
		budgetMilliseconds: BUDGET_MILLISECONDS
	});
	const change = {
		kind: "write",
		content: messages[0] ?? ""
	};
	const path = `${artifact}.sigstore.json`;
	return await replaceArtifact(outputs, {
		kind: "tamper",
		job,
		output: "sign.evidence",
		path,
		change
	}, stage, scratch);
}
async function signerOf(claims, stage) {
	const run = await stage.testbed.setRun({
		...runOf(stage),
		job: "caller",
		jobWorkflowRef: `${BUILDER_WORKFLOW}@refs/tags/v1`,
		jobWorkflowSha: suiteCommit(stage.suite),
		claims: { ...claims }
	});
	return nodeSigstore({
		environment: stage.testbed.env(run),
		log: {
			info: () => void 0,
			registerSecret: () => void 0
		},
		clock: { now: () => /* @__PURE__ */ new Date() },
		wait: async (milliseconds) => {
			await setTimeout(milliseconds);
		}
	});
}

// packages/cli/src/conformance/stand-in.ts
/** Makes the stand-in of GitHub or Sigstore misbehave before a job, over its control interface. */
async function breakStandIn(injection, jobId, stage) {
	if (!("job" in injection) || injection.job !== jobId) return;
	switch (injection.kind) {
		case "fault":
			await stage.testbed.inject(await filled(injection.fault, stage));
			return;
		case "move-tag":
			await git(stage.project.folder, "tag", "-f", stage.project.tag, `${stage.project.commit}~1`);
			return;
		case "published-release":
			await publishRelease(stage, injection.tag ?? stage.project.tag, injection.assets);
			return;
		case "attempt":
		case "caller-artifact":
		case "claims":
		case "edit":
		case "environment":
		case "outputs":
		case "rewrite":
		case "sign-again":
		case "skip":
		case "tamper": return;
	}
}
/** Publishes a release of a tag with files of these names, as somebody with write access could. */
async function publishRelease(stage, tag, assets) {
	const releases = `/repos/${stage.project.name}/releases`;
	const draft = {
		tag_name: tag,
		target_commitish: stage.project.commit,
		draft: true
	};
	const { id } = parse$1(CreatedRelease, await call(stage, "POST", releases, JSON.stringify(draft)));
	for (const name of assets) await call(stage, "POST", `/uploads${releases}/${id}/assets?name=${encodeURIComponent(name)}`, "{}");
	await call(stage, "PATCH", `${releases}/${id}`, JSON.stringify({ draft: false }));
}
const CreatedRelease = object({ id: number() });
async function call(stage, method, path, body) {
	const response = await fetch(`${stage.testbed.url}${path}`, {
		method,
		headers: {
			authorization: `Bearer ${stage.testbed.githubToken}`,
			"content-type": "application/json"
		},
		body
	});
	if (!response.ok) throw new Error(`The stand-in refused ${method} ${path}: ${response.status}`);
	return response.json();
}
/** Fills `{{commit}}`, `{{base}}`, `{{repository}}` and `{{tag}}` into a fault. */
async function filled(fault, stage) {
	const base = await git(stage.project.folder, "rev-parse", `${stage.project.commit}~1`);
	const text = JSON.stringify(fault).replaceAll("{{commit}}", stage.project.commit).replaceAll("{{base}}", base).replaceAll("{{repository}}", stage.project.name).replaceAll("{{tag}}", stage.project.tag);
	return parse$1(pipe(string(), parseJson(), FaultSetting), text);
}

// packages/cli/src/conformance/hooks.ts
/** Turns the injections of a case into the hooks of a rehearsal; `intruder` is what another process on the machine could use. */
function hooksOf(injections, scratch) {
	const callersInputs = /* @__PURE__ */ new Map();
	return {
		runFacts: runFactsOf(injections),
		skipsJob: (jobId) => injections.some((injection) => injection.kind === "skip" && injection.job === jobId),
		beforeJob: async (jobId, outputs, stage) => {
			let current = outputs;
			for (const injection of injections) {
				if (injection.kind === "outputs" && injection.job === jobId) current = overwriteOutputs(current, injection.set);
				if (injection.kind === "rewrite" && injection.job === jobId) current = rewriteOutput(current, injection);
				if (injection.kind === "tamper" && injection.job === jobId) current = await replaceArtifact(current, injection, stage, scratch);
				if (injection.kind === "caller-artifact" && injection.job === jobId) callersInputs.set(jobId, await callerArtifact(current, injection, stage, scratch));
				if (injection.kind === "sign-again" && injection.job === jobId) current = await signAgain(current, injection, stage, scratch);
				await breakStandIn(injection, jobId, stage);
			}
			return current;
		},
		beforeStep: async (jobId, request) => {
			let environment = request.environment;
			const hidden = injections.flatMap((injection) => injection.kind === "hide" ? injection.programs : []);
			for (const injection of injections) if (injection.kind === "environment" && injection.job === jobId) environment = {
				...environment,
				...injection.set
			};
			const inputs = {
				...request.inputs,
				...callersInputs.get(jobId)
			};
			return {
				...request,
				inputs,
				environment,
				wrapper: hiding(hidden)
			};
		},
		afterStep: async (jobId, action, _request, result) => {
			for (const injection of injections) if (injection.kind === "edit" && injection.job === jobId && injection.action === action) await changeFile(join(result.outputs.get(injection.output) ?? "", injection.path), injection.change);
			return result;
		}
	};
}
/** An argv prefix that starts a program where the named ones cannot be started: in a mount namespace of its own. */
function hiding(programs) {
	if (programs.length === 0) return [];
	return [
		"unshare",
		"--mount",
		...process.getuid?.() === 0 ? [] : ["--map-root-user"],
		"--",
		process.execPath,
		"-e",
		HIDE,
		"--",
		programs.join(":")
	];
}
const HIDE = `
const [programs, file, ...argv] = process.argv.slice(1);
for (const program of programs.split(':')) {
  require('node:child_process').execFileSync('mount', ['--bind', '/dev/null', program]);
}
process.execve(file, [file, ...argv], process.env);
`;
/** The run facts that a case sets for a job: its attempt from that job on, and the claims of its token. */
function runFactsOf(injections) {
	let attempt = null;
	return (jobId, stage) => {
		let claims = {};
		for (const injection of injections) {
			if (injection.kind === "attempt" && injection.job === jobId) attempt = injection.attempt;
			if (injection.kind === "claims" && injection.job === jobId) claims = {
				...claims,
				...injection.set
			};
		}
		return {
			attempt: attempt ?? stage.attempt,
			claims
		};
	};
}

// packages/cli/src/conformance/leaks.ts
const OPEN_VALUES_ALLOWED = /* @__PURE__ */ new Set([
	"verdict",
	"evidence",
	"evidence-path"
]);
const CLOSED_VALUES = /* @__PURE__ */ new Set([
	"",
	"[]",
	"{}",
	"false",
	"error",
	"fail"
]);
const LINE_BREAK = /[\r\n]/;
/**
* What is not as a shut case must have it; empty when it is shut: the verdict and the reason that its file names, one line of reason
* with a next step, nothing published, a non-zero exit code that says the verdict, closed outputs, and the record of the job that refused.
*/
async function leaksOf(example, aftermath) {
	const { outcome, played, publicReleases } = aftermath;
	const leaks = [];
	if (outcome.verdict !== example.verdict) leaks.push(`the verdict is ${outcome.verdict}, not ${example.verdict}`);
	const failed = outcome.jobs.filter(({ id, result }) => result === "failure" && id !== "refused");
	leaks.push(...await leaksOfRefusal(example, failed, played));
	if (outcome.reasons.some(({ message, next }) => !isLine(message) || !isLine(next))) leaks.push("a reason is not one line with a next step");
	if (outcome.published.length > 0) leaks.push(`published: ${outcome.published.join(", ")}`);
	if (publicReleases > 0) leaks.push(`${publicReleases} releases are public that nobody planted`);
	leaks.push(...failed.flatMap(leaksOfJob));
	for (const job of failed) if ((await reasonsKept(job, played)).length === 0) leaks.push(`${job.id} kept no record of its refusal`);
	return leaks;
}
/** The step that the case names is the one that refused, for the reason that the case names. */
async function leaksOfRefusal(example, failed, played) {
	const refused = failed.find((job) => stepOf(job) === example.at);
	if (refused === void 0) return [`${example.at} did not refuse; what did: ${failed.map(stepOf).join(", ") || "nothing"}`];
	const reasons = await reasonsKept(refused, played);
	return reasons.some(({ code, message }) => code === example.reason && message.includes(example.says ?? "")) ? [] : [`no reason of ${example.at} is ${example.reason}${example.says === void 0 ? "" : ` that says "${example.says}"`}: ${reasons.map(({ code, message }) => `${code} (${message})`).join(", ")}`];
}
function stepOf(job) {
	return `${job.id}.${job.steps.at(-1)?.action ?? "nothing"}`;
}
function leaksOfJob(job) {
	const leaks = [];
	if (job.verdict !== "fail" && job.verdict !== "error") leaks.push(`${job.id} was refused and its verdict is ${job.verdict}`);
	else if (job.exitCode !== exitCode(job.verdict)) leaks.push(`${job.id} ended with exit code ${job.exitCode} on ${job.verdict}`);
	for (const [output, value] of job.steps.at(-1)?.result.outputs ?? []) if (!OPEN_VALUES_ALLOWED.has(output) && !CLOSED_VALUES.has(value)) leaks.push(`output ${job.id}.${output} is open`);
	return leaks;
}
/** The reasons in the record in the folder that a refused job names; none when there is no such record. */
async function reasonsKept(job, played) {
	const folder = played.outputs.get(`${job.id}.evidence-path`) ?? "";
	const text = folder === "" ? null : await readFile(join(folder, "record.json"), "utf8").catch(() => null);
	return readDecision(text)?.reasons ?? [];
}
function isLine(text) {
	return text !== "" && !LINE_BREAK.test(text);
}

// packages/cli/src/conformance/plant.ts
const POLICY_PATH = ".github/interlock.yml";
/** A secret-shaped string that never existed before; none is ever kept in the repository. */
function plantedSecret() {
	return `ghp_${randomBytes(27).toString("base64").replaceAll(/[^A-Za-z0-9]/g, "x").slice(0, 36)}`;
}
/** Applies the injections that change the judged commit. */
async function plantChange(injections, folder) {
	for (const injection of injections) switch (injection.kind) {
		case "write":
			await write(join(folder, injection.path), injection.content);
			break;
		case "append":
			await appendFile(join(folder, injection.path), fill(injection.content));
			break;
		case "policy-in-change": await setPolicy(folder, injection.path, injection.value);
	}
}
/** Sets a value of the policy file of a checkout, comments and order kept. */
async function setPolicy(folder, path, value) {
	const file = join(folder, POLICY_PATH);
	const document = (0, import_dist$1.parseDocument)(await readFile(file, "utf8"));
	document.setIn(path, document.createNode(JSON.parse(fill(JSON.stringify(value)))));
	await writeFile(file, document.toString());
}
async function write(path, content) {
	if (content === null) {
		await rm(path);
		return;
	}
	await mkdir(dirname(path), { recursive: true });
	await writeFile(path, fill(content));
}
function fill(content) {
	return content.replaceAll("{{secret}}", plantedSecret).replaceAll("{{secret-tail}}", () => plantedSecret().slice(4));
}

// packages/cli/src/conformance/shim-store.ts
const execute = promisify(execFile);
/**
* Makes the tool store that the locks of `copy` name: the real one with programs of Python tools replaced, or with tools
* taken out. The locks differ by a comment, so the store is another one and the real one stays as it is.
*/
async function storeWithShims(suite, copy, changes) {
	const real = await storeFolderFor(optionsOf(suite));
	await appendFile(join(copy, "locks", "python", "requirements.txt"), `# conformance ${crypto.randomUUID()}\n`);
	const folder = await storeFolderFor(optionsOf(copy));
	await execute("cp", [
		"-al",
		"--",
		real,
		folder
	]);
	let index = await readStoreIndex(folder);
	for (const change of changes) index = change.kind === "unprovide" ? without(index, change.tool) : await shimmed(index, folder, change);
	await rm(join(folder, STORE_INDEX_NAME));
	await writeFile(join(folder, STORE_INDEX_NAME), JSON.stringify(index));
	return folder;
}
function optionsOf(suite) {
	return {
		tools: TOOL_CATALOGUE.map(({ id }) => id),
		locksFolder: join(suite, "locks"),
		storeRoot: defaultStoreRoot(process.getuid?.(), process.env),
		environment: process.env
	};
}
function without(index, tool) {
	return {
		...index,
		tools: index.tools.filter(({ id }) => id !== tool)
	};
}
async function shimmed(index, folder, { tool, script }) {
	const entry = TOOL_CATALOGUE.find(({ id }) => id === tool);
	const [tree] = index.tools.find(({ id }) => id === tool)?.trees ?? [];
	if (entry?.kind !== "python-module" || tree === void 0) throw new Error(`${tool} cannot be replaced by a script`);
	const release = /^\d+\.\d+/.exec(index.python?.version ?? "")?.[0] ?? "";
	const program = join(folder, tree.path, "lib", `python${release}`, "site-packages", entry.module, "__main__.py");
	await rm(program);
	await writeFile(program, script);
	const sha256 = await digestTree(join(folder, tree.path));
	const tools = index.tools.map((candidate) => ({
		...candidate,
		trees: candidate.trees.map((known) => known.path === tree.path ? {
			...known,
			sha256
		} : known)
	}));
	return {
		...index,
		tools
	};
}

// packages/cli/src/conformance/shim.ts
/**
* A suite like the given one, but whose locks name the digests of shims: the built actions and everything else are
* links to the real ones. Without a shim in the case it is the suite itself.
*/
async function suiteWithShims(suite, injections, scratch) {
	const changes = injections.filter((injection) => injection.kind === "shim" || injection.kind === "unprovide");
	if (changes.length === 0) return {
		suite,
		close: async () => void 0
	};
	const copy = join(scratch, "suite");
	await mkdir(copy, { recursive: true });
	await cp(join(suite, "dist"), join(copy, "dist"), { recursive: true });
	await cp(join(suite, "locks"), join(copy, "locks"), { recursive: true });
	for (const name of [
		"package.json",
		"package-lock.json",
		"examples",
		"policies",
		"schema",
		"packages",
		"node_modules"
	]) await symlink(join(suite, name), join(copy, name)).catch(() => void 0);
	const store = await storeWithShims(suite, copy, changes);
	return {
		suite: copy,
		close: () => rm(store, { recursive: true })
	};
}

// packages/cli/src/conformance/snapshot.ts
/** Plays the clean release that cases start from: all of it, or only the jobs that come before `until`. */
async function makeSnapshot(theatre, runId, until) {
	const project = await stageProject(theatre, CLEAN_EXAMPLE, "snapshot");
	const unplayed = until === null ? /* @__PURE__ */ new Set() : dependents(until);
	const { outcome, played } = await rehearse({
		theatre,
		project,
		name: "snapshot",
		runId,
		attempt: 1,
		hooks: {
			...NO_HOOKS,
			skipsJob: (id) => unplayed.has(id)
		},
		snapshot: NOTHING_PLAYED,
		from: "policy",
		kept: [],
		onJob: () => void 0
	});
	if (!(until === null ? outcome.verdict === "pass" : played.results.every(({ result }) => result !== "failure"))) {
		const [reason] = outcome.reasons;
		throw new Error(`The clean release does not pass, so no case can be judged: ${reason?.code}: ${reason?.message}`);
	}
	return {
		project,
		played,
		runId
	};
}
/** Shows the stand-ins the clean repository again, with its tag where it was, as no case before has left it. */
async function restoreSnapshot(theatre, { project }) {
	const [owner = "", name = ""] = project.name.split("/");
	await theatre.testbed.setRepository({
		owner,
		name,
		gitDirectory: project.folder
	});
	await git(project.folder, "tag", "-f", project.tag, project.commit);
}
/**
* What the jobs `kept` of the snapshot would have left for another commit of the same run: nothing in them depends on what the
* case changes, so their records are bound to its commit.
*/
async function boundTo(snapshot, kept, stage, scratch) {
	let { outputs } = snapshot.played;
	for (const id of kept) {
		const output = `${id}.evidence`;
		if (id !== "build" && (outputs.get(output) ?? "") !== "") outputs = await replaceArtifact(outputs, {
			kind: "tamper",
			job: "decide",
			output,
			path: "record.json",
			change: {
				kind: "json",
				path: ["run", "commit"],
				value: stage.project.commit
			}
		}, stage, scratch);
	}
	return {
		results: snapshot.played.results,
		outputs
	};
}

// packages/cli/src/conformance/play-case.ts
/** Plays one case: from its stage on, with the stages before it, and those that it keeps, taken from the snapshot. */
async function playCase(theatre, snapshot, example, runId) {
	const started = performance.now();
	const name = `case-${example.id}-${runId}`;
	const scratch = join(theatre.folder, name, "scratch");
	await mkdir(scratch, { recursive: true });
	const shimmed = await suiteWithShims(theatre.suite, example.inject, scratch);
	try {
		const broken = {
			...theatre,
			suite: shimmed.suite
		};
		const start = await startOf(broken, snapshot, example, {
			name,
			runId,
			scratch
		});
		await theatre.testbed.forgetReleases(start.project.name);
		const { outcome, played } = await rehearse({
			theatre: broken,
			name,
			attempt: 1,
			hooks: hooksOf(example.inject, scratch),
			onJob: () => void 0,
			...start
		});
		const planted = example.inject.filter(({ kind }) => kind === "published-release").length;
		const { releases } = await theatre.testbed.state();
		const publicReleases = releases.filter(({ isDraft }) => !isDraft).length - planted;
		return {
			id: example.id,
			title: example.title,
			reason: example.reason,
			outcome,
			played,
			project: start.project,
			leaks: await leaksOf(example, {
				outcome,
				played,
				publicReleases
			}),
			elapsedMilliseconds: Math.round(performance.now() - started)
		};
	} finally {
		await theatre.testbed.clearFaults();
		await shimmed.close();
	}
}
/** Where a case starts: in the clean repository after its first jobs, or in one of its own with the jobs that it keeps. */
async function startOf(theatre, snapshot, example, { name, runId, scratch }) {
	if (example.from !== "policy" && snapshot !== null) {
		await restoreSnapshot(theatre, snapshot);
		return {
			project: snapshot.project,
			runId: snapshot.runId,
			snapshot: snapshot.played,
			from: example.from,
			kept: []
		};
	}
	const project = await brokenProject(theatre, example, name);
	if (snapshot === null || example.keep.length === 0) return {
		project,
		runId,
		snapshot: NOTHING_PLAYED,
		from: "policy",
		kept: []
	};
	const stage = {
		suite: theatre.suite,
		testbed: theatre.testbed,
		project,
		runId: snapshot.runId,
		attempt: 1,
		folder: scratch,
		hooks: NO_HOOKS,
		onJob: () => void 0
	};
	const bound = await boundTo(snapshot, example.keep, stage, scratch);
	return {
		project,
		runId: snapshot.runId,
		snapshot: bound,
		from: "policy",
		kept: example.keep
	};
}
async function brokenProject(theatre, example, name) {
	return stageProject(theatre, {
		kind: "example",
		adjustBase: async (folder) => {
			for (const injection of example.inject) if (injection.kind === "policy") await setPolicy(folder, injection.path, injection.value);
		},
		plant: (folder) => plantChange(example.inject, folder),
		isOutside: example.inject.some(({ kind }) => kind === "outside-the-branch")
	}, name);
}

// packages/cli/src/conformance/command.ts
/** Lists the conformance cases, each with the guard that holds it and the verdict that it must end with. */
async function listCases() {
	return (await readCases(caseFolder())).map(({ id, title, guard, verdict }) => ({
		id,
		title,
		guard: `${guard.file}#${guard.function}`,
		verdict
	}));
}
/** Plays one case (by id) or `all`, a line each, and keeps what they left. Raises USAGE for an id that does not exist. */
async function playCases(id, screen) {
	const startedAt = /* @__PURE__ */ new Date();
	const suite = suiteFolder();
	const cases = await readCases(caseFolder());
	const chosen = id === "all" ? cases : cases.filter((example) => example.id === id);
	if (chosen.length === 0) throw new ActionError("USAGE", `There is no case \`${id}\``, "See `interlock rehearse --break list`");
	await demandMachine();
	await provideTools(suite);
	const theatre = await openTheatre(suite);
	try {
		const results = await playAll(theatre, chosen, screen);
		const parent = keptParent("rehearsals", process.cwd(), null, process.env);
		const evidence = await keepCases(parent, results, startedAt);
		screen.write(`Evidence: ${evidence}\n`);
		return {
			results,
			evidence
		};
	} finally {
		await theatre.close();
	}
}
async function playAll(theatre, cases, screen) {
	const later = cases.filter((example) => cleanUntil(example) !== "policy");
	const [only] = cases;
	const until = cases.length === 1 && only !== void 0 ? cleanUntil(only) : null;
	const snapshot = later.length > 0 ? await makeSnapshot(theatre, 1, until) : null;
	const results = [];
	for (const [index, example] of cases.entries()) try {
		const result = await playCase(theatre, snapshot, example, index + 2);
		results.push(result);
		screen.write(line(result));
	} catch (thrown) {
		throw notPlayed(example, thrown);
	}
	return results;
}
/** The first job that a case does not take from a clean release: where it starts, or where it hands over what that release built. */
function cleanUntil({ from, inject }) {
	const built = inject.find((injection) => injection.kind === "caller-artifact" && injection.files === null);
	return built !== void 0 && "job" in built ? built.job : from;
}
function notPlayed(example, thrown) {
	const why = thrown instanceof Error ? thrown.message.split("\n")[0] : "no error was given";
	return new ActionError("CASE_INVALID", `The case \`${example.id}\` could not be played: ${why}`, "Correct the case file, or what it breaks", thrown);
}
/** One case in one line: shut or open, its verdict, the reason and how long it took. */
function line(result) {
	const mark = result.leaks.length === 0 ? "shut" : "OPEN";
	const reason = result.outcome.reasons.find(({ code }) => code === result.reason);
	const seconds = `${(result.elapsedMilliseconds / 1e3).toFixed(1)} s`.padStart(7);
	const why = result.leaks.length === 0 ? `${reason?.code}: ${reason?.message}. ${reason?.next}.` : result.leaks.join("; ");
	return `${mark}  ${seconds}  ${result.id.padEnd(34)} ${result.outcome.verdict.padEnd(5)} ${why}\n`;
}
function caseFolder() {
	return join(suiteFolder(), "conformance", "cases");
}

// packages/cli/src/commands/rehearse.ts
const HELP = `
Usage
  interlock rehearse [PATH [--built FOLDER]] [--json]
  interlock rehearse --break CASE|all|list [--json]

Without PATH it releases examples/python-api: real tools look, the artifacts are really built, signed and verified, and
published to a stand-in for GitHub on this machine. With PATH it does the same with a repository (judged at HEAD) or a plain
folder of yours; nothing is ever written into PATH.

  --built FOLDER  what your own job uploads, where the policy says \`build.by: caller\`: exactly the files that it declares
  --break list    the ways in which a release is broken on purpose, each with the guard that must hold
  --break CASE    break it so; ends like the release that it breaks
  --break all     every case; ends 0 when every one is shut, 1 when one is open

Evidence is kept in .interlock/rehearsals/ of the current folder or, when that would be in PATH, below ~/.local/state/interlock:
reports, SBOMs, bundles, decision log, summaries, a page.
`;
const command = {
	name: "rehearse",
	summary: "play a whole release against stand-ins; nothing is published",
	help: HELP,
	options: {
		break: { type: "string" },
		built: { type: "string" }
	},
	nothingDone: {
		published: [],
		steps: [],
		evidence: ""
	},
	run: async (values, positionals, io) => {
		const isJson = values["json"] === true;
		const chosen = values["break"];
		const path = positionals[0] ?? null;
		const built = textOption(values, "built");
		if (positionals.length > 1 || path !== null && chosen !== void 0) throw usage("`rehearse` takes one folder, or one case", "See `interlock rehearse --help`");
		if (built !== null && path === null) throw usage("`--built` needs the PATH of the project that it was built from", "See `interlock rehearse --help`");
		if (chosen === "list") return showCases(isJson, io);
		const screen = {
			isTerminal: (isJson ? process.stderr : process.stdout).isTTY,
			write: isJson ? io.err : io.out
		};
		if (typeof chosen === "string") return concludeCases(chosen, await playCases(chosen, screen), isJson, io);
		const answer = await rehearseOnce(path, built, screen);
		if (isJson) io.json(answer);
		return exitCode(answer.verdict);
	}
};
async function showCases(isJson, io) {
	const cases = await listCases();
	if (isJson) {
		io.json({ cases });
		return 0;
	}
	for (const { id, title, guard, verdict } of cases) io.out(`${id.padEnd(34)} ${verdict.padEnd(6)} ${title}\n${" ".repeat(42)}held by ${guard}\n`);
	return 0;
}
/** `all` ends 0 when every case is shut; a single case ends with the exit code of its verdict when it is shut, else 1. */
function concludeCases(chosen, played, isJson, io) {
	const open = played.results.filter(({ leaks }) => leaks.length > 0);
	const [only] = played.results;
	if (chosen !== "all" && only !== void 0) {
		if (isJson) io.json(caseAnswer(only, played.evidence));
		return open.length === 0 ? exitCode(only.outcome.verdict) : 1;
	}
	if (isJson) io.json(suiteAnswer(played));
	else io.out(`${played.results.length - open.length} of ${played.results.length} cases are shut\n`);
	return open.length === 0 ? 0 : 1;
}

export { command };