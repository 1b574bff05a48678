import { t as exitCode } from "./exit-code.js";
import { t as amount } from "./amount.js";
import { t as MAX_REPORT_BYTES } from "./json.js";
import { n as nextAfter, t as nearName } from "./near-name.js";
import { n as plainText } from "./plain-text.js";
import { n as TOOL_IDS, r as isToolId, t as TOOLS } from "./registry.generated.js";
import { r as unreadable } from "./answer.js";
import { c as finishedExpectation, l as finishedOutput } from "./finding2.js";
import { n as countFindings } from "./finding.js";
import { a as textOptions, o as usage, r as onlyText, t as isSet } from "./command.js";
import { open } from "node:fs/promises";
import { resolve } from "node:path";
import { constants } from "node:fs";

// packages/cli/src/assess.ts
/** Report formats that list what is there instead of what is wrong: their entries are counted, and they have no findings. */
const INVENTORIES = ["cyclonedx", "spdx"];
/**
* Judges a finished report by the same adapter that the gate uses, without a policy: every record of a complete report is a failure,
* one that the tool marked as silenced too, because no budget is there that could accept the silence. For the same reason a report
* without findings that counts what it silenced and does not list it (`nosec` of bandit, skipped mutants) is incomplete.
*/
async function assessReport(request) {
	const report = withoutSilence(await readReport$1(request));
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
		reasons: report.reasons
	};
}
async function readReport$1({ tool, report, path, exitCode, expect }) {
	const adapter = await TOOLS[tool]();
	const expectation = finishedExpectation(expect);
	if (report === "not-a-file") return unreadable(tool, expectation, [{
		level: "error",
		code: "REPORT_NOT_A_FILE",
		message: "The report is a folder, a pipe or a device, or it may not be read",
		next: "Name a file that holds the report"
	}]);
	if (report === null) {
		const message = `There is no report of ${tool} at \`${path}\``;
		return unreadable(tool, expectation, [{
			level: "error",
			code: "REPORT_MISSING",
			message,
			next: "Check the path"
		}]);
	}
	return adapter.read(finishedOutput(report, exitCode), expectation);
}
/** Findings that are listed fail anyway; what is only counted would otherwise vanish behind "no findings". */
function withoutSilence(report) {
	const silences = report.suppressions.length;
	if (report.completeness !== "complete" || report.findings.length > 0 || silences === 0) return report;
	const message = `The report lists no finding, and counts ${silences} that were silenced`;
	const next = "Judge it by `interlock gate`, whose policy has a budget for them, or remove them";
	return {
		...report,
		completeness: "incomplete",
		reasons: [{
			code: "FINDINGS_SILENCED",
			message,
			next
		}]
	};
}
function verdictOf(report) {
	if (report.completeness !== "complete") return "error";
	return report.findings.length > 0 ? "fail" : "pass";
}
function countsOf(tool, report) {
	if (INVENTORIES.includes(tool)) {
		const entries = report.proof.inputsSeen ?? 0;
		return {
			...countFindings([]),
			unknown: entries,
			total: entries
		};
	}
	return countFindings(report.findings);
}

// packages/cli/src/commands/assess.ts
/** Tools that the suite knows by name and cannot read yet. */
const PLANNED = "npm-audit cargo-audit cargo-deny clippy osv-scanner semgrep trivy govulncheck junit".split(" ");
/** Judges one report that something else made. */
const command = {
	name: "assess",
	summary: "judge one report of one tool",
	help: `Usage
  interlock assess --tool ID --report FILE [--exit-code N] [--expect PATH]... [--json]

Judges a report that something else made, by the same adapter that the gate uses. A report that cannot show what was looked at is
never a pass on zero findings.

  --tool ID       one of ${TOOL_IDS.join(", ")}
  --report FILE   what the tool wrote; a file, no pipe
  --exit-code N   how the tool ended, when it is known; one that contradicts the report is an error
  --expect PATH   a path that the report itself has to name as looked at, in its own spelling; may be repeated

Example
  interlock assess --tool bandit --report out.json --expect src/app.py`,
	options: {
		tool: {
			type: "string",
			multiple: true
		},
		report: {
			type: "string",
			multiple: true
		},
		"exit-code": {
			type: "string",
			multiple: true
		},
		expect: {
			type: "string",
			multiple: true
		}
	},
	run: async (values, positionals, io) => {
		if (positionals.length > 0) throw usage("`assess` takes options only", "See `interlock assess --help`");
		const tool = onlyText(values, "tool");
		const report = onlyText(values, "report");
		if (tool === null || report === null || report === "") throw usage("`assess` needs `--tool` and `--report`", "See `interlock assess --help`");
		if (!isToolId(tool)) {
			const known = `Use one of ${TOOL_IDS.join(", ")}`;
			throw PLANNED.includes(tool) ? usage(`Reports of \`${tool}\` cannot be read yet`, known) : usage(`There is no tool \`${tool}\` here`, nextAfter(nearName(tool, TOOL_IDS), known));
		}
		const expect = textOptions(values, "expect");
		if (expect.some((path) => /^(?:\.?\/)*\.?$/.test(path))) throw usage("`--expect` needs the path of a file", "Name it as the report has to name it");
		const answer = await assessReport({
			tool,
			exitCode: readExitCode(onlyText(values, "exit-code")),
			expect,
			report: await readReport(resolve(io.cwd, report)),
			path: report
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
		const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
		try {
			if (!(await file.stat()).isFile()) return "not-a-file";
			for await (const chunk of file.createReadStream({
				end: MAX_REPORT_BYTES - 1,
				autoClose: false
			})) chunks.push(chunk);
		} finally {
			await file.close();
		}
	} catch (thrown) {
		return isAbsent(thrown) ? null : "not-a-file";
	}
	return Buffer.concat(chunks);
}
function isAbsent(thrown) {
	const code = typeof thrown === "object" && thrown !== null && "code" in thrown ? thrown.code : "";
	return code === "ENOENT" || code === "ENOTDIR";
}
function readExitCode(text) {
	if (text === null) return null;
	if (!/^(?:0|[1-9][0-9]{0,2})$/.test(text) || Number(text) > 255) throw usage("`--exit-code` must be a number from 0 to 255", "See `interlock assess --help`");
	return Number(text);
}
function show(io, { tool, verdict, completeness, counts, findings, reasons }) {
	const known = completeness === "error" ? verdict : `${verdict} (${completeness})`;
	const held = `, ${amount(counts.total, "record", "records")} in the report`;
	io.out(`${tool}: ${known}${completeness === "error" && counts.total === 0 ? "" : held}\n`);
	for (const { code, message, next } of reasons) io.out(`  ${plainText(`${code}: ${message}. ${next}.`)}\n`);
	for (const { severity, rule, message, location } of findings) {
		const line = location?.line == null ? "" : `:${location.line}`;
		const place = location === null ? "" : ` ${location.path}${line}`;
		io.out(`  ${plainText(`${severity} ${rule}${place} ${message}`)}\n`);
	}
}

export { command };