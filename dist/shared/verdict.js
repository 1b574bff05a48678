// packages/shared/src/policy/verdict.ts
/** The verdict of all required assessments: the worst of them, and `error` when there is none. */
function combine(assessments) {
	return worst(assessments.filter(({ enforcement }) => enforcement === "required").map(({ verdict }) => verdict));
}
/** The worst verdict of a list; an empty list is an error, because nothing was judged. */
function worst(verdicts) {
	if (verdicts.length === 0 || verdicts.includes("error")) return "error";
	return verdicts.includes("fail") ? "fail" : "pass";
}
/** Makes the decision: advisory assessments keep their verdict and do not enter it; errors are named before failures. */
function conclude(assessments, warnings) {
	const required = assessments.filter(({ enforcement }) => enforcement === "required");
	const verdict = combine(assessments);
	const errors = required.filter((assessment) => assessment.verdict === "error").flatMap(({ reasons }) => reasons);
	const failures = required.filter((assessment) => assessment.verdict === "fail").flatMap(({ reasons }) => reasons);
	const reasons = distinct([...errors, ...failures]);
	return {
		verdict,
		reasons: verdict !== "pass" && reasons.length === 0 ? [EMPTY] : reasons,
		assessments,
		warnings: distinct(warnings)
	};
}
const EMPTY = {
	code: "DECISION_EMPTY",
	message: "Nothing was judged, so nothing can pass",
	next: "Name at least one tool in the policy and run the gate again"
};
function distinct(reasons) {
	return [...new Map(reasons.map((reason) => [`${reason.code} ${reason.message}`, reason])).values()];
}

export { conclude as n, worst as r, combine as t };