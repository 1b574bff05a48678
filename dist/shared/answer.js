import { t as SEVERITIES } from "./finding.js";
import { n as sha256Of } from "./canonical-json.js";

// packages/shared/src/formats/report-text.ts
/** Longest message of a finding or a reason, in UTF-16 code units. */
const MAX_MESSAGE_LENGTH = 500;
const MAX_PATH_LENGTH = 1e3;
/** Control characters, line and paragraph separators, and the marks that reverse the direction of text. */
const UNPRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/gu;
/** A stranger's text on one line, without control characters, at most `MAX_MESSAGE_LENGTH` long; escaping for a page comes later. */
function plainMessage(text) {
	return shorten(text.toWellFormed().replaceAll(UNPRINTABLE, " ").trim(), MAX_MESSAGE_LENGTH);
}
/**
* A path for exact comparison, in the report's own words: only a leading `./` and doubled slashes are taken out. An absolute path stays
* absolute, and a backslash stays one, because it is a letter of a file name wherever the gate runs.
*/
function comparablePath(text) {
	return text.replaceAll(/\/{2,}/g, "/").replace(/^(?:\.\/)+/, "");
}
/** A path of a finding, as a person reads it: forward slashes, and without control characters. */
function projectPath(text) {
	return shorten(comparablePath(text.toWellFormed().replaceAll("\\", "/")).replaceAll(UNPRINTABLE, "�"), MAX_PATH_LENGTH);
}
/** A line number that counts from 1, or null for everything else. */
function lineNumber(value) {
	return typeof value === "number" && Number.isSafeInteger(value) && value > 0 ? value : null;
}
/** The first few of many names, for a message. */
function nameSome(names) {
	const shown = names.slice(0, 5).map((name) => `\`${shorten(name, 80)}\``).join(", ");
	return names.length > 5 ? `${shown} and ${names.length - 5} more` : shown;
}
function shorten(text, length) {
	return text.length > length ? `${text.slice(0, length - 1).toWellFormed()}…` : text;
}

// packages/shared/src/formats/finding.ts
/**
* Gives each finding its fingerprint and sorts them by severity, path, line, rule. A fingerprint is a SHA-256 over tool, rule,
* path, the offending text without its spacing, and which of several equal ones it is (counted by line): an edit elsewhere keeps it.
*/
function findingsOf(tool, drafts) {
	const seen = /* @__PURE__ */ new Map();
	return drafts.toSorted((a, b) => (a.location?.line ?? 0) - (b.location?.line ?? 0)).map((draft) => {
		const rule = plainMessage(draft.rule) || "unknown";
		const text = draft.text.replaceAll(/\s+/g, " ").trim();
		const key = JSON.stringify([
			tool,
			rule,
			draft.location?.path ?? null,
			text
		]);
		const occurrence = seen.get(key) ?? 0;
		seen.set(key, occurrence + 1);
		const { severity, location, suppressed } = draft;
		const message = plainMessage(draft.message) || rule;
		return {
			fingerprint: sha256Of(`${key}#${occurrence}`),
			tool,
			rule,
			severity,
			message,
			location,
			suppressed
		};
	}).toSorted(byImportance);
}
function byImportance(a, b) {
	return SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || compareText(a.location?.path ?? "", b.location?.path ?? "") || (a.location?.line ?? 0) - (b.location?.line ?? 0) || compareText(a.rule, b.rule) || compareText(a.fingerprint, b.fingerprint);
}
function compareText(a, b) {
	if (a === b) return 0;
	return a < b ? -1 : 1;
}

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

export { lineNumber as a, projectPath as c, comparablePath as i, nothingRead as n, nameSome as o, unreadable as r, plainMessage as s, answer as t };