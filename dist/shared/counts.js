// packages/shared/src/render/counts.ts
/** Counts findings by severity; every finding counts, also a suppressed one. */
function countFindings(findings) {
	const count = (severity) => findings.filter((finding) => finding.severity === severity).length;
	return {
		critical: count("critical"),
		high: count("high"),
		medium: count("medium"),
		low: count("low"),
		unknown: count("unknown"),
		total: findings.length
	};
}
const RANK = {
	critical: 0,
	high: 1,
	unknown: 2,
	medium: 3,
	low: 4
};
/** Sorts findings worst first, then by tool, path, line and rule, so that the same findings always give the same text. */
function worstFirst(findings) {
	return findings.toSorted((a, b) => RANK[a.severity] - RANK[b.severity] || compare(a.tool, b.tool) || compare(a.location?.path ?? "", b.location?.path ?? "") || (a.location?.line ?? 0) - (b.location?.line ?? 0) || compare(a.rule, b.rule));
}
const VERDICT_RANK = {
	error: 0,
	fail: 1,
	pass: 2
};
/** Sorts assessments: errors, failures, passes; required before advisory. */
function worstAssessmentsFirst(assessments) {
	return assessments.toSorted((a, b) => VERDICT_RANK[a.verdict] - VERDICT_RANK[b.verdict] || Number(a.enforcement === "advisory") - Number(b.enforcement === "advisory") || compare(a.id, b.id));
}
/** All findings of a decision's tools. */
function findingsOf(assessments) {
	return assessments.flatMap((assessment) => assessment.report?.findings ?? []);
}
function compare(one, other) {
	return one === other ? 0 : one < other ? -1 : 1;
}

export { worstFirst as i, findingsOf as n, worstAssessmentsFirst as r, countFindings as t };