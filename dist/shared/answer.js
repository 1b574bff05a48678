import { c as findingsOf } from "./tool-output.js";

// packages/shared/src/formats/answer.ts
/** Turns a reading into a report: complete only when there is no doubt at all. */
function answer(tool, reading) {
	const { inputsExpected, inputsSeen, rules, dataDate, toolVersion } = reading;
	return {
		tool,
		completeness: completenessOf(reading.doubts),
		reasons: reading.doubts.map(({ code, message, next }) => ({
			code,
			message,
			next
		})),
		findings: findingsOf(tool, reading.drafts),
		suppressions: reading.suppressions,
		proof: {
			inputsExpected,
			inputsSeen,
			rules,
			dataDate,
			toolVersion,
			toolDigest: null,
			canary: "not-planted",
			confinement: null
		}
	};
}
/** The report of a tool whose output could not be read at all. */
function unreadable(tool, expectation, doubts) {
	return answer(tool, {
		...nothingRead(expectation),
		doubts
	});
}
/** A reading before anything was read: no number is known yet. */
function nothingRead(expectation) {
	return {
		drafts: [],
		suppressions: [],
		doubts: [],
		inputsExpected: expectation.paths.length,
		inputsSeen: null,
		rules: null,
		dataDate: null,
		toolVersion: null
	};
}
function completenessOf(doubts) {
	if (doubts.some((doubt) => doubt.level === "error")) return "error";
	return doubts.length > 0 ? "incomplete" : "complete";
}

export { nothingRead as n, unreadable as r, answer as t };