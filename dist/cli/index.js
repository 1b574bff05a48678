import { t as codeOf } from "../shared/files-open.js";
import { t as stopOnSignals } from "../shared/stop-signals.js";
import { t as exitCode } from "../shared/exit-code.js";
import { n as toReason, t as ActionError } from "../shared/errors.js";
import { n as nextAfter, t as nearName } from "../shared/near-name.js";
import { n as plainText } from "../shared/plain-text.js";
import { t as redactor } from "../shared/redact.js";
import { o as usage } from "../shared/command.js";
import { parseArgs } from "node:util";

// packages/cli/src/help.ts
const EXIT_CODES = `Exit codes
  0   pass
  1   the policy says no
  2   incomplete or broken: nobody could tell, which also means no
  64  the command line was not understood
`;
/** What `interlock --help` prints. */
function overview(commands) {
	const width = Math.max(...commands.map(({ name }) => name.length));
	return `Interlock: a release passes only when complete, fresh, verified evidence says so.

Usage
  interlock COMMAND [OPTIONS]

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
		summary: "show the effective policy and where each value comes from",
		load: () => import("../shared/explain.js")
	}
];

// packages/cli/src/command-line.ts
const COMMON_OPTIONS = {
	json: { type: "boolean" },
	help: {
		type: "boolean",
		short: "h"
	}
};
/** The version of Interlock; the build compares it with package.json. */
const VERSION = "0.1.0";
/**
* Runs one command line (without the program's name) and gives the exit code. Nothing that is thrown leaves this function: an
* error becomes one line with its next step on `err`, and with `--json` one document on `out`.
*/
async function runCommandLine(argv, terminal) {
	const io = redacted(terminal, redactor(terminal.environment));
	try {
		return await dispatch(argv, io);
	} catch (thrown) {
		const reason = toReason(thrown);
		const verdict = thrown instanceof ActionError ? thrown.verdict : "error";
		if (argv.includes("--json")) io.json({
			verdict,
			reasons: [reason]
		});
		const { code, message, next } = reason;
		io.err(`interlock: ${plainText(`${code}: ${message}. ${next}.`)}\n`);
		return thrown instanceof ActionError && (thrown.code === "USAGE" || thrown.code === "INPUT_INVALID") ? 64 : exitCode(verdict);
	}
}
async function dispatch(argv, io) {
	const [name, ...rest] = argv;
	if (name === void 0) throw usage("No command was given", "See `interlock --help`");
	if (name === "--help" || name === "-h" || name === "help") {
		const commands = COMMANDS.map((entry) => ({
			name: entry.name,
			summary: entry.summary
		}));
		return answer(io, rest, overview(COMMANDS), { commands });
	}
	if (name === "--version") return answer(io, rest, `${VERSION}\n`, { version: VERSION });
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
	return await command.run(values, positionals, io);
}
function answer(io, argv, text, document) {
	if (argv.includes("--json")) io.json(document);
	else io.out(text);
	return 0;
}
function parseOptions(command, argv) {
	const options = {
		...command.options,
		...COMMON_OPTIONS
	};
	try {
		return parseArgs({
			args: [...argv],
			options,
			allowPositionals: true,
			strict: true
		});
	} catch (thrown) {
		const [sentence = ""] = messageOf(thrown).split(". ");
		throw usage(sentence === "" ? "The options were not understood" : sentence, `See \`interlock ${command.name} --help\``);
	}
}
function redacted(terminal, redaction) {
	return {
		...terminal,
		out: (text) => terminal.out(redaction.redact(text)),
		err: (text) => terminal.err(redaction.redact(text)),
		json: (value) => {
			const written = JSON.stringify(value, (_name, part) => typeof part === "string" ? redaction.redact(part) : part, 2);
			terminal.out(`${written}\n`);
		}
	};
}
function messageOf(thrown) {
	return typeof thrown === "object" && thrown !== null && "message" in thrown && typeof thrown.message === "string" ? thrown.message : "";
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
	}
});
const complaint = nodeComplaint(process.versions.node);
if (complaint === null) {
	const exitCode = await runCommandLine(process.argv.slice(2), {
		out: (text) => process.stdout.write(text),
		err: (text) => process.stderr.write(text),
		environment: process.env,
		cwd: process.cwd()
	});
	process.exitCode = isWritten ? exitCode : 2;
} else process.stderr.write(`interlock: ${complaint}\n`);

export {  };