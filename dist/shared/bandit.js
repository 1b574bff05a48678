import { t as amount } from "./amount.js";
import { a as unseenDoubts, n as incomplete, r as nothingSeen, t as exitDoubts } from "./exit-doubts.js";
import { a as nameSome, c as finishedExpectation, d as jsonReport, i as lineNumber, p as textOf, r as comparablePath, s as projectPath } from "./finding2.js";
import { D as optional, E as object, F as safeInteger, M as pipe, N as record, T as number, U as unknown, b as minValue, i as check, j as picklist, t as array, u as intersect, z as string } from "./valibot.js";
import { n as nothingRead, r as unreadable, t as answer } from "./answer.js";

// packages/shared/src/formats/bandit/bandit-log.ts
const TROUBLE = /\[\w+\]\t(?:ERROR|CRITICAL)\t/;
const BROKEN_RULE = /Bandit internal error running: (\w+) on file (.+) at line (\d+): /g;
/**
* What bandit 1.9 says on stderr alone. A rule that breaks, such as over a call nested as deep as Python goes, is given up at that place: the
* others go on, no file counts as skipped, and the report is whole without the finding. Source: bandit/core/tester.py.
*/
function banditStreamDoubts({ stderr }) {
	const text = textOf(stderr);
	if (!text.ok) return [text.doubt];
	const places = [...text.value.matchAll(BROKEN_RULE)].map(([, rule, file, line]) => `${rule} ${file}:${line}`);
	if (places.length > 0) {
		const message = `bandit broke while it judged ${amount(places.length, "place", "places")}, and went on: ${nameSome([...new Set(places)])}`;
		return [incomplete("INPUT_SKIPPED", message, "Write that call more plainly, with its arguments in variables of their own")];
	}
	return TROUBLE.test(text.value) ? [incomplete("REPORT_SAYS_ERROR", "bandit reported an error during the scan", "Read its messages in the raw output")] : [];
}

// packages/shared/src/formats/bandit/bandit-names.ts
/** The id of each test of bandit 1.9 by the name that a comment may call it. Source: bandit/plugins and bandit/blacklists. */
const BANDIT_IDS = /* @__PURE__ */ new Map([
	["assert_used", "B101"],
	["exec_used", "B102"],
	["set_bad_file_permissions", "B103"],
	["hardcoded_bind_all_interfaces", "B104"],
	["hardcoded_password_string", "B105"],
	["hardcoded_password_funcarg", "B106"],
	["hardcoded_password_default", "B107"],
	["hardcoded_tmp_directory", "B108"],
	["try_except_pass", "B110"],
	["try_except_continue", "B112"],
	["request_without_timeout", "B113"],
	["flask_debug_true", "B201"],
	["tarfile_unsafe_members", "B202"],
	["pickle", "B301"],
	["marshal", "B302"],
	["md5", "B303"],
	["ciphers", "B304"],
	["cipher_modes", "B305"],
	["mktemp_q", "B306"],
	["eval", "B307"],
	["mark_safe", "B308"],
	["urllib_urlopen", "B310"],
	["random", "B311"],
	["telnetlib", "B312"],
	["xml_bad_cElementTree", "B313"],
	["xml_bad_ElementTree", "B314"],
	["xml_bad_expatreader", "B315"],
	["xml_bad_expatbuilder", "B316"],
	["xml_bad_sax", "B317"],
	["xml_bad_minidom", "B318"],
	["xml_bad_pulldom", "B319"],
	["ftplib", "B321"],
	["unverified_context", "B323"],
	["hashlib_insecure_functions", "B324"],
	["import_telnetlib", "B401"],
	["import_ftplib", "B402"],
	["import_pickle", "B403"],
	["import_subprocess", "B404"],
	["import_xml_etree", "B405"],
	["import_xml_sax", "B406"],
	["import_xml_expat", "B407"],
	["import_xml_minidom", "B408"],
	["import_xml_pulldom", "B409"],
	["import_xmlrpclib", "B411"],
	["import_httpoxy", "B412"],
	["import_pycrypto", "B413"],
	["import_pyghmi", "B415"],
	["request_with_no_cert_validation", "B501"],
	["ssl_with_bad_version", "B502"],
	["ssl_with_bad_defaults", "B503"],
	["ssl_with_no_version", "B504"],
	["weak_cryptographic_key", "B505"],
	["yaml_load", "B506"],
	["ssh_no_host_key_verification", "B507"],
	["snmp_insecure_version", "B508"],
	["snmp_weak_cryptography", "B509"],
	["paramiko_calls", "B601"],
	["subprocess_popen_with_shell_equals_true", "B602"],
	["subprocess_without_shell_equals_true", "B603"],
	["any_other_function_with_shell_equals_true", "B604"],
	["start_process_with_a_shell", "B605"],
	["start_process_with_no_shell", "B606"],
	["start_process_with_partial_path", "B607"],
	["hardcoded_sql_expressions", "B608"],
	["linux_commands_wildcard_injection", "B609"],
	["django_extra_used", "B610"],
	["django_rawsql_used", "B611"],
	["logging_config_insecure_listen", "B612"],
	["trojansource", "B613"],
	["pytorch_load", "B614"],
	["huggingface_unsafe_download", "B615"],
	["jinja2_autoescape_false", "B701"],
	["use_of_mako_templates", "B702"],
	["django_mark_safe", "B703"],
	["markupsafe_markup_xss", "B704"]
]);

// packages/shared/src/formats/bandit/bandit-report.ts
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
	line_range: optional(array(number()), []),
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
	metrics: pipe(unknown(), check(hasOrdinaryNames), intersect([object({ _totals: Totals }), record(string(), Metrics)])),
	results: array(Result)
});
/** A record of valibot leaves out these names, with the counts that stand under them. */
function hasOrdinaryNames(value) {
	return !(typeof value === "object" && value !== null ? Object.keys(value) : []).some((name) => [
		"__proto__",
		"constructor",
		"prototype"
	].includes(name));
}
/** The files that bandit read, in its own words. */
function banditFiles({ metrics }) {
	return Object.keys(metrics).filter((name) => name !== "_totals");
}
/**
* What the reports of one run, one for each of its parts, say against themselves: files that were not read, or that two parts name, and in each
* of them numbers of files, totals and list that differ.
*/
function banditDoubts(reports) {
	return [
		...skipDoubts(reports),
		...emptyDoubts(reports),
		...reports.flatMap((report) => [...sumDoubts(report), ...countDoubts(report)]),
		...overlapDoubts(reports)
	];
}
/** What runs that were told to list everything still hide: their comments were honoured all the same. */
function silencedDoubts(reports) {
	const hidden = reports.reduce((sum, { metrics }) => sum + metrics._totals.nosec + metrics._totals.skipped_tests, 0);
	const message = `bandit counted ${amount(hidden, "finding", "findings")} behind comments and does not list them`;
	return hidden === 0 ? [] : [incomplete("FINDINGS_FILTERED", message, "Run it with `--ignore-nosec`")];
}
function skipDoubts(reports) {
	const named = reports.flatMap((report) => [...report.errors.map(({ filename }) => filename), ...banditFiles(report).filter((file) => LEVELS.every((level) => report.metrics[file]?.[`SEVERITY.${level}`] === void 0))]);
	const skipped = [...new Set(named.map(projectPath))].toSorted();
	const next = "Correct the files or run bandit under the Python that they need";
	const message = `bandit could not read ${amount(skipped.length, "file", "files")}: ${nameSome(skipped)}`;
	return skipped.length === 0 ? [] : [incomplete("INPUT_SKIPPED", message, next)];
}
/** The files of one part may all be empty; a part without files looked at nothing. */
function emptyDoubts(reports) {
	return reports.some((report) => banditFiles(report).length === 0) || reports.every(({ metrics }) => metrics._totals.loc === 0) ? [nothingSeen("bandit read no line of code")] : [];
}
/** Parts share no file, so that none can stand in for another. */
function overlapDoubts(reports) {
	const named = /* @__PURE__ */ new Set();
	const twice = [];
	for (const report of reports) {
		const files = new Set(banditFiles(report).map(comparablePath));
		for (const file of files) {
			if (named.has(file)) twice.push(file);
			named.add(file);
		}
	}
	const message = `Two parts of the run name ${amount(twice.length, "file", "files")}: ${nameSome(twice)}`;
	return twice.length === 0 ? [] : [incomplete("REPORT_CONTRADICTS_ITSELF", message, "Run bandit again")];
}
function sumDoubts(report) {
	const files = banditFiles(report);
	const doubts = [];
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

// packages/shared/src/formats/bandit/bandit-nosec.ts
const MAX_SUPPRESSIONS = 1e4;
const NUMBERED_LINE = /^(\d+) (.*)$/;
/** The comment as a regular expression source: bandit takes `# nosecB602` and any white space that Python knows. */
const NOSEC_COMMENT = String.raw`#[\s\x1c-\x1f\x85]*nosec`;
const COMMENT_WITH_TESTS = new RegExp(`${NOSEC_COMMENT}(?<tests>[^#]*)`);
const TEST_ID = /B\d+/gi;
const WORD = /\w+/g;
/**
* The line of the comment that would have hidden a result, or null. It stands in the lines of the result's own statement, as far as the
* excerpt shows them, and names no test or this one, by id or name. The count of comments takes any case, bandit only this one. Source: bandit/core/manager.py.
*/
function nosecLine({ code, line_number, line_range, test_id }) {
	const statement = /* @__PURE__ */ new Set([line_number, ...line_range]);
	for (const numbered of code.split("\n")) {
		const [, number = "", text = ""] = NUMBERED_LINE.exec(numbered) ?? [];
		const tests = COMMENT_WITH_TESTS.exec(text)?.groups?.["tests"];
		const ids = tests === void 0 ? [] : namedTests(tests);
		if (tests !== void 0 && (ids.length === 0 || ids.includes(test_id)) && statement.has(Number(number))) return Number(number);
	}
	return null;
}
/** The ids of the tests among the words behind `nosec`; the others are a reason or a mistake, and narrow nothing. */
function namedTests(words) {
	const byName = (words.match(WORD) ?? []).flatMap((word) => BANDIT_IDS.get(word) ?? []);
	return [...words.toUpperCase().match(TEST_ID) ?? [], ...byName];
}
/**
* The silences of the reports of one run: the comments behind which they list results, each once, and what they only count where their comments were
* honoured. The counts are a stranger's, so the list ends at a number that no budget allows.
*/
function banditSuppressions(reports) {
	const found = listed(reports.flatMap(({ results }) => results));
	for (const report of reports) for (const file of banditFiles(report)) {
		const { nosec = 0, skipped_tests = 0, loc = 0 } = report.metrics[file] ?? {};
		const count = Math.min(nosec + skipped_tests, Math.max(loc, 1), MAX_SUPPRESSIONS - found.length);
		for (let index = 0; index < count; index += 1) found.push(suppression(file, null));
	}
	return found;
}
function listed(results) {
	const byPlace = /* @__PURE__ */ new Map();
	for (const result of results) {
		const line = nosecLine(result);
		if (line !== null) byPlace.set(JSON.stringify([result.filename, line]), suppression(result.filename, line));
	}
	return [...byPlace.values()];
}
function suppression(file, line) {
	return {
		tool: "bandit",
		kind: "comment",
		text: "# nosec",
		location: {
			path: projectPath(file),
			line
		}
	};
}

// packages/shared/src/formats/divided-paths.ts
/** A part has to be worth the start of an interpreter. */
const LEAST_PART_FILES = 50;
/** bubblewrap takes 9000 arguments, its own and ours. */
const MAX_PART_FILES = 4e3;
/** Linux takes 2 MiB of arguments and environment, other systems less. */
const MAX_PART_CHARACTERS = 2e5;
/**
* Divides files among runs that go on at the same time, one a processor at most, for a tool that is told them by name. Every file is in exactly
* one part. Empty when one run has to take them all: too few for two, too many for a command line, or one of a name that a plan cannot hold.
*/
function dividePaths(paths, processors) {
	const count = Math.floor(Math.min(processors, paths.length / LEAST_PART_FILES));
	if (!(count > 1) || paths.some(isPlaceholder)) return [];
	const dealt = paths.toSorted((a, b) => compareText(nameOf(a), nameOf(b)) || compareText(a, b));
	const parts = Array.from({ length: count }, (_, part) => dealt.filter((_path, index) => index % count === part));
	return parts.every(fits) ? parts : [];
}
/** `{out}` and its like are replaced in every argument of a plan. */
function isPlaceholder(path) {
	return path.includes("{");
}
function fits(part) {
	return part.length <= MAX_PART_FILES && part.join(" ").length <= MAX_PART_CHARACTERS;
}
function nameOf(path) {
	return path.slice(path.lastIndexOf("/") + 1);
}
function compareText(a, b) {
	if (a === b) return 0;
	return a < b ? -1 : 1;
}

// packages/shared/src/tools/bandit.ts
const REPORT = "bandit.json";
const EXIT_CODES = {
	clean: [0],
	findings: [1]
};
/** Hard-coded passwords: a string, an argument, a default. */
const PASSWORD_RULES = [
	"B105",
	"B106",
	"B107"
];
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
	inputs: ["**/*.py", "**/*.pyw"],
	silencers: ["**/.bandit"],
	suppressionComments: [NOSEC_COMMENT],
	capabilities: {
		network: "none",
		writesProject: false,
		children: []
	},
	reproduce: "bandit -r . -x '' --ini /dev/null --ignore-nosec",
	canary: () => ({
		files: { "canary.py": "import subprocess\nsubprocess.call(\"ls\", shell=True)\n" },
		rule: "B602",
		packages: []
	}),
	command: plan,
	madeAt,
	read
};
/**
* A relative start folder: bandit drops every path that holds an excluded word such as `.git`, and the default exclusions are emptied. It runs on
* one processor and judges each file by itself, so many files are divided. Named one by one, without a folder before them, they have the same
* names in the report and the same module names as below `.`; no name of a file is an option after `--`. Source: bandit/core/manager.py.
*/
function plan({ paths, processors }) {
	const parts = dividePaths(paths, processors);
	const options = [
		"-f",
		"json",
		"-x",
		"",
		"--ini",
		"{config}/bandit.ini",
		"--ignore-nosec"
	];
	const whole = {
		argv: [
			"bandit",
			"-r",
			".",
			...options,
			"-o",
			`{out}/${REPORT}`
		],
		reports: [REPORT]
	};
	const divided = {
		argv: ["bandit", ...options],
		parts: parts.map((part, index) => [
			"-o",
			`{out}/${partReport(index)}`,
			"--",
			...part
		]),
		reports: parts.map((_part, index) => partReport(index))
	};
	return {
		...parts.length === 0 ? whole : divided,
		environment: {},
		config: { "bandit.ini": "[bandit]\n" },
		timeoutSeconds: 600,
		writesProject: false,
		followUp: null
	};
}
function partReport(index) {
	return `bandit-${index + 1}.json`;
}
function read(output, expectation) {
	const names = reportNames(output, expectation);
	const parts = names.map((name) => jsonReport(output, expectation, name, BanditReport));
	const unread = parts.flatMap((part) => part.ok ? [] : [part.doubt]);
	const reports = parts.flatMap((part) => part.ok ? [part.value] : []);
	if (reports.length === 0) return unreadable("bandit", expectation, unread);
	const files = reports.flatMap(banditFiles);
	return answer("bandit", {
		...nothingRead(expectation),
		drafts: reports.flatMap(({ results }) => results.map(draft)),
		suppressions: banditSuppressions(reports),
		doubts: [
			...unread,
			...strangers(output, expectation, names),
			...endDoubts(output, expectation, reports),
			...banditDoubts(reports),
			...expectation.reportOnly ? [] : [...banditStreamDoubts(output), ...silencedDoubts(reports)],
			...unseenDoubts(expectation.paths, files)
		],
		inputsSeen: files.length
	});
}
function madeAt(output) {
	const report = jsonReport(output, finishedExpectation([]), REPORT, BanditReport);
	return report.ok ? report.value.generated_at : null;
}
/** The reports that have to be there, at least one. */
function reportNames({ partExitCodes }, { reportOnly }) {
	return reportOnly || partExitCodes === void 0 ? [REPORT] : Array.from({ length: Math.max(1, partExitCodes.length) }, (_, index) => partReport(index));
}
/** A report that nobody would read could hold what the others do not. */
function strangers({ reports }, { reportOnly }, names) {
	const strange = [...reports.keys()].filter((name) => !names.includes(name));
	const message = `The run left reports that it does not write: ${nameSome(strange)}`;
	return reportOnly || strange.length === 0 ? [] : [{
		level: "error",
		code: "REPORT_UNEXPECTED",
		message,
		next: "Run bandit again"
	}];
}
/** Each part has to end as its own report says: the code of the whole run hides one of two that differ. */
function endDoubts(output, { reportOnly }, reports) {
	const knowledge = reportOnly ? "report-only" : "run";
	const findings = reports.reduce((sum, { results }) => sum + results.length, 0);
	const doubts = exitDoubts(output, EXIT_CODES, findings, knowledge);
	const { partExitCodes = [] } = output;
	if (doubts.length > 0 || partExitCodes.length !== reports.length) return doubts;
	return reports.flatMap(({ results }, index) => exitDoubts({
		...output,
		exitCode: partExitCodes[index] ?? null
	}, EXIT_CODES, results.length, knowledge));
}
function draft(result) {
	return {
		rule: result.test_id,
		severity: SEVERITY[result.issue_severity],
		message: `${withoutPassword(result)} (${result.test_name}, confidence ${result.issue_confidence.toLowerCase()})`,
		location: {
			path: projectPath(result.filename),
			line: lineNumber(result.line_number)
		},
		text: result.code.replaceAll(/^\d+ /gm, ""),
		suppressed: nosecLine(result) !== null
	};
}
/** The rules about passwords in the source quote the password itself, whatever its form is. */
function withoutPassword({ test_id, issue_text }) {
	return PASSWORD_RULES.includes(test_id) ? issue_text.replace(/:.*$/s, "") : issue_text;
}

export { bandit };