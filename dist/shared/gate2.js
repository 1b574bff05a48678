import { n as summaryForTerminal, t as runAction } from "./run-action.js";
import { t as gate } from "./gate.js";
import { i as textOptions, n as onePositional, r as textOption, t as isSet } from "./command.js";
import { resolve } from "node:path";

// packages/cli/src/commands/gate.ts
/** The gate on a person's own machine: the same steps as in a workflow, judged at HEAD. */
const command = {
	name: "gate",
	summary: "run the gate on this machine, or judge reports that you already have",
	help: `Usage
  interlock gate [PATH] [--report TOOL=FILE]... [--out FOLDER] [--json]

Runs the tools of the policy over PATH (here, when it is left out) at HEAD, confined, and judges what they say. A tool that cannot
show that it looked is an error, whatever it found.

  --report TOOL=FILE  judge a report that something else made, such as bandit=out.json; FILE lies in PATH; may be repeated
  --out FOLDER        keep the record there instead of in a temporary folder

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
		const { exitCode, verdict, reasons, warnings, assessments, evidence, summary, headline } = await runAction(gate, {
			project,
			inputs: reports.length === 0 ? {} : { reports: reports.join("\n") },
			out: out === null ? null : resolve(io.cwd, out),
			io
		});
		if (isSet(values, "json")) io.json({
			verdict,
			reasons,
			warnings,
			assessments,
			evidence
		});
		else io.out(`${summaryForTerminal(summary)}\n${headline}\nRecord: ${evidence}\n`);
		return exitCode;
	}
};

export { command };