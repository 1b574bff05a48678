import { t as ActionError } from "./errors.js";
import { E as object, I as safeParse, M as pipe, j as picklist, k as parseJson, t as array, z as string } from "./valibot.js";
import { d as nodeEffects, p as run } from "./summary.js";
import { t as redactor } from "./redact.js";
import { n as endsWithProcess } from "./endings.js";
import { n as localRun, t as askGit } from "./local-run.js";
import { t as demandRoot } from "./demand-root.js";
import { t as demandFolder } from "./demand-folder.js";
import { n as AssessmentsSchema, t as makeStampedFolder } from "./stamped-folder.js";
import { t as removeTree } from "./remove-tree.js";
import { lstat, mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execFile } from "node:child_process";
import { promisify } from "node:util";

// packages/cli/src/demand-commit.ts
const execute = promisify(execFile);
/** Demands the root of a git repository with a commit. Raises PROJECT_MISSING, GIT_MISSING, PROJECT_NO_REPOSITORY, PROJECT_EMPTY. */
async function demandCommit(project, environment) {
	await demandFolder(project);
	if (await demandRoot(project, environment) === "no repository") {
		await demandGit(environment["PATH"] ?? "");
		throw new ActionError("PROJECT_NO_REPOSITORY", `\`${project}\` is no git repository, and the gate judges a commit`, "Commit the project with git, or try it with `interlock rehearse PATH`, which takes a plain folder");
	}
	if (await askGit(project, environment, [
		"rev-parse",
		"--verify",
		"--quiet",
		"HEAD^{commit}"
	]) === null) throw new ActionError("PROJECT_EMPTY", `The repository \`${project}\` has no commit, so there is nothing at HEAD to judge`, "Commit the project first");
}
/**
* Refuses a repository that git cannot read; a folder that lies in none is fine, and so is one below a root. Raises PROJECT_MISSING, GIT_MISSING,
* GIT_FAILED.
*/
async function demandReadable(project, environment) {
	await demandFolder(project);
	if (await askGit(project, environment, ["rev-parse", "--git-dir"]) !== null) return;
	await demandGit(environment["PATH"] ?? "");
	if (await lstat(join(project, ".git")).catch(() => null) !== null) throw new ActionError("GIT_FAILED", `The repository \`${project}\` could not be read`, "Run `git fsck` in it and repair what it names");
}
async function demandGit(path) {
	try {
		await execute("git", ["--version"], { env: { PATH: path } });
	} catch (cause) {
		throw new ActionError("GIT_MISSING", "git could not be started", "Install git and put it on the PATH", cause);
	}
}

// packages/cli/src/scratch.ts
/**
* Gives `work` a private temporary folder and removes it afterwards, whatever happens, also when the process is told to stop: on a
* runner the job's folder goes with the job, on a person's machine nobody else would clear it. Raises FILE_UNREADABLE.
*/
async function withScratch(work) {
	const folder = await mkdtemp(join(tmpdir(), "interlock-")).catch((cause) => {
		throw new ActionError("FILE_UNREADABLE", "No temporary folder could be made", "Set TMPDIR to a folder that you may write to", cause);
	});
	const forget = endsWithProcess(() => removeTree(folder));
	try {
		return await work(folder);
	} finally {
		await removeTree(folder);
		forget();
	}
}

// packages/cli/src/terminal-host.ts
/** The host of an action that runs from a terminal; the record goes to a new folder below `parent`, which is made when it is missing. */
function terminalHost(inputs, parent) {
	const outputs = {};
	let headline = "";
	let folder = null;
	return {
		inputs,
		setOutputs: async (values) => {
			Object.assign(outputs, values);
		},
		writeSummary: async () => void 0,
		annotate: () => void 0,
		conclude: (_verdict, text) => {
			headline = text;
		},
		recordFolder: () => {
			folder ??= makeStampedFolder(parent, "the record", "Give a folder that can be written with `--out`");
			return folder;
		},
		said: () => ({
			outputs,
			headline
		})
	};
}

// packages/cli/src/run-action.ts
const ReasonsSchema = array(object({
	code: string(),
	message: string(),
	next: string()
}));
const RecordSchema = object({ decision: object({
	verdict: picklist([
		"pass",
		"fail",
		"error"
	]),
	reasons: ReasonsSchema,
	warnings: ReasonsSchema,
	assessments: AssessmentsSchema
}) });
/**
* Runs an action over a project on this machine, in this process, by the same six steps as in a workflow. The record goes to a new
* folder below `records`; everything else that the action leaves is removed.
*/
async function runAction(action, request) {
	const { project, inputs, records, io } = request;
	return await withScratch(async (temporary) => {
		const facts = await localRun(project, io.environment);
		const host = terminalHost(inputs, records);
		await host.recordFolder();
		const environment = {
			...io.environment,
			RUNNER_TEMP: temporary
		};
		const effects = nodeEffects(environment, facts, redactor(io.environment));
		const exitCode = await run(action, effects, host, facts);
		const { outputs, headline } = host.said();
		const evidence = outputs["evidence-path"] ?? "";
		return {
			exitCode,
			decision: (evidence === "" ? null : await readDecision(join(evidence, "record.json"))) ?? withoutRecord(headline),
			headline,
			evidence
		};
	});
}
function withoutRecord(headline) {
	return {
		verdict: "error",
		reasons: [{
			code: "EVIDENCE_UNREADABLE",
			message: headline,
			next: "Run it again with `--out` and another folder"
		}],
		assessments: [],
		warnings: []
	};
}
async function readDecision(path) {
	const text = await readFile(path, "utf8").catch(() => "");
	const parsed = safeParse(pipe(string(), parseJson(), RecordSchema), text);
	return parsed.success ? parsed.output.decision : null;
}

export { demandReadable as i, withScratch as n, demandCommit as r, runAction as t };