// packages/shared/src/policy/severity.ts
/** Larger is worse. What stays unknown counts as high. */
const RANK = {
	critical: 4,
	high: 3,
	unknown: 3,
	medium: 2,
	low: 1
};
/** Says whether a severity is at least as bad as a limit. */
function reaches(severity, limit) {
	return RANK[severity] >= RANK[limit];
}
/** Findings by severity, and their number. */
function count(findings) {
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

export { reaches as n, count as t };