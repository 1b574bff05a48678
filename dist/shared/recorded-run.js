import { E as parseJson, F as strictObject, I as string, N as safeParse, O as picklist, S as number, b as nullable, f as literal, j as regex, k as pipe, m as maxLength, t as array } from "./valibot.js";
import { t as ActionError } from "./errors.js";

// packages/shared/src/formats/recorded-run.ts
const OUTPUT = "output.json";
const STDOUT = "stdout";
const STDERR = "stderr";
const OutputSchema = strictObject({
	schema: literal(1),
	exitCode: nullable(number()),
	ended: picklist([
		"exited",
		"timed-out",
		"killed",
		"unknown"
	]),
	version: string(),
	digest: pipe(string(), regex(/^[0-9a-f]{64}$/)),
	confinement: picklist([
		"user-namespace",
		"dropped-uid",
		"hosted-job",
		"none"
	]),
	queried: array(string()),
	/** Names as the tool's adapter knows them; the bytes lie beside as `report-INDEX`, because a tool chooses its own names. */
	reports: pipe(array(string()), maxLength(2e4)),
	wallMilliseconds: number(),
	cpuMilliseconds: number()
});
/** Writes a finished run as files: `output.json`, `stdout` and `stderr` when they were kept whole, and each report. */
function formatRecordedRun(run) {
	const { output, version, digest, confinement, queried, wallMilliseconds, cpuMilliseconds } = run;
	const names = [...output.reports.keys()].toSorted();
	const head = {
		schema: 1,
		exitCode: output.exitCode,
		ended: output.ended,
		version,
		digest,
		confinement,
		queried,
		reports: names,
		wallMilliseconds: Math.round(wallMilliseconds),
		cpuMilliseconds: Math.round(cpuMilliseconds)
	};
	const files = { [OUTPUT]: `${JSON.stringify(head, null, 2)}\n` };
	if (output.stdout !== null) files[STDOUT] = output.stdout;
	if (output.stderr !== null) files[STDERR] = output.stderr;
	for (const [index, name] of names.entries()) files[reportFile(index)] = output.reports.get(name) ?? /* @__PURE__ */ new Uint8Array();
	return files;
}
/** Reads a finished run from exactly the files that `formatRecordedRun` writes; `what` names it in an error. Raises EVIDENCE_UNREADABLE. */
function parseRecordedRun(files, what) {
	const head = parseHead(files.get(OUTPUT), what);
	const known = /* @__PURE__ */ new Set([
		OUTPUT,
		STDOUT,
		STDERR,
		...head.reports.map((_name, index) => reportFile(index))
	]);
	const extra = [...files.keys()].find((name) => !known.has(name));
	const reports = /* @__PURE__ */ new Map();
	for (const [index, name] of head.reports.entries()) {
		const bytes = files.get(reportFile(index));
		if (bytes === void 0 || reports.has(name)) throw unreadable(what);
		reports.set(name, bytes);
	}
	if (extra !== void 0) throw unreadable(what);
	const { exitCode, ended, version, digest, confinement, queried, wallMilliseconds, cpuMilliseconds } = head;
	return {
		output: {
			exitCode,
			ended,
			stdout: files.get(STDOUT) ?? null,
			stderr: files.get(STDERR) ?? null,
			reports
		},
		version,
		digest,
		confinement,
		queried,
		wallMilliseconds,
		cpuMilliseconds
	};
}
function parseHead(bytes, what) {
	const text = bytes === void 0 ? "" : new TextDecoder("utf-8").decode(bytes);
	const parsed = safeParse(pipe(string(), parseJson(), OutputSchema), text);
	if (!parsed.success) throw unreadable(what);
	return parsed.output;
}
function reportFile(index) {
	return `report-${index}`;
}
function unreadable(what) {
	return new ActionError("EVIDENCE_UNREADABLE", `The raw output of \`${what}\` is not whole`, "Run the workflow again from its start");
}

export { parseRecordedRun as n, formatRecordedRun as t };