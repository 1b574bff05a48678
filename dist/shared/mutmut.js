import { n as nothingRead, r as unreadable, t as answer } from "./answer.js";
import { a as unseenDoubts, n as incomplete, r as nothingSeen, t as exitDoubts } from "./exit-doubts.js";
import { C as nullable, E as object, F as safeInteger, M as pipe, N as record, R as strictObject, T as number, b as minValue, z as string } from "./valibot.js";
import { d as jsonReport, p as textOf, s as projectPath, u as jsonDocument } from "./finding2.js";

// packages/shared/src/formats/reports/mutmut-stats.ts
const Count = pipe(number(), safeInteger(), minValue(0));
/** `mutmut-cicd-stats.json` of mutmut 3.8. Mutants without a result and those that a type check caught are in `total` alone. */
const MutmutStats = strictObject({
	killed: Count,
	survived: Count,
	total: Count,
	no_tests: Count,
	skipped: Count,
	suspicious: Count,
	timeout: Count,
	check_was_interrupted_by_user: Count,
	segfault: Count
});
/** A `.meta` file of mutmut 3.8: the exit code of the tests for each mutant, null when they did not run. */
const MutmutMeta = object({ exit_code_by_key: record(string(), nullable(pipe(number(), safeInteger()))) });
const STATUS_BY_EXIT_CODE = /* @__PURE__ */ new Map([
	[1, "killed"],
	[3, "killed"],
	[0, "survived"],
	[5, "no_tests"],
	[2, "check_was_interrupted_by_user"],
	[33, "no_tests"],
	[34, "skipped"],
	[35, "suspicious"],
	[36, "timeout"],
	[37, "caught_by_type_check"],
	[-24, "timeout"],
	[24, "timeout"],
	[152, "timeout"],
	[255, "timeout"],
	[-11, "segfault"],
	[-9, "segfault"]
]);
/** What a mutant's exit code means. Source: `status_by_exit_code` in mutmut/stats.py, version 3.8. */
function mutantStatus(exitCode) {
	return exitCode === null ? "not_run" : STATUS_BY_EXIT_CODE.get(exitCode) ?? "suspicious";
}

// packages/shared/src/formats/reports/mutmut-stop.ts
const NOT_FOUND = "no test of the project was found";
const NOT_PASSED = "the tests of the project did not pass on its unchanged code";
/** The words with which mutmut 3.8 ends before it judges a mutant (`collect_or_load_stats`, `_run`), the longer ones first; pytest's 5 is "no tests". */
const STOPS = [
	["failed to collect stats. runner returned 5", NOT_FOUND],
	["failed to collect stats, no active tests found", NOT_FOUND],
	["failed to collect stats. runner returned", NOT_PASSED],
	["Failed to run clean test", NOT_PASSED],
	["Failed to collect list of tests", "pytest could not collect the tests of the project"],
	["could not find any test case for any mutant", "no test of the project reaches the code"]
];
/**
* Says why mutmut left no totals where its first run of the tests stopped it; every other doubt stays as it is. The words are the tool's and
* the project's, so they only choose between two errors.
*/
function testsDoubt({ exitCode, stdout }, doubt) {
	if (doubt.code !== "REPORT_MISSING" || exitCode === 0 || stdout === null) return doubt;
	const text = textOf(stdout);
	const [, why] = STOPS.find(([words]) => text.ok && text.value.includes(words)) ?? [];
	return why === void 0 ? doubt : {
		level: "error",
		code: "TESTS_NOT_PASSED",
		message: `mutmut judged no mutant, because ${why}`,
		next: "Make `pytest` pass; its words are in `outputs/mutmut/stdout` of the evidence"
	};
}

// packages/shared/src/tools/mutmut.ts
const STATS = "{src}/mutants/mutmut-cicd-stats.json";
const META_FILES = "{src}/mutants/**/*.meta";
const META_FILE = /^\{src\}\/mutants\/(.+)\.meta$/;
const MAX_MUTANTS = 1e5;
/** Statuses of a mutant that no test noticed, or of which nobody can say that one did. A time-out is no kill. */
const UNNOTICED = [
	"survived",
	"no_tests",
	"suspicious",
	"timeout",
	"segfault"
];
const STATUSES = [
	"killed",
	"skipped",
	"check_was_interrupted_by_user",
	...UNNOTICED
];
/** mutmut 3.8: do the tests notice a change? It ends with 0 whatever it found, so its two records are counted and compared. */
const mutmut = {
	id: "mutmut",
	homepage: "https://github.com/boxed/mutmut",
	kind: "hygiene",
	runsProjectCode: true,
	inputs: ["**/*.py"],
	inputsBelow: "source-roots",
	silencers: ["pyproject.toml", "setup.cfg"],
	suppressionComments: [String.raw`#\s*pragma:.*no mutate`, "no mutate.*# pragma:"],
	capabilities: {
		network: "none",
		writesProject: true,
		children: ["python", "pytest"]
	},
	reproduce: "mutmut run && mutmut results",
	canary,
	command: plan,
	read
};
/** A test that notices nothing: mutants of the planted function survive. */
function canary() {
	return {
		files: {
			"pyproject.toml": "[tool.mutmut]\nsource_paths = [\"src/\"]\n",
			"src/canary.py": "def grow(value):\n    return value + 1\n",
			"tests/test_canary.py": "from canary import grow\n\n\ndef test_grow():\n    assert grow(1) is not None\n"
		},
		rule: "survived",
		packages: []
	};
}
function plan() {
	return {
		argv: [
			"mutmut",
			"run",
			"--max-children",
			"2"
		],
		environment: {},
		reports: [STATS, META_FILES],
		config: {},
		timeoutSeconds: 1800,
		writesProject: true,
		followUp: ["mutmut", "export-cicd-stats"]
	};
}
function read(output, expectation) {
	const report = jsonReport(output, expectation, STATS, MutmutStats);
	if (!report.ok) return unreadable("mutmut", expectation, [testsDoubt(output, report.doubt)]);
	const stats = report.value;
	if (stats.total > MAX_MUTANTS) return unreadable("mutmut", expectation, [contradiction(`The report counts more than ${MAX_MUTANTS} mutants`)]);
	const mutants = expectation.reportOnly ? fromTotals(stats) : fromMetaFiles(output);
	if (!mutants.ok) return unreadable("mutmut", expectation, [mutants.doubt]);
	const report_ = answer("mutmut", reading(output, expectation, stats, mutants.value));
	const judged = stats.total - stats.skipped;
	return {
		...report_,
		score: report_.completeness === "complete" && judged > 0 ? stats.killed / judged : null
	};
}
function reading(output, expectation, stats, mutants) {
	const unnoticed = mutants.list.filter(({ status }) => UNNOTICED.some((word) => word === status));
	return {
		...nothingRead(expectation),
		drafts: unnoticed.map(draft),
		suppressions: mutants.list.filter(({ status }) => status === "skipped").map(({ key, path }) => ({
			tool: "mutmut",
			kind: "comment",
			text: key,
			location: path === null ? null : {
				path,
				line: null
			}
		})),
		doubts: [
			...exitDoubts(output, {
				clean: [0],
				findings: [0]
			}, unnoticed.length, expectation.reportOnly ? "report-only" : "run"),
			...totalDoubts(stats),
			...expectation.reportOnly ? [] : agreementDoubts(stats, mutants.list),
			...unseenDoubts(expectation.paths, mutants.paths)
		],
		inputsSeen: expectation.reportOnly ? null : mutants.paths.length
	};
}
/** Totals that do not add up say nothing about single mutants; they are then only counted in a doubt. */
function fromTotals(stats) {
	return {
		ok: true,
		value: {
			list: (STATUSES.reduce((total, status) => total + stats[status], 0) <= MAX_MUTANTS ? STATUSES : []).flatMap((status) => Array.from({ length: stats[status] }, () => ({
				key: "mutant",
				path: null,
				status
			}))),
			paths: []
		}
	};
}
function fromMetaFiles(output) {
	const list = [];
	const paths = [];
	for (const [name, bytes] of output.reports) {
		const path = META_FILE.exec(name)?.[1];
		if (path !== void 0) {
			const meta = jsonDocument(bytes, MutmutMeta);
			if (!meta.ok) return meta;
			paths.push(path);
			const codes = Object.entries(meta.value.exit_code_by_key);
			list.push(...codes.map(([key, code]) => ({
				key,
				path: projectPath(path),
				status: mutantStatus(code)
			})));
		}
	}
	return {
		ok: true,
		value: {
			list,
			paths
		}
	};
}
function draft({ key, path, status }) {
	return {
		rule: status.replaceAll("_", "-"),
		severity: "low",
		message: `No test noticed ${key} (${status.replaceAll("_", " ")})`,
		location: path === null ? null : {
			path,
			line: null
		},
		text: key,
		suppressed: false
	};
}
function totalDoubts(stats) {
	const doubts = [];
	const sum = STATUSES.reduce((total, status) => total + stats[status], 0);
	if (sum !== stats.total) doubts.push(contradiction(`The results add up to ${sum}, the total is ${stats.total}`));
	if (stats.total - stats.skipped <= 0) doubts.push(nothingSeen("mutmut tried no mutant"));
	if (stats.check_was_interrupted_by_user > 0) doubts.push(incomplete("MUTANT_NOT_RUN", "mutmut was interrupted", "Run it again to its end"));
	return doubts;
}
function agreementDoubts(stats, mutants) {
	const doubts = [];
	const count = (status) => mutants.filter((mutant) => mutant.status === status).length;
	if (mutants.length !== stats.total || STATUSES.some((status) => count(status) !== stats[status])) doubts.push(contradiction("The totals and the records of the single mutants differ"));
	const open = count("not_run");
	if (open > 0) doubts.push(incomplete("MUTANT_NOT_RUN", `${open} mutants have no result`, "Read the messages of mutmut: its first test run often fails"));
	return doubts;
}
function contradiction(message) {
	return incomplete("TOTALS_MISMATCH", message, "Delete the folder `mutants` and run mutmut again");
}

export { mutmut };