// packages/shared/src/action/single-decision.ts
/** A decision about one requirement. `reasons` are empty exactly when the verdict is `pass`. */
function singleDecision(id, title, verdict, reasons, warnings = []) {
	return {
		verdict,
		reasons,
		assessments: [{
			id,
			title,
			verdict,
			enforcement: "required",
			reasons,
			evidence: [],
			report: null
		}],
		warnings
	};
}
/** One line for the log: the verdict, and why, or what was done. */
function headline(decision, done) {
	const [reason] = decision.reasons;
	return reason === void 0 ? `${decision.verdict}: ${done}` : `${decision.verdict}: ${reason.code}: ${reason.message}. ${reason.next}.`;
}

export { singleDecision as n, headline as t };