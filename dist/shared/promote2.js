import { t as ActionError } from "./errors.js";
import { n as summaryForTerminal, t as runAction } from "./run-action.js";
import { n as REPORT_NAME, t as promote } from "./promote.js";
import { a as usage, r as textOption, t as isSet } from "./command.js";
import { lstat, readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";

// packages/cli/src/commands/promote.ts
/** Reads kept records and writes the promotion report. */
const command = {
	name: "promote",
	summary: "report whether an advisory check has earned to become a required one",
	help: `Usage
  interlock promote FOLDER... [--repository OWNER/NAME] [--project PATH] [--out FOLDER] [--strict] [--json]

Reads every record of the gate below the folders, such as .interlock/rehearsals, applies the promotion rule of the policy to each
advisory tool, and writes ${REPORT_NAME}.md and ${REPORT_NAME}.json. It changes nothing else.

  --repository OWNER/NAME  the repository that the records have to be of, when they are of several
  --project PATH           the project whose policy is used (here, when it is left out)
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
		const { exitCode, verdict, reasons, evidence, summary, headline } = await runAction(promote, {
			project: resolve(io.cwd, textOption(values, "project") ?? "."),
			inputs: {
				records: positionals.map((folder) => resolve(io.cwd, folder)).join("\n"),
				strict: isSet(values, "strict") ? "true" : "false",
				...repository === null ? {} : { repository }
			},
			out: null,
			io
		});
		const out = resolve(io.cwd, textOption(values, "out") ?? ".");
		const written = evidence === "" ? [] : [await copyReport(evidence, out, "md"), await copyReport(evidence, out, "json")];
		if (isSet(values, "json")) io.json({
			verdict,
			reasons,
			reports: written,
			evidence
		});
		else io.out(`${summaryForTerminal(summary)}\n${headline}\n${written.map((path) => `Written: ${path}\n`).join("")}`);
		return exitCode;
	}
};
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