import { A as record, C as object, I as string, M as safeInteger, O as picklist, S as number, _ as minValue, k as pipe, s as intersect, t as array, w as optional } from "./valibot.js";
import { a as unseenDoubts, c as unreadable, f as projectPath, l as lineNumber, n as incomplete, o as answer, r as nothingSeen, s as nothingRead, t as exitDoubts, u as nameSome } from "./exit-doubts.js";
import { i as jsonReport } from "./tool-output.js";

// packages/shared/src/tools/bandit.ts
const REPORT = "bandit.json";
const LEVELS = [
	"HIGH",
	"MEDIUM",
	"LOW",
	"UNDEFINED"
];
const SEVERITY = {
	HIGH: "high",
	MEDIUM: "medium",
	LOW: "low",
	UNDEFINED: "unknown"
};
const Count = pipe(number(), safeInteger(), minValue(0));
/** A file with a syntax error has no counts of problems, so only the totals need them. */
const Metrics = object({
	loc: Count,
	nosec: Count,
	skipped_tests: optional(Count, 0),
	"SEVERITY.HIGH": optional(Count, 0),
	"SEVERITY.MEDIUM": optional(Count, 0),
	"SEVERITY.LOW": optional(Count, 0),
	"SEVERITY.UNDEFINED": optional(Count, 0)
});
const Totals = object({
	...Metrics.entries,
	"SEVERITY.HIGH": Count,
	"SEVERITY.MEDIUM": Count,
	"SEVERITY.LOW": Count,
	"SEVERITY.UNDEFINED": Count
});
const Result = object({
	filename: string(),
	line_number: number(),
	issue_severity: picklist(LEVELS),
	issue_confidence: picklist(LEVELS),
	issue_text: string(),
	test_id: string(),
	test_name: string(),
	code: string()
});
const Report = object({
	errors: array(object({
		filename: string(),
		reason: string()
	})),
	generated_at: string(),
	metrics: intersect([object({ _totals: Totals }), record(string(), Metrics)]),
	results: array(Result)
});
/** bandit 1.9: insecure Python code. Its JSON names every file that it read, under `metrics`. */
const bandit = {
	id: "bandit",
	homepage: "https://bandit.readthedocs.io",
	kind: "security",
	runsProjectCode: false,
	inputs: ["**/*.py"],
	silencers: ["**/.bandit"],
	suppressionComments: [String.raw`#\s*nosec\b`],
	capabilities: {
		network: "none",
		writesProject: false,
		children: []
	},
	reproduce: "bandit -r . -x '' --ini /dev/null",
	canary: () => ({
		files: { "canary.py": "import subprocess\nsubprocess.call(\"ls\", shell=True)\n" },
		rule: "B602",
		packages: []
	}),
	command: plan,
	read
};
/** A relative start folder: bandit drops every path that holds an excluded word such as `.git`, and the default exclusions are emptied. */
function plan() {
	return {
		argv: [
			"bandit",
			"-r",
			".",
			"-f",
			"json",
			"-o",
			`{out}/${REPORT}`,
			"-x",
			"",
			"--ini",
			"{config}/bandit.ini"
		],
		environment: {},
		reports: [REPORT],
		config: { "bandit.ini": "[bandit]\n" },
		timeoutSeconds: 600,
		writesProject: false,
		followUp: null
	};
}
function read(output, expectation) {
	const report = jsonReport(output, expectation, REPORT, Report);
	if (!report.ok) return unreadable("bandit", expectation, [report.doubt]);
	const { errors, metrics, results } = report.value;
	const files = Object.keys(metrics).filter((name) => name !== "_totals");
	const knowledge = expectation.reportOnly ? "report-only" : "run";
	return answer("bandit", {
		...nothingRead(expectation),
		drafts: results.map(draft),
		suppressions: suppressions(files, metrics),
		doubts: [
			...exitDoubts(output, {
				clean: [0],
				findings: [1]
			}, results.length, knowledge),
			...errorDoubts(errors),
			...coverageDoubts(report.value, files),
			...unseenDoubts(expectation.paths, files)
		],
		inputsSeen: files.length
	});
}
function draft(result) {
	return {
		rule: result.test_id,
		severity: SEVERITY[result.issue_severity],
		message: `${result.issue_text} (${result.test_name}, confidence ${result.issue_confidence.toLowerCase()})`,
		location: {
			path: projectPath(result.filename),
			line: lineNumber(result.line_number)
		},
		text: result.code.replaceAll(/^\d+ /gm, ""),
		suppressed: false
	};
}
/** The counts are a stranger's, so the list ends at a number that no budget allows. */
function suppressions(files, metrics) {
	const found = [];
	for (const file of files) {
		const { nosec = 0, skipped_tests = 0, loc = 0 } = metrics[file] ?? {};
		const count = Math.min(nosec + skipped_tests, Math.max(loc, 1), MAX_SUPPRESSIONS - found.length);
		const location = {
			path: projectPath(file),
			line: null
		};
		for (let index = 0; index < count; index += 1) found.push({
			tool: "bandit",
			kind: "comment",
			text: "# nosec",
			location
		});
	}
	return found;
}
const MAX_SUPPRESSIONS = 1e4;
function errorDoubts(errors) {
	if (errors.length === 0) return [];
	const names = nameSome(errors.map((error) => projectPath(error.filename)));
	return [incomplete("INPUT_SKIPPED", `bandit could not read ${errors.length} files: ${names}`, "Correct the files or run bandit under the Python that they need")];
}
function coverageDoubts({ metrics, results }, files) {
	const totals = metrics._totals;
	const doubts = [];
	if (files.length === 0 || totals.loc === 0) doubts.push(nothingSeen("bandit read no line of code"));
	const lines = files.reduce((sum, file) => sum + (metrics[file]?.loc ?? 0), 0);
	if (lines !== totals.loc) doubts.push(incomplete("TOTALS_MISMATCH", `The files add up to ${lines} lines, the report says ${totals.loc}`, "Run bandit again"));
	const counted = LEVELS.reduce((sum, level) => sum + totals[`SEVERITY.${level}`], 0);
	const inFiles = LEVELS.reduce((sum, level) => files.reduce((count, file) => count + (metrics[file]?.[`SEVERITY.${level}`] ?? 0), sum), 0);
	if (counted !== results.length || inFiles !== results.length) {
		const message = `bandit counted ${counted} problems, ${inFiles} of them by file, and lists ${results.length}`;
		doubts.push(incomplete("FINDINGS_FILTERED", message, "Run it without severity or confidence filters and without a baseline"));
	}
	return doubts;
}

export { bandit };