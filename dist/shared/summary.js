import { n as toReason, t as ActionError } from "./errors.js";
import { _ as unreadable$1, a as readGitFolder, c as runGit, d as uploadFile, f as isRateLimited, g as unreachable, h as refused, i as worstFirst, l as nodeArtifacts, m as readFailure, n as findingsOf, o as readRepository, p as isStatus, r as worstAssessmentsFirst, s as withGitFolder, t as codeRuns, u as downloadFile, v as waitMilliseconds, y as formatReference } from "./code-runs.js";
import { t as exitCode } from "./exit-code.js";
import { B as transform, C as nullable, D as optional$1, E as object, F as safeInteger, I as safeParse, M as pipe, P as regex, T as number, _ as maxLength, b as minValue, k as parseJson, p as isoTimestamp, r as boolean, t as array, w as nullish, z as string } from "./valibot.js";
import { n as formatRecord } from "./record.js";
import { t as headline } from "./single-decision.js";
import { t as nodeFiles } from "./files.js";
import { a as setSecret } from "./actions-core.js";
import { t as lazyTools } from "./lazy-tools.js";
import { t as amount } from "./amount.js";
import { n as countFindings } from "./finding.js";
import { n as plainText, t as cutText } from "./plain-text.js";
import { mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { setImmediate, setTimeout } from "node:timers/promises";
import { dirname, join } from "node:path";
import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { stripVTControlCharacters } from "node:util";

// packages/shared/src/action/run.ts
/**
* Performs the six steps of an action and gives the exit code: outputs closed first, apply only on a pass, the report always.
* Nothing that is thrown leaves this function.
*/
async function run(action, effects, host, facts) {
	try {
		await host.setOutputs({
			...action.outputs,
			verdict: "error",
			evidence: "",
			"evidence-path": ""
		});
	} catch (thrown) {
		host.conclude("error", headline(closed(thrown), "nothing was done"));
		return exitCode("error");
	}
	const outcome = await perform(action, effects, host, facts);
	try {
		return await publish(action, effects, host, outcome);
	} catch (thrown) {
		await host.setOutputs({
			...action.outputs,
			verdict: "error"
		}).catch(() => void 0);
		host.conclude("error", headline(closed(thrown), "nothing was done"));
		return exitCode("error");
	}
}
async function perform(action, effects, host, facts) {
	const empty = {
		inputs: null,
		facts: null,
		plan: null,
		receipt: null,
		run: facts
	};
	let reached = empty;
	try {
		const inputs = action.parse(host.inputs, facts);
		reached = {
			...empty,
			inputs
		};
		const gathered = await action.gather(inputs, effects, facts);
		reached = {
			...reached,
			facts: gathered
		};
		const { decision, plan } = await action.decide(inputs, gathered, facts);
		reached = {
			...reached,
			plan
		};
		if (decision.verdict !== "pass" || action.apply === void 0) return {
			...reached,
			decision
		};
		const receipt = await action.apply(plan, effects, facts);
		reached = {
			...reached,
			receipt
		};
		return {
			...reached,
			decision: action.settle?.(decision, receipt) ?? decision
		};
	} catch (thrown) {
		return {
			...reached,
			decision: closed(thrown)
		};
	}
}
async function publish(action, effects, host, outcome) {
	const { decision } = outcome;
	const report = action.report(outcome);
	const folder = await host.recordFolder();
	const time = effects.clock.now().toISOString();
	await effects.files.write(`${folder}/record.json`, formatRecord(action.name, outcome.run, decision, time));
	for (const [path, content] of Object.entries(report.record)) await effects.files.write(`${folder}/${path}`, content);
	const evidence = effects.artifacts.isAvailable ? formatReference(await effects.artifacts.upload(artifactName(action.name, outcome.run), folder)) : "";
	await host.writeSummary(report.summary);
	host.annotate(report.annotations);
	const opened = decision.verdict === "pass" ? report.outputs : {};
	await host.setOutputs({
		...action.outputs,
		...opened,
		verdict: decision.verdict,
		evidence,
		"evidence-path": folder
	});
	host.conclude(decision.verdict, report.headline);
	if (outcome.inputs === null && decision.reasons[0]?.code === "INPUT_INVALID") return 64;
	return outcome.inputs !== null && action.isAdvisory?.(outcome.inputs) === true ? 0 : exitCode(decision.verdict);
}
function closed(thrown) {
	return {
		verdict: thrown instanceof ActionError && thrown.verdict === "fail" ? "fail" : "error",
		reasons: [toReason(thrown)],
		assessments: [],
		warnings: []
	};
}
/** Unique in a run, also when a job is run again or one job runs an action twice. */
function artifactName(action, facts) {
	return `interlock-${action}-${facts.job}-${facts.attempt}-${crypto.randomUUID().slice(0, 8)}`;
}

// packages/shared/src/effects/builds/builds.ts
/** Builds and installations that are loaded when the first one is asked for. */
function lazyBuilds(environment, temporary) {
	const load = async () => {
		const { nodeBuilds } = await import("./builds-node.js");
		return await nodeBuilds(environment, temporary);
	};
	return {
		run: async (request) => await (await load()).run(request),
		install: async (request) => await (await load()).install(request)
	};
}

// packages/shared/src/effects/clock.ts
/** The clock of this machine. */
const systemClock = { now: () => /* @__PURE__ */ new Date() };

// packages/shared/src/effects/git/git-diff.ts
const SAFE_DIFF = [
	"--no-color",
	"--no-ext-diff",
	"--no-textconv",
	"--no-renames",
	"--ignore-submodules"
];
const HUNK = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@/;
/** Line numbers of the newer side by path. A changed file without readable lines (binary, deleted, mode only) has none. */
async function changedLines(path, repository, from, to) {
	const range = [
		"--end-of-options",
		from,
		to
	];
	const names = (await readRepository(path, repository, [
		"diff",
		...SAFE_DIFF,
		"--name-only",
		"-z",
		...range
	])).stdout.toString("utf8").split("\0").filter((name) => name !== "");
	return readPatch((await readRepository(path, repository, [
		"diff",
		...SAFE_DIFF,
		"--unified=0",
		...range
	])).stdout.toString("utf8"), names);
}
/**
* Reads a patch without context lines. Names are taken from `names`, in the same order as the sections, because a patch quotes the
* names of unusual files.
*/
function readPatch(patch, names) {
	const lines = new Map(names.map((name) => [name, []]));
	let section = -1;
	for (const line of patch.split("\n")) {
		if (line.startsWith("diff --git ")) {
			section += 1;
			continue;
		}
		const hunk = HUNK.exec(line);
		const name = names[section];
		if (hunk === null || name === void 0) continue;
		const first = Number(hunk[1]);
		const count = hunk[2] === void 0 ? 1 : Number(hunk[2]);
		for (let offset = 0; offset < count; offset += 1) lines.get(name)?.push(first + offset);
	}
	return lines;
}

// packages/shared/src/effects/git/git-objects.ts
/**
* The contents of objects of a folder of `withGitFolder`, by id, in one process. Each is hashed: git takes what lies in its store for the object
* that it is called, and hashes nothing while it reads, so who could write there before this run (an earlier job of a machine that is kept) could
* show every tool something else than the commit holds. Raises GIT_FAILED and GIT_OBJECT_ALTERED.
*/
async function readObjects(path, folder, kind, ids) {
	const { stdout } = await readGitFolder(path, folder, ["cat-file", "--batch"], [0], `${ids.join("\n")}\n`);
	const contents = [];
	let position = 0;
	for (const wanted of ids) {
		const end = stdout.indexOf("\n", position);
		const [id, type, size] = stdout.toString("utf8", position, end).split(" ");
		const length = Number(size);
		const content = stdout.subarray(end + 1, end + 1 + length);
		if (end < 0 || id !== wanted || type !== kind || !Number.isSafeInteger(length) || content.length !== length) throw objectMissing();
		demandId(kind, id, content);
		contents.push(content);
		position = end + 1 + length + 1;
	}
	return contents;
}
/** The id says itself which hash it is. */
function demandId(kind, id, content) {
	if (createHash(id.length === 40 ? "sha1" : "sha256").update(`${kind} ${content.length}\0`).update(content).digest("hex") !== id) throw new ActionError("GIT_OBJECT_ALTERED", `The repository holds a ${kind} whose content is not what its id says`, "Check the commit out into an empty folder and run again; ask who could write to this one");
}
/** The error of an object whose content git did not give. */
function objectMissing() {
	return new ActionError("GIT_FAILED", "git did not give the content of every object of the commit", "Check out the repository without a partial-clone filter and run again");
}

// packages/shared/src/effects/git/git-tree.ts
const ENTRY = /^([0-7]{6}) (blob|commit|tree) ([0-9a-f]{40}|[0-9a-f]{64})\t([^]+)$/;
/** What the first line of a commit says. */
const ROOT = /^tree ([0-9a-f]+)\n/;
const REGULAR_MODES = /* @__PURE__ */ new Set(["100644", "100755"]);
/** Says whether the mode is that of a regular file: a link or a submodule is not. */
function isRegularMode(mode) {
	return REGULAR_MODES.has(mode);
}
/** All tracked paths at a commit, sorted; raises GIT_UNSAFE_PATH for one that would leave its folder, GIT_OBJECT_ALTERED. */
async function readTree(path, repository, commit) {
	return await withGitFolder(path, repository, async (folder) => await readFolderTree(path, folder, commit));
}
/** As `readTree`, of a folder of `withGitFolder`. */
async function readFolderTree(path, folder, commit) {
	const { stdout } = await readGitFolder(path, folder, [
		"ls-tree",
		"-r",
		"-t",
		"-z",
		"--full-tree",
		"--end-of-options",
		commit
	]);
	const lines = parseLines(stdout);
	await demandTrees(path, folder, commit, lines);
	return lines.filter(({ kind }) => kind !== "tree").map(entryOf).toSorted((a, b) => a.path < b.path ? -1 : 1);
}
/** Has the commit, its root folder and every folder of a listing hashed. Raises GIT_FAILED and GIT_OBJECT_ALTERED. */
async function demandTrees(path, folder, commit, lines) {
	const [content] = await readObjects(path, folder, "commit", [commit]);
	const root = ROOT.exec(content?.toString("utf8") ?? "")?.[1] ?? "";
	const trees = lines.filter(({ kind }) => kind === "tree").map((line) => line.id);
	await readObjects(path, folder, "tree", [root, ...trees]);
}
/** The bytes of a file at a commit, or null when the commit does not hold it; raises GIT_NOT_REGULAR for a link or folder, GIT_OBJECT_ALTERED. */
async function showFile(path, repository, commit, file) {
	return await withGitFolder(path, repository, async (folder) => {
		const { stdout } = await readGitFolder(path, folder, [
			...[
				"--literal-pathspecs",
				"ls-tree",
				"-r",
				"-t",
				"-z",
				"--full-tree",
				"--end-of-options"
			],
			commit,
			file
		]);
		const lines = parseLines(stdout);
		await demandTrees(path, folder, commit, lines);
		const entry = lines.find((line) => line.path === file);
		if (entry === void 0) return null;
		if (!isRegularMode(entry.mode)) throw new ActionError("GIT_NOT_REGULAR", `\`${file}\` is not a regular file at the commit`, "Commit the file itself, not a link to it");
		const [content] = await readObjects(path, folder, "blob", [entry.id]);
		if (content === void 0) throw objectMissing();
		return new Uint8Array(content);
	});
}
function parseLines(output) {
	return decode(output).split("\0").filter((line) => line !== "").map((line) => {
		const [, mode, kind, id, path] = ENTRY.exec(line) ?? [];
		if (mode === void 0 || kind === void 0 || id === void 0 || path === void 0) throw unsafe();
		if (!isSafePath(path)) throw unsafe();
		return {
			path,
			mode,
			kind,
			id
		};
	});
}
function entryOf({ path, mode, id }) {
	return {
		path,
		mode,
		blob: id
	};
}
function decode(output) {
	try {
		return new TextDecoder("utf-8", {
			fatal: true,
			ignoreBOM: true
		}).decode(output);
	} catch {
		throw unsafe();
	}
}
function isSafePath(path) {
	return path.split("/").every((part) => part !== "" && part !== "." && part !== ".." && part.toLowerCase() !== ".git");
}
function unsafe() {
	return new ActionError("GIT_UNSAFE_PATH", "The commit tracks a path that is not UTF-8 or would leave its folder", "Rename or remove that path and commit again");
}

// packages/shared/src/effects/git/git-export.ts
/** Contents are fetched in groups, so that one process serves many files and memory stays bounded. */
const GROUP_FILES = 256;
/** A millisecond or so on a disk that keeps up: then everything else in this process gets its turn. */
const FILES_PER_TURN = 16;
/**
* Writes the regular files of a commit into an empty or new folder, byte for byte as they were committed: no attributes, no filters, no
* line-end conversion. Links and submodules are left out. Raises GIT_FAILED, GIT_OBJECT_ALTERED and GIT_UNSAFE_PATH.
*/
async function exportCommit(path, repository, commit, folder) {
	await withGitFolder(path, repository, async (source) => await exportFiles(path, source, commit, folder));
}
async function exportFiles(path, source, commit, folder) {
	const entries = (await readFolderTree(path, source, commit)).filter(({ mode }) => isRegularMode(mode));
	await mkdir(folder, { recursive: true });
	const made = /* @__PURE__ */ new Set();
	for (let start = 0; start < entries.length; start += GROUP_FILES) {
		const group = entries.slice(start, start + GROUP_FILES);
		const blobs = group.map(({ blob }) => blob);
		const contents = await readObjects(path, source, "blob", blobs);
		for (const [index, entry] of group.entries()) {
			const content = contents[index];
			if (content === void 0) throw objectMissing();
			writeNew(join(folder, entry.path), content, entry.mode, made);
			if (index % FILES_PER_TURN === 0) await setImmediate();
		}
	}
}
/** Synchronously: a small file is written faster than an asynchronous write is handed over, and the loop above gives turns. */
function writeNew(file, content, mode, made) {
	const parent = dirname(file);
	if (!made.has(parent)) {
		mkdirSync(parent, { recursive: true });
		made.add(parent);
	}
	writeFileSync(file, content, {
		flag: "wx",
		mode: mode === "100755" ? 493 : 420
	});
}

// packages/shared/src/effects/git/git-history.ts
/**
* Copies the history that a commit reaches into a new repository in an empty or new folder: its branch `main` is that commit. Nothing of the
* source's configuration, hooks, other branches or alternates comes along, and no file is checked out. Raises GIT_FAILED.
*/
async function cloneHistory(path, repository, commit, folder) {
	await mkdir(folder, { recursive: true });
	await runGit(path, folder, [
		"init",
		"--quiet",
		"--template=",
		"--initial-branch=main"
	]);
	const fetch = [
		"fetch",
		"--quiet",
		"--no-tags",
		"--no-write-fetch-head",
		"--no-recurse-submodules"
	];
	await withGitFolder(path, repository, async (source) => {
		await runGit(path, folder, [
			...fetch,
			"--end-of-options",
			source,
			commit
		]);
	});
	await runGit(path, folder, [
		"update-ref",
		"refs/heads/main",
		commit
	]);
}

// packages/shared/src/effects/git/git.ts
const COMMIT = /^[0-9a-f]{40}$/;
/** Reads repositories with the machine's git. `path` is the PATH on which git is looked for. The repository's own configuration plays no part. Codes: see runGit. */
function realGit(path) {
	return {
		resolve: async (repository, revision) => {
			const argv = [
				"rev-parse",
				"--verify",
				"--quiet",
				"--end-of-options",
				`${revision}^{commit}`
			];
			const { code, stdout } = await readRepository(path, repository, argv, [
				0,
				1,
				128
			]);
			const commit = stdout.toString("utf8").trim();
			return code === 0 && COMMIT.test(commit) ? commit : null;
		},
		show: (repository, commit, file) => showFile(path, repository, commit, file),
		tree: (repository, commit) => readTree(path, repository, commit),
		mergeBase: async (repository, one, other) => {
			const { stdout } = await readRepository(path, repository, [
				"merge-base",
				"--end-of-options",
				one,
				other
			], [0, 1]);
			const commit = stdout.toString("utf8").trim();
			return COMMIT.test(commit) ? commit : null;
		},
		isAncestor: async (repository, ancestor, commit) => {
			const { code } = await readRepository(path, repository, [
				"merge-base",
				"--is-ancestor",
				"--end-of-options",
				ancestor,
				commit
			], [0, 1]);
			return code === 0;
		},
		committedAt: async (repository, commit) => {
			const argv = [
				"show",
				"--no-patch",
				"--format=%ct",
				"--end-of-options",
				`${commit}^{commit}`
			];
			const { stdout } = await readRepository(path, repository, argv);
			return Number(stdout.toString("utf8").trim());
		},
		isShallow: async (repository) => {
			const { stdout } = await readRepository(path, repository, ["rev-parse", "--is-shallow-repository"]);
			return stdout.toString("utf8").trim() !== "false";
		},
		countCommits: async (repository, commit) => {
			const log = [
				"log",
				"--no-merges",
				"--full-history",
				"--format=%H"
			];
			const seen = [
				"-G",
				"^",
				"--diff-filter=d",
				"--end-of-options",
				commit,
				"--"
			];
			const { stdout } = await readRepository(path, repository, [...log, ...seen]);
			return stdout.toString("utf8").split("\n").filter((line) => COMMIT.test(line)).length;
		},
		changedLines: (repository, from, to) => changedLines(path, repository, from, to),
		export: (repository, commit, folder) => exportCommit(path, repository, commit, folder),
		clone: (repository, commit, folder) => cloneHistory(path, repository, commit, folder)
	};
}

// packages/shared/src/effects/github/github-client.ts
/** REST calendar version that the schemas here were written against. */
const API_VERSION = "2022-11-28";
const REQUEST_TIMEOUT_MILLISECONDS = 6e4;
const TRANSFER_TIMEOUT_MILLISECONDS = 18e5;
/** All waiting for one request together. */
const RETRY_BUDGET_MILLISECONDS = 12e4;
/** Makes a client that starts when it is first asked. The token is sent to `api` and nowhere else: redirects are not followed. */
function gitHubClient(connection) {
	let octokit = null;
	return async (route, parameters, manner) => {
		octokit ??= start(connection);
		const client = await octokit;
		let waited = 0;
		for (let attempt = 0;; attempt += 1) {
			const outcome = await send(client, route, parameters, manner);
			if ("answer" in outcome) return outcome.answer;
			const { failure } = outcome;
			const isTransient = failure.status === null || failure.status >= 500;
			const mayRepeat = isRateLimited(failure) || isTransient && manner === "repeatable";
			if (!isTransient && !isRateLimited(failure)) throw refused(route, failure);
			const pause = waitMilliseconds(failure, attempt);
			if (!mayRepeat || waited + pause > RETRY_BUDGET_MILLISECONDS || isStream(parameters["data"])) throw unreachable(route, failure);
			waited += pause;
			await connection.wait(pause);
		}
	};
}
async function start({ api, token }) {
	if (token === null || token === "") throw new ActionError("GITHUB_REFUSED", "There is no token for the GitHub API", "Set `env: GITHUB_TOKEN: ${{ github.token }}` on the step");
	const { Octokit } = await import("./octokit-rest.js");
	return new Octokit({
		baseUrl: api,
		auth: token,
		userAgent: "interlock",
		log: {
			debug: () => void 0,
			info: () => void 0,
			warn: () => void 0,
			error: () => void 0
		}
	});
}
async function send(client, route, parameters, manner) {
	const timeout = manner === "transfer" ? TRANSFER_TIMEOUT_MILLISECONDS : REQUEST_TIMEOUT_MILLISECONDS;
	const { headers, request, ...rest } = parameters;
	try {
		const { status, headers: answered, data } = await client.request(route, {
			...rest,
			headers: {
				"x-github-api-version": API_VERSION,
				...isRecord(headers) ? headers : {}
			},
			request: {
				redirect: "manual",
				signal: AbortSignal.timeout(timeout),
				...isRecord(request) ? request : {}
			}
		});
		return { answer: {
			status,
			headers: answered,
			data
		} };
	} catch (thrown) {
		return { failure: readFailure(thrown) };
	}
}
function isRecord(value) {
	return typeof value === "object" && value !== null;
}
function isStream(value) {
	return isRecord(value) && Symbol.asyncIterator in value;
}

// packages/shared/src/effects/github/github-pages.ts
const PAGE_ENTRIES = 100;
const MAX_PAGES = 50;
/**
* Reads every page of a list. It goes on while a `next` link is announced or a page is full, so that a lost link cannot
* cut the list. Raises GITHUB_UNREADABLE when an entry comes twice or the pages do not end.
*/
async function allPages(ask, route, parameters, readPage) {
	const entries = /* @__PURE__ */ new Map();
	for (let page = 1; page <= MAX_PAGES; page += 1) {
		const { headers, data } = await ask(route, {
			...parameters,
			per_page: PAGE_ENTRIES,
			page
		}, "repeatable");
		const read = readPage(data);
		for (const entry of read) {
			if (entries.has(entry.id)) throw unreadable$1("a list that changed while it was read");
			entries.set(entry.id, entry);
		}
		if (!/rel="next"/.test(String(headers["link"] ?? "")) && read.length < PAGE_ENTRIES) return [...entries.values()];
	}
	throw unreadable$1("a list that does not end");
}

// packages/shared/src/effects/github/github-repository-name.ts
/** The two parts of `OWNER/NAME`, as the routes of the API take them. Raises GITHUB_UNREADABLE. */
function split(repository) {
	const [owner, repo, ...rest] = repository.split("/");
	if (owner === void 0 || repo === void 0 || owner === "" || repo === "" || rest.length > 0) throw unreadable$1("a repository without an owner");
	return {
		owner,
		repo
	};
}

// packages/shared/src/effects/github/github-schemas.ts
const Id = pipe(number(), safeInteger(), minValue(1));
const Commit = pipe(string(), regex(/^[0-9a-f]{40}$/));
const AssetSchema = pipe(object({
	id: Id,
	name: string(),
	size: pipe(number(), safeInteger(), minValue(0)),
	digest: optional$1(nullable(string())),
	state: string()
}), transform(({ id, name, size, digest, state }) => ({
	id,
	name,
	size,
	digest: digest ?? null,
	isUploaded: state === "uploaded"
})));
const ReleaseSchema = pipe(object({
	id: Id,
	tag_name: string(),
	draft: boolean(),
	immutable: optional$1(boolean()),
	body: nullish(string()),
	target_commitish: string(),
	published_at: nullish(pipe(string(), isoTimestamp())),
	html_url: string(),
	upload_url: string(),
	assets: array(AssetSchema)
}), transform((release) => ({
	id: release.id,
	tag: release.tag_name,
	isDraft: release.draft,
	isImmutable: release.immutable === true,
	body: release.body ?? "",
	targetCommit: release.target_commitish,
	publishedAt: release.published_at ?? null,
	assets: release.assets,
	url: release.html_url,
	uploadUrl: release.upload_url.replace(/\{.*$/, "")
})));
const RepositorySchema = object({
	id: Id,
	full_name: string(),
	private: boolean(),
	visibility: optional$1(string()),
	default_branch: string()
});
const ReferenceSchema = object({
	ref: string(),
	object: object({
		type: string(),
		sha: Commit
	})
});
const TagSchema = object({ object: object({
	type: string(),
	sha: Commit
}) });
const JobsSchema = object({
	total_count: number(),
	jobs: array(object({
		id: Id,
		name: string(),
		run_attempt: number()
	}))
});
/** What a page of each kind must look like; only the fields that are used. */
const SCHEMAS = {
	asset: AssetSchema,
	assets: array(AssetSchema),
	release: ReleaseSchema,
	releases: array(ReleaseSchema),
	repository: RepositorySchema,
	reference: ReferenceSchema,
	tag: TagSchema,
	jobs: JobsSchema
};
/** Reads an answer with a schema. Raises GITHUB_UNREADABLE, which names what was asked and nothing of the answer. */
function readAnswer(schema, data, what) {
	const parsed = safeParse(schema, data);
	if (!parsed.success) throw unreadable$1(what);
	return parsed.output;
}

// packages/shared/src/effects/github/github-releases.ts
/** GitHub's own limit for one release asset (docs: "Storage and bandwidth quotas": each file under 2 GiB). */
const MAX_ASSET_BYTES = 2147483648;
const RELEASE = "/repos/{owner}/{repo}/releases/{release_id}";
const ASSET = "/repos/{owner}/{repo}/releases/assets/{asset_id}";
/** What reads releases and their assets. Source: REST description 2022-11-28, `releases`. */
function releaseReading(ask) {
	return {
		releases: (repository) => allPages(ask, "GET /repos/{owner}/{repo}/releases", split(repository), (data) => readAnswer(SCHEMAS.releases, data, "releases")),
		release: async (repository, id) => {
			const parameters = {
				...split(repository),
				release_id: id
			};
			const answer = await ask(`GET ${RELEASE}`, parameters, "repeatable");
			const release = readAnswer(SCHEMAS.release, answer.data, "a release");
			const assets = await allPages(ask, `GET ${RELEASE}/assets`, parameters, (data) => readAnswer(SCHEMAS.assets, data, "release assets"));
			return {
				...release,
				assets
			};
		},
		downloadAsset: (repository, id, to) => downloadFile(ask, `GET ${ASSET}`, {
			...split(repository),
			asset_id: id
		}, to, MAX_ASSET_BYTES)
	};
}
/** What changes releases; `api` is the policy's address, which uploads may not leave. Source: as above. */
function releaseWriting(ask, api) {
	return {
		createDraft: async (repository, { tag, commit, name, body }) => {
			const draft = {
				tag_name: tag,
				target_commitish: commit,
				name,
				body,
				draft: true
			};
			const answer = await ask("POST /repos/{owner}/{repo}/releases", {
				...split(repository),
				...draft
			}, "once");
			return readAnswer(SCHEMAS.release, answer.data, "the new draft");
		},
		updateDraft: async (repository, id, { body }) => {
			const answer = await ask(`PATCH ${RELEASE}`, {
				...split(repository),
				release_id: id,
				body
			}, "repeatable");
			return readAnswer(SCHEMAS.release, answer.data, "the draft");
		},
		upload: async (_repository, release, name, path) => {
			const answer = await uploadFile(ask, api, release.uploadUrl, name, path);
			return readAnswer(SCHEMAS.asset, answer.data, "an uploaded asset");
		},
		deleteAsset: async (repository, id) => {
			await ask(`DELETE ${ASSET}`, {
				...split(repository),
				asset_id: id
			}, "once");
		},
		publish: async (repository, id, { tag, commit }) => {
			const opened = {
				tag_name: tag,
				target_commitish: commit,
				draft: false
			};
			const answer = await ask(`PATCH ${RELEASE}`, {
				...split(repository),
				release_id: id,
				...opened
			}, "once");
			return readAnswer(SCHEMAS.release, answer.data, "the published release");
		}
	};
}

// packages/shared/src/effects/github/github-tags.ts
const MAX_TAG_DEPTH = 5;
/** The commit that a tag ends at, through annotated tags too; null when there is none. Source: REST description 2022-11-28, `git`. */
async function tagCommit(ask, repository, tag) {
	let target = await tagTarget(ask, repository, tag);
	for (let depth = 0; target !== null && target.type === "tag" && depth < MAX_TAG_DEPTH; depth += 1) {
		const answer = await ask("GET /repos/{owner}/{repo}/git/tags/{tag_sha}", {
			...split(repository),
			tag_sha: target.sha
		}, "repeatable");
		target = readAnswer(SCHEMAS.tag, answer.data, "a tag").object;
	}
	if (target !== null && target.type !== "commit") throw unreadable$1("a tag that points at no commit");
	return target?.sha ?? null;
}
async function tagTarget(ask, repository, tag) {
	try {
		const answer = await ask("GET /repos/{owner}/{repo}/git/ref/tags/{tag}", {
			...split(repository),
			tag
		}, "repeatable");
		const reference = readAnswer(SCHEMAS.reference, answer.data, "a tag");
		if (reference.ref !== `refs/tags/${tag}`) throw unreadable$1("a tag");
		return reference.object;
	} catch (thrown) {
		if (isStatus(thrown, 404)) return null;
		throw thrown;
	}
}

// packages/shared/src/effects/github/github.ts
/** The GitHub port over REST. Sources: REST description 2022-11-28, `repos`, `actions`. */
function nodeGitHub(connection) {
	const ask = gitHubClient(connection);
	return {
		...releaseReading(ask),
		...releaseWriting(ask, connection.api),
		tagCommit: (repository, tag) => tagCommit(ask, repository, tag),
		...repositoryReading(ask)
	};
}
function repositoryReading(ask) {
	return {
		repository: async (repository) => {
			const answer = await ask("GET /repos/{owner}/{repo}", split(repository), "repeatable");
			const read = readAnswer(SCHEMAS.repository, answer.data, "the repository");
			if (read.full_name.toLowerCase() !== repository.toLowerCase()) throw unreadable$1("the repository");
			const isPrivate = read.private || read.visibility !== "public";
			return {
				id: String(read.id),
				isPrivate,
				defaultBranch: read.default_branch
			};
		},
		jobs: async (repository, runId, attempt) => {
			const route = "GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/jobs";
			let expected = 0;
			const parameters = {
				...split(repository),
				run_id: runId,
				attempt_number: attempt
			};
			const jobs = await allPages(ask, route, parameters, (data) => {
				const page = readAnswer(SCHEMAS.jobs, data, "the jobs of the run");
				expected = page.total_count;
				return page.jobs;
			});
			if (jobs.length !== expected) throw unreadable$1("the jobs of the run");
			return jobs.map(({ id, name, run_attempt }) => ({
				id,
				name,
				attempt: run_attempt
			}));
		}
	};
}

// packages/shared/src/effects/log.ts
const CONTROL = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;
/**
* Makes a line of foreign text harmless: no terminal escapes, no line breaks, and nothing that the runner takes for a
* workflow command (actions/runner ActionCommand: `::` at the start after blanks, `##[` anywhere).
*/
function fenceLine(line) {
	const plain = stripVTControlCharacters(line).replace(CONTROL, " ").replaceAll("##[", "# #[");
	return plain.trimStart().startsWith("::") ? `| ${plain.trimStart()}` : plain;
}
/**
* The log of a process: lines go to standard error, redacted and fenced. In a workflow a secret is also registered with the
* runner, line by line, because the runner masks by line.
*/
function processLog(redaction, isWorkflow, write) {
	return {
		info: (line) => {
			for (const part of redaction.redact(line).split(/\r?\n/)) write(`${fenceLine(part)}\n`);
		},
		registerSecret: (value) => {
			redaction.register(value);
			const lines = isWorkflow ? value.split(/\r?\n/) : [];
			for (const line of lines.filter((text) => text.trim() !== "")) setSecret(line);
		}
	};
}

// packages/shared/src/effects/package-index.ts
const TIMEOUT_MILLISECONDS = 6e4;
const JSON_FORM = "application/vnd.pypi.simple.v1+json";
const MAX_BYTES = 67108864;
const ProjectSchema = object({ files: array(object({
	filename: string(),
	hashes: object({ sha256: optional$1(string()) })
})) });
/** Reads a simple index in its JSON form (PEP 691), without a token. Raises INDEX_UNREADABLE. */
const packageIndex = { files: async (index, project) => {
	const address = `${index}${encodeURIComponent(project)}/`;
	const options = {
		headers: { accept: JSON_FORM },
		signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS)
	};
	const response = await fetch(address, options).catch((cause) => {
		throw unreadable("did not answer", cause);
	});
	if (response.status === 404) return [];
	const text = response.status === 200 ? await response.text().catch(() => "") : "";
	const parsed = safeParse(pipe(string(), maxLength(MAX_BYTES), parseJson(), ProjectSchema), text);
	if (!parsed.success) throw unreadable("gave no list of files in its JSON form");
	return parsed.output.files.map(({ filename, hashes }) => ({
		name: filename,
		sha256: hashes.sha256 ?? null
	}));
} };
function unreadable(what, cause) {
	return new ActionError("INDEX_UNREADABLE", `The package index ${what}`, "Check `release.registry` of the policy, and run the job again", cause);
}

// packages/shared/src/effects/sigstore/lazy-sigstore.ts
/** Signing that is loaded when it is first asked for. */
function lazySigstore(world) {
	const load = async () => (await import("./sigstore2.js")).nodeSigstore(world);
	return {
		claims: async (issuer) => await (await load()).claims(issuer),
		sign: async (batch) => await (await load()).sign(batch),
		checkMessage: async (path, key, signature) => await (await import("./message-signature.js")).checkMessage(path, key, signature)
	};
}

// packages/shared/src/effects/node.ts
/**
* The world as this process sees it. Whatever is large (GitHub's client, the artifact client, Sigstore, the tool store) is
* loaded when it is first asked. The GitHub address is that of the run: an action compares it with the policy first.
*/
function nodeEffects(environment, run, redaction) {
	const temporary = filled(environment["RUNNER_TEMP"]) ?? tmpdir();
	const log = processLog(redaction, run.isWorkflow, (text) => process.stderr.write(text));
	const files = nodeFiles(temporary, run.isWorkflow ? run.workspace : null);
	return {
		clock: systemClock,
		environment,
		log,
		files,
		git: realGit(environment["PATH"] ?? ""),
		tools: lazyTools(environment, temporary),
		builds: lazyBuilds(environment, temporary),
		artifacts: nodeArtifacts(resultsConnection(environment), run.attempt, files),
		github: nodeGitHub({
			api: run.api,
			token: filled(environment["GITHUB_TOKEN"]),
			wait
		}),
		packageIndex,
		sigstore: lazySigstore({
			environment,
			log,
			clock: systemClock,
			wait
		})
	};
}
function resultsConnection(environment) {
	const url = filled(environment["ACTIONS_RESULTS_URL"]);
	const token = filled(environment["ACTIONS_RUNTIME_TOKEN"]);
	return url === null || token === null ? null : {
		url,
		token,
		wait
	};
}
async function wait(milliseconds) {
	await setTimeout(milliseconds);
}
function filled(value) {
	return value === void 0 || value === "" ? null : value;
}

// packages/shared/src/action/inputs.ts
/**
* Reads all inputs of an action and reports every problem at once. A name that the action does not declare is a problem
* too: a typo in an input must not silently fall back. Raises INPUT_INVALID.
*/
function readInputs(raw, shape) {
	const problems = [];
	const values = {};
	for (const name of Object.keys(raw)) if (!Object.hasOwn(shape, name) && raw[name] !== "") problems.push(`\`${name}\` is not an input of this action`);
	for (const [name, reader] of Object.entries(shape)) try {
		const given = raw[name];
		values[name] = reader(given === void 0 || given === "" ? void 0 : given, name);
	} catch (thrown) {
		problems.push(thrown instanceof Error ? thrown.message : `\`${name}\` is not readable`);
	}
	if (problems.length > 0 || !isComplete(values, shape)) throw new ActionError("INPUT_INVALID", problems.join("; "), "Correct the `with:` block of the step");
	return values;
}
function isComplete(values, shape) {
	return Object.keys(shape).every((name) => Object.hasOwn(values, name));
}
/** An input that must be there; `form` is an anchored expression, `hint` says the form in words. */
function text(form, hint) {
	return (value, name) => {
		if (value === void 0) throw new Error(`\`${name}\` is required: ${hint}`);
		if (!form.test(value)) throw new Error(`\`${name}\` must be ${hint}`);
		return value;
	};
}
/** An input that may be absent, which reads as null; when present it is read by `reader`. */
function optional(reader) {
	return (value, name) => value === void 0 ? null : reader(value, name);
}
/** One of a closed list of words; absent reads as `fallback`, which action.yml states as the default. */
function word(words, fallback) {
	return (value, name) => {
		const found = words.find((candidate) => candidate === (value ?? fallback));
		if (found === void 0) throw new Error(`\`${name}\` must be one of ${words.join(", ")}`);
		return found;
	};
}
/** Non-empty lines of a multi-line input, trimmed; absent reads as an empty list. */
function lines() {
	return (value) => (value ?? "").split("\n").map((line) => line.trim()).filter((line) => line !== "");
}

// packages/shared/src/render/markdown.ts
/** Everything that GitHub-flavoured Markdown, HTML or a workflow command could read as syntax. */
const SYNTAX = /[&<>"'`\\*_{}[\]()#+\-!|~:@^$=]/g;
/** A word joiner: it draws nothing and keeps GitHub's later passes from finding a mention, an issue or an emoji. */
const WORD_JOINER = "&#8288;";
/**
* Writes a stranger's text as GitHub-flavoured Markdown that shows exactly this text, also inside a table cell: no markup,
* HTML, links, images, mentions, issue references or emoji can come out of it. One line.
*
* Every character that is syntax becomes a numeric entity, which Markdown never reads as syntax. Mentions, e-mail
* addresses, issue numbers and emoji are found by GitHub after entities were decoded, so those are broken up too.
*/
function escapeMarkdown(text) {
	return escapeSyntax(text).replaceAll("&#64;", `&#64;${WORD_JOINER}`).replaceAll("&#35;", `&#35;${WORD_JOINER}`).replaceAll(/\b(GH)&#45;/gi, `$1${WORD_JOINER}&#45;`).replaceAll(/&#58;(?=[A-Za-z0-9&])/g, `&#58;${WORD_JOINER}`);
}
function escapeSyntax(text) {
	return plainText(text).replace(SYNTAX, entity).replaceAll(/\b(www)\./gi, "$1&#46;").replace(/^(\s*\d+)\./, "$1&#46;");
}
/**
* Writes a stranger's text as code: a path, a rule, a digest. Stays code inside a table cell. GitHub looks for no mentions or emoji in
* code, so that a path can be copied without invisible characters.
*/
function markdownCode(text) {
	return `<code>${escapeSyntax(text)}</code>`;
}
/** Writes a sentence of ours, in which backticks stand around code, such as a reason's message; all of it is escaped. */
function markdownProse(text) {
	return codeRuns(text).map((run) => run.isCode ? markdownCode(run.text) : escapeMarkdown(run.text)).join("");
}
/** Writes one row of a table from cells that are Markdown already. */
function markdownRow(cells) {
	return `| ${cells.join(" | ")} |\n`;
}
function entity(character) {
	return `&#${character.charCodeAt(0)};`;
}

// packages/shared/src/render/table-cell.ts
/** Above this a cell fills the page instead of a line of it. */
const MAX_CELL_CHARACTERS = 400;
/** A stranger's text for a cell of a summary's table, cut where it would fill the page. */
function cell(text) {
	return escapeMarkdown(cutText(text, 400));
}
/** A stranger's text for a cell, as code that can be copied. */
function codeCell(text) {
	return markdownCode(cutText(text, 400));
}
/** A sentence of ours for a cell, in which backticks stand around code. */
function proseCell(text) {
	return markdownProse(cutText(text, 400));
}

// packages/shared/src/render/check-table.ts
/** The verdict as a summary shows it. */
const VERDICT_WORDS = {
	pass: "✅ pass",
	fail: "❌ fail",
	error: "⛔ error"
};
/** Requirements without a tool that hold: their names are enough, and the table is left to what a reader looks for. */
function heldLine(assessments) {
	const held = assessments.filter((assessment) => !isRow(assessment)).map(({ title }) => cell(title));
	return held.length === 0 ? "" : `✅ ${held.join(" · ")}\n\n`;
}
function isRow({ report, verdict }) {
	return report !== null || verdict !== "pass";
}
/** Tools, and whatever does not hold, worst first; without a tool the columns that only a tool has are left out. */
function checkTable(assessments) {
	const shown = worstAssessmentsFirst(assessments).filter(isRow);
	const hasTools = shown.some(({ report }) => report !== null);
	return {
		head: hasTools ? markdownRow([
			"Check",
			"Verdict",
			"Phase",
			"Findings",
			"Inputs seen",
			"Canary",
			"Why"
		]) + markdownRow([
			"---",
			"---",
			"---",
			"---:",
			"---:",
			"---",
			"---"
		]) : markdownRow([
			"Check",
			"Verdict",
			"Why"
		]) + markdownRow([
			"---",
			"---",
			"---"
		]),
		rows: shown.map((assessment) => checkRow(assessment, hasTools ? toolCells(assessment) : []))
	};
}
function checkRow({ title, verdict, reasons }, middle) {
	const [reason] = reasons;
	return markdownRow([
		cell(title),
		VERDICT_WORDS[verdict],
		...middle,
		reason === void 0 ? "" : `${markdownCode(reason.code)} ${proseCell(reason.message)}`
	]);
}
function toolCells({ enforcement, report }) {
	if (report === null) return [
		enforcement,
		"",
		"",
		""
	];
	const { inputsSeen, inputsExpected, canary } = report.proof;
	return [
		enforcement,
		report.completeness === "complete" || report.findings.length > 0 ? String(report.findings.length) : "no answer",
		inputsSeen === null ? "not named" : `${inputsSeen} of ${inputsExpected}`,
		canary === "not-planted" ? "not planted" : canary
	];
}

// packages/shared/src/render/summary.ts
/** The runner drops a step's whole summary above 1 MiB (actions/runner CreateStepSummaryCommand). */
const MAX_SUMMARY_BYTES = 1e6;
const MAX_REASONS = 20;
const NO_LISTING = {
	columns: [],
	rows: []
};
/**
* Writes a job summary: verdict and next step first, then counts, one table of checks worst first, and the findings worst
* first as far as GitHub's size limit lets them in. All text of tools is escaped. At most MAX_SUMMARY_BYTES.
*/
function renderSummary({ title, decision, facts = [], listing = NO_LISTING }) {
	const findings = worstFirst(findingsOf(decision.assessments));
	const head = [
		`## ${escapeMarkdown(title)}: ${VERDICT_WORDS[decision.verdict]}\n\n`,
		...decision.reasons.slice(0, MAX_REASONS).map((reason, index) => reasonText(reason, index)),
		left(decision.reasons.length - MAX_REASONS, "reasons"),
		decision.reasons.length > 1 ? "\n" : "",
		countLine(findings, decision),
		warningText(decision.warnings),
		heldLine(decision.assessments)
	].join("");
	const checks = checkTable(decision.assessments);
	const rows = {
		head: markdownRow([
			"Severity",
			"Tool",
			"Rule",
			"Where",
			"What"
		]) + markdownRow([
			"---",
			"---",
			"---",
			"---",
			"---"
		]),
		rows: findings.map(findingRow)
	};
	const tail = facts.map(([name, value]) => `- ${escapeMarkdown(name)}: ${markdownCode(value)}\n`).join("");
	const files = fileTable(listing);
	return fit(head, tail, [
		{
			...checks,
			open: "",
			close: "",
			noun: "checks"
		},
		{
			...files,
			open: "",
			close: "",
			noun: "files"
		},
		{
			...rows,
			open: "<details><summary>Findings, worst first</summary>\n\n",
			close: "</details>\n\n",
			noun: "findings"
		}
	]);
}
/** Space for the sentences that say what was left out. */
const RESERVED_BYTES = 1e3;
function fit(head, tail, sections) {
	const parts = [cutText(head, MAX_SUMMARY_BYTES / 8)];
	const end = cutText(tail, MAX_SUMMARY_BYTES / 16);
	let used = byteLength(parts[0] ?? "") + byteLength(end) + RESERVED_BYTES;
	for (const { head: tableHead, rows, open, close, noun } of sections) {
		if (rows.length === 0) continue;
		const kept = [];
		used += byteLength(open + tableHead + close);
		for (const row of rows) {
			used += byteLength(row);
			if (used > 1e6) break;
			kept.push(row);
		}
		parts.push(open, tableHead, ...kept, "\n", left(rows.length - kept.length, noun), close);
	}
	return parts.join("") + end;
}
function left(count, noun) {
	return count > 0 ? `… and ${count} more ${noun}: the rest is in the artifact.\n\n` : "";
}
function reasonText({ code, message, next }, index) {
	const text = `${markdownCode(code)} ${proseCell(message)}.`;
	return index === 0 ? `**Why:** ${text}\n\n**Next:** ${proseCell(next)}.\n\n` : `- ${text} ${proseCell(next)}.\n`;
}
function countLine(findings, decision) {
	if (!decision.assessments.some(({ report }) => report !== null)) return "";
	const { critical, high, medium, low, unknown, total } = countFindings(findings);
	return `**${amount(total, "finding", "findings")}:** ${critical} critical, ${high} high, ${medium} medium, ${low} low, ${unknown} unknown\n\n`;
}
function warningText(warnings) {
	const lines = warnings.slice(0, MAX_REASONS).map(({ code, message, next }) => `- ⚠️ ${markdownCode(code)} ${proseCell(`${message}. ${next}.`)}\n`);
	return lines.length === 0 ? "" : `${lines.join("")}\n${left(warnings.length - MAX_REASONS, "warnings")}`;
}
/** A column of nothing but numbers stands to the right, as numbers; everything else can be copied. */
function fileTable({ columns, rows }) {
	const isNumber = columns.map((_, index) => rows.every((cells) => /^\d+$/.test(cells[index] ?? "")));
	const rule = isNumber.map((number) => number ? "---:" : "---");
	return {
		head: markdownRow(columns.map(escapeMarkdown)) + markdownRow(rule),
		rows: rows.map((cells) => markdownRow(cells.map((text, index) => isNumber[index] === true ? cell(text) : codeCell(text))))
	};
}
function findingRow({ severity, tool, rule, location, message, suppressed }) {
	const line = location?.line == null ? "" : `:${location.line}`;
	return markdownRow([
		suppressed ? `${severity} (suppressed)` : severity,
		cell(tool),
		codeCell(rule),
		location === null ? "" : markdownCode(`${cutText(location.path, 400)}${line}`),
		cell(message)
	]);
}
function byteLength(text) {
	return new TextEncoder().encode(text).length;
}

export { markdownRow as a, readInputs as c, nodeEffects as d, fenceLine as f, markdownProse as i, text as l, escapeMarkdown as n, lines as o, run as p, markdownCode as r, optional as s, renderSummary as t, word as u };