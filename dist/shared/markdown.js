import { n as toReason, t as ActionError } from "./errors.js";
import { A as safeInteger, D as pipe, E as picklist, F as transform, I as union, O as record, P as string, R as url, S as optional$1, b as number, d as literal, g as minValue, j as safeParse, k as regex, p as maxLength, r as boolean, s as is, t as array, v as nullable, w as parseJson, x as object, y as nullish } from "./dist.js";
import { a as unpackArchive, o as unpackZip, r as listRegular, s as isSha256, t as lazyTools } from "./lazy-tools.js";
import { c as openRegular, i as isInside, l as plainPath, n as digestHandle, o as openFailure, r as codeOf, s as openNew } from "./hash.js";
import { n as readRegular, t as copyRegular } from "./files-content.js";
import { appendFile, copyFile, lstat, mkdir, mkdtemp, readFile, realpath, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { setTimeout } from "node:timers/promises";
import { dirname, join } from "node:path";
import { createHash } from "node:crypto";
import { Worker } from "node:worker_threads";
import { spawn } from "node:child_process";
import { stripVTControlCharacters } from "node:util";

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

// packages/shared/src/action/exit-code.ts
/** The exit code of a verdict: 0 pass, 1 fail, 2 error. */
function exitCode(verdict) {
	switch (verdict) {
		case "pass": return 0;
		case "fail": return 1;
		case "error": return 2;
	}
}

// packages/shared/src/action/record.ts
const RecordSchema = object({
	schema: literal(1),
	action: string(),
	verdict: picklist([
		"pass",
		"fail",
		"error"
	]),
	time: string(),
	run: object({
		repository: string(),
		repositoryId: string(),
		commit: string(),
		ref: string(),
		event: string(),
		runId: string(),
		attempt: number(),
		job: string()
	})
});
/** Writes `record.json`: the decision with the run that it binds. `time` is ISO 8601. */
function formatRecord(action, run, decision, time) {
	const { repository, repositoryId, commit, ref, event, runId, attempt, job } = run;
	const head = {
		schema: 1,
		action,
		verdict: decision.verdict,
		time
	};
	const bound = {
		repository,
		repositoryId,
		commit,
		ref,
		event,
		runId,
		attempt,
		job
	};
	return `${JSON.stringify({
		...head,
		run: bound,
		decision
	}, null, 2)}\n`;
}
/**
* Reads `record.json` of an earlier job and demands that it belongs to this run.
* Raises EVIDENCE_UNREADABLE, EVIDENCE_FOREIGN (other action, repository, commit or run) and EVIDENCE_STALE_ATTEMPT (its
* attempt is not the one that the job's output named, or lies in the future).
*/
function checkRecord(text, action, reference, run) {
	const parsed = safeParse(pipe(string(), parseJson(), RecordSchema), text);
	if (!parsed.success) throw new ActionError("EVIDENCE_UNREADABLE", `The record of \`${action}\` cannot be read`, "Run the workflow again from its start");
	const head = parsed.output;
	const made = head.run;
	if (head.action !== action || made.repositoryId !== run.repositoryId || made.repository !== run.repository || made.commit !== run.commit || made.runId !== run.runId) throw new ActionError("EVIDENCE_FOREIGN", `The record handed over as that of \`${action}\` was made by another action, commit or run`, "Pass the job outputs of this run, and run the workflow again from its start", void 0, "fail");
	if (made.attempt !== reference.attempt || made.attempt > run.attempt) throw new ActionError("EVIDENCE_STALE_ATTEMPT", `The record of \`${action}\` was made by attempt ${made.attempt}, the job's output says attempt ${reference.attempt}`, "Run all jobs of the workflow again", void 0, "fail");
	return head;
}

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
		host.conclude("error", headlineOf(closed(thrown)));
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
		host.conclude("error", headlineOf(closed(thrown)));
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
		const { decision, plan } = action.decide(inputs, gathered, facts);
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
function headlineOf(decision) {
	const [reason] = decision.reasons;
	return reason === void 0 ? decision.verdict : `${decision.verdict}: ${reason.code}: ${reason.message}. ${reason.next}.`;
}
/** Unique in a run, also when a job is run again or one job runs an action twice. */
function artifactName(action, facts) {
	return `interlock-${action}-${facts.job}-${facts.attempt}-${crypto.randomUUID().slice(0, 8)}`;
}

// packages/shared/src/action/run-facts.ts
const NO_COMMIT = "0".repeat(40);
const Commit$1 = pipe(string(), regex(/^[0-9a-f]{40}$/));
const EventSchema = object({
	before: optional$1(Commit$1),
	repository: optional$1(object({
		private: optional$1(boolean()),
		visibility: optional$1(string()),
		default_branch: optional$1(string())
	})),
	pull_request: optional$1(object({
		base: object({
			sha: Commit$1,
			ref: string(),
			repo: object({ id: number() })
		}),
		head: object({ repo: nullable(object({ id: number() })) })
	})),
	merge_group: optional$1(object({ base_sha: Commit$1 }))
});
/**
* Reads the facts of the run from the runner's variables and the event's payload.
* `eventText` is the content of GITHUB_EVENT_PATH, or null when there is none. Raises RUN_FACTS.
*/
function readRun(environment, eventText) {
	const event = eventText === null ? {} : parseEvent(eventText);
	const pull = event.pull_request;
	return {
		repository: required(environment, "GITHUB_REPOSITORY", /^[A-Za-z0-9._-]+\/[A-Za-z0-9._-]+$/),
		repositoryId: required(environment, "GITHUB_REPOSITORY_ID", /^[0-9]+$/),
		commit: required(environment, "GITHUB_SHA", /^[0-9a-f]{40}$/),
		ref: required(environment, "GITHUB_REF", /^refs\/[^\s\\^~:?*[]+$/),
		event: required(environment, "GITHUB_EVENT_NAME", /^[a-z_]+$/),
		runId: required(environment, "GITHUB_RUN_ID", /^[0-9]+$/),
		attempt: Number(required(environment, "GITHUB_RUN_ATTEMPT", /^[1-9][0-9]{0,5}$/)),
		job: environment["GITHUB_JOB"] ?? "",
		isPrivate: event.repository?.visibility !== "public" || event.repository.private === true,
		defaultBranch: event.repository?.default_branch ?? null,
		before: event.before === void 0 || event.before === NO_COMMIT ? null : event.before,
		pullRequest: pull === void 0 ? null : {
			baseCommit: pull.base.sha,
			baseBranch: pull.base.ref,
			isFork: pull.head.repo?.id !== pull.base.repo.id
		},
		mergeGroupBase: event.merge_group?.base_sha ?? null,
		server: required(environment, "GITHUB_SERVER_URL", /^https?:\/\/[^\s/]+$/),
		api: required(environment, "GITHUB_API_URL", /^https?:\/\/\S+$/),
		isWorkflow: environment["GITHUB_ACTIONS"] === "true",
		workspace: required(environment, "GITHUB_WORKSPACE", /^\//)
	};
}
function parseEvent(text) {
	const parsed = safeParse(pipe(string(), parseJson(), EventSchema), text);
	if (!parsed.success) throw unreadable$2("The event payload cannot be read");
	return parsed.output;
}
function required(environment, name, form) {
	const value = environment[name];
	if (value === void 0 || !form.test(value)) throw unreadable$2(`${name} is ${value === void 0 ? "not set" : "not in the form that the runner gives it"}`);
	return value;
}
function unreadable$2(message) {
	return new ActionError("RUN_FACTS", message, "Run this inside a workflow job, or use the command line on a laptop");
}

// packages/shared/src/effects/artifacts-service.ts
const SERVICE = "twirp/github.actions.results.api.v1.ArtifactService";
const TIMEOUT_MILLISECONDS$1 = 6e4;
const TRANSFER_TIMEOUT_MILLISECONDS$1 = 18e5;
const MAX_TRIES = 5;
const FIRST_PAUSE_MILLISECONDS$1 = 500;
const ListSchema = object({ artifacts: optional$1(array(object({
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
		return await (await request(connection, `${base}${SERVICE}/${method}`, TIMEOUT_MILLISECONDS$1, {
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
			return (await request(connection, parsed.output.signed_url, TRANSFER_TIMEOUT_MILLISECONDS$1, {})).body;
		}
	};
}
/** Sends a request that may be repeated: listing and reading change nothing. */
async function request({ wait }, url, timeoutMilliseconds, options) {
	let status = null;
	for (let attempt = 0; attempt < MAX_TRIES; attempt += 1) {
		if (attempt > 0) await wait(FIRST_PAUSE_MILLISECONDS$1 * 2 ** (attempt - 1));
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

// packages/shared/src/effects/github-failure.ts
const FIRST_PAUSE_MILLISECONDS = 500;
const MAX_PAUSE_MILLISECONDS = 3e4;
const RequestErrorSchema = object({
	status: number(),
	response: optional$1(object({ headers: record(string(), optional$1(union([string(), number()]))) }))
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
	return Math.min(FIRST_PAUSE_MILLISECONDS * 2 ** attempt, MAX_PAUSE_MILLISECONDS);
}
/** The error for an API that did not answer, or answered only with its own failures. */
function unreachable(route, { status }) {
	const how = status === null ? "did not answer" : `answered with status ${status}`;
	return new ActionError("GITHUB_UNREACHABLE", `The GitHub API ${how} (${route})`, "Run the job again: it goes on where it stopped and publishes nothing twice");
}
/** The error for a request that GitHub refused; names the permission that it asks for, never the answer's text. */
function refused(route, { status, headers }) {
	const needed = String(headers["x-accepted-github-permissions"] ?? "").replace(/[^a-z_=,; ]/g, "");
	return new ActionError("GITHUB_REFUSED", `The GitHub API refused ${route} with status ${status ?? "unknown"}`, needed === "" ? "Check the token and what it may do" : `Give the job the permission ${needed}`, { status });
}
/** Says whether an error is GitHub's answer of that status. */
function isStatus(thrown, status) {
	return thrown instanceof ActionError && thrown.code === "GITHUB_REFUSED" && is(object({ status: literal(status) }), thrown.cause);
}
/** The error for an answer that is not in the documented form or not whole. */
function unreadable$1(what) {
	return new ActionError("GITHUB_UNREADABLE", `The GitHub API's answer about ${what} is incomplete or malformed`, "Run the job again");
}

// packages/shared/src/effects/github-transfer.ts
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
	throw unreadable$1("a download");
}
/** Writes a body to a new file and hashes what it writes; a body that breaks off raises GITHUB_UNREACHABLE. */
async function writeBody(body, to, maximumBytes) {
	if (!isByteStream(body)) throw unreadable$1("a download");
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

// packages/shared/src/effects/artifacts.ts
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
			if ((await writeBody(await service.open(await service.find(id)), archive, MAX_ARCHIVE_BYTES)).sha256 !== sha256) throw new ActionError("ARTIFACT_DIGEST_MISMATCH", `Artifact ${id} has another digest than the job's output says`, "Run the workflow again from its start; somebody may have replaced the artifact", void 0, "fail");
			await unpackZip(archive, folder);
		}
	};
}
async function uploadOfficially(name, paths, folder) {
	const { DefaultArtifactClient } = await import("./artifact.js");
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

// packages/shared/src/effects/builds.ts
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

// packages/shared/src/effects/hash-lanes.ts
/** Below this size a worker's start costs more than it saves. */
const MIN_WORKER_BYTES = 16777216;
const WORKER_SOURCE = `
const { createHash } = require('node:crypto');
const { readSync } = require('node:fs');
const { parentPort } = require('node:worker_threads');
const buffer = Buffer.allocUnsafe(256 * 1024);
parentPort.on('message', (descriptor) => {
  try {
    const hash = createHash('sha256');
    let size = 0;
    for (let count = 0; (count = readSync(descriptor, buffer, 0, buffer.length, size)) > 0; size += count) {
      hash.update(buffer.subarray(0, count));
    }
    parentPort.postMessage({ size, sha256: hash.digest('hex') });
  } catch {
    parentPort.postMessage(null);
  }
});
`;
const AnswerSchema = object({
	size: number(),
	sha256: string()
});
/**
* Makes a function that hashes open files on two lanes: this thread, and one worker that starts when a second large file
* comes while the first is being hashed. SHA-256 is bound by the processor, so two lanes are near twice as fast.
*/
function hashLanes() {
	const waiting = [];
	const busy = {
		main: false,
		worker: false
	};
	let worker = null;
	async function onLane(lane, work) {
		busy[lane] = true;
		return await work().finally(() => {
			busy[lane] = false;
			const next = waiting.shift();
			next?.();
			if (next === void 0 && !busy.worker && worker !== null) {
				worker.terminate();
				worker = null;
			}
		});
	}
	return async (handle) => {
		const { size } = await handle.stat();
		if (size < MIN_WORKER_BYTES) return await digestHandle(handle);
		while (busy.main && busy.worker) await new Promise((resolve) => waiting.push(resolve));
		if (!busy.main) return await onLane("main", () => digestHandle(handle));
		worker ??= startWorker();
		const lane = worker;
		return await onLane("worker", () => ask(lane, handle.fd));
	};
}
function startWorker() {
	return new Worker(WORKER_SOURCE, {
		eval: true,
		env: {},
		execArgv: [],
		stdin: false
	});
}
function ask(worker, descriptor) {
	return new Promise((resolve, reject) => {
		const settle = (answer) => {
			worker.off("message", settle).off("error", settle).off("exit", settle);
			const parsed = safeParse(AnswerSchema, answer);
			if (parsed.success) resolve(parsed.output);
			else reject(new ActionError("FILE_UNREADABLE", "A file could not be hashed", "Check the disk and run it again"));
		};
		worker.on("message", settle).on("error", settle).on("exit", settle);
		worker.postMessage(descriptor);
	});
}

// packages/shared/src/effects/files.ts
/**
* The files of this machine. `temporary` is the folder for private folders (RUNNER_TEMP); it must not lie in `checkout`,
* where the project's own code could reach what is put there. Raises the FILE_ codes of the port.
*/
function nodeFiles(temporary, checkout) {
	const digestOpen = hashLanes();
	async function digest(path) {
		const handle = await openRegular(path);
		try {
			return await digestOpen(handle);
		} finally {
			await handle.close();
		}
	}
	return {
		makePrivateFolder: () => makePrivateFolder(temporary, checkout),
		read: readRegular,
		write: async (path, content) => {
			const target = plainPath(path);
			await makeParents(target);
			const handle = await openNew(target);
			try {
				await handle.writeFile(content);
			} finally {
				await handle.close();
			}
		},
		digest,
		copy: async (from, to) => {
			const target = plainPath(to);
			await makeParents(target);
			await copyRegular(from, target);
			return await digest(target);
		},
		list: listRegular,
		unpack: unpackArchive,
		exists: async (path) => {
			try {
				const status = await lstat(plainPath(path));
				return status.isFile() ? "file" : status.isDirectory() ? "folder" : "other";
			} catch (cause) {
				if (codeOf(cause) === "ENOENT" || codeOf(cause) === "ENOTDIR") return "missing";
				throw cause instanceof ActionError ? cause : openFailure(path, cause);
			}
		}
	};
}
async function makePrivateFolder(temporary, checkout) {
	try {
		const parent = await realpath(temporary);
		const project = checkout === null ? null : await realpath(checkout);
		if (project !== null && isInside(parent, project)) throw new ActionError("FILE_UNSAFE", "The folder for temporary files lies in the checkout", "Set RUNNER_TEMP or TMPDIR to a folder outside of the project");
		return await mkdtemp(join(parent, "interlock-"));
	} catch (cause) {
		throw cause instanceof ActionError ? cause : openFailure(temporary, cause);
	}
}
async function makeParents(target) {
	await mkdir(dirname(target), {
		recursive: true,
		mode: 448
	}).catch((cause) => {
		throw openFailure(dirname(target), cause);
	});
}

// packages/shared/src/effects/git-process.ts
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
		GIT_PAGER: "cat"
	};
}

// packages/shared/src/effects/git-directory.ts
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
	const { stdout } = await runGit(path, repository, [
		"rev-parse",
		"--path-format=absolute",
		"--absolute-git-dir",
		"--git-common-dir"
	]);
	const [own = "", shared = ""] = stdout.toString("utf8").split("\n");
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
/** Runs a reading command of git over a repository without its configuration. Raises the codes of runGit. */
async function readRepository(path, repository, argv, accepted = [0], input = "") {
	return await withGitFolder(path, repository, async (folder) => await runGit(path, folder, ["--git-dir=.", ...argv], accepted, input));
}

// packages/shared/src/effects/git-diff.ts
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

// packages/shared/src/effects/git-tree.ts
const ENTRY = /^([0-7]{6}) (blob|commit|tree) ([0-9a-f]{40}|[0-9a-f]{64})\t([^]+)$/;
const REGULAR_MODES = /* @__PURE__ */ new Set(["100644", "100755"]);
/** Says whether the mode is that of a regular file: a link or a submodule is not. */
function isRegularMode(mode) {
	return REGULAR_MODES.has(mode);
}
/** All tracked paths at a commit, sorted; raises GIT_UNSAFE_PATH for one that would leave its folder. */
async function readTree(path, repository, commit) {
	const { stdout } = await readRepository(path, repository, [
		"ls-tree",
		"-r",
		"-z",
		"--full-tree",
		"--end-of-options",
		commit
	]);
	return parseTree(stdout).toSorted((a, b) => a.path < b.path ? -1 : 1);
}
/** The bytes of a file at a commit, or null when the commit does not hold it; raises GIT_NOT_REGULAR for a link or folder. */
async function showFile(path, repository, commit, file) {
	const [entry] = parseTree((await readRepository(path, repository, [
		"--literal-pathspecs",
		"ls-tree",
		"-z",
		"--full-tree",
		"--end-of-options",
		commit,
		file
	])).stdout);
	if (entry === void 0 || entry.path !== file) return null;
	if (!isRegularMode(entry.mode)) throw new ActionError("GIT_NOT_REGULAR", `\`${file}\` is not a regular file at the commit`, "Commit the file itself, not a link to it");
	const { stdout } = await readRepository(path, repository, [
		"cat-file",
		"blob",
		entry.blob
	]);
	return new Uint8Array(stdout);
}
function parseTree(output) {
	return decode(output).split("\0").filter((line) => line !== "").map((line) => {
		const [, mode, , blob, path] = ENTRY.exec(line) ?? [];
		if (mode === void 0 || blob === void 0 || path === void 0 || !isSafePath(path)) throw unsafe();
		return {
			path,
			mode,
			blob
		};
	});
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

// packages/shared/src/effects/git-export.ts
/** Contents are fetched in groups, so that one process serves many files and memory stays bounded. */
const GROUP_FILES = 256;
/**
* Writes the regular files of a commit into an empty folder, byte for byte as they were committed: no attributes, no filters, no
* line-end conversion. Links and submodules are left out. Raises GIT_FAILED and GIT_UNSAFE_PATH.
*/
async function exportCommit(path, repository, commit, folder) {
	const entries = (await readTree(path, repository, commit)).filter(({ mode }) => isRegularMode(mode));
	for (let start = 0; start < entries.length; start += GROUP_FILES) {
		const group = entries.slice(start, start + GROUP_FILES);
		const contents = await readBlobs(path, repository, group);
		for (const [index, entry] of group.entries()) {
			const content = contents[index];
			if (content === void 0) throw failed();
			await writeNew(join(folder, entry.path), content, entry.mode);
		}
	}
}
async function readBlobs(path, repository, group) {
	const request = `${group.map(({ blob }) => blob).join("\n")}\n`;
	const { stdout } = await readRepository(path, repository, ["cat-file", "--batch"], [0], request);
	const contents = [];
	let position = 0;
	for (const { blob } of group) {
		const end = stdout.indexOf("\n", position);
		const [id, type, size] = stdout.toString("utf8", position, end).split(" ");
		const length = Number(size);
		if (end < 0 || id !== blob || type !== "blob" || !Number.isSafeInteger(length)) throw failed();
		const content = stdout.subarray(end + 1, end + 1 + length);
		if (content.length !== length) throw failed();
		contents.push(content);
		position = end + 1 + length + 1;
	}
	return contents;
}
async function writeNew(file, content, mode) {
	await mkdir(dirname(file), { recursive: true });
	await writeFile(file, content, {
		flag: "wx",
		mode: mode === "100755" ? 493 : 420
	});
}
function failed() {
	return new ActionError("GIT_FAILED", "git did not give the content of every file of the commit", "Check out the repository without a partial-clone filter and run again");
}

// packages/shared/src/effects/git-history.ts
/**
* Copies the history that a commit reaches into a new repository in an empty folder: its branch `main` is that commit. Nothing of the
* source's configuration, hooks, other branches or alternates comes along, and no file is checked out. Raises GIT_FAILED.
*/
async function cloneHistory(path, repository, commit, folder) {
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

// packages/shared/src/effects/git.ts
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

// packages/shared/src/effects/github-client.ts
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
			if (!mayRepeat || waited + pause > 12e4 || isStream(parameters["data"])) throw unreachable(route, failure);
			waited += pause;
			await connection.wait(pause);
		}
	};
}
async function start({ api, token }) {
	if (token === null || token === "") throw new ActionError("GITHUB_REFUSED", "There is no token for the GitHub API", "Set `env: GITHUB_TOKEN: ${{ github.token }}` on the step");
	const { Octokit } = await import("./dist-src2.js");
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

// packages/shared/src/effects/github-pages.ts
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

// packages/shared/src/effects/github-schemas.ts
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

// packages/shared/src/effects/github.ts
/** GitHub's own limit for one release asset (docs: "Storage and bandwidth quotas": each file under 2 GiB). */
const MAX_ASSET_BYTES = 2147483648;
const MAX_TAG_DEPTH = 5;
const RELEASE = "/repos/{owner}/{repo}/releases/{release_id}";
/** The GitHub port over REST. Sources: REST description 2022-11-28, `releases`, `git`, `actions`. */
function nodeGitHub(connection) {
	const ask = gitHubClient(connection);
	async function tagTarget(repository, tag) {
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
			const answer = await uploadFile(ask, connection.api, release.uploadUrl, name, path);
			return readAnswer(SCHEMAS.asset, answer.data, "an uploaded asset");
		},
		deleteAsset: async (repository, id) => {
			await ask("DELETE /repos/{owner}/{repo}/releases/assets/{asset_id}", {
				...split(repository),
				asset_id: id
			}, "once");
		},
		downloadAsset: (repository, id, to) => downloadFile(ask, "GET /repos/{owner}/{repo}/releases/assets/{asset_id}", {
			...split(repository),
			asset_id: id
		}, to, MAX_ASSET_BYTES),
		publish: async (repository, id) => {
			const answer = await ask(`PATCH ${RELEASE}`, {
				...split(repository),
				release_id: id,
				draft: false
			}, "once");
			return readAnswer(SCHEMAS.release, answer.data, "the published release");
		},
		tagCommit: async (repository, tag) => {
			let target = await tagTarget(repository, tag);
			for (let depth = 0; target !== null && target.type === "tag" && depth < MAX_TAG_DEPTH; depth += 1) {
				const parameters = {
					...split(repository),
					tag_sha: target.sha
				};
				const answer = await ask("GET /repos/{owner}/{repo}/git/tags/{tag_sha}", parameters, "repeatable");
				target = readAnswer(SCHEMAS.tag, answer.data, "a tag").object;
			}
			if (target !== null && target.type !== "commit") throw unreadable$1("a tag that points at no commit");
			return target?.sha ?? null;
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
function split(repository) {
	const [owner, repo, ...rest] = repository.split("/");
	if (owner === void 0 || repo === void 0 || owner === "" || repo === "" || rest.length > 0) throw unreadable$1("a repository without an owner");
	return {
		owner,
		repo
	};
}

// packages/shared/src/effects/lazy-sigstore.ts
/** Signing that is loaded when it is first asked for. */
function lazySigstore(world) {
	const load = async () => (await import("./sigstore.js")).nodeSigstore(world);
	return {
		claims: async (issuer) => await (await load()).claims(issuer),
		sign: async (batch) => await (await load()).sign(batch),
		checkMessage: async (path, key, signature) => await (await import("./message-signature.js")).checkMessage(path, key, signature)
	};
}

// packages/shared/src/effects/workflow-commands.ts
/** Escapes the data part of a workflow command (actions/runner ActionCommand: `%`, CR, LF). */
function escapeData(text) {
	return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
/** Escapes a property of a workflow command: as data, and `:` and `,`. */
function escapeProperty(text) {
	return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
/**
* Writes one entry of a GITHUB_OUTPUT file. The delimiter is random, so that a value cannot end its own entry.
* Source: actions/toolkit `file-command.ts`.
*/
function fileCommandEntry(name, value) {
	const delimiter = `interlock_${crypto.randomUUID()}`;
	return `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
}

// packages/shared/src/effects/log.ts
const CONTROL$1 = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;
/**
* Makes a line of foreign text harmless: no terminal escapes, no line breaks, and nothing that the runner takes for a
* workflow command (actions/runner ActionCommand: `::` at the start after blanks, `##[` anywhere).
*/
function fenceLine(line) {
	const plain = stripVTControlCharacters(line).replace(CONTROL$1, " ").replaceAll("##[", "# #[");
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
			for (const part of isWorkflow ? value.split(/\r?\n/) : []) write(part.trim() === "" ? "" : `::add-mask::${escapeData(part)}\n`);
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
	return new ActionError("INDEX_UNREADABLE", `The package index ${what}`, "Check `index-url` and run the job again", cause);
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

// packages/shared/src/effects/workflow-host.ts
const INPUT_PREFIX = "INPUT_";
/**
* The host of a workflow job: outputs and summary go to the runner's files, annotations and the last line to its log.
* `redact` is applied to everything that a person reads.
*/
function workflowHost(environment, redact) {
	let folder = null;
	return {
		inputs: readInputVariables(environment),
		setOutputs: async (outputs) => {
			const entries = Object.entries(outputs).map(([name, value]) => fileCommandEntry(name, value));
			await appendFile(variable(environment, "GITHUB_OUTPUT"), entries.join(""));
		},
		writeSummary: async (markdown) => {
			await appendFile(variable(environment, "GITHUB_STEP_SUMMARY"), redact(markdown));
		},
		annotate: (annotations) => {
			for (const annotation of annotations) process.stdout.write(`${command(annotation, redact)}\n`);
		},
		conclude: (verdict, headline) => {
			const line = escapeData(redact(headline));
			process.stdout.write(verdict === "pass" ? `${line}\n` : `::error::${line}\n`);
		},
		recordFolder: () => {
			folder ??= mkdtemp(join(variable(environment, "RUNNER_TEMP"), "interlock-"));
			return folder;
		}
	};
}
function readInputVariables(environment) {
	const inputs = {};
	for (const [name, value] of Object.entries(environment)) if (name.startsWith(INPUT_PREFIX) && value !== void 0) inputs[name.slice(6).toLowerCase()] = value.trim();
	return inputs;
}
function command({ level, message, location }, redact) {
	const line = location?.line == null ? "" : `,line=${location.line}`;
	return `::${level}${location === null ? "" : ` file=${escapeProperty(location.path)}${line}`}::${escapeData(redact(message))}`;
}
function variable(environment, name) {
	const value = environment[name];
	if (value === void 0 || value === "") throw new ActionError("RUN_FACTS", `${name} is not set`, "Run this inside a workflow job, or use the command line on a laptop");
	return value;
}

// packages/shared/src/render/secret-forms.ts
/** Below this a secret cannot be hidden without hiding ordinary words. */
const MIN_SECRET_CHARACTERS = 4;
/**
* Every form in which a known secret may turn up: as it is, each line of it, and both written as base64 (at each of the
* three alignments inside longer data), base64url, hexadecimal, URL-encoded, and as a JSON string.
* Empty for a secret of fewer than four characters.
*/
function secretForms(secret) {
	const whole = secret.trim();
	if (whole.length < MIN_SECRET_CHARACTERS) return [];
	const pieces = [.../* @__PURE__ */ new Set([
		secret,
		whole,
		...linesOf(whole)
	])];
	return [...new Set(pieces.flatMap((piece) => [piece, ...encodedForms(piece)]))];
}
function linesOf(secret) {
	const lines = secret.split(/[\r\n]+/).map((line) => line.trim()).filter((line) => line !== "");
	const long = lines.filter((line) => line.length >= MIN_SECRET_CHARACTERS);
	return long.length > 0 ? long : lines;
}
function encodedForms(text) {
	const bytes = new TextEncoder().encode(text.toWellFormed());
	const encoded = [
		0,
		1,
		2
	].map((shift) => base64At(bytes, shift));
	const hexadecimal = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
	const wellFormed = text.toWellFormed();
	return [
		...encoded,
		...encoded.map((form) => form.replaceAll("+", "-").replaceAll("/", "_")),
		hexadecimal,
		hexadecimal.toUpperCase(),
		encodeURIComponent(wellFormed),
		encodeURIComponent(wellFormed).replaceAll("%20", "+"),
		JSON.stringify(text).slice(1, -1)
	].filter((form) => form.length >= MIN_SECRET_CHARACTERS);
}
/** Base64 of the bytes as it looks after `shift` unknown bytes, without the characters at both ends that neighbours change. */
function base64At(bytes, shift) {
	const padded = new Uint8Array(shift + bytes.length);
	padded.set(bytes, shift);
	const text = btoa(Array.from(padded, (byte) => String.fromCharCode(byte)).join("")).replaceAll("=", "");
	const isWholeAtEnd = padded.length % 3 === 0;
	const start = [
		0,
		2,
		3
	][shift] ?? 0;
	return text.slice(start, isWholeAtEnd ? void 0 : -1);
}

// packages/shared/src/render/secret-shapes.ts
/**
* Each expression starts only where a run of its own characters starts (a look-behind) and consumes each class once, so all
* of them run in linear time on any text. A named group `keep` stays readable.
*/
const SHAPES = [
	{
		name: "GitHub token",
		pattern: /(?<![A-Za-z0-9_])(?:gh[pousr]_[A-Za-z0-9_.-]{30,2048}|github_pat_[A-Za-z0-9_]{22,255})/g
	},
	{
		name: "GitLab token",
		pattern: /(?<![A-Za-z0-9_-])glpat-[A-Za-z0-9_-]{20,255}/g
	},
	{
		name: "AWS access key",
		pattern: /(?<![A-Za-z0-9])(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}(?![A-Za-z0-9])/g
	},
	{
		name: "AWS secret key",
		pattern: /(?<keep>aws_?secret_?access_?key["']?\s{0,4}[:=]\s{0,4}["']?)[A-Za-z0-9/+=]{40}/gi
	},
	{
		name: "Google key",
		pattern: /(?<![A-Za-z0-9_-])AIza[A-Za-z0-9_-]{35}/g
	},
	{
		name: "Slack token",
		pattern: /(?<![A-Za-z0-9])xox[abposr]-[A-Za-z0-9-]{10,255}/g
	},
	{
		name: "Stripe key",
		pattern: /(?<![A-Za-z0-9])[rs]k_(?:live|test)_[A-Za-z0-9]{16,255}/g
	},
	{
		name: "npm token",
		pattern: /(?<![A-Za-z0-9_])npm_[A-Za-z0-9]{36}(?![A-Za-z0-9])/g
	},
	{
		name: "npm configuration",
		pattern: /(?<keep>_(?:authToken|auth|password)\s{0,4}=\s{0,4})[^\s"']{8,512}/g
	},
	{
		name: "PyPI token",
		pattern: /(?<![A-Za-z0-9_-])pypi-[A-Za-z0-9_-]{16,1024}/g
	},
	{
		name: "JSON web token",
		pattern: /(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{8,16384}\.[A-Za-z0-9_-]{8,16384}\.[A-Za-z0-9_-]{4,4096}/g
	},
	{
		name: "authorization header",
		pattern: /(?<keep>authorization["']?\s{0,4}[:=]\s{0,4}["']?(?:[a-z]{4,10}\s{1,4})?)[A-Za-z0-9._~+/=-]{8,8192}/gi
	},
	{
		name: "bearer token",
		pattern: /(?<keep>(?<![A-Za-z0-9])bearer\s{1,4})[A-Za-z0-9._~+/=-]{16,8192}/gi
	},
	{
		name: "address with a password",
		pattern: /(?<keep>(?<![A-Za-z0-9+.-])[A-Za-z][A-Za-z0-9+.-]{1,20}:\/\/)[^\s/?#@"'<>]{1,1024}(?=@)/g
	},
	{
		name: "quoted secret",
		pattern: /(?<keep>(?:passwor[dt]|passwd|passphrase|secret|token|api[_-]?key)["']?\s{0,4}[:=]\s{0,4}["'])[^"'\s]{6,512}(?=["'])/gi
	}
];
/** A cheap look first: most lines hold none of these, and then no expression above is run. */
const KEYWORD = /gh[pousr]_|github_pat_|glpat-|A[KS]IA|ABIA|ACCA|secret|AIza|xox[abposr]-|[rs]k_(?:live|test)_|npm_|_auth|passw|passphrase|pypi-|eyJ|authorization|bearer|:\/\/|token|api[_-]?key/i;
const MASK = "***";
/** Hides text that has the shape of a secret: tokens of well-known services, web tokens, headers, passwords in addresses. */
function hideSecretShapes(text) {
	if (!KEYWORD.test(text)) return text;
	let hidden = text;
	for (const { pattern } of SHAPES) hidden = hidden.replace(pattern, (...match) => `${keptPart(match.at(-1))}${"***"}`);
	return hidden;
}
function keptPart(groups) {
	return typeof groups === "object" && groups !== null && "keep" in groups && typeof groups.keep === "string" ? groups.keep : "";
}

// packages/shared/src/render/known-secrets.ts
/**
* Makes the function that hides these secrets in any text. Overlapping occurrences are hidden as one, so that no rest of a
* secret is left beside the mask of another.
*/
function knownSecrets(secrets) {
	const forms = [...new Set([...secrets].flatMap(secretForms))];
	if (forms.length === 0) return (text) => text;
	const longestFirst = forms.toSorted((a, b) => b.length - a.length);
	const any = new RegExp(longestFirst.map(escapePattern).join("|"));
	return (text) => any.test(text) ? hideRanges(text, rangesOf(text, forms)) : text;
}
function rangesOf(text, forms) {
	const ranges = [];
	for (const form of forms) for (let at = text.indexOf(form); at !== -1; at = text.indexOf(form, at + 1)) ranges.push([at, at + form.length]);
	return ranges.toSorted((a, b) => a[0] - b[0]);
}
function hideRanges(text, ranges) {
	const parts = [];
	let done = 0;
	for (const [start, end] of ranges) {
		if (start >= done) parts.push(text.slice(done, start), "***");
		done = Math.max(done, end);
	}
	return parts.join("") + text.slice(done);
}
function escapePattern(text) {
	return text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);
}

// packages/shared/src/render/private-keys.ts
const BEGIN = /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/;
const END = /-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/;
/**
* Hides PEM private keys (RFC 7468, OpenSSH and PGP forms) from their first to their last line; a key that does not end is
* hidden up to the end of the text. `isInside` says that an earlier text ended inside of a key.
*/
function hidePrivateKeys(text, isInside) {
	const parts = [];
	let rest = text;
	let inside = isInside;
	for (;;) {
		const border = (inside ? END : BEGIN).exec(rest);
		if (border === null) {
			parts.push(inside ? keepLineBreaks(rest) : rest);
			return {
				text: parts.join(""),
				isInside: inside
			};
		}
		const before = rest.slice(0, border.index);
		parts.push(inside ? keepLineBreaks(before) : `${before}${"***"}`);
		rest = rest.slice(border.index + border[0].length);
		inside = !inside;
	}
}
function keepLineBreaks(text) {
	return text.replaceAll(/[^\r\n]+/g, "***");
}

// packages/shared/src/render/redact.ts
/** Variables whose value is a secret by their name. Addresses and paths say where a secret is, not what it is. */
const SECRET_NAME = /TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|CREDENTIAL|PRIVATE_KEY|API_?KEY|ACCESS_KEY/i;
const PLACE_NAME = /(?:_URL|_URI|_PATH|_FILE|_DIR|_HOST|_PORT)$/i;
/** Makes the redaction of a process: it knows every variable of the environment whose name says that it is a secret. */
function redactor(environment) {
	const secrets = new Set(secretsOf(environment));
	let hide = null;
	return {
		redact: (text) => {
			hide ??= knownSecrets(secrets);
			return redactWith(hide, text);
		},
		register: (secret) => {
			secrets.add(secret);
			hide = null;
		}
	};
}
function redactWith(hide, text) {
	return hideSecretShapes(hidePrivateKeys(hide(text), false).text);
}
function secretsOf(environment) {
	return Object.entries(environment).flatMap(([name, value]) => value !== void 0 && SECRET_NAME.test(name) && !PLACE_NAME.test(name) && !isWord(value) ? [value] : []);
}
/** A switch or a number is no secret, and hiding it would hide half of every log. */
function isWord(value) {
	return /^(?:true|false|none|null|default|read|write|[0-9]{1,6})$/i.test(value.trim());
}

// packages/shared/src/shell/main.ts
const MAX_EVENT_BYTES = 26214400;
/** Runs an action in a workflow job and sets the exit code. The only place that reads `process.env`. */
async function main(action) {
	process.exitCode = 2;
	const environment = { ...process.env };
	const redaction = redactor(environment);
	const host = workflowHost(environment, redaction.redact);
	try {
		const facts = readRun(environment, await readEvent(environment["GITHUB_EVENT_PATH"]));
		const effects = nodeEffects(environment, facts, redaction);
		process.exitCode = await run(action, effects, host, facts);
	} catch (thrown) {
		await host.setOutputs({
			...action.outputs,
			verdict: "error"
		}).catch(() => void 0);
		const { code, message, next } = toReason(thrown);
		host.conclude("error", `error: ${code}: ${message}. ${next}.`);
	}
}
async function readEvent(path) {
	if (path === void 0 || path === "") return null;
	try {
		const { size } = await stat(path);
		if (size > MAX_EVENT_BYTES) throw new Error("too large");
		return await readFile(path, "utf8");
	} catch (cause) {
		throw new ActionError("RUN_FACTS", "The event payload cannot be read", "Run this inside a workflow job", cause);
	}
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

// packages/shared/src/render/plain-text.ts
/**
* Terminal sequences: CSI, OSC and the other string sequences up to their end, and two-byte escapes (ECMA-48).
* Each part consumes its own class of characters, so the expression runs in linear time.
*/
const TERMINAL_SEQUENCE = /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]?|(?:\u001b[\]PX^_]|[\u009d\u0090\u0098\u009e\u009f])[^\u0007\u001b\u0080-\u009f]*(?:\u0007|\u001b\\|\u009c)|\u001b[ -~]?/g;
/** Controls and line separators: in one line of text they are at most a gap. */
const CONTROL = /[\p{Cc}\u2028\u2029]+/gu;
/** Characters that are invisible or turn the direction of what follows: shown by their number, so that nobody is fooled. */
const INVISIBLE = /[\p{Cf}\p{Variation_Selector}\u115f\u1160\u3164\uffa0]/gu;
/**
* Makes one harmless line of a stranger's text: no terminal sequences, no line breaks or controls, no invisible or
* direction-changing characters (written as `[U+202E]`), no broken surrogates.
*/
function plainText(text) {
	return text.toWellFormed().replace(TERMINAL_SEQUENCE, "").replace(CONTROL, " ").replace(INVISIBLE, (character) => {
		return `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}]`;
	});
}
/** Cuts text at a number of characters without splitting a surrogate pair; what was cut shows as an ellipsis. */
function cutText(text, maximumCharacters) {
	if (text.length <= maximumCharacters) return text;
	const cut = text.slice(0, maximumCharacters - 1);
	const last = cut.charCodeAt(cut.length - 1);
	return `${last >= 55296 && last <= 56319 ? cut.slice(0, -1) : cut}…`;
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
/** Writes one row of a table from cells that are Markdown already. */
function markdownRow(cells) {
	return `| ${cells.join(" | ")} |\n`;
}
function entity(character) {
	return `&#${character.charCodeAt(0)};`;
}

export { plainText as a, readInputs as c, main as d, checkRecord as f, cutText as i, text as l, parseReference as m, markdownCode as n, lines as o, formatReference as p, markdownRow as r, optional as s, escapeMarkdown as t, word as u };