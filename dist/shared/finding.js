// packages/shared/src/model/finding.ts
/** Worst first. `unknown` counts as high wherever a threshold is applied. */
const SEVERITIES = [
	"critical",
	"high",
	"medium",
	"low",
	"unknown"
];
/** Counts findings by severity; every finding counts, also a suppressed one. */
function countFindings(findings) {
	const counts = {
		critical: 0,
		high: 0,
		medium: 0,
		low: 0,
		unknown: 0,
		total: findings.length
	};
	for (const { severity } of findings) counts[severity] += 1;
	return counts;
}

export { countFindings as n, SEVERITIES as t };