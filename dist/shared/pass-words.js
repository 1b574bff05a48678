import { n as countFindings, t as SEVERITIES } from "./finding.js";
import { n as findingsOf, r as worstAssessmentsFirst } from "./code-runs.js";

// packages/shared/src/render/pass-words.ts
/** Findings by severity without the zeroes, such as `2 high, 1 low`. */
function countWords(findings) {
	const counts = countFindings(findings);
	const words = SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) => `${counts[severity]} ${severity}`);
	return words.length === 0 ? "no findings" : words.join(", ");
}
/**
* What a passed gate says in one line to a person who never heard of phases: that nothing required failed, which checks would be red if
* they were required, and what each of them found.
*/
function passWords(decision) {
	const red = worstAssessmentsFirst(decision.assessments).filter(({ verdict }) => verdict !== "pass");
	return red.length === 0 ? countWords(findingsOf(decision.assessments)) : `nothing required failed; would be red if required: ${red.map(redWords).join(", ")}`;
}
function redWords({ id, verdict, report, reasons }) {
	const name = report?.tool ?? id.replace(/^tool:/, "");
	if (report === null || report.completeness !== "complete") return `${name} (no complete answer)`;
	return `${name} (${verdict === "error" || report.findings.length === 0 ? reasons[0]?.code ?? "no findings" : countWords(report.findings)})`;
}

export { passWords as n, countWords as t };