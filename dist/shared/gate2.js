import { i as worstFirst, n as findingsOf, r as worstAssessmentsFirst } from "./code-runs.js";
import { n as plainText, t as cutText } from "./plain-text.js";
import { a as proofWords, i as pathsBesideHead, n as gateNote, t as keptParent } from "./kept-parent.js";
import { C as nullable, E as object, I as safeParse, M as pipe, k as parseJson, r as boolean, z as string } from "./valibot.js";
import { t as gate } from "./gate.js";
import { r as demandCommit, t as runAction } from "./run-action.js";
import { t as askGit } from "./local-run.js";
import { n as nextAfter, t as nearName } from "./near-name.js";
import { n as TOOL_IDS, r as isToolId, t as TOOLS } from "./registry.generated.js";
import { a as textOptions, i as textOption, n as onePositional, o as usage, t as isSet } from "./command.js";
import { lstat, readFile, realpath } from "node:fs/promises";
import { join, resolve } from "node:path";

// packages/shared/src/render/decision-text.ts
const MAX_FINDINGS = 20;
const MAX_REASONS = 10;
const MAX_CHARACTERS = 300;
/** The headline names every fault of a policy at once, and what to do stands behind them. */
const MAX_HEADLINE_CHARACTERS = 4e3;
/**
* Writes a decision for a terminal or a plain log: `headline` with the verdict first, one line per tool and per requirement that
* does not hold, worst first, each with its first reason below it, then findings, the other reasons and warnings, and what to do
* next. No tables and no terminal sequences; all text of tools is made harmless. Ends with a line break.
*/
function decisionText(headline, decision) {
	const shown = worstAssessmentsFirst(decision.assessments).filter(({ report, verdict }) => report !== null || verdict !== "pass");
	const width = Math.max(0, ...shown.map(({ title }) => title.length));
	const findings = worstFirst(findingsOf(decision.assessments));
	const [first, ...others] = decision.reasons;
	return `${[
		[cutText(plainText(headline), MAX_HEADLINE_CHARACTERS).trimEnd()],
		shown.flatMap((assessment) => assessmentLines(assessment, width, first)),
		listed(findings.map(findingLine), MAX_FINDINGS, "findings"),
		listed(notSaid(others, shown).map(reasonLine), MAX_REASONS, "reasons"),
		listed(decision.warnings.map((warning) => `  warning${reasonLine(warning).slice(1)}`), MAX_REASONS, "warnings"),
		nextLines(decision, shown)
	].filter((block) => block.length > 0).map((block) => block.join("\n")).join("\n\n")}\n`;
}
function assessmentLines({ title, verdict, enforcement, report, reasons }, width, said) {
	const head = `  ${title.padEnd(width)}  ${verdict.padEnd(5)}  ${enforcement}`;
	const [reason] = reasons;
	const why = reason !== void 0 && !isSame(reason, said) ? [line(`  ${" ".repeat(width)}  ${reason.code}: ${reason.message}.`)] : [];
	return [line(report === null ? head : `${head}  ${proofWords(report)}`), ...why];
}
function findingLine({ severity, tool, rule, location, message, suppressed }) {
	const place = location === null ? "" : ` ${location.path}${location.line == null ? "" : `:${location.line}`}`;
	const silenced = suppressed ? " (suppressed)" : "";
	return line(`  ${severity.padEnd(8)}${silenced} ${tool} ${rule}${place}  ${message}`);
}
function reasonLine({ code, message, next }) {
	return line(`  ${code}: ${message}. ${next}.`);
}
/** Reasons that no line above has told. */
function notSaid(reasons, shown) {
	const said = shown.flatMap((assessment) => assessment.reasons.slice(0, 1));
	return reasons.filter((reason) => !said.some((other) => isSame(other, reason)));
}
/** A closed gate says its next step in the headline; an open one with an advisory tool that is not content has one too. */
function nextLines(decision, shown) {
	const advice = shown.find(({ verdict, reasons }) => verdict !== "pass" && reasons.length > 0)?.reasons[0];
	return decision.verdict === "pass" && advice !== void 0 ? [line(`Next: ${advice.next}.`)] : [];
}
function listed(lines, most, noun) {
	const rest = lines.length - most;
	return rest > 0 ? [...lines.slice(0, most), `  … and ${rest} more ${noun}: the record has them all.`] : lines;
}
function isSame(one, other) {
	return one.code === other?.code && one.message === other.message;
}
function line(text) {
	return cutText(plainText(text), MAX_CHARACTERS).trimEnd();
}

// packages/cli/src/report-options.ts
const FORM = /^([a-z][a-z0-9-]*)=(\P{Cc}{1,400})$/u;
const HELP = "Give `--report TOOL=FILE`, such as `--report bandit=out.json`, with a FILE relative to the project";
/**
* Demands that each `--report` names a tool and a file that is there, in `project`. A person who typed a path means it; the gate in a
* workflow gives a missing report as the tool's own error instead. Raises USAGE, which names the value.
*/
async function demandReports(project, values) {
	const tools = /* @__PURE__ */ new Set();
	for (const value of values) {
		const [, tool, path] = FORM.exec(value) ?? [];
		if (tool === void 0 || path === void 0) throw usage(`\`--report ${value}\` is not of the form TOOL=FILE`, HELP);
		if (!isToolId(tool)) {
			const judged = await judgedTools();
			throw usage(`\`--report ${value}\`: there is no tool \`${tool}\` here`, nextAfter(nearName(tool, judged), `Use one of ${judged.join(", ")}`));
		}
		if (path.startsWith("/") || path.includes("\\") || path.split("/").includes("..")) throw usage(`\`--report ${value}\` names a file by a path that could lead out of the project`, HELP);
		if (tools.has(tool)) throw usage(`\`--report\` names \`${tool}\` twice`, "Give one report for each tool");
		tools.add(tool);
		if (await lstat(join(project, path)).catch(() => null) === null) throw usage(`\`--report ${value}\`: the report of \`${tool}\` is not there, at \`${path}\` in the project`, "Check the path; it is relative to the project");
	}
}
/** The tools that a policy can name; a format only says how to read a file of unknown origin. */
async function judgedTools() {
	return (await Promise.all(TOOL_IDS.map((id) => TOOLS[id]()))).filter(({ kind }) => kind !== "format").map(({ id }) => id);
}

// packages/cli/src/commands/gate.ts
/** The gate on a person's own machine: the same steps as in a workflow, judged at HEAD. */
const command = {
	name: "gate",
	summary: "run the gate on this machine, or judge reports that you already have",
	help: `Usage
  interlock gate [PATH] [--report TOOL=FILE]... [--out FOLDER] [--json]

Runs the tools of the policy over PATH (here, when it is left out) at HEAD, confined, and judges what they say. A tool that cannot
show that it looked is an error, whatever it found. Uncommitted changes are not looked at, and named. An advisory tool (\`phase: 1\` in
the policy) is named when it would be red, and does not change the exit code.

  --report TOOL=FILE  judge a report that something else made, such as bandit=out.json; FILE is relative to PATH; may be repeated
  --out FOLDER        keep the record in a new folder below FOLDER. Without it: below .interlock/records here or, when that would
                      be in PATH, below ~/.local/state/interlock/records

Examples
  interlock gate
  interlock gate --report bandit=out.json`,
	options: {
		report: {
			type: "string",
			multiple: true
		},
		out: { type: "string" }
	},
	run: async (values, positionals, io) => {
		const project = resolve(io.cwd, onePositional("gate", positionals) ?? ".");
		const out = textOption(values, "out");
		const reports = textOptions(values, "report");
		await demandCommit(project, io.environment);
		await demandReports(project, reports);
		const notes = await notesOf(project, io.environment);
		const { exitCode, decision, headline, evidence } = await runAction(gate, {
			project,
			inputs: reports.length === 0 ? {} : { reports: reports.join("\n") },
			records: out === null ? await recordsFolder(project, io.cwd, io.environment) : resolve(io.cwd, out),
			io
		});
		if (isSet(values, "json")) {
			const { verdict, reasons, warnings } = decision;
			const assessments = decision.assessments.map(({ id, verdict: own, enforcement, reasons: because }) => ({
				id,
				verdict: own,
				enforcement,
				reasons: because
			}));
			io.json({
				verdict,
				reasons,
				warnings,
				assessments,
				notes,
				evidence
			});
		} else {
			io.out(decisionText(headline, decision));
			io.out(notes.map((note) => `\n${plainText(`Note: ${note}.`)}\n`).join(""));
			io.out(evidence === "" ? "" : `\n${await judgedLine(evidence)}Record: ${evidence}\n`);
		}
		return exitCode;
	}
};
/** What of the working tree is not in the judged commit: a person who runs the gate before a commit would take it as judged. */
async function notesOf(project, environment) {
	if (await askGit(project, environment, ["rev-parse", "--is-bare-repository"]) !== "false") return [];
	const beside = await pathsBesideHead(await realpath(project), environment).catch(() => null);
	if (beside === null) return ["Judged at HEAD; git could not say what in the folder is not committed"];
	const note = gateNote(beside);
	return note === null ? [] : [note];
}
/** Links on either side must not hide that the current folder lies in the project. */
async function recordsFolder(project, cwd, environment) {
	const [current, judged] = await Promise.all([cwd, project].map((path) => realpath(path).catch(() => path)));
	return keptParent("records", current ?? cwd, judged ?? project, environment);
}
const JudgedSchema = object({
	policy: object({
		sha256: string(),
		isBootstrap: boolean()
	}),
	base: nullable(string()),
	commit: string()
});
/** What was judged by which policy, from the record; empty when the gate did not get that far. */
async function judgedLine(evidence) {
	const text = await readFile(join(evidence, "decision.json"), "utf8").catch(() => "");
	const parsed = safeParse(pipe(string(), parseJson(), JudgedSchema), text);
	if (!parsed.success) return "";
	const { policy, base, commit } = parsed.output;
	return `Judged: commit ${commit} by ${policy.isBootstrap ? "the preset starter, because there is no policy at the base" : `the policy sha256:${policy.sha256}`} (base ${base ?? "none"})\n`;
}

export { command };