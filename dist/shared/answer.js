import { n as findingsOf } from "./finding2.js";

// packages/shared/src/formats/reports/answer.ts
/** More findings than anybody reads; a list of all of them could not be written. */
const MAX_FINDINGS = 5e5;
const MAX_REASONS = 1e3;
/** Turns a reading into a report: complete only when there is no doubt at all. */
function answer(tool, reading) {
	const { drafts, inputsExpected, inputsSeen, rules, dataDate, toolVersion } = reading;
	const doubts = [...reading.doubts, ...drafts.length > 5e5 ? [tooMany] : []].map((doubt) => naming(tool, doubt));
	return {
		tool,
		completeness: completenessOf(doubts),
		reasons: reasonsOf(doubts),
		findings: findingsOf(tool, drafts.slice(0, MAX_FINDINGS)),
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
/** What is missing is missed in the same words for every tool, so the tool is added to them. */
function naming(tool, doubt) {
	return doubt.code !== "REPORT_MISSING" || ` ${doubt.message} `.includes(` ${tool} `) ? doubt : {
		...doubt,
		message: `${doubt.message} of ${tool}`
	};
}
const tooMany = {
	level: "error",
	code: "REPORT_TOO_LARGE",
	message: `The report lists more than ${MAX_FINDINGS} findings, and only the first of them are listed`,
	next: "Run the tool on a part of the files"
};
/** Each reason once: a log of many runs may say the same of each. */
function reasonsOf(doubts) {
	const reasons = [...new Map(doubts.map(({ code, message, next }) => [`${code} ${message}`, {
		code,
		message,
		next
	}])).values()];
	const [last] = reasons.slice(MAX_REASONS);
	const message = `${reasons.length - MAX_REASONS} more reasons are not listed`;
	return last === void 0 ? reasons : [...reasons.slice(0, MAX_REASONS), {
		...last,
		message
	}];
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