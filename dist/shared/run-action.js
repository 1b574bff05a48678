import { d as nodeEffects, p as run } from "./summary.js";
import { t as redactor } from "./redact.js";
import { E as object, I as safeParse, M as pipe, j as picklist, k as parseJson, t as array, z as string } from "./valibot.js";
import { n as localRun } from "./local-run.js";
import { n as AssessmentsSchema, t as makeStampedFolder } from "./stamped-folder.js";
import { t as removeTree } from "./remove-tree.js";
import { n as endsWithProcess } from "./endings.js";
import { t as ActionError } from "./errors.js";
import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

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

export { withScratch as n, runAction as t };