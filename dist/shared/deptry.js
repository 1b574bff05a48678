import { C as nullable, R as strictObject, T as number, j as picklist, t as array, z as string } from "./valibot.js";
import { n as nothingRead, r as unreadable, t as answer } from "./answer.js";
import { a as unseenDoubts, i as unproven, n as incomplete, r as nothingSeen, t as exitDoubts } from "./exit-doubts.js";
import { d as jsonReport, i as lineNumber, p as textOf, s as projectPath } from "./finding2.js";

// packages/shared/src/tools/deptry.ts
const REPORT = "deptry.json";
const RULES = [
	"DEP001",
	"DEP002",
	"DEP003",
	"DEP004",
	"DEP005"
];
/** Missing, unused, transitive, misplaced, standard library. deptry has no severities of its own. */
const SEVERITY = {
	DEP001: "medium",
	DEP002: "low",
	DEP003: "low",
	DEP004: "medium",
	DEP005: "low"
};
/**
* The parts of its defaults that a commit can hold: what develops a project may import what it does not declare. They end where the name does,
* because deptry only looks how a path begins; stated on the command line because a project's configuration would override the default.
*/
const EXCLUDED = ["tests/", String.raw`setup\.py$`];
const NOTHING = "interlock-leaves-nothing-out";
const Report = array(strictObject({
	error: strictObject({
		code: picklist(RULES),
		message: string()
	}),
	module: string(),
	location: strictObject({
		file: string(),
		line: nullable(number()),
		column: nullable(number())
	})
}));
/** deptry 0.25: declared against imported dependencies. Its JSON is a bare list, so stderr is the proof that it looked. */
const deptry = {
	id: "deptry",
	homepage: "https://deptry.com",
	kind: "hygiene",
	runsProjectCode: false,
	inputs: ["**/*.py"],
	silencers: ["pyproject.toml"],
	suppressionComments: [String.raw`#[\s\x85]*deptry:[\s\x85]*ignore`],
	capabilities: {
		network: "none",
		writesProject: false,
		children: []
	},
	reproduce: "deptry .",
	canary: () => ({
		files: {
			"pyproject.toml": "[project]\nname = \"canary\"\nversion = \"1.0\"\ndependencies = []\n",
			"canary.py": "import surely_not_declared_anywhere\n"
		},
		rule: "DEP001",
		packages: []
	}),
	command: plan,
	read
};
/** `--ignore DEP000` names no rule: it exists to override the project's own list. */
function plan() {
	const overrides = [
		"--ignore",
		"DEP000",
		"--per-rule-ignores",
		"DEP000=none",
		"--extend-exclude",
		NOTHING
	];
	const exclusions = EXCLUDED.flatMap((pattern) => ["--exclude", pattern]);
	return {
		argv: [
			"deptry",
			".",
			"--no-ansi",
			"--json-output",
			`{out}/${REPORT}`,
			...overrides,
			...exclusions
		],
		environment: {},
		reports: [REPORT],
		config: {},
		timeoutSeconds: 300,
		writesProject: false,
		followUp: null
	};
}
function read(output, expectation) {
	const report = jsonReport(output, expectation, REPORT, Report);
	if (!report.ok) return unreadable("deptry", expectation, [undeclared(output) ?? report.doubt]);
	const issues = report.value;
	const seen = scanned(output);
	const knowledge = expectation.reportOnly ? "report-only" : "run";
	const named = issues.map((issue) => issue.location.file);
	return answer("deptry", {
		...nothingRead(expectation),
		drafts: issues.map(({ error, module, location }) => ({
			rule: error.code,
			severity: SEVERITY[error.code],
			message: error.message,
			location: {
				path: projectPath(location.file),
				line: lineNumber(location.line)
			},
			text: `${module} ${error.message}`,
			suppressed: false
		})),
		doubts: [...exitDoubts(output, {
			clean: [0],
			findings: [1]
		}, issues.length, knowledge), ...expectation.reportOnly ? [...reportDoubts(issues.length), ...unseenDoubts(expectation.paths, named)] : streamDoubts(output, expectation, seen)],
		inputsExpected: judged(expectation.paths).length,
		inputsSeen: seen
	});
}
/** deptry ends with a traceback where it finds nothing to compare with, such as beside a `setup.py` alone. */
function undeclared(output) {
	const stderr = textOf(output.stderr);
	if (!stderr.ok || !stderr.value.includes("DependencySpecificationNotFoundError")) return null;
	return {
		level: "error",
		code: "REPORT_MISSING",
		message: "deptry found no declared dependencies: neither a `pyproject.toml` that has some nor a `requirements.txt`",
		next: "Declare the dependencies in `pyproject.toml` or `requirements.txt`, because deptry cannot read a `setup.py`"
	};
}
function reportDoubts(findings) {
	return findings === 0 ? [unproven("An empty list of deptry does not say whether it read a file")] : [];
}
/** `Scanning N files...`, the only trace of how much deptry read; null when it is not there. */
function scanned(output) {
	const stderr = textOf(output.stderr);
	const match = stderr.ok ? /^Scanning (\d{1,9}) files?\.\.\.$/m.exec(stderr.value) : null;
	return match === null ? null : Number(match[1]);
}
function streamDoubts(output, expectation, seen) {
	const stderr = textOf(output.stderr);
	if (!stderr.ok) return [stderr.doubt];
	const doubts = [];
	if (/Skipping processing of|^Warning:/m.test(stderr.value)) doubts.push(incomplete("INPUT_SKIPPED", "deptry skipped a file that it could not read", "Correct the file that its messages name"));
	const expected = judged(expectation.paths).length;
	if (seen === null) doubts.push(unproven("deptry did not say how many files it scans"));
	else if (seen === 0) doubts.push(nothingSeen("deptry scanned no file"));
	else if (seen < expected) {
		const message = `deptry scanned ${seen} of at least ${expected} files`;
		doubts.push(incomplete("INPUT_NOT_SEEN", message, "Find out what leaves the other files out"));
	}
	return doubts;
}
/** The expected paths without the ones that the command line leaves out. */
function judged(paths) {
	const excluded = new RegExp(`^(?:${EXCLUDED.join("|")})`);
	return paths.filter((path) => !excluded.test(path));
}

export { deptry };