import { I as safeParse } from "./valibot.js";
import { n as decodeText, r as parseJson } from "./json.js";
import { n as sha256Of } from "./canonical-json.js";
import { t as SEVERITIES } from "./finding.js";

// packages/shared/src/formats/reports/tool-output.ts
/** The name under which a finished report that somebody else made stands in `ToolOutput.reports`. */
const FINISHED_REPORT = "report";
const RUN_AGAIN = "Run the tool again and keep its report whole";
const WRITE_LESS = "Run the tool on a part of the files, or have it write a shorter report";
/** Nothing but a report and perhaps an exit code: what `assess` and the gate's input `reports` know of a tool's run. */
function finishedOutput(report, exitCode) {
	const reports = new Map(report === null ? [] : [[FINISHED_REPORT, report]]);
	return {
		exitCode,
		ended: exitCode === null ? "unknown" : "exited",
		stdout: null,
		stderr: null,
		reports
	};
}
/** What a report that somebody else made has to show: the paths it must name, and nothing else is known. */
function finishedExpectation(paths) {
	return {
		paths,
		packages: [],
		commits: null,
		advisories: null,
		reportOnly: true
	};
}
/** The bytes of a report file, by its own name; a finished report stands under `FINISHED_REPORT` instead. */
function reportBytes(output, expectation, name) {
	const bytes = (expectation.reportOnly ? output.reports.get(FINISHED_REPORT) : void 0) ?? output.reports.get(name);
	return bytes === void 0 ? failed("REPORT_MISSING", `There is no report${expectation.reportOnly ? "" : ` \`${name.replace(/^.*\//, "")}\``}`) : {
		ok: true,
		value: bytes
	};
}
/** Reads a JSON report against the tool's own schema; a report of another tool does not fit it. */
function jsonReport(output, expectation, name, schema) {
	const bytes = reportBytes(output, expectation, name);
	if (!bytes.ok) return bytes;
	return jsonDocument(bytes.value, schema);
}
/** Reads JSON bytes against a schema. */
function jsonDocument(bytes, schema) {
	const json = parseJson(bytes);
	if (!json.ok) return failed(json.code, json.message);
	const parsed = safeParse(schema, json.value, { abortEarly: true });
	return parsed.success ? {
		ok: true,
		value: parsed.output,
		document: json.value
	} : failed("REPORT_WRONG_FORM", "The report does not have the form that this tool writes");
}
/** A stream or a text report as text. A stream that was not kept is not the same as an empty one. */
function textOf(bytes) {
	if (bytes === null) return failed("REPORT_MISSING", "There is no kept stream");
	const decoded = decodeText(bytes);
	return decoded.ok ? {
		ok: true,
		value: decoded.text
	} : failed(decoded.code, decoded.message);
}
function failed(code, message) {
	return {
		ok: false,
		doubt: {
			level: "error",
			code,
			message,
			next: code === "REPORT_TOO_LARGE" ? WRITE_LESS : RUN_AGAIN
		}
	};
}

// packages/shared/src/formats/reports/report-text.ts
/** Longest message of a finding or a reason, in UTF-16 code units. */
const MAX_MESSAGE_LENGTH = 500;
const MAX_PATH_LENGTH = 1e3;
const MARK_HEX_DIGITS = 16;
/** What `projectPath` puts behind a path that cannot be shown as it is. */
const MARKED = /#[0-9a-f]{16}$/;
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
/**
* A path of a finding, as a person reads it: one line without control characters. Waivers and fingerprints go by it, so two files never have
* the same one: a backslash stays the letter that it is, and a path that had to be changed or cut ends in `#` and 16 digits of a SHA-256.
*/
function projectPath(text) {
	const path = comparablePath(text);
	const shown = shorten(path.toWellFormed().replaceAll(UNPRINTABLE, "�"), MAX_PATH_LENGTH);
	if (shown === path && !MARKED.test(path)) return path;
	return `${shown}#${sha256Of(JSON.stringify(path)).slice(0, MARK_HEX_DIGITS)}`;
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

// packages/shared/src/formats/reports/finding.ts
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
/** Order of findings in every report: severity, path, line, rule. */
function byImportance(a, b) {
	return SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || compareText(a.location?.path ?? "", b.location?.path ?? "") || (a.location?.line ?? 0) - (b.location?.line ?? 0) || compareText(a.rule, b.rule) || compareText(a.fingerprint, b.fingerprint);
}
function compareText(a, b) {
	if (a === b) return 0;
	return a < b ? -1 : 1;
}

export { nameSome as a, finishedExpectation as c, jsonReport as d, reportBytes as f, lineNumber as i, finishedOutput as l, findingsOf as n, plainMessage as o, textOf as p, comparablePath as r, projectPath as s, byImportance as t, jsonDocument as u };