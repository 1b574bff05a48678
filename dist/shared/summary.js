import { i as worstFirst, n as findingsOf, r as worstAssessmentsFirst, t as countFindings } from "./counts.js";
import { n as markdownCode, r as markdownRow, t as escapeMarkdown } from "./markdown.js";
import { t as cutText } from "./plain-text.js";

// packages/shared/src/render/summary.ts
/** The runner drops a step's whole summary above 1 MiB (actions/runner CreateStepSummaryCommand). */
const MAX_SUMMARY_BYTES = 1e6;
const MAX_CELL_CHARACTERS = 400;
const MAX_REASONS = 20;
const VERDICT_WORDS = {
	pass: "✅ pass",
	fail: "❌ fail",
	error: "⛔ error"
};
/**
* Writes a job summary: verdict and next step first, then counts, one table of checks worst first, and the findings worst
* first as far as GitHub's size limit lets them in. All text of tools is escaped. At most MAX_SUMMARY_BYTES.
*/
function renderSummary({ title, decision, facts = [] }) {
	const findings = worstFirst(findingsOf(decision.assessments));
	const head = [
		`## ${escapeMarkdown(title)}: ${VERDICT_WORDS[decision.verdict]}\n\n`,
		...decision.reasons.slice(0, MAX_REASONS).map((reason, index) => reasonText(reason, index)),
		left(decision.reasons.length - MAX_REASONS, "reasons"),
		countLine(findings, decision),
		warningText(decision.warnings)
	].join("");
	const checks = withHead(markdownRow([
		"Check",
		"Verdict",
		"Phase",
		"Findings",
		"Inputs seen",
		"Canary",
		"Why"
	]) + markdownRow([
		"---",
		"---",
		"---",
		"---:",
		"---:",
		"---",
		"---"
	]), worstAssessmentsFirst(decision.assessments).map(checkRow));
	const rows = withHead(markdownRow([
		"Severity",
		"Tool",
		"Rule",
		"Where",
		"What"
	]) + markdownRow([
		"---",
		"---",
		"---",
		"---",
		"---"
	]), findings.map(findingRow));
	return fit(head, facts.map(([name, value]) => `- ${escapeMarkdown(name)}: ${markdownCode(value)}\n`).join(""), [{
		...checks,
		open: "",
		close: "\n",
		noun: "checks"
	}, {
		...rows,
		open: "<details><summary>Findings, worst first</summary>\n\n",
		close: "\n</details>\n\n",
		noun: "findings"
	}]);
}
function withHead(head, rows) {
	return {
		head,
		rows
	};
}
/** Space for the sentences that say what was left out. */
const RESERVED_BYTES = 1e3;
function fit(head, tail, sections) {
	const parts = [cutText(head, MAX_SUMMARY_BYTES / 8)];
	const end = cutText(tail, MAX_SUMMARY_BYTES / 16);
	let used = byteLength(parts[0] ?? "") + byteLength(end) + RESERVED_BYTES;
	for (const { head: tableHead, rows, open, close, noun } of sections) {
		if (rows.length === 0) continue;
		const kept = [];
		used += byteLength(open + tableHead + close);
		for (const row of rows) {
			used += byteLength(row);
			if (used > 1e6) break;
			kept.push(row);
		}
		parts.push(open, tableHead, ...kept, "\n", left(rows.length - kept.length, noun), close);
	}
	return parts.join("") + end;
}
function left(count, noun) {
	return count > 0 ? `… and ${count} more ${noun}: the rest is in the artifact.\n\n` : "";
}
function reasonText({ code, message, next }, index) {
	const text = `${markdownCode(code)} ${escapeMarkdown(cutText(message, MAX_CELL_CHARACTERS))}.`;
	return index === 0 ? `**Why:** ${text}\n\n**Next:** ${escapeMarkdown(cutText(next, MAX_CELL_CHARACTERS))}.\n\n` : `- ${text} ${escapeMarkdown(cutText(next, MAX_CELL_CHARACTERS))}.\n`;
}
function countLine(findings, decision) {
	if (!decision.assessments.some(({ report }) => report !== null)) return "\n";
	const { critical, high, medium, low, unknown, total } = countFindings(findings);
	return `\n**${total} findings:** ${critical} critical, ${high} high, ${medium} medium, ${low} low, ${unknown} unknown\n\n`;
}
function warningText(warnings) {
	const lines = warnings.slice(0, MAX_REASONS).map(({ code, message, next }) => `- ⚠️ ${markdownCode(code)} ${cell(`${message}. ${next}.`)}\n`);
	return lines.length === 0 ? "" : `${lines.join("")}\n${left(warnings.length - MAX_REASONS, "warnings")}`;
}
function checkRow({ title, verdict, enforcement, report, reasons }) {
	const seen = report === null ? "" : `${report.proof.inputsSeen ?? "?"} of ${report.proof.inputsExpected}`;
	return markdownRow([
		cell(title),
		VERDICT_WORDS[verdict],
		enforcement === "required" ? "required" : "advisory",
		report === null ? "" : String(report.findings.length),
		seen,
		report === null ? "" : report.proof.canary,
		reasons[0] === void 0 ? "" : `${markdownCode(reasons[0].code)} ${cell(reasons[0].message)}`
	]);
}
function findingRow({ severity, tool, rule, location, message, suppressed }) {
	const line = location?.line == null ? "" : `:${location.line}`;
	return markdownRow([
		suppressed ? `${severity} (suppressed)` : severity,
		cell(tool),
		markdownCode(cutText(rule, MAX_CELL_CHARACTERS)),
		location === null ? "" : markdownCode(`${cutText(location.path, MAX_CELL_CHARACTERS)}${line}`),
		cell(message)
	]);
}
function cell(text) {
	return escapeMarkdown(cutText(text, MAX_CELL_CHARACTERS));
}
function byteLength(text) {
	return new TextEncoder().encode(text).length;
}

export { renderSummary as t };