import { d as nodeEffects, f as fenceLine, p as run } from "./summary.js";
import { C as nullable, D as optional, E as object, H as union, I as safeParse, M as pipe, N as record, P as regex, T as number, i as check, k as parseJson, r as boolean, z as string } from "./valibot.js";
import { n as toReason, t as ActionError } from "./errors.js";
import { i as notice, n as error, o as warning, r as info } from "./actions-core.js";
import { t as redactor } from "./redact.js";
import { t as stopOnSignals } from "./stop-signals.js";
import { appendFile, mkdtemp, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { constants } from "node:fs";

// packages/shared/src/action/run-facts.ts
const NO_COMMIT = "0".repeat(40);
const Commit = pipe(string(), regex(/^[0-9a-f]{40}$/));
const EventSchema = object({
	before: optional(Commit),
	repository: optional(object({
		private: optional(boolean()),
		visibility: optional(string()),
		default_branch: optional(string())
	})),
	pull_request: optional(object({
		base: object({
			sha: Commit,
			ref: string(),
			repo: object({ id: number() })
		}),
		head: object({ repo: nullable(object({ id: number() })) })
	})),
	merge_group: optional(object({ base_sha: Commit })),
	inputs: optional(nullable(record(string(), nullable(union([
		string(),
		number(),
		boolean()
	])))))
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
		inputs: environment["GITHUB_EVENT_NAME"] === "workflow_dispatch" ? event.inputs ?? {} : null,
		server: required(environment, "GITHUB_SERVER_URL", /^https?:\/\/[^\s/]+$/),
		api: required(environment, "GITHUB_API_URL", /^https?:\/\/\S+$/),
		isWorkflow: environment["GITHUB_ACTIONS"] === "true",
		workspace: required(environment, "GITHUB_WORKSPACE", /^\//)
	};
}
function parseEvent(text) {
	const parsed = safeParse(pipe(string(), parseJson(), check((payload) => !Array.isArray(payload)), EventSchema), text);
	if (!parsed.success) throw unreadable("The event payload cannot be read");
	return parsed.output;
}
function required(environment, name, form) {
	const value = environment[name];
	if (value === void 0 || !form.test(value)) throw unreadable(`${name} is ${value === void 0 ? "not set" : "not in the form that the runner gives it"}`);
	return value;
}
function unreadable(message) {
	return new ActionError("RUN_FACTS", message, "Run this inside a workflow job, or use the command line on a laptop");
}

// packages/shared/src/effects/output-entry.ts
/**
* One entry of a GITHUB_OUTPUT file. The delimiter is random, so that a value cannot end its own entry.
* Source: actions/toolkit `file-command.ts`.
*/
function outputEntry(name, value) {
	const delimiter = `interlock_${crypto.randomUUID()}`;
	return `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
}

// packages/shared/src/effects/workflow-host.ts
const INPUT_PREFIX = "INPUT_";
const SAY = {
	error,
	warning,
	notice
};
/**
* The host of a workflow job: outputs and summary go to the runner's files, annotations and the last line to its log.
* `redact` is applied to everything that a person reads.
*/
function workflowHost(environment, redact) {
	let folder = null;
	return {
		inputs: readInputVariables(environment),
		setOutputs: async (outputs) => {
			await append(environment, "GITHUB_OUTPUT", Object.entries(outputs).map(([name, value]) => outputEntry(name, value)).join(""));
		},
		writeSummary: async (markdown) => {
			await append(environment, "GITHUB_STEP_SUMMARY", redact(markdown));
		},
		annotate: (annotations) => {
			for (const { level, message, location } of annotations) SAY[level](redact(message), placeOf(location));
		},
		conclude: (verdict, headline) => {
			if (verdict === "pass") info(fenceLine(redact(headline)));
			else error(redact(headline));
		},
		recordFolder: () => {
			folder ??= makeFolder(variable(environment, "RUNNER_TEMP"));
			return folder;
		}
	};
}
async function makeFolder(temporary) {
	try {
		return await mkdtemp(join(temporary, "interlock-"));
	} catch (cause) {
		throw new ActionError("FILE_UNREADABLE", "No folder for the record could be made in RUNNER_TEMP", "Check the disk and the permissions of the runner, and run the job again", cause);
	}
}
const APPEND_FLAGS = constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | constants.O_NONBLOCK;
async function append(environment, name, text) {
	try {
		await appendFile(variable(environment, name), text, { flag: APPEND_FLAGS });
	} catch (cause) {
		throw cause instanceof ActionError ? cause : new ActionError("RUNNER_FILE_UNWRITABLE", `The file that ${name} names cannot be written`, "Check the disk and the permissions of the runner, and run the job again", cause);
	}
}
function readInputVariables(environment) {
	const inputs = {};
	for (const [name, value] of Object.entries(environment)) if (name.startsWith(INPUT_PREFIX) && value !== void 0) inputs[name.slice(6).toLowerCase()] = value.trim();
	return inputs;
}
function placeOf(location) {
	if (location === null) return {};
	return location.line === null ? { file: location.path } : {
		file: location.path,
		startLine: location.line
	};
}
function variable(environment, name) {
	const value = environment[name];
	if (value === void 0 || value === "") throw new ActionError("RUN_FACTS", `${name} is not set`, "Run this inside a workflow job, or use the command line on a laptop");
	return value;
}

// packages/shared/src/shell/main.ts
const MAX_EVENT_BYTES = 26214400;
/** Runs an action in a workflow job and sets the exit code. The only place that reads `process.env`. */
async function main(action) {
	process.exitCode = 2;
	stopOnSignals(() => void 0);
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
		const found = await stat(path);
		if (!found.isFile() || found.size > MAX_EVENT_BYTES) throw new Error("no file, or too large");
		return await readFile(path, "utf8");
	} catch (cause) {
		throw new ActionError("RUN_FACTS", "The event payload cannot be read", "Run this inside a workflow job", cause);
	}
}

export { main as t };