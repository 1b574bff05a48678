import { n as toReason, t as ActionError } from "./errors.js";
import { A as record, C as object, E as parseJson, I as string, N as safeParse, S as number, b as nullable, j as regex, k as pipe, r as boolean, w as optional, z as union } from "./valibot.js";
import { d as run, l as nodeEffects, u as fenceLine } from "./markdown.js";
import { i as notice, n as error, o as warning, r as info } from "./actions-core.js";
import { t as redactor } from "./redact.js";
import { appendFile, mkdtemp, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { EOL } from "os";
import { constants, promises } from "fs";

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
	const parsed = safeParse(pipe(string(), parseJson(), EventSchema), text);
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

// node_modules/@actions/core/lib/summary.js
var __awaiter = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
const { access: access$1, appendFile: appendFile$1, writeFile: writeFile$1 } = promises;
const SUMMARY_ENV_VAR = "GITHUB_STEP_SUMMARY";
var Summary = class {
	constructor() {
		this._buffer = "";
	}
	/**
	* Finds the summary file path from the environment, rejects if env var is not found or file does not exist
	* Also checks r/w permissions.
	*
	* @returns step summary file path
	*/
	filePath() {
		return __awaiter(this, void 0, void 0, function* () {
			if (this._filePath) return this._filePath;
			const pathFromEnv = process.env[SUMMARY_ENV_VAR];
			if (!pathFromEnv) throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
			try {
				yield access$1(pathFromEnv, constants.R_OK | constants.W_OK);
			} catch (_a) {
				throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
			}
			this._filePath = pathFromEnv;
			return this._filePath;
		});
	}
	/**
	* Wraps content in an HTML tag, adding any HTML attributes
	*
	* @param {string} tag HTML tag to wrap
	* @param {string | null} content content within the tag
	* @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
	*
	* @returns {string} content wrapped in HTML element
	*/
	wrap(tag, content, attrs = {}) {
		const htmlAttrs = Object.entries(attrs).map(([key, value]) => ` ${key}="${value}"`).join("");
		if (!content) return `<${tag}${htmlAttrs}>`;
		return `<${tag}${htmlAttrs}>${content}</${tag}>`;
	}
	/**
	* Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
	*
	* @param {SummaryWriteOptions} [options] (optional) options for write operation
	*
	* @returns {Promise<Summary>} summary instance
	*/
	write(options) {
		return __awaiter(this, void 0, void 0, function* () {
			const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
			const filePath = yield this.filePath();
			yield (overwrite ? writeFile$1 : appendFile$1)(filePath, this._buffer, { encoding: "utf8" });
			return this.emptyBuffer();
		});
	}
	/**
	* Clears the summary buffer and wipes the summary file
	*
	* @returns {Summary} summary instance
	*/
	clear() {
		return __awaiter(this, void 0, void 0, function* () {
			return this.emptyBuffer().write({ overwrite: true });
		});
	}
	/**
	* Returns the current summary buffer as a string
	*
	* @returns {string} string of summary buffer
	*/
	stringify() {
		return this._buffer;
	}
	/**
	* If the summary buffer is empty
	*
	* @returns {boolen} true if the buffer is empty
	*/
	isEmptyBuffer() {
		return this._buffer.length === 0;
	}
	/**
	* Resets the summary buffer without writing to summary file
	*
	* @returns {Summary} summary instance
	*/
	emptyBuffer() {
		this._buffer = "";
		return this;
	}
	/**
	* Adds raw text to the summary buffer
	*
	* @param {string} text content to add
	* @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
	*
	* @returns {Summary} summary instance
	*/
	addRaw(text, addEOL = false) {
		this._buffer += text;
		return addEOL ? this.addEOL() : this;
	}
	/**
	* Adds the operating system-specific end-of-line marker to the buffer
	*
	* @returns {Summary} summary instance
	*/
	addEOL() {
		return this.addRaw(EOL);
	}
	/**
	* Adds an HTML codeblock to the summary buffer
	*
	* @param {string} code content to render within fenced code block
	* @param {string} lang (optional) language to syntax highlight code
	*
	* @returns {Summary} summary instance
	*/
	addCodeBlock(code, lang) {
		const attrs = Object.assign({}, lang && { lang });
		const element = this.wrap("pre", this.wrap("code", code), attrs);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML list to the summary buffer
	*
	* @param {string[]} items list of items to render
	* @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
	*
	* @returns {Summary} summary instance
	*/
	addList(items, ordered = false) {
		const tag = ordered ? "ol" : "ul";
		const listItems = items.map((item) => this.wrap("li", item)).join("");
		const element = this.wrap(tag, listItems);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML table to the summary buffer
	*
	* @param {SummaryTableCell[]} rows table rows
	*
	* @returns {Summary} summary instance
	*/
	addTable(rows) {
		const tableBody = rows.map((row) => {
			const cells = row.map((cell) => {
				if (typeof cell === "string") return this.wrap("td", cell);
				const { header, data, colspan, rowspan } = cell;
				const tag = header ? "th" : "td";
				const attrs = Object.assign(Object.assign({}, colspan && { colspan }), rowspan && { rowspan });
				return this.wrap(tag, data, attrs);
			}).join("");
			return this.wrap("tr", cells);
		}).join("");
		const element = this.wrap("table", tableBody);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds a collapsable HTML details element to the summary buffer
	*
	* @param {string} label text for the closed state
	* @param {string} content collapsable content
	*
	* @returns {Summary} summary instance
	*/
	addDetails(label, content) {
		const element = this.wrap("details", this.wrap("summary", label) + content);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML image tag to the summary buffer
	*
	* @param {string} src path to the image you to embed
	* @param {string} alt text description of the image
	* @param {SummaryImageOptions} options (optional) addition image attributes
	*
	* @returns {Summary} summary instance
	*/
	addImage(src, alt, options) {
		const { width, height } = options || {};
		const attrs = Object.assign(Object.assign({}, width && { width }), height && { height });
		const element = this.wrap("img", null, Object.assign({
			src,
			alt
		}, attrs));
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML section heading element
	*
	* @param {string} text heading text
	* @param {number | string} [level=1] (optional) the heading level, default: 1
	*
	* @returns {Summary} summary instance
	*/
	addHeading(text, level) {
		const tag = `h${level}`;
		const allowedTag = [
			"h1",
			"h2",
			"h3",
			"h4",
			"h5",
			"h6"
		].includes(tag) ? tag : "h1";
		const element = this.wrap(allowedTag, text);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML thematic break (<hr>) to the summary buffer
	*
	* @returns {Summary} summary instance
	*/
	addSeparator() {
		const element = this.wrap("hr", null);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML line break (<br>) to the summary buffer
	*
	* @returns {Summary} summary instance
	*/
	addBreak() {
		const element = this.wrap("br", null);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML blockquote to the summary buffer
	*
	* @param {string} text quote text
	* @param {string} cite (optional) citation url
	*
	* @returns {Summary} summary instance
	*/
	addQuote(text, cite) {
		const attrs = Object.assign({}, cite && { cite });
		const element = this.wrap("blockquote", text, attrs);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML anchor tag to the summary buffer
	*
	* @param {string} text link text/content
	* @param {string} href hyperlink
	*
	* @returns {Summary} summary instance
	*/
	addLink(text, href) {
		const element = this.wrap("a", text, { href });
		return this.addRaw(element).addEOL();
	}
};
const _summary = new Summary();
const summary = _summary;

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
			const entries = Object.entries(outputs).map(([name, value]) => outputEntry(name, value));
			await appendFile(variable(environment, "GITHUB_OUTPUT"), entries.join(""));
		},
		writeSummary: async (markdown) => {
			variable(environment, "GITHUB_STEP_SUMMARY");
			await summary.addRaw(redact(markdown)).write();
		},
		annotate: (annotations) => {
			for (const { level, message, location } of annotations) SAY[level](redact(message), placeOf(location));
		},
		conclude: (verdict, headline) => {
			if (verdict === "pass") info(fenceLine(redact(headline)));
			else error(redact(headline));
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

export { main as t };