import { t as ActionError } from "./errors.js";
import { C as nullable, D as optional, F as safeInteger, M as pipe, P as regex, R as strictObject, T as number, _ as maxLength, h as literal, j as picklist, s as finite, t as array, y as minLength, z as string } from "./valibot.js";
import { t as parseHandedOver } from "./handed-over.js";
import { n as isGapRule, r as viewOf, t as chainText } from "./scan-view.js";
import { t as byImportance } from "./finding2.js";

// packages/shared/src/formats/records/recorded-run.ts
const OUTPUT = "output.json";
const STDOUT = "stdout";
const STDERR = "stderr";
const MAX_REPORTS = 2e4;
const exit = pipe(number(), safeInteger());
const milliseconds = pipe(number(), finite());
const OutputSchema = strictObject({
	schema: literal(1),
	exitCode: nullable(exit),
	partExitCodes: optional(pipe(array(nullable(exit)), minLength(1), maxLength(MAX_REPORTS))),
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
	reports: pipe(array(string()), maxLength(MAX_REPORTS)),
	wallMilliseconds: milliseconds,
	cpuMilliseconds: milliseconds
});
/** Writes a finished run as files: `output.json`, `stdout` and `stderr` when they were kept whole, and each report. */
function formatRecordedRun(run) {
	const { output, version, digest, confinement, queried, wallMilliseconds, cpuMilliseconds } = run;
	const names = [...output.reports.keys()].toSorted();
	const head = {
		schema: 1,
		exitCode: output.exitCode,
		partExitCodes: output.partExitCodes,
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
	const { exitCode, partExitCodes, ended, version, digest, confinement, queried, wallMilliseconds, cpuMilliseconds } = head;
	return {
		output: {
			exitCode,
			...partExitCodes === void 0 ? {} : { partExitCodes },
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
	return parseHandedOver(OutputSchema, bytes ?? "", `The raw output of \`${what}\``);
}
function reportFile(index) {
	return `report-${index}`;
}
function unreadable(what) {
	return new ActionError("EVIDENCE_UNREADABLE", `The raw output of \`${what}\` is not whole`, "Run the workflow again from its start");
}

// packages/shared/src/policy/answers/answer.ts
/**
* Reads a tool's answer from raw bytes. What its adapter cannot vouch for is incomplete; so is an answer of a tool that did not find the
* sample planted for it under the same configuration. `expectation` is the gate's own list of what had to be looked at.
*/
function readAnswer(adapter, raw, expectation) {
	const report = adapter.read(raw.run.output, withQueries(expectation, raw.run));
	const canary = canaryOf(adapter, raw);
	const proof = {
		...report.proof,
		toolVersion: raw.run.version,
		toolDigest: raw.run.digest,
		canary: canary.state,
		confinement: raw.run.confinement
	};
	if (canary.reason === null) return {
		...report,
		proof
	};
	const completeness = report.completeness === "error" ? "error" : "incomplete";
	return {
		...report,
		proof,
		completeness,
		reasons: [...report.reasons, canary.reason]
	};
}
function withQueries(expectation, run) {
	return expectation.advisories === null ? expectation : {
		...expectation,
		advisories: {
			...expectation.advisories,
			queried: run.queried
		}
	};
}
function canaryOf(adapter, raw) {
	if (adapter.canary === null) return {
		state: "not-planted",
		reason: null
	};
	if (raw.canary === null) return {
		state: "not-planted",
		reason: missed(adapter.id, "TOOL_CANARY_FAILED", "left no run over the planted sample")
	};
	if (raw.canary.digest !== raw.run.digest) return {
		state: "missed",
		reason: missed(adapter.id, "TOOL_CANARY_FAILED", "was another file when it met the planted sample")
	};
	const { files, rule, packages } = adapter.canary();
	const expectation = {
		paths: Object.keys(files),
		packages,
		commits: null,
		advisories: null,
		reportOnly: true
	};
	const seen = adapter.read(raw.canary.output, expectation);
	return raw.canary.output.ended === "exited" && seen.findings.some((finding) => finding.rule === rule) ? {
		state: "found",
		reason: null
	} : {
		state: "missed",
		reason: missed(adapter.id, "TOOL_CANARY_MISSED", "did not find the known-bad sample that was planted for it")
	};
}
function missed(tool, code, what) {
	return {
		code,
		message: `\`${tool}\` ${what}, so its silence about the project means nothing`,
		next: "Look for a configuration that switches its rules off, and run it again"
	};
}

// packages/shared/src/formats/views/planted-forms.ts
const CRC_POLYNOMIAL = 3988292384;
/**
* Every planted file as it is, under a name that scanners pass over, behind a zero byte, in UTF-16, and in a gzip in a ZIP.
*/
function plantedForms(files) {
	const forms = Object.entries(files).flatMap(([path, text]) => {
		const bytes = new TextEncoder().encode(text);
		const passedOver = `node_modules/${path}`;
		const zip = `${path}.zip`;
		return [
			[
				path,
				bytes,
				path
			],
			[
				passedOver,
				bytes,
				passedOver
			],
			[
				`${path}.bin`,
				joined([new Uint8Array([0]), bytes]),
				`${path}.bin`
			],
			[
				`${path}.utf16`,
				utf16(text),
				`${path}.utf16`
			],
			[
				zip,
				storedZip("inner.gz", fixedGzip(bytes)),
				chainText([zip, "inner.gz"])
			]
		];
	});
	return {
		files: Object.fromEntries(forms.map(([path, bytes]) => [path, bytes])),
		mustFind: forms.map(([, , name]) => name)
	};
}
/** A ZIP (APPNOTE 6.3.10) with one stored entry. */
function storedZip(name, content) {
	const nameBytes = new TextEncoder().encode(name);
	const { length } = content;
	const about = packed([20, 2], [0, 2], [0, 2], [0, 2], [33, 2], [crc32(content), 4], [length, 4], [length, 4]);
	const lengths = packed([nameBytes.length, 2], [0, 2]);
	const local = joined([
		packed([67324752, 4]),
		about,
		lengths,
		nameBytes,
		content
	]);
	const open = packed([0, 2], [0, 2], [0, 2], [0, 4], [0, 4]);
	const central = joined([
		packed([33639248, 4], [20, 2]),
		about,
		lengths,
		open,
		nameBytes
	]);
	return joined([
		local,
		central,
		packed([101010256, 4], [0, 4], [1, 2], [1, 2], [central.length, 4], [local.length, 4], [0, 2])
	]);
}
/** A gzip (RFC 1952) of one block with the fixed codes of DEFLATE (RFC 1951, 3.2.6): whoever does not unpack it sees nothing of it. */
function fixedGzip(content) {
	const bits = [
		1,
		1,
		0
	];
	for (const byte of content) {
		const [code, length] = byte < 144 ? [48 + byte, 8] : [400 + byte - 144, 9];
		for (let bit = length - 1; bit >= 0; bit -= 1) bits.push(code >>> bit & 1);
	}
	bits.push(0, 0, 0, 0, 0, 0, 0);
	const stream = Uint8Array.from({ length: Math.ceil(bits.length / 8) }, (_, at) => bits.slice(at * 8, at * 8 + 8).reduce((byte, bit, place) => byte | bit << place, 0));
	const trailer = packed([crc32(content), 4], [content.length, 4]);
	return joined([
		packed([559903, 4], [0, 4], [65280, 2]),
		stream,
		trailer
	]);
}
function utf16(text) {
	return packed([65279, 2], ...Array.from({ length: text.length }, (_, at) => [text.charCodeAt(at), 2]));
}
function crc32(content) {
	let sum = 4294967295;
	for (const byte of content) {
		sum ^= byte;
		for (let bit = 0; bit < 8; bit += 1) sum = (sum & 1) === 1 ? sum >>> 1 ^ CRC_POLYNOMIAL : sum >>> 1;
	}
	return (sum ^ 4294967295) >>> 0;
}
/** Numbers with their width in bytes, lowest byte first. */
function packed(...fields) {
	return Uint8Array.from(fields.flatMap(([value, width]) => Array.from({ length: width }, (_, at) => value >>> 8 * at & 255)));
}
function joined(parts) {
	const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}

// packages/shared/src/policy/answers/view-answer.ts
const MAX_UNOPENED_TOLD = 20;
const NOTHING_EXPECTED = {
	paths: [],
	packages: [],
	commits: null,
	advisories: null,
	reportOnly: false
};
/**
* Reads a tool's answer about files that it was shown in a scan view. Beside what any answer has to prove, the run and the run over the planted
* sample must have been over views, and the sample must have been found in each of its disguises: plain, under a name that scanners pass
* over, in binary, in UTF-16, and in an archive in an archive. `paths` are the files that the view has to show.
*/
function readViewAnswer(adapter, raw, paths) {
	const report = readAnswer(adapter, raw, {
		...NOTHING_EXPECTED,
		paths
	});
	const reasons = [...viewOf(raw.run.output) === null ? [notThrough(adapter.id)] : [], ...unfound(adapter, raw)];
	if (reasons.length === 0) return report;
	const completeness = report.completeness === "error" ? "error" : "incomplete";
	return {
		...report,
		completeness,
		reasons: [...report.reasons, ...reasons],
		proof: {
			...report.proof,
			canary: report.proof.canary === "found" ? "missed" : report.proof.canary
		}
	};
}
/**
* Reads a tool's answer about artifacts. What is published cannot be taken back, and nobody can accept unseen what is in it: a part that
* could not be opened makes the answer incomplete.
*/
function readArtifactAnswer(adapter, raw, paths) {
	const report = readViewAnswer(adapter, raw, paths);
	const unopened = report.findings.filter(({ rule }) => isGapRule(rule));
	if (unopened.length === 0) return report;
	const reasons = unopened.slice(0, MAX_UNOPENED_TOLD).map(({ rule, location, message }) => ({
		code: rule,
		message: `\`${location?.path ?? "an artifact"}\`: ${message}`,
		next: "Pack it so that it can be opened whole, or leave it out of what is published"
	}));
	return {
		...report,
		completeness: report.completeness === "error" ? "error" : "incomplete",
		reasons: [...report.reasons, ...reasons],
		findings: report.findings.filter(({ rule }) => !isGapRule(rule))
	};
}
/** One report of a tool over a project: what it said of itself, and what it said of the files that it had passed over. */
function withPassedOver(report, passedOver) {
	const levels = [report.completeness, passedOver.completeness];
	return {
		...report,
		completeness: levels.includes("error") ? "error" : levels.includes("incomplete") ? "incomplete" : "complete",
		reasons: [...report.reasons, ...passedOver.reasons],
		findings: [...report.findings, ...passedOver.findings].toSorted(byImportance),
		suppressions: [...report.suppressions, ...passedOver.suppressions],
		proof: {
			...report.proof,
			canary: passedOver.proof.canary === "found" ? report.proof.canary : passedOver.proof.canary,
			confinement: weaker(report.proof.confinement, passedOver.proof.confinement)
		}
	};
}
/** From nobody knows what to the least of boxes; every other name is that of a sandbox. */
const WEAKEST_FIRST = [
	null,
	"none",
	"hosted-job"
];
function weaker(one, other) {
	const known = WEAKEST_FIRST.filter((name) => name === one || name === other);
	return known.length === 0 ? one : known[0] ?? null;
}
function unfound(adapter, { canary }) {
	const sample = adapter.canary?.();
	if (sample === void 0 || canary === null) return [];
	const { mustFind } = plantedForms(sample.files);
	const found = adapter.read(canary.output, NOTHING_EXPECTED).findings.filter(({ rule }) => rule === sample.rule).map(({ location }) => location?.path);
	const missed = mustFind.filter((path) => !found.includes(path));
	return missed.length === 0 ? [] : [{
		code: "TOOL_CANARY_MISSED",
		message: `\`${adapter.id}\` did not find the planted sample in ${missed.map((path) => `\`${path}\``).join(", ")}`,
		next: "Check the pinned version of the tool and its configuration"
	}];
}
function notThrough(tool) {
	return {
		code: "VIEW_MISSING",
		message: `\`${tool}\` was not shown the files that it passes over`,
		next: "Run the workflow again from its start"
	};
}

export { readAnswer as a, plantedForms as i, readViewAnswer as n, formatRecordedRun as o, withPassedOver as r, parseRecordedRun as s, readArtifactAnswer as t };