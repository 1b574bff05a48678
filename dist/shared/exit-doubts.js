import { n as sha256Of } from "./canonical-json.js";
import { t as SEVERITIES } from "./finding.js";

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
/** A path for exact comparison: forward slashes, no leading `./`. An absolute path stays absolute. */
function comparablePath(text) {
	return text.replaceAll("\\", "/").replaceAll(/\/{2,}/g, "/").replace(/^(?:\.\/)+/, "");
}
/** A path of a finding: comparable, and without control characters. */
function projectPath(text) {
	return shorten(comparablePath(text.toWellFormed()).replaceAll(UNPRINTABLE, "�"), MAX_PATH_LENGTH);
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

// packages/shared/src/formats/coverage-doubts.ts
/** A doubt for inputs that had to be seen and that the report does not name; paths are compared exactly, after `comparablePath`. */
function unseenDoubts(expected, seen) {
	const named = new Set([...seen].map(comparablePath));
	const missing = expected.filter((path) => !named.has(comparablePath(path)));
	if (missing.length === 0) return [];
	return [incomplete("INPUT_NOT_SEEN", `The report does not name ${missing.length} of ${expected.length} expected inputs: ${nameSome(missing)}`, "Find out why the tool left them out, such as an exclusion or a wrong folder")];
}
/** The doubt of a tool that looked at nothing. */
function nothingSeen(message) {
	return incomplete("NOTHING_SEEN", message, "Start the tool on the files that it has to look at");
}
/** The doubt of a report that has no findings and cannot show that the tool looked. */
function unproven(message) {
	return incomplete("NO_PROOF", message, "Let the gate run the tool itself, which keeps what proves the look");
}
/** An incomplete answer, with its reason. */
function incomplete(code, message, next) {
	return {
		level: "incomplete",
		code,
		message,
		next
	};
}

// packages/shared/src/formats/exit-doubts.ts
const RUN_AGAIN = "Run the tool again to its end and look at its messages";
/**
* What an end of the process says against the report: not ended by itself, a code that is not documented, or one that
* contradicts the number of findings. An exit code that is not known is a doubt unless only a report is judged.
*/
function exitDoubts(output, codes, findings, knowledge) {
	if (output.ended === "timed-out") return [error("TOOL_TIMED_OUT", "The tool was stopped at its time limit")];
	if (output.ended === "killed") return [error("TOOL_KILLED", "The tool was killed before it ended")];
	if (output.exitCode === null) return knowledge === "run" ? [error("EXIT_UNKNOWN", "It is not known how the tool ended")] : [];
	const code = output.exitCode;
	if (!codes.clean.includes(code) && !codes.findings.includes(code)) return [error("EXIT_UNDOCUMENTED", `Exit code ${code} is not one with which the tool ends a whole run`)];
	if (!(findings > 0 ? codes.findings : codes.clean).includes(code)) return [error("EXIT_CONTRADICTS", `Exit code ${code} contradicts a report with ${findings} findings`)];
	return [];
}
function error(code, message) {
	return {
		level: "error",
		code,
		message,
		next: RUN_AGAIN
	};
}

export { unseenDoubts as a, unreadable as c, plainMessage as d, projectPath as f, unproven as i, lineNumber as l, incomplete as n, answer as o, nothingSeen as r, nothingRead as s, exitDoubts as t, nameSome as u };