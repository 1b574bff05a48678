import { t as exitCode } from "./exit-code.js";
import { t as MAX_REPORT_BYTES } from "./json.js";
import { n as plainText } from "./plain-text.js";
import { n as TOOL_IDS, r as isToolId, t as TOOLS } from "./registry.generated.js";
import { n as finishedOutput, t as finishedExpectation } from "./tool-output.js";
import { t as SEVERITIES } from "./finding.js";
import { a as usage, i as textOptions, r as textOption, t as isSet } from "./command.js";
import { resolve } from "node:path";
import { createReadStream } from "node:fs";

// packages/cli/src/assess.ts
/** Report formats that list what is there instead of what is wrong: their entries are counted, and they have no findings. */
const INVENTORIES = ["cyclonedx", "spdx"];
/**
* Judges a finished report by the same adapter that the gate uses, without a policy: every record of a complete report is a failure,
* one that the tool marked as silenced too, because no budget is there that could accept the silence.
*/
async function assessReport(request) {
	const report = (await TOOLS[request.tool]()).read(finishedOutput(request.report, request.exitCode), finishedExpectation(request.expect));
	return {
		tool: report.tool,
		completeness: report.completeness,
		verdict: verdictOf(report),
		counts: countsOf(request.tool, report),
		findings: report.findings.map(({ fingerprint, rule, severity, message, location }) => ({
			fingerprint,
			rule,
			severity,
			message,
			location
		})),
		reasons: report.reasons.map(({ code, message }) => ({
			code,
			message
		}))
	};
}
function verdictOf(report) {
	if (report.completeness !== "complete") return "error";
	return report.findings.length > 0 ? "fail" : "pass";
}
function countsOf(tool, report) {
	const counts = {
		critical: 0,
		high: 0,
		medium: 0,
		low: 0,
		unknown: 0,
		total: 0
	};
	if (INVENTORIES.includes(tool)) {
		const entries = report.proof.inputsSeen ?? 0;
		return {
			...counts,
			unknown: entries,
			total: entries
		};
	}
	for (const severity of SEVERITIES) counts[severity] = report.findings.filter((finding) => finding.severity === severity).length;
	return {
		...counts,
		total: report.findings.length
	};
}

// packages/cli/src/commands/assess.ts
/** Tools that the suite knows by name and cannot read yet. */
const PLANNED = "npm-audit cargo-audit cargo-deny clippy osv-scanner semgrep trivy govulncheck zizmor junit".split(" ");
/** Judges one report that something else made. */
const command = {
	name: "assess",
	summary: "judge one report of one tool",
	help: `Usage
  interlock assess --tool ID --report FILE [--exit-code N] [--expect PATH]... [--json]

Judges a report that something else made, by the same adapter that the gate uses. A report that cannot show what was looked at is
never a pass on zero findings.

  --tool ID       one of ${TOOL_IDS.join(", ")}
  --report FILE   what the tool wrote
  --exit-code N   how the tool ended, when it is known; one that contradicts the report is an error
  --expect PATH   a path that the report itself has to name as looked at; may be repeated

Example
  interlock assess --tool bandit --report out.json --expect src/app.py`,
	options: {
		tool: { type: "string" },
		report: { type: "string" },
		"exit-code": { type: "string" },
		expect: {
			type: "string",
			multiple: true
		}
	},
	run: async (values, positionals, io) => {
		if (positionals.length > 0) throw usage("`assess` takes options only", "See `interlock assess --help`");
		const tool = textOption(values, "tool");
		const report = textOption(values, "report");
		if (tool === null || report === null) throw usage("`assess` needs `--tool` and `--report`", "See `interlock assess --help`");
		if (!isToolId(tool)) {
			const what = PLANNED.includes(tool) ? `Reports of \`${tool}\` cannot be read yet` : `There is no tool \`${tool}\` here`;
			throw usage(what, `Use one of ${TOOL_IDS.join(", ")}`);
		}
		const answer = await assessReport({
			tool,
			exitCode: readExitCode(textOption(values, "exit-code")),
			expect: textOptions(values, "expect"),
			report: await readReport(resolve(io.cwd, report))
		});
		if (isSet(values, "json")) io.json(answer);
		else show(io, answer);
		return exitCode(answer.verdict);
	}
};
/** Reads up to the limit and no further: a report that reaches it is refused as too large, never cut and then judged. */
async function readReport(path) {
	const chunks = [];
	try {
		for await (const chunk of createReadStream(path, { end: MAX_REPORT_BYTES - 1 })) chunks.push(chunk);
	} catch {
		return null;
	}
	return Buffer.concat(chunks);
}
function readExitCode(text) {
	if (text === null) return null;
	if (!/^(?:0|[1-9][0-9]{0,2})$/.test(text) || Number(text) > 255) throw usage("`--exit-code` must be a number from 0 to 255", "See `interlock assess --help`");
	return Number(text);
}
function show(io, { tool, verdict, completeness, counts, findings, reasons }) {
	io.out(`${tool}: ${verdict} (${completeness}), ${counts.total} in the report\n`);
	for (const { code, message } of reasons) io.out(`  ${plainText(`${code}: ${message}`)}\n`);
	for (const { severity, rule, message, location } of findings) {
		const line = location?.line == null ? "" : `:${location.line}`;
		const place = location === null ? "" : ` ${location.path}${line}`;
		io.out(`  ${plainText(`${severity} ${rule}${place} ${message}`)}\n`);
	}
}

export { command };