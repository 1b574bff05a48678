import { N as safeParse } from "./valibot.js";
import { n as decodeText, r as parseJson } from "./json.js";

// packages/shared/src/formats/tool-output.ts
/** The name under which a finished report that somebody else made stands in `ToolOutput.reports`. */
const FINISHED_REPORT = "report";
const RUN_AGAIN = "Run the tool again and keep its report whole";
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
	return bytes === void 0 ? failed("REPORT_MISSING", "The tool left no report") : {
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
	if (bytes === null) return failed("REPORT_MISSING", "A stream of the tool was not kept");
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
			next: RUN_AGAIN
		}
	};
}

export { reportBytes as a, jsonReport as i, finishedOutput as n, textOf as o, jsonDocument as r, finishedExpectation as t };