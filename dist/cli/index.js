import { t as codeOf } from "../shared/files-open.js";
import { t as stopOnSignals } from "../shared/stop-signals.js";
import { t as exitCode } from "../shared/exit-code.js";
import { n as toReason, t as ActionError } from "../shared/errors.js";
import { n as nextAfter, t as nearName } from "../shared/near-name.js";
import { n as plainText } from "../shared/plain-text.js";
import { t as redactor } from "../shared/redact.js";
import { o as usage } from "../shared/command.js";
import { parseArgs } from "node:util";

// packages/cli/src/fenced-output.ts
/**
* Makes text for a terminal harmless in a workflow, whose runner reads the same lines: it takes `##[` anywhere for a command, and `::`
* at the start of a line after blanks (actions/runner, ActionCommand).
*/
function fencedText(text) {
	return text.replaceAll("##[", "# #[").replaceAll(/^([^\S\n]*)::/gm, "$1| ::");
}
/** The same JSON document without the start of a workflow command; it can stand only within a string, and no line starts with one. */
function fencedJson(document) {
	return document.replaceAll("##[", String.raw`##\u005b`);
}

// packages/cli/src/help.ts
const EXIT_CODES = `Exit codes
  0   pass
  1   no: it was judged, and something is wrong
  2   incomplete or broken: nobody could tell, which also means no
  64  the command line was not understood
`;
/** What `interlock --help` prints. */
function overview(commands) {
	const width = Math.max(...commands.map(({ name }) => name.length));
	return `Interlock: a release passes only when complete, fresh, verified evidence says so.

Usage
  interlock COMMAND [OPTIONS]
  interlock COMMAND --help

Commands
${commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`).join("\n")}

New here?
  interlock doctor .     needs no token, no sandbox and no policy; changes nothing
  interlock rehearse     a whole release of an example project, published to stand-ins only

Options of every command
  --json     one JSON document on standard output, everything else on standard error
  --help     what a command does and takes
  --version  the version of Interlock

${EXIT_CODES}`;
}
/** What `interlock COMMAND --help` prints. */
function commandHelp({ name, summary, help }) {
	return `interlock ${name}: ${summary}\n\n${help.trim()}\n\n${EXIT_CODES}`;
}

// packages/cli/src/options.ts
/** Every command, in the order in which a newcomer needs them. */
const COMMANDS = [
	{
		name: "doctor",
		summary: "list the checks in your workflows that can be green without looking",
		load: () => import("../shared/doctor.js")
	},
	{
		name: "init",
		summary: "write a policy and a gate workflow for a repository",
		load: () => import("../shared/init.js")
	},
	{
		name: "gate",
		summary: "run the gate on this machine, or judge reports that you already have",
		load: () => import("../shared/gate2.js")
	},
	{
		name: "assess",
		summary: "judge one report of one tool",
		load: () => import("../shared/assess.js")
	},
	{
		name: "verify",
		summary: "verify a file against its Sigstore bundle, offline if asked",
		load: () => import("../shared/verify.js")
	},
	{
		name: "rehearse",
		summary: "play a whole release against stand-ins; nothing is published",
		load: () => import("../shared/rehearse.js")
	},
	{
		name: "promote",
		summary: "report whether an advisory check has earned to become a required one",
		load: () => import("../shared/promote2.js")
	},
	{
		name: "explain",
		summary: "show the effective policy and where each value comes from, or what a code means",
		load: () => import("../shared/explain.js")
	}
];

// packages/cli/src/parse-options.ts
const COMMON_OPTIONS = {
	json: { type: "boolean" },
	help: {
		type: "boolean",
		short: "h"
	},
	version: { type: "boolean" }
};
/**
* Reads the options of a command. Raises USAGE for an option that it does not have, one without its value, one that is given twice and
* may be given once, and for an empty argument: a variable that is not set must not stand for the current folder.
*/
function parseOptions(command, argv) {
	const options = {
		...command.options,
		...COMMON_OPTIONS
	};
	const see = `See \`interlock ${command.name} --help\``;
	const { values, positionals, tokens } = parsed();
	const seen = /* @__PURE__ */ new Set();
	for (const token of tokens) {
		if (token.kind === "positional" && token.value === "") throw usage("An argument is empty, as of a variable that is not set", see);
		if (token.kind === "option") {
			const { name, value } = token;
			if (value === "") throw usage(`\`--${name}\` was given an empty value, as of a variable that is not set`, see);
			const { type, multiple } = command.options[name] ?? {};
			if (type === "string" && multiple !== true && seen.has(name)) throw usage(`\`--${name}\` was given more than once`, "Give it once");
			seen.add(name);
		}
	}
	return {
		values,
		positionals
	};
	function parsed() {
		try {
			return parseArgs({
				args: [...argv],
				options,
				allowPositionals: true,
				strict: true,
				tokens: true
			});
		} catch (thrown) {
			throw misread(thrown, Object.keys(options), command.name, see);
		}
	}
}
/** Says in our own words what `parseArgs` refused; its messages name the option in quotation marks. */
function misread(thrown, names, command, see) {
	const text = String(Object(thrown).message);
	const option = (/--[^'=\s]+/.exec(text) ?? /-[^'=\s]+/.exec(text))?.[0] ?? "";
	if (text.startsWith("Unknown option")) {
		const near = nearName(option, names.map((name) => `--${name}`));
		return usage(`\`${command}\` has no option \`${option}\``, nextAfter(near, see));
	}
	if (option === "") return usage("The options were not understood", see);
	return text.includes("does not take an argument") ? usage(`\`${option}\` takes no value`, see) : usage(`\`${option}\` needs a value`, see);
}

// packages/cli/src/command-line.ts
/** The version of Interlock; the build compares it with package.json. */
const VERSION = "0.1.0";
/**
* Runs one command line (without the program's name) and gives the exit code. Nothing that is thrown leaves this function: an
* error becomes one line with its next step on `err`, and with `--json` one document on `out`.
*/
async function runCommandLine(words, terminal) {
	const argv = commandFirst(words);
	const io = redacted(terminal, redactor(terminal.environment));
	try {
		return await dispatch(argv, io);
	} catch (thrown) {
		const reason = toReason(thrown);
		const verdict = thrown instanceof ActionError ? thrown.verdict : "error";
		if (argv.includes("--json")) io.json({
			verdict,
			...await nothingDone(argv),
			reasons: [reason]
		});
		const { code, message, next } = reason;
		io.err(`interlock: ${plainText(`${code}: ${message}. ${next}.`)}\n`);
		return thrown instanceof ActionError && (thrown.code === "USAGE" || thrown.code === "INPUT_INVALID") ? 64 : exitCode(verdict);
	}
}
/** `--json` belongs to every command, so it may stand before one as well. */
function commandFirst(words) {
	const at = words.findIndex((word) => word !== "--json");
	return at > 0 ? [
		...words.slice(at, at + 1),
		"--json",
		...words.slice(at + 1)
	] : words;
}
async function dispatch(argv, io) {
	const [name, ...rest] = argv;
	if (name === void 0 || name === "--json") throw usage("No command was given", "See `interlock --help`");
	const [about = "-"] = rest;
	if (name === "help" && !about.startsWith("-")) return dispatch([
		about,
		"--help",
		...rest.slice(1)
	], io);
	if (name === "--help" || name === "-h" || name === "help") {
		const commands = COMMANDS.map((entry) => ({
			name: entry.name,
			summary: entry.summary
		}));
		return answer(io, rest, overview(COMMANDS), { commands });
	}
	if (name === "--version") return sayVersion(io, rest);
	const entry = COMMANDS.find((candidate) => candidate.name === name);
	if (entry === void 0) {
		const what = name.startsWith("-") ? "option" : "command";
		const near = nearName(name, COMMANDS.map((known) => known.name));
		throw usage(`There is no ${what} \`${name}\``, nextAfter(near, "See `interlock --help`"));
	}
	const { command } = await entry.load();
	const { values, positionals } = parseOptions(command, rest);
	if (values["help"] === true) {
		const { summary, help } = command;
		return answer(io, rest, commandHelp(command), {
			name,
			summary,
			help: help.trim()
		});
	}
	if (values["version"] === true) return sayVersion(io, rest);
	if (io.cwd === "") throw new ActionError("PROJECT_MISSING", "The current folder is gone", "Change into a folder that is there");
	return await command.run(values, positionals, io);
}
/** What the answer of a command holds when it was refused: a reader finds the fields that it looks for. */
async function nothingDone([name]) {
	const entry = COMMANDS.find((candidate) => candidate.name === name);
	return entry === void 0 ? {} : (await entry.load()).command.nothingDone ?? {};
}
function sayVersion(io, argv) {
	return answer(io, argv, `${VERSION}\n`, { version: VERSION });
}
function answer(io, argv, text, document) {
	if (argv.includes("--json")) io.json(document);
	else io.out(text);
	return 0;
}
function redacted(terminal, redaction) {
	return {
		...terminal,
		out: (text) => terminal.out(fencedText(redaction.redact(text))),
		err: (text) => terminal.err(fencedText(redaction.redact(text))),
		json: (value) => terminal.out(`${fencedJson(writtenJson(value, redaction))}\n`)
	};
}
function writtenJson(value, redaction) {
	try {
		return JSON.stringify(value, (_name, part) => typeof part === "string" ? redaction.redact(part) : part, 2);
	} catch (thrown) {
		throw thrown instanceof RangeError ? new ActionError("REPORT_TOO_LARGE", "The answer is too long to be written as one document", "Give it a smaller report", thrown) : thrown;
	}
}

// packages/cli/src/node-version.ts
const MIN_NODE_MAJOR = 24;
/** What to tell a person whose Node.js (`process.versions.node`) is too old for the bundles; null when it is new enough. */
function nodeComplaint(version) {
	return Number.parseInt(version, 10) >= MIN_NODE_MAJOR ? null : `PREREQUISITE_MISSING: Node.js ${version} is older than ${MIN_NODE_MAJOR}. Start \`./interlock\`, which brings its own.`;
}

// packages/cli/src/main.ts
process.exitCode = 2;
stopOnSignals(() => process.stderr.write("\ninterlock: stopped, removing temporary files\n"));
let isWritten = true;
process.stdout.on("error", (error) => {
	if (codeOf(error) !== "EPIPE") {
		isWritten = false;
		process.exitCode = 2;
		process.stderr.write(`interlock: The answer could not be written (${codeOf(error)}). Send it to a place that has room.\n`);
	}
});
process.stderr.on("error", () => void 0);
const complaint = nodeComplaint(process.versions.node);
if (complaint === null) {
	const exitCode = await runCommandLine(process.argv.slice(2), {
		out: (text) => process.stdout.write(text),
		err: (text) => process.stderr.write(text),
		environment: process.env,
		cwd: currentFolder()
	});
	process.exitCode = isWritten ? exitCode : 2;
} else process.stderr.write(`interlock: ${complaint}\n`);
/** Empty when somebody removed it. */
function currentFolder() {
	try {
		return process.cwd();
	} catch {
		return "";
	}
}

export {  };