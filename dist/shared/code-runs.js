import { t as ActionError } from "./errors.js";
import { D as optional, E as object, H as union, I as safeParse, M as pipe, N as record, T as number, W as url, d as is, h as literal, k as parseJson, t as array, w as nullish, z as string } from "./valibot.js";
import { t as isSha256 } from "./digest.js";
import { a as openNew, o as openRegular } from "./files-open.js";
import { t as unpackZip } from "./artifacts-zip.js";
import { copyFile, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createHash } from "node:crypto";
import { lstatSync, statSync } from "node:fs";
import { spawn } from "node:child_process";

// packages/shared/src/formats/reference.ts
const REFERENCE = /^([1-9][0-9]{0,15})@sha256:([0-9a-f]{64})@([1-9][0-9]{0,5})$/;
/** Reads `ID@sha256:HEX@ATTEMPT`, the form in which job outputs name an artifact. Raises INPUT_INVALID. */
function parseReference(text, input) {
	const match = REFERENCE.exec(text);
	if (match === null) throw new ActionError("INPUT_INVALID", `Input \`${input}\` is not an artifact reference`, "Pass the output of the job that made it, in the form ID@sha256:HEX@ATTEMPT");
	const [, id = "", sha256 = "", attempt = ""] = match;
	return {
		id: Number(id),
		sha256,
		attempt: Number(attempt)
	};
}
/** Writes a reference as `ID@sha256:HEX@ATTEMPT`. */
function formatReference(reference) {
	return `${reference.id}@sha256:${reference.sha256}@${reference.attempt}`;
}

// packages/shared/src/effects/github/github-failure.ts
const FIRST_PAUSE_MILLISECONDS$1 = 500;
const MAX_PAUSE_MILLISECONDS = 3e4;
const RequestErrorSchema = object({
	status: number(),
	response: optional(object({ headers: record(string(), optional(union([string(), number()]))) }))
});
/** Reads what @octokit/request threw: without a response there was none, whatever its `status` says. */
function readFailure(thrown) {
	const parsed = safeParse(RequestErrorSchema, thrown);
	if (!parsed.success || parsed.output.response === void 0) return {
		status: null,
		headers: {}
	};
	return {
		status: parsed.output.status,
		headers: parsed.output.response.headers
	};
}
/** Says whether GitHub asked to come again later (429, or 403 with its rate-limit headers). */
function isRateLimited({ status, headers }) {
	const isLimit = headers["retry-after"] !== void 0 || String(headers["x-ratelimit-remaining"]) === "0";
	return status === 429 || status === 403 && isLimit;
}
/** How long to wait before the next try: what `Retry-After` (seconds) says, else doubling from half a second. */
function waitMilliseconds({ headers }, attempt) {
	const seconds = Number(headers["retry-after"]);
	if (Number.isFinite(seconds) && seconds >= 0) return Math.max(seconds * 1e3, 1);
	return Math.min(FIRST_PAUSE_MILLISECONDS$1 * 2 ** attempt, MAX_PAUSE_MILLISECONDS);
}
/** The error for an API that did not answer, or answered only with its own failures. */
function unreachable(route, { status }) {
	const how = status === null ? "did not answer" : `answered with status ${status}`;
	return new ActionError("GITHUB_UNREACHABLE", `The GitHub API ${how} (${shown(route)})`, "Run the job again: it goes on where it stopped and publishes nothing twice");
}
/** The error for a request that GitHub refused; names the permission that it asks for, never the answer's text. */
function refused(route, { status, headers }) {
	const needed = String(headers["x-accepted-github-permissions"] ?? "").replace(/[^a-z_=,; ]/g, "");
	return new ActionError("GITHUB_REFUSED", `The GitHub API refused ${shown(route)} with status ${status ?? "unknown"}`, needed === "" ? "Check the token and what it may do" : `Give the job the permission ${needed}`, { status });
}
/** A route without its URL template (RFC 6570) and query: method and place are what a person can look up. */
function shown(route) {
	return route.replace(/[{?].*$/, "");
}
/** Says whether an error is GitHub's answer of that status. */
function isStatus(thrown, status) {
	return thrown instanceof ActionError && thrown.code === "GITHUB_REFUSED" && is(object({ status: literal(status) }), thrown.cause);
}
/** The error for an answer that is not in the documented form or not whole. */
function unreadable(what) {
	return new ActionError("GITHUB_UNREADABLE", `The GitHub API's answer about ${what} is incomplete or malformed`, "Run the job again");
}

// packages/shared/src/effects/github/github-transfer.ts
const UPLOAD_CHUNK_BYTES = 1048576;
const MAX_REDIRECTS = 3;
/** Streams a file as a release asset in flat memory; gives GitHub's answer. Raises ENDPOINT_REDIRECTED when the upload address is not the API's own. */
async function uploadFile(ask, api, uploadUrl, name, path) {
	requireOwnHost(api, uploadUrl);
	const handle = await openRegular(path);
	const { size } = await handle.stat();
	const body = size === 0 ? "" : handle.createReadStream({
		autoClose: false,
		highWaterMark: UPLOAD_CHUNK_BYTES,
		start: 0,
		end: size - 1
	});
	try {
		const headers = {
			"content-type": "application/octet-stream",
			"content-length": String(size)
		};
		const request = { fetch: fetchWithoutCopy };
		return await ask(`POST ${uploadUrl}{?name}`, {
			name,
			data: body,
			headers,
			request
		}, "transfer");
	} finally {
		await handle.close().catch(() => void 0);
	}
}
/**
* Node's fetch copies the body of a request that it might have to send again, which keeps the whole file in memory. It does not where
* there is neither a window nor a redirect to follow (Fetch standard, HTTP-network-or-cache fetch, step 8).
*/
async function fetchWithoutCopy(url, options) {
	return await fetch(url, {
		...options,
		redirect: "error",
		window: null
	});
}
/** Downloads an asset to a new file in flat memory and gives the digest of what was written. */
async function downloadFile(ask, route, parameters, to, maximumBytes) {
	const headers = { accept: "application/octet-stream" };
	const answer = await ask(route, {
		...parameters,
		headers,
		request: { parseSuccessResponseBody: false }
	}, "repeatable");
	const location = answer.headers["location"];
	if (answer.status >= 300 && typeof location === "string") return await writeBody(await fetchWithoutToken(location, route), to, maximumBytes);
	return await writeBody(answer.data, to, maximumBytes);
}
/** The signed address belongs to the blob store, another host: the token stays here. */
async function fetchWithoutToken(location, route) {
	let address = location;
	for (let hop = 0; hop < MAX_REDIRECTS; hop += 1) {
		const response = await fetch(address, { redirect: "manual" }).catch(() => {
			throw unreachable(route, {
				status: null,
				headers: {}
			});
		});
		const next = response.headers.get("location");
		if (response.status >= 300 && response.status < 400 && next !== null) address = new URL(next, address).href;
		else if (response.status === 200) return response.body;
		else throw unreachable(route, {
			status: response.status,
			headers: {}
		});
	}
	throw unreadable("a download");
}
/** Writes a body to a new file and hashes what it writes; a body that breaks off raises GITHUB_UNREACHABLE. */
async function writeBody(body, to, maximumBytes) {
	if (!isByteStream(body)) throw unreadable("a download");
	const hash = createHash("sha256");
	const handle = await openNew(to);
	let size = 0;
	try {
		for await (const chunk of body) {
			size += chunk.byteLength;
			if (size > maximumBytes) throw new ActionError("FILE_TOO_LARGE", `A download is larger than ${maximumBytes} bytes`, "Check what was uploaded");
			hash.update(chunk);
			await handle.writeFile(chunk);
		}
	} catch (cause) {
		throw cause instanceof ActionError ? cause : unreachable("a download", {
			status: null,
			headers: {}
		});
	} finally {
		await handle.close();
	}
	return {
		size,
		sha256: hash.digest("hex")
	};
}
function isByteStream(value) {
	return typeof value === "object" && value !== null && Symbol.asyncIterator in value;
}
/** Uploads go to the API's own origin, or to `uploads.` where the API is `api.` (github.com and ghe.com). */
function requireOwnHost(api, uploadUrl) {
	const base = URL.parse(api);
	const target = URL.parse(uploadUrl);
	const siblings = base === null ? [] : [base.host, base.host.replace(/^api\./, "uploads.")];
	if (base === null || target === null || target.protocol !== base.protocol || !siblings.includes(target.host)) throw new ActionError("ENDPOINT_REDIRECTED", "GitHub named an upload address on another host than its API", "Check `platform.api` in the policy", void 0, "fail");
}

// packages/shared/src/effects/artifacts/artifacts-service.ts
const SERVICE = "twirp/github.actions.results.api.v1.ArtifactService";
const TIMEOUT_MILLISECONDS = 6e4;
const TRANSFER_TIMEOUT_MILLISECONDS = 18e5;
const MAX_TRIES = 5;
const FIRST_PAUSE_MILLISECONDS = 500;
const ListSchema = object({ artifacts: optional(array(object({
	workflow_run_backend_id: string(),
	workflow_job_run_backend_id: string(),
	database_id: union([string(), number()]),
	name: string(),
	digest: nullish(string())
})), []) });
const SignedSchema = object({ signed_url: pipe(string(), url()) });
const ScopeSchema = object({ scp: string() });
/** Reads artifacts of this run. Raises ARTIFACT_MISSING, ARTIFACT_SERVICE. Source: @actions/artifact 6.2.1, download-artifact and its generated API. */
function resultsService(connection) {
	const base = connection.url.endsWith("/") ? connection.url : `${connection.url}/`;
	async function call(method, body) {
		return await (await request(connection, `${base}${SERVICE}/${method}`, TIMEOUT_MILLISECONDS, {
			method: "POST",
			headers: {
				authorization: `Bearer ${connection.token}`,
				"content-type": "application/json"
			},
			body: JSON.stringify(body),
			redirect: "error"
		})).json().catch(() => null);
	}
	return {
		find: async (id) => {
			const { runId, jobId } = backendIds(connection.token);
			const answer = await call("ListArtifacts", {
				workflow_run_backend_id: runId,
				workflow_job_run_backend_id: jobId,
				id_filter: String(id)
			});
			const parsed = safeParse(ListSchema, answer);
			if (!parsed.success) throw unusable("listed artifacts in an unknown form");
			const [found, ...others] = parsed.output.artifacts.filter((artifact) => String(artifact.database_id) === String(id));
			if (found === void 0 || others.length > 0) throw new ActionError("ARTIFACT_MISSING", `Artifact ${id} does not exist in this run`, "Run the job again that makes it; artifacts expire with their retention time");
			return {
				name: found.name,
				digest: found.digest ?? null,
				runId: found.workflow_run_backend_id,
				jobId: found.workflow_job_run_backend_id
			};
		},
		open: async ({ name, runId, jobId }) => {
			const ids = {
				workflow_run_backend_id: runId,
				workflow_job_run_backend_id: jobId
			};
			const parsed = safeParse(SignedSchema, await call("GetSignedArtifactURL", {
				...ids,
				name
			}));
			if (!parsed.success) throw unusable("gave no download address");
			return (await request(connection, parsed.output.signed_url, TRANSFER_TIMEOUT_MILLISECONDS, {})).body;
		}
	};
}
/** Sends a request that may be repeated: listing and reading change nothing. */
async function request({ wait }, url, timeoutMilliseconds, options) {
	let status = null;
	for (let attempt = 0; attempt < MAX_TRIES; attempt += 1) {
		if (attempt > 0) await wait(FIRST_PAUSE_MILLISECONDS * 2 ** (attempt - 1));
		const signal = AbortSignal.timeout(timeoutMilliseconds);
		const response = await fetch(url, {
			...options,
			signal
		}).catch(() => null);
		if (response?.status === 200) return response;
		await response?.body?.cancel();
		status = response?.status ?? null;
		if (status !== null && status < 500 && status !== 429) break;
	}
	throw unusable(status === null ? "did not answer" : `answered with status ${status}`);
}
/** The run and job that the runtime token is for: its scope `Actions.Results:RUN:JOB`. Read only to ask; the service checks the token. */
function backendIds(token) {
	const payload = Buffer.from(token.split(".")[1] ?? "", "base64url").toString("utf8");
	const parsed = safeParse(pipe(string(), parseJson(), ScopeSchema), payload);
	const [, runId, jobId] = (parsed.success ? parsed.output.scp.split(" ") : []).find((scope) => scope.startsWith("Actions.Results:"))?.split(":") ?? [];
	if (runId === void 0 || jobId === void 0) throw unusable("token names no run");
	return {
		runId,
		jobId
	};
}
function unusable(what) {
	return new ActionError("ARTIFACT_SERVICE", `The artifact service ${what}`, "Run the job again");
}

// packages/shared/src/effects/artifacts/artifacts.ts
const MAX_ARCHIVE_BYTES = 8589934592;
const FASTEST_COMPRESSION = 1;
/**
* Files between jobs by way of the Actions Results service; `connection` is null on a person's own machine.
* Uploads go through the official client. Downloads do not: it unpacks while it downloads, before the digest is known.
* `attempt` is that of this run and becomes part of each reference.
*/
function nodeArtifacts(connection, attempt, files) {
	if (connection === null) return {
		isAvailable: false,
		upload: () => Promise.reject(unavailable()),
		download: () => Promise.reject(unavailable())
	};
	const service = resultsService(connection);
	return {
		isAvailable: true,
		upload: async (name, folder) => {
			const { id, digest } = await uploadOfficially(name, (await files.list(folder)).map((path) => join(folder, path)), folder);
			const listed = await service.find(id);
			if (!isSha256(digest) || listed.digest !== `sha256:${digest}`) throw new ActionError("ARTIFACT_DIGEST_MISMATCH", "The artifact service names another digest than the archive that was sent", "Run the job again");
			return {
				id,
				sha256: digest,
				attempt
			};
		},
		download: async ({ id, sha256 }, folder) => {
			if (await files.exists(folder) !== "missing" && (await files.list(folder)).length > 0) throw new ActionError("FILE_EXISTS", "The folder for a download is not empty", "Name a new folder");
			const archive = join(await files.makePrivateFolder(), "artifact.zip");
			const listed = await service.find(id);
			if ([`sha256:${(await writeBody(await service.open(listed), archive, MAX_ARCHIVE_BYTES)).sha256}`, listed.digest ?? `sha256:${sha256}`].some((digest) => digest !== `sha256:${sha256}`)) throw new ActionError("ARTIFACT_DIGEST_MISMATCH", `Artifact ${id} has another digest than the job's output says`, "Run the workflow again from its start; somebody may have replaced the artifact", void 0, "fail");
			await unpackZip(archive, folder);
		}
	};
}
async function uploadOfficially(name, paths, folder) {
	const { DefaultArtifactClient } = await import("./actions-artifact.js");
	const options = { compressionLevel: FASTEST_COMPRESSION };
	const sent = await new DefaultArtifactClient().uploadArtifact(name, [...paths], folder, options).catch((cause) => {
		throw new ActionError("ARTIFACT_SERVICE", "A workflow artifact could not be uploaded", "Run the job again", cause);
	});
	if (sent.id === void 0 || sent.digest === void 0) throw new ActionError("ARTIFACT_SERVICE", "The artifact service gave no id or digest for an upload", "Run the job again");
	return {
		id: sent.id,
		digest: sent.digest
	};
}
function unavailable() {
	return new ActionError("ARTIFACT_SERVICE", "There is no artifact service outside of a workflow job", "Pass a folder instead");
}

// packages/shared/src/effects/git/git-process.ts
const MAX_OUTPUT_BYTES = 536870912;
const MAX_STDERR_BYTES = 65536;
/** Settings that a repository's own configuration cannot override: no hooks, no monitors, no prompts, no other owner's objections. */
const FIXED_CONFIGURATION = [
	"-c",
	"safe.directory=*",
	"-c",
	"core.hooksPath=/dev/null",
	"-c",
	"core.fsmonitor=false",
	"-c",
	"core.quotePath=false",
	"-c",
	"core.commitGraph=false",
	"-c",
	"protocol.version=2",
	"-c",
	"protocol.ext.allow=never",
	"-c",
	"gc.auto=0",
	"-c",
	"maintenance.auto=false"
];
/**
* Runs git by argv in an environment of our own and accepts only the exit codes in `accepted`.
* Replace refs, system and user configuration, filters and credentials play no part. Raises GIT_MISSING, GIT_FAILED, GIT_TOO_LARGE.
*/
async function runGit(path, repository, argv, accepted = [0], input = "") {
	const child = spawn("git", [
		...FIXED_CONFIGURATION,
		"-C",
		repository,
		...argv
	], {
		env: gitEnvironment(path),
		stdio: [
			"pipe",
			"pipe",
			"pipe"
		]
	});
	const output = [];
	let outputBytes = 0;
	let complaint = "";
	child.stdout.on("data", (chunk) => {
		outputBytes += chunk.length;
		if (outputBytes > MAX_OUTPUT_BYTES) {
			child.kill("SIGKILL");
			return;
		}
		output.push(chunk);
	});
	child.stderr.on("data", (chunk) => {
		complaint = (complaint + chunk.toString("utf8")).slice(0, MAX_STDERR_BYTES);
	});
	child.stdin.on("error", () => void 0);
	child.stdin.end(input);
	const code = await new Promise((resolve, reject) => {
		child.on("error", reject);
		child.on("close", resolve);
	}).catch((cause) => {
		throw new ActionError("GIT_MISSING", "git could not be started", "Install git and put it on the PATH", cause);
	});
	if (outputBytes > MAX_OUTPUT_BYTES) throw new ActionError("GIT_TOO_LARGE", `\`git ${argv[0]}\` wrote more than ${MAX_OUTPUT_BYTES} bytes`, "Remove large files from the history that is judged");
	if (code === null || !accepted.includes(code) || isComplaint(complaint, code)) throw new ActionError("GIT_FAILED", `\`git ${argv[0]}\` could not read the repository (exit code ${code ?? "none"})`, "Check out the repository with its history (`fetch-depth: 0`) and run again");
	return {
		code,
		stdout: Buffer.concat(output)
	};
}
/** git can print `fatal:` or `error:` and still exit 0, for example in a pager-less sub-command; that is no answer. */
function isComplaint(text, code) {
	return code === 0 && /^(fatal|error):/m.test(text);
}
function gitEnvironment(path) {
	return {
		PATH: path,
		HOME: "/nonexistent",
		LC_ALL: "C",
		TZ: "UTC",
		GIT_CONFIG_NOSYSTEM: "1",
		GIT_CONFIG_GLOBAL: "/dev/null",
		GIT_ATTR_NOSYSTEM: "1",
		GIT_NO_REPLACE_OBJECTS: "1",
		GIT_TERMINAL_PROMPT: "0",
		GIT_OPTIONAL_LOCKS: "0",
		GIT_ALLOW_PROTOCOL: "file",
		GIT_NO_LAZY_FETCH: "1",
		GIT_PAGER: "cat"
	};
}

// packages/shared/src/effects/git/git-directory.ts
/** What a repository shares with its worktrees; the rest of it (configuration, hooks, attributes, grafts) is left behind. */
const SHARED_PARTS = [
	"objects",
	"refs",
	"packed-refs",
	"shallow"
];
const CONFIGURATION = "[core]\n	repositoryformatversion = 0\n	bare = true\n";
/**
* Hands over a bare git folder of our own over a repository's objects, branches and index, and removes it afterwards. A repository's own
* configuration can name programs (signature checks, text conversions, monitors), and git runs them while it only reads: so git never
* sees it. Raises the codes of runGit.
*/
async function withGitFolder(path, repository, work) {
	const { own, shared } = plainLocation(repository) ?? await askLocation(path, repository);
	const folder = await mkdtemp(join(tmpdir(), "interlock-git-"));
	try {
		await copyFile(join(own, "HEAD"), join(folder, "HEAD"));
		await Promise.all([symlink(join(own, "index"), join(folder, "index")), ...SHARED_PARTS.map((part) => symlink(join(shared, part), join(folder, part)))]);
		await writeFile(join(folder, "config"), CONFIGURATION);
		return await work(folder);
	} finally {
		await rm(folder, {
			recursive: true,
			force: true
		});
	}
}
/** An ordinary checkout, known by what git itself looks for, without the milliseconds of a process; null for anything else. */
function plainLocation(repository) {
	const folder = join(resolve(repository), ".git");
	return lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() === true && ["objects", "refs"].every((part) => statSync(join(folder, part), { throwIfNoEntry: false })?.isDirectory()) && lstatSync(join(folder, "HEAD"), { throwIfNoEntry: false })?.isFile() === true && lstatSync(join(folder, "commondir"), { throwIfNoEntry: false }) === void 0 ? {
		own: folder,
		shared: folder
	} : null;
}
async function askLocation(path, repository) {
	const { stdout } = await runGit(path, repository, [
		"rev-parse",
		"--path-format=absolute",
		"--absolute-git-dir",
		"--git-common-dir"
	]);
	const [own = "", shared = ""] = stdout.toString("utf8").split("\n");
	return {
		own,
		shared
	};
}
/** Runs a reading command of git over a repository without its configuration. Raises the codes of runGit. */
async function readRepository(path, repository, argv, accepted = [0], input = "") {
	return await withGitFolder(path, repository, async (folder) => await readGitFolder(path, folder, argv, accepted, input));
}
/** Runs a reading command of git over a folder of `withGitFolder`. Raises the codes of runGit. */
async function readGitFolder(path, folder, argv, accepted = [0], input = "") {
	return await runGit(path, folder, ["--git-dir=.", ...argv], accepted, input);
}

// packages/shared/src/render/counts.ts
const RANK = {
	critical: 0,
	high: 1,
	unknown: 2,
	medium: 3,
	low: 4
};
/** Sorts findings worst first, then by tool, path, line and rule, so that the same findings always give the same text. */
function worstFirst(findings) {
	return findings.toSorted((a, b) => RANK[a.severity] - RANK[b.severity] || compare(a.tool, b.tool) || compare(a.location?.path ?? "", b.location?.path ?? "") || (a.location?.line ?? 0) - (b.location?.line ?? 0) || compare(a.rule, b.rule));
}
const VERDICT_RANK = {
	error: 0,
	fail: 1,
	pass: 2
};
/** Sorts assessments: errors, failures, passes; required before advisory. */
function worstAssessmentsFirst(assessments) {
	return assessments.toSorted((a, b) => VERDICT_RANK[a.verdict] - VERDICT_RANK[b.verdict] || Number(a.enforcement === "advisory") - Number(b.enforcement === "advisory") || compare(a.id, b.id));
}
/** All findings of a decision's tools. */
function findingsOf(assessments) {
	return assessments.flatMap((assessment) => assessment.report?.findings ?? []);
}
function compare(one, other) {
	return one === other ? 0 : one < other ? -1 : 1;
}

// packages/shared/src/render/code-runs.ts
/** Splits the text of a reason at its `code`, for output that can show code; a backtick without a partner stays as it is. */
function codeRuns(text) {
	return text.split(/`([^`]+)`/).map((run, index) => ({
		text: run,
		isCode: index % 2 === 1
	})).filter((run) => run.text !== "");
}

export { unreadable as _, readGitFolder as a, parseReference as b, runGit as c, uploadFile as d, isRateLimited as f, unreachable as g, refused as h, worstFirst as i, nodeArtifacts as l, readFailure as m, findingsOf as n, readRepository as o, isStatus as p, worstAssessmentsFirst as r, withGitFolder as s, codeRuns as t, downloadFile as u, waitMilliseconds as v, formatReference as y };