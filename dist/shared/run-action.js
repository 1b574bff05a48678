import { C as object, E as parseJson, I as string, N as safeParse, O as picklist, k as pipe, t as array } from "./valibot.js";
import { d as run, l as nodeEffects } from "./markdown.js";
import { t as redactor } from "./redact.js";
import { mkdir, mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { execFile } from "node:child_process";
import { promisify } from "node:util";

// packages/shared/src/render/terminal.ts
/**
* Turns a summary that this folder wrote into text for a terminal: entities become characters again, and our own few tags go. The
* characters were made harmless for a terminal before they were escaped.
*/
function summaryForTerminal(markdown) {
	return markdown.replaceAll(/<\/?(?:code|details|summary)>/g, "").replaceAll("&#8288;", "").replaceAll(/&#(\d{1,6});/g, (_whole, number) => String.fromCharCode(Number(number))).replaceAll("**", "").replaceAll(/\n{3,}/g, "\n\n");
}

// packages/cli/src/local-run.ts
const execute = promisify(execFile);
const NO_COMMIT = "0".repeat(40);
/**
* The facts of a run on a person's own machine: the project at HEAD, and no run, token or event. A folder that is no repository
* has the commit of zeros, which no later check accepts.
*/
async function localRun(project, environment) {
	const ask = (...argv) => git(project, environment, argv);
	const commit = await ask("rev-parse", "HEAD") ?? NO_COMMIT;
	const branch = await ask("symbolic-ref", "--short", "HEAD");
	const remoteHead = await ask("symbolic-ref", "--short", "refs/remotes/origin/HEAD");
	return {
		repository: `local/${basename(project).replaceAll(/[^A-Za-z0-9._-]/g, "-") || "project"}`,
		repositoryId: "0",
		commit,
		ref: branch === null ? "refs/heads/detached" : `refs/heads/${branch}`,
		event: "local",
		runId: "0",
		attempt: 1,
		job: "local",
		isPrivate: true,
		defaultBranch: remoteHead?.replace(/^origin\//, "") ?? await usualBranch(ask),
		before: null,
		pullRequest: null,
		mergeGroupBase: null,
		inputs: null,
		server: "https://github.com",
		api: "https://api.github.com",
		isWorkflow: false,
		workspace: project
	};
}
async function usualBranch(ask) {
	for (const name of ["main", "master"]) if (await ask("rev-parse", "--verify", "--quiet", `refs/heads/${name}`) !== null) return name;
	return null;
}
async function git(project, environment, argv) {
	const env = {
		PATH: environment["PATH"] ?? "",
		HOME: "/nonexistent",
		GIT_CONFIG_NOSYSTEM: "1",
		GIT_TERMINAL_PROMPT: "0"
	};
	try {
		const { stdout } = await execute("git", [
			...[
				"-c",
				"core.hooksPath=/dev/null",
				"-c",
				"safe.directory=*",
				"-c",
				"core.fsmonitor=false"
			],
			"-C",
			project,
			...argv
		], { env });
		return stdout.trim();
	} catch {
		return null;
	}
}

// packages/cli/src/terminal-host.ts
/** The host of an action that runs from a terminal. `out` is the folder for the record; null makes a private temporary one. */
function terminalHost(inputs, out, io) {
	const outputs = {};
	let summary = "";
	let headline = "";
	let folder = null;
	return {
		inputs,
		setOutputs: async (values) => {
			Object.assign(outputs, values);
		},
		writeSummary: async (markdown) => {
			summary += markdown;
		},
		annotate: (annotations) => {
			for (const { level, message, location } of annotations) {
				const place = location === null ? "" : `${location.path}${location.line === null ? "" : `:${location.line}`}: `;
				io.err(`${level}: ${place}${message}\n`);
			}
		},
		conclude: (_verdict, text) => {
			headline = text;
		},
		recordFolder: () => {
			folder ??= makeFolder(out);
			return folder;
		},
		said: () => ({
			outputs,
			summary,
			headline
		})
	};
}
async function makeFolder(out) {
	if (out === null) return mkdtemp(join(tmpdir(), "interlock-"));
	await mkdir(out, { recursive: true });
	return mkdtemp(join(out, "record-"));
}

// packages/cli/src/run-action.ts
const ReasonSchema = object({
	code: string(),
	message: string(),
	next: string()
});
const RecordSchema = object({ decision: object({
	verdict: picklist([
		"pass",
		"fail",
		"error"
	]),
	reasons: array(ReasonSchema),
	warnings: array(ReasonSchema),
	assessments: array(object({
		id: string(),
		verdict: picklist([
			"pass",
			"fail",
			"error"
		]),
		enforcement: picklist(["required", "advisory"]),
		reasons: array(ReasonSchema)
	}))
}) });
/** Runs an action over a project on this machine, in this process, by the same six steps as in a workflow. */
async function runAction(action, request) {
	const { project, inputs, out, io } = request;
	const facts = await localRun(project, io.environment);
	const host = terminalHost(inputs, out, io);
	const effects = nodeEffects(io.environment, facts, redactor(io.environment));
	const exitCode = await run(action, effects, host, facts);
	const { outputs, summary, headline } = host.said();
	const evidence = outputs["evidence-path"] ?? "";
	const decision = evidence === "" ? null : await readDecision(join(evidence, "record.json"));
	const unknown = {
		code: "EVIDENCE_UNREADABLE",
		message: headline,
		next: "Run it again with `--out` and another folder"
	};
	return {
		exitCode,
		verdict: decision?.verdict ?? "error",
		reasons: decision?.reasons ?? [unknown],
		warnings: decision?.warnings ?? [],
		assessments: decision?.assessments ?? [],
		headline,
		summary,
		outputs,
		evidence
	};
}
async function readDecision(path) {
	const text = await readFile(path, "utf8").catch(() => "");
	const parsed = safeParse(pipe(string(), parseJson(), RecordSchema), text);
	return parsed.success ? parsed.output.decision : null;
}

export { summaryForTerminal as n, runAction as t };