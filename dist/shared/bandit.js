import { n as nothingRead, r as unreadable, t as answer } from "./answer.js";
import { A as picklist, E as optional, M as record, P as safeInteger, R as string, T as object, j as pipe, l as intersect, t as array, w as number, y as minValue } from "./valibot.js";
import { a as unseenDoubts, n as incomplete, r as nothingSeen, t as exitDoubts } from "./exit-doubts.js";
import { d as nameSome, i as jsonReport, p as projectPath, u as lineNumber } from "./tool-output.js";

// packages/shared/src/formats/bandit-report.ts
const LEVELS = [
	"HIGH",
	"MEDIUM",
	"LOW",
	"UNDEFINED"
];
const Count = pipe(number(), safeInteger(), minValue(0));
const Confidences = {
	"CONFIDENCE.HIGH": optional(Count),
	"CONFIDENCE.MEDIUM": optional(Count),
	"CONFIDENCE.LOW": optional(Count),
	"CONFIDENCE.UNDEFINED": optional(Count)
};
/** A file with a syntax error has no counts of problems, so only the totals need them. */
const Metrics = object({
	loc: Count,
	nosec: Count,
	skipped_tests: optional(Count, 0),
	"SEVERITY.HIGH": optional(Count),
	"SEVERITY.MEDIUM": optional(Count),
	"SEVERITY.LOW": optional(Count),
	"SEVERITY.UNDEFINED": optional(Count),
	...Confidences
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
/** The JSON report of bandit 1.9. `nosec` and `skipped_tests` count findings that a comment silenced. Source: bandit/core/metrics.py. */
const BanditReport = object({
	errors: array(object({
		filename: string(),
		reason: string()
	})),
	generated_at: string(),
	metrics: intersect([object({ _totals: Totals }), record(string(), Metrics)]),
	results: array(Result)
});
/** The files that bandit read, in its own words. */
function banditFiles({ metrics }) {
	return Object.keys(metrics).filter((name) => name !== "_totals");
}
/** What a report says against itself: files that were not read, and numbers of files, totals and list that differ. */
function banditDoubts(report) {
	return [
		...skipDoubts(report),
		...lineDoubts(report),
		...countDoubts(report)
	];
}
function skipDoubts(report) {
	const uncounted = banditFiles(report).filter((file) => LEVELS.every((level) => report.metrics[file]?.[`SEVERITY.${level}`] === void 0));
	const named = [...report.errors.map(({ filename }) => filename), ...uncounted].map(projectPath);
	const skipped = [...new Set(named)];
	const next = "Correct the files or run bandit under the Python that they need";
	const message = `bandit could not read ${skipped.length} files: ${nameSome(skipped)}`;
	return skipped.length === 0 ? [] : [incomplete("INPUT_SKIPPED", message, next)];
}
function lineDoubts(report) {
	const files = banditFiles(report);
	const doubts = [];
	if (files.length === 0 || report.metrics._totals.loc === 0) doubts.push(nothingSeen("bandit read no line of code"));
	for (const [key, what] of [
		["loc", "lines"],
		["nosec", "silenced findings"],
		["skipped_tests", "skipped tests"]
	]) {
		const sum = files.reduce((total, file) => total + (report.metrics[file]?.[key] ?? 0), 0);
		const stated = report.metrics._totals[key];
		if (sum !== stated) {
			const message = `The files add up to ${sum} ${what}, the report says ${stated}`;
			doubts.push(incomplete("TOTALS_MISMATCH", message, "Run bandit again"));
		}
	}
	return doubts;
}
function countDoubts(report) {
	const wrong = [...LEVELS.flatMap((level) => differences(report, `SEVERITY.${level}`, ({ issue_severity }) => issue_severity === level)), ...(countsConfidence(report) ? LEVELS : []).flatMap((level) => differences(report, `CONFIDENCE.${level}`, ({ issue_confidence }) => issue_confidence === level))];
	const next = "Run it without severity or confidence filters and without a baseline";
	const message = `bandit counted other problems than it lists: ${wrong.join("; ")}`;
	return wrong.length === 0 ? [] : [incomplete("FINDINGS_FILTERED", message, next)];
}
/** Numbers that stand nowhere contradict nothing. */
function countsConfidence({ metrics }) {
	return Object.values(metrics).some((counts) => LEVELS.some((level) => counts[`CONFIDENCE.${level}`] !== void 0));
}
function differences(report, key, isOfLevel) {
	const counted = report.metrics._totals[key] ?? 0;
	const inFiles = banditFiles(report).reduce((sum, file) => sum + (report.metrics[file]?.[key] ?? 0), 0);
	const listed = report.results.filter(isOfLevel).length;
	return counted === listed && inFiles === listed ? [] : [`${key} is ${counted}, ${inFiles} by file, ${listed} in the list`];
}

// packages/shared/src/tools/bandit.ts
const REPORT = "bandit.json";
const SEVERITY = {
	HIGH: "high",
	MEDIUM: "medium",
	LOW: "low",
	UNDEFINED: "unknown"
};
/** bandit 1.9: insecure Python code. Its JSON names every file that it read, under `metrics`. */
const bandit = {
	id: "bandit",
	homepage: "https://bandit.readthedocs.io",
	kind: "security",
	runsProjectCode: false,
	inputs: ["**/*.py"],
	silencers: ["**/.bandit"],
	suppressionComments: [String.raw`#[\s\x1c-\x1f\x85]*nosec`],
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
	const report = jsonReport(output, expectation, REPORT, BanditReport);
	if (!report.ok) return unreadable("bandit", expectation, [report.doubt]);
	const { metrics, results } = report.value;
	const files = banditFiles(report.value);
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
			...banditDoubts(report.value),
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

export { bandit };