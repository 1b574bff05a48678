import { t as ActionError } from "./errors.js";
import { n as plainText } from "./plain-text.js";
import { n as REPORT_NAME, t as promote } from "./promote.js";
import { i as demandReadable, n as withScratch, t as runAction } from "./run-action.js";
import { t as amount } from "./amount.js";
import { E as object, I as safeParse, M as pipe, T as number, k as parseJson, r as boolean, t as array, z as string } from "./valibot.js";
import { i as textOption, o as usage, t as isSet } from "./command.js";
import { lstat, readFile, stat, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";

// packages/cli/src/promotion-text.ts
const ReportSchema = object({
	runs: number(),
	rule: object({
		runs: number(),
		streak: number()
	}),
	promotions: array(object({
		tool: string(),
		isEligible: boolean(),
		executed: number(),
		streak: number(),
		reasons: array(object({ code: string() }))
	})),
	refused: array(object({
		code: string(),
		message: string(),
		next: string()
	}))
});
/** A store of records holds those of many repositories: the line that matters must not scroll away. */
const MAX_REFUSED_SHOWN = 5;
/** The promotion report (`path`, as JSON) for a terminal: a line per advisory tool with what it still lacks; empty when it has no tools. */
async function promotionText(path) {
	const text = await readFile(path, "utf8").catch(() => "");
	const parsed = safeParse(pipe(string(), parseJson(), ReportSchema), text);
	if (!parsed.success) return "";
	const { runs, rule, promotions, refused } = parsed.output;
	const width = Math.max(0, ...promotions.map(({ tool }) => tool.length));
	const tools = promotions.toSorted((a, b) => Number(a.isEligible) - Number(b.isEligible)).flatMap(({ tool, isEligible, executed, streak, reasons }) => [`  ${tool.padEnd(width)}  ${isEligible ? "eligible" : "stays   "}  ${executed} of ${rule.runs} complete runs, ${streak} of ${rule.streak} clean in a row`, ...reasons.length === 0 ? [] : [`  ${" ".repeat(width)}  ${[...new Set(reasons.map(({ code }) => code))].join(", ")}`]]);
	const others = refused.slice(0, MAX_REFUSED_SHOWN).map(({ code, message, next }) => `  refused ${code}: ${message}. ${next}.`);
	const left = refused.length - others.length;
	return `${[
		`${amount(runs, "run was", "runs were")} read.`,
		"",
		...tools,
		...others,
		...left > 0 ? [`  … and ${left} more refused: the JSON report names all.`] : []
	].map(plainText).join("\n")}\n\n`;
}

// packages/cli/src/commands/promote.ts
const REPOSITORY_NAME = /^[A-Za-z0-9._-]+\/[A-Za-z0-9._-]+$/;
/** Reads kept records and writes the promotion report. */
const command = {
	name: "promote",
	summary: "report whether an advisory check has earned to become a required one",
	help: `Usage
  interlock promote FOLDER... [--repository OWNER/NAME] [--project PATH] [--out FOLDER] [--strict] [--json]

Reads every record of the gate and of rehearsals below the folders, such as .interlock, applies the promotion rule of the policy to each
advisory tool, and writes ${REPORT_NAME}.md and ${REPORT_NAME}.json. It changes nothing else.

  --repository OWNER/NAME  the repository that the records have to be of, when they are of several; those of this machine are
                           of \`local/\` and the name of the project's folder
  --project PATH           the project whose policy is used (here, when it is left out; preset \`starter\` where there is none)
  --out FOLDER             where the report is written (here, when it is left out)
  --strict                 end with the exit code of the verdict; without it the end is 0, but not on wrong usage and not
                           when the report could not be written`,
	options: {
		repository: { type: "string" },
		project: { type: "string" },
		out: { type: "string" },
		strict: { type: "boolean" }
	},
	run: async (values, positionals, io) => {
		if (positionals.length === 0) throw usage("`promote` needs a folder with kept records", "See `interlock promote --help`");
		const repository = textOption(values, "repository");
		if (repository !== null && !REPOSITORY_NAME.test(repository)) throw usage("`--repository` must be OWNER/NAME; the records of this machine are of `local/` and the name of the folder", "See `interlock promote --help`");
		const project = resolve(io.cwd, textOption(values, "project") ?? ".");
		await demandReadable(project, io.environment);
		const folders = positionals.map((folder) => resolve(io.cwd, folder));
		await Promise.all(folders.map((folder) => demandNamed(folder, "Name folders with kept records, such as .interlock/records")));
		const out = resolve(io.cwd, textOption(values, "out") ?? ".");
		await demandNamed(out, "Make the folder that `--out` names; see `interlock promote --help`");
		return await withScratch(async (records) => {
			const { exitCode, decision, headline, evidence } = await runAction(promote, {
				project,
				inputs: {
					records: folders.join("\n"),
					strict: isSet(values, "strict") ? "true" : "false",
					...repository === null ? {} : { repository }
				},
				records,
				io
			});
			const written = evidence === "" ? [] : [await copyReport(evidence, out, "md"), await copyReport(evidence, out, "json")];
			if (isSet(values, "json")) io.json({
				verdict: decision.verdict,
				reasons: decision.reasons,
				reports: written
			});
			else {
				io.out(`${plainText(headline)}\n\n${await promotionText(join(evidence, `${REPORT_NAME}.json`))}`);
				io.out(written.map((path) => `Written: ${path}\n`).join(""));
			}
			return exitCode;
		});
	}
};
/** A name that was mistyped is wrong usage, not an empty history. */
async function demandNamed(folder, next) {
	if (!(await stat(folder).catch(() => null))?.isDirectory()) throw usage(`There is no folder \`${folder}\``, next);
}
/** Copies a report out of the record. An older report is replaced; a link or folder in its place is not followed. */
async function copyReport(evidence, out, extension) {
	const name = `${REPORT_NAME}.${extension}`;
	const target = join(out, name);
	try {
		const found = await lstat(target).catch(() => null);
		if (found !== null && !found.isFile()) throw new Error("not a regular file");
		await writeFile(target, await readFile(join(evidence, name)));
		return target;
	} catch (cause) {
		throw new ActionError("FILE_UNREADABLE", `The report ${target} could not be written`, "Give a folder that can be written with `--out`", cause);
	}
}

export { command };