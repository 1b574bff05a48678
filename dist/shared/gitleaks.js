import { D as optional, E as object, H as union, M as pipe, S as null_, T as number, t as array, y as minLength, z as string } from "./valibot.js";
import { a as unseenDoubts, i as unproven, n as incomplete, r as nothingSeen, t as exitDoubts } from "./exit-doubts.js";
import { a as nameSome, d as jsonReport, i as lineNumber, p as textOf, s as projectPath } from "./finding2.js";
import { i as containerKind, t as isHiddenText } from "./view-text.js";
import { r as viewOf, t as chainText } from "./scan-view.js";
import { n as nothingRead, r as unreadable, t as answer } from "./answer.js";
import { i as runDoubts, o as resultReader, r as ruleCount, s as resultNames, t as SarifLog } from "./sarif-schema.js";

// packages/shared/src/formats/gitleaks/gitleaks-log.ts
/** Written in spite of `--no-color` before the options are read. */
const COLOUR = new RegExp(`${String.fromCodePoint(27)}\\[[0-9;]*m`, "g");
/** Lines of the log above level INF; `leaks found` is the only expected one. */
const TROUBLE = /\b(?:ERR|FTL|WRN|PNC)\b(?! leaks found: \d+\s*$)/;
const SCANNED = /scanned ~(\d{1,15}) bytes/;
const GIT_TROUBLE = /fatal:|dubious ownership|not a git repository|partial scan/;
/**
* What gitleaks 8.30 says on stderr: `N commits scanned.` for a history, `scanned ~N bytes` always. After any error of git it stops,
* says "no leaks found" and ends with 0, so that only these lines tell a look from none.
*/
function gitleaksStreamDoubts(output, expectation) {
	const stderr = textOf(output.stderr);
	if (!stderr.ok) return [stderr.doubt];
	const lines = stderr.value.replaceAll(COLOUR, "").split(/\r?\n/);
	const doubts = [];
	if (lines.some((line) => TROUBLE.test(line) || GIT_TROUBLE.test(line))) doubts.push(incomplete("REPORT_SAYS_ERROR", "gitleaks or git reported an error during the scan", "Read its messages in the raw output: a shallow clone, another owner or an unreadable file are usual"));
	const bytes = lastNumber(lines, SCANNED);
	if (bytes === null) doubts.push(unproven("gitleaks did not say how many bytes it scanned"));
	else if (bytes === 0) doubts.push(nothingSeen("gitleaks scanned no byte"));
	return expectation.commits === null ? doubts : [...doubts, ...commitDoubts(lines, expectation.commits)];
}
/** How many bytes gitleaks 8.30 says that it scanned: in spite of the `~` every byte of every file that it did not pass over. Null when it does not say. */
function gitleaksScannedBytes(output) {
	const stderr = textOf(output.stderr);
	return stderr.ok ? lastNumber(stderr.value.replaceAll(COLOUR, "").split(/\r?\n/), SCANNED) : null;
}
function commitDoubts(lines, expected) {
	const commits = lastNumber(lines, /\b(\d{1,9}) commits scanned/);
	if (commits === null) return [unproven("gitleaks did not say how many commits it scanned")];
	if (commits === 0) return [nothingSeen("gitleaks scanned no commit")];
	const message = `gitleaks scanned ${commits} of at least ${expected} commits`;
	return commits < expected ? [incomplete("COMMITS_NOT_SEEN", message, "Fetch the whole history")] : [];
}
function lastNumber(lines, form) {
	const match = lines.findLast((line) => form.test(line))?.match(form);
	return match?.[1] === void 0 ? null : Number(match[1]);
}

// packages/shared/src/formats/gitleaks/gitleaks-configuration.ts
/** Paths that gitleaks passes over by the global allowlist of its default configuration: regular expressions of Go, word for word. */
const PASSED_OVER_PATHS = [
	String.raw`gitleaks\.toml`,
	String.raw`(?i)\.(?:bmp|gif|jpe?g|png|svg|tiff?)$`,
	String.raw`(?i)\.(?:eot|[ot]tf|woff2?)$`,
	String.raw`(?i)\.(?:docx?|xlsx?|pdf|bin|socket|vsidx|v2|suo|wsuo|.dll|pdb|exe|gltf)$`,
	String.raw`go\.(?:mod|sum|work(?:\.sum)?)$`,
	String.raw`(?:^|/)vendor/modules\.txt$`,
	String.raw`(?:^|/)vendor/(?:github\.com|golang\.org/x|google\.golang\.org|gopkg\.in|istio\.io|k8s\.io|sigs\.k8s\.io)(?:/.*)?$`,
	String.raw`(?:^|/)gradlew(?:\.bat)?$`,
	String.raw`(?:^|/)gradle\.lockfile$`,
	String.raw`(?:^|/)mvnw(?:\.cmd)?$`,
	String.raw`(?:^|/)\.mvn/wrapper/MavenWrapperDownloader\.java$`,
	String.raw`(?:^|/)node_modules(?:/.*)?$`,
	String.raw`(?:^|/)(?:deno\.lock|npm-shrinkwrap\.json|package-lock\.json|pnpm-lock\.yaml|yarn\.lock)$`,
	String.raw`(?:^|/)bower_components(?:/.*)?$`,
	String.raw`(?:^|/)(?:angular|bootstrap|jquery(?:-?ui)?|plotly|swagger-?ui)[a-zA-Z0-9.-]*(?:\.min)?\.js(?:\.map)?$`,
	String.raw`(?:^|/)javascript\.json$`,
	String.raw`(?:^|/)(?:Pipfile|poetry)\.lock$`,
	String.raw`(?i)(?:^|/)(?:v?env|virtualenv)/lib(?:64)?(?:/.*)?$`,
	String.raw`(?i)(?:^|/)(?:lib(?:64)?/python[23](?:\.\d{1,2})+|python/[23](?:\.\d{1,2})+/lib(?:64)?)(?:/.*)?$`,
	String.raw`(?i)(?:^|/)[a-z0-9_.]+-[0-9.]+\.dist-info(?:/.+)?$`,
	String.raw`(?:^|/)vendor/(?:bundle|ruby)(?:/.*?)?$`,
	String.raw`\.gem$`,
	String.raw`verification-metadata\.xml`,
	String.raw`Database.refactorlog`,
	String.raw`(?:^|/)\.git$`
];
/** Paths that single rules of it demand: under another name the rule does not look. */
const RULE_PATHS = [
	String.raw`(?i)\.php$`,
	String.raw`(?i)\.(?:tf|hcl)$`,
	String.raw`(?i)\.ya?ml$`,
	String.raw`(?i)nuget\.config$`,
	String.raw`(?i)(?:^|\/)[^\/]+\.p(?:12|fx)$`
];

// packages/shared/src/formats/gitleaks/gitleaks-passed-over.ts
const PATTERNS = PASSED_OVER_PATHS.map(goPattern);
/**
* Says whether `gitleaks git` passes a file over: its path is on the global allowlist, git calls it binary (a zero byte; git looks at the first
* 8000 bytes only, this at all), or it is text of another width or an archive, where the scanner sees no word.
*/
function gitleaksPassesOver(path, content) {
	return PATTERNS.some((pattern) => pattern.test(path)) || isHiddenText(content) || containerKind(content) !== null;
}
/** A regular expression of Go as one of JavaScript: only the flag in front is written differently. */
function goPattern(source) {
	return source.startsWith("(?i)") ? new RegExp(source.slice(4), "i") : new RegExp(source);
}

// packages/shared/src/formats/gitleaks/gitleaks-view.ts
/**
* Leaks that were found in sheets, as leaks of the files that the sheets show. The end of a sheet stands again in the next one, so what both
* report at one place is one leak. `strangers` are names of files that are no sheet of the view.
*/
function leaksOfFiles(leaks, view) {
	const found = [];
	let before = {
		file: "",
		places: /* @__PURE__ */ new Map()
	};
	const bySheet = Map.groupBy(leaks, ({ File }) => sheetName(File));
	for (const sheet of view.sheets) {
		const file = JSON.stringify([sheet.chain, sheet.hasLines]);
		const places = /* @__PURE__ */ new Map();
		const known = before.file === file && (sheet.firstLine > 1 || sheet.firstColumn > 0) ? before.places : /* @__PURE__ */ new Map();
		for (const leak of bySheet.get(sheet.name) ?? []) {
			const place = placeOf(leak, sheet);
			const key = JSON.stringify([
				leak.RuleID,
				place.line,
				place.column
			]);
			places.set(key, (places.get(key) ?? 0) + 1);
			const left = known.get(key) ?? 0;
			known.set(key, left - 1);
			if (left <= 0) found.push({
				...leak,
				File: chainText(sheet.chain),
				StartLine: sheet.hasLines ? place.line : 0
			});
		}
		before = {
			file,
			places
		};
	}
	const names = new Set(view.sheets.map(({ name }) => name));
	return {
		leaks: found,
		strangers: [...bySheet.keys()].filter((name) => !names.has(name))
	};
}
/**
* What nobody could look into, as findings: each is one file, or one part of an archive, and its fingerprint holds for these very bytes. So a
* waiver, the ratchet and the threshold of the policy say what becomes of it, and other bytes under the same name are another finding.
*/
function gapDrafts({ gaps }) {
	return gaps.map(({ chain, code, sha256, message }) => ({
		rule: code,
		severity: "high",
		message: `Nobody looked for secrets in it: ${message} (sha256:${sha256})`,
		location: {
			path: projectPath(chainText(chain)),
			line: null
		},
		text: sha256,
		suppressed: false
	}));
}
/**
* Doubts about a run over a view: an expected file that the view does not show, and a number of bytes that is not
* that of the sheets: gitleaks says how many it scanned, and passes over files without a word.
*/
function viewDoubts(view, output, expectation) {
	const shown = new Set(view.sheets.map(({ chain }) => chain[0]));
	const missing = expectation.paths.filter((path) => !shown.has(path));
	const bytes = view.sheets.reduce((sum, { size }) => sum + size, 0);
	const scanned = gitleaksScannedBytes(output);
	const doubts = [];
	if (missing.length > 0) {
		const message = `gitleaks was not shown ${missing.length} of ${expectation.paths.length} files: ${nameSome(missing)}`;
		doubts.push(incomplete("INPUT_NOT_SEEN", message, "Find out why they could not be read"));
	}
	if (view.sheets.length === 0 || scanned !== bytes) {
		const message = `gitleaks was shown ${bytes} bytes in ${view.sheets.length} sheets and scanned ${scanned ?? "an unknown number"}`;
		doubts.push(incomplete("INPUT_NOT_SEEN", message, "Report the file: its first bytes look like a program"));
	}
	return doubts;
}
function placeOf(leak, sheet) {
	const line = Math.max(0, sheet.firstLine + leak.StartLine - 2);
	const column = leak.StartColumn + (leak.StartLine === 2 ? sheet.firstColumn : 0);
	return leak.StartLine === 0 ? {
		line: 0,
		column: 0
	} : {
		line,
		column
	};
}
function sheetName(file) {
	return file.replace(/^\.\//, "");
}

// packages/shared/src/tools/gitleaks.ts
const REPORT = "gitleaks.json";
/** gitleaks has about 220 rules; a configuration that does not extend the default one has none. */
const MIN_RULES = 150;
/** Not 1: gitleaks also ends with 1 when it fails. */
const LEAKS_EXIT_CODE = 2;
/**
* The sum of a Go module stands behind the module's name, and many names hold a word such as "key": only a match that ends with such a sum is no
* secret. gitleaks itself passes `go.sum` over for this, with everything else that is written there.
*/
const CONFIG = `[extend]
useDefault = true

[[allowlists]]
description = "sums of Go modules"
targetRules = ["generic-api-key"]
regexTarget = "match"
regexes = ['''h1:[0-9A-Za-z+/]{43}=\\s*$''']
`;
/** Git refuses a repository of another owner, and gitleaks would then say that there are no leaks. */
const GIT_ENVIRONMENT = {
	GIT_CONFIG_COUNT: "1",
	GIT_CONFIG_KEY_0: "safe.directory",
	GIT_CONFIG_VALUE_0: "*"
};
const viewMalformed = {
	level: "error",
	code: "REPORT_MALFORMED",
	message: "The list of what gitleaks was shown is not whole",
	next: "Run the workflow again from its start"
};
const strangerFound = {
	level: "error",
	code: "REPORT_CONTRADICTS_ITSELF",
	message: "gitleaks reports a file that it was not shown",
	next: "Run the workflow again from its start"
};
/** Neither Match nor Secret nor the commit message is read: a report may hold what it found. */
const Leak = object({
	RuleID: pipe(string(), minLength(1)),
	Description: string(),
	StartLine: number(),
	StartColumn: optional(number(), 0),
	EndLine: number(),
	File: string(),
	Commit: string(),
	Entropy: number(),
	Fingerprint: string()
});
const Report = union([
	array(Leak),
	null_(),
	SarifLog
]);
/** gitleaks 8.30: secrets in history or in a folder. Its report proves nothing when empty; its log says how much it read. */
const gitleaks = {
	id: "gitleaks",
	homepage: "https://github.com/gitleaks/gitleaks",
	kind: "security",
	runsProjectCode: false,
	readsHistory: true,
	inputs: ["**"],
	silencers: [
		".gitleaks.toml",
		"**/.gitleaksignore",
		".gitleaksbaseline"
	],
	suppressionComments: ["gitleaks:allow"],
	capabilities: {
		network: "none",
		writesProject: false,
		children: ["git"]
	},
	reproduce: "gitleaks git --redact --ignore-gitleaks-allow .git",
	canary: () => ({
		files: { "canary.txt": canaryText() },
		rule: "github-pat",
		packages: []
	}),
	passesOver: gitleaksPassesOver,
	command: plan,
	read
};
/** A token of the right form that is none; put together here, because a file that holds one is itself a finding. */
function canaryText() {
	const letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
	return `token = "ghp_${Array.from({ length: 36 }, (_, index) => letters[(index * 23 + 5) % 62]).join("")}"\n`;
}
/** History is read through `.git`, where no `.gitleaksignore` of the project lies: gitleaks reads that file beside its source always. */
function plan(target) {
	const common = [
		"--redact",
		"--no-banner",
		"--no-color",
		"-f",
		"json",
		"-r",
		`{out}/${REPORT}`,
		"--ignore-gitleaks-allow"
	];
	const overrides = [
		"-c",
		"{config}/gitleaks.toml",
		"-i",
		"{config}/none",
		"--exit-code",
		String(LEAKS_EXIT_CODE)
	];
	const history = [
		"--log-opts",
		"--full-history --diff-merges=separate HEAD",
		".git"
	];
	return {
		argv: target.hasHistory ? [
			"gitleaks",
			"git",
			...common,
			...overrides,
			...history
		] : [
			"gitleaks",
			"dir",
			...common,
			...overrides,
			"."
		],
		environment: GIT_ENVIRONMENT,
		reports: [REPORT],
		config: { "gitleaks.toml": CONFIG },
		timeoutSeconds: 600,
		writesProject: false,
		followUp: null
	};
}
function read(output, expectation) {
	const report = jsonReport(output, expectation, REPORT, Report);
	if (!report.ok) return unreadable("gitleaks", expectation, [report.doubt]);
	const found = report.value;
	const view = viewOf(output);
	if (view === "unreadable") return unreadable("gitleaks", expectation, [viewMalformed]);
	const isLog = found !== null && "runs" in found;
	const { leaks, strangers } = ofFiles(isLog ? [] : found ?? [], view);
	const drafts = isLog ? sarifDrafts(found) : leaks.map(draft);
	const knowledge = expectation.reportOnly ? "report-only" : "run";
	const codes = expectation.reportOnly ? [1, LEAKS_EXIT_CODE] : [LEAKS_EXIT_CODE];
	return answer("gitleaks", {
		...nothingRead(expectation),
		drafts: view === null ? drafts : [...drafts, ...gapDrafts(view)],
		doubts: [
			...exitDoubts(output, {
				clean: [0],
				findings: codes
			}, drafts.length, knowledge),
			...view === null ? [] : viewDoubts(view, output, expectation),
			...strangers,
			...isLog ? sarifDoubts(found) : [],
			...expectation.reportOnly ? reportDoubts(expectation, isLog ? found.runs.flatMap((run) => resultNames(run, run.results ?? [])) : (found ?? []).map(({ File }) => File), drafts.length) : gitleaksStreamDoubts(output, expectation)
		],
		inputsExpected: expectation.commits ?? expectation.paths.length,
		rules: isLog ? found.runs.reduce((sum, run) => sum + ruleCount(run), 0) : null
	});
}
/** Without a view, leaks are where they say. */
function ofFiles(leaks, view) {
	const found = view === null ? {
		leaks,
		strangers: []
	} : leaksOfFiles(leaks, view);
	return {
		leaks: found.leaks,
		strangers: found.strangers.length === 0 ? [] : [strangerFound]
	};
}
function draft(leak) {
	return {
		rule: leak.RuleID,
		severity: "high",
		message: leak.Description,
		location: {
			path: projectPath(leak.File),
			line: lineNumber(leak.StartLine)
		},
		text: `${leak.Description} ${leak.Commit}`,
		suppressed: false
	};
}
/** The SARIF message quotes nothing of the secret when redacted; the rule's own description is used all the same. */
function sarifDrafts(log) {
	return log.runs.flatMap((run) => {
		const { draft: draftOf } = resultReader(run);
		const descriptions = new Map((run.tool.driver.rules ?? []).map(({ id, shortDescription }) => [id, shortDescription?.text]));
		return (run.results ?? []).map((result) => {
			const item = draftOf(result);
			const description = descriptions.get(item.rule) ?? item.rule;
			return {
				...item,
				severity: "high",
				message: description,
				text: description,
				suppressed: false
			};
		});
	});
}
function sarifDoubts(log) {
	if (log.runs.some((run) => !["gitleaks", "betterleaks"].includes(run.tool.driver.name)) || log.runs.length === 0) return [{
		level: "error",
		code: "REPORT_WRONG_FORM",
		message: "The log is not of gitleaks",
		next: "Hand over the report that gitleaks wrote"
	}];
	const poor = log.runs.some((run) => ruleCount(run) < MIN_RULES);
	const missing = incomplete("RULES_MISSING", `gitleaks ran with fewer than ${MIN_RULES} rules`, "Set `useDefault = true` in its configuration");
	return [...log.runs.flatMap(runDoubts), ...poor ? [missing] : []];
}
function reportDoubts(expectation, names, findings) {
	const named = unseenDoubts(expectation.paths, names);
	const silent = unproven("A report of gitleaks without leaks does not say whether it read a commit or a file");
	return findings === 0 ? [...named, silent] : named;
}

export { gitleaks as t };