import { C as object, I as string, S as number, g as minLength, k as pipe, t as array, y as null_, z as union } from "./valibot.js";
import { a as unseenDoubts, c as unreadable, f as projectPath, i as unproven, l as lineNumber, n as incomplete, o as answer, r as nothingSeen, s as nothingRead, t as exitDoubts } from "./exit-doubts.js";
import { i as jsonReport, o as textOf } from "./tool-output.js";
import { a as draftOf, i as runDoubts, r as ruleCount, t as SarifLog } from "./sarif-schema.js";

// packages/shared/src/formats/gitleaks-log.ts
/** Written in spite of `--no-color` before the options are read. */
const COLOUR = new RegExp(`${String.fromCodePoint(27)}\\[[0-9;]*m`, "g");
/** Lines of the log above level INF; `leaks found` is the only expected one. */
const TROUBLE = /\b(?:ERR|FTL|WRN|PNC)\b(?! leaks found: \d+\s*$)/;
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
	const bytes = lastNumber(lines, /scanned ~(\d{1,15}) bytes/);
	if (bytes === null) doubts.push(unproven("gitleaks did not say how many bytes it scanned"));
	else if (bytes === 0) doubts.push(nothingSeen("gitleaks scanned no byte"));
	return expectation.commits === null ? doubts : [...doubts, ...commitDoubts(lines, expectation.commits)];
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

// packages/shared/src/tools/gitleaks.ts
const REPORT = "gitleaks.json";
/** gitleaks has about 220 rules; a configuration that does not extend the default one has none. */
const MIN_RULES = 150;
/** Not 1: gitleaks also ends with 1 when it fails. */
const LEAKS_EXIT_CODE = 2;
const CONFIG = "[extend]\nuseDefault = true\n";
/** Git refuses a repository of another owner, and gitleaks would then say that there are no leaks. */
const GIT_ENVIRONMENT = {
	GIT_CONFIG_COUNT: "1",
	GIT_CONFIG_KEY_0: "safe.directory",
	GIT_CONFIG_VALUE_0: "*"
};
/** Neither Match nor Secret nor the commit message is read: a report may hold what it found. */
const Leak = object({
	RuleID: pipe(string(), minLength(1)),
	Description: string(),
	StartLine: number(),
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
	const isLog = found !== null && "runs" in found;
	const drafts = isLog ? sarifDrafts(found) : (found ?? []).map(draft);
	const knowledge = expectation.reportOnly ? "report-only" : "run";
	const leaks = expectation.reportOnly ? [1, LEAKS_EXIT_CODE] : [LEAKS_EXIT_CODE];
	return answer("gitleaks", {
		...nothingRead(expectation),
		drafts,
		doubts: [
			...exitDoubts(output, {
				clean: [0],
				findings: leaks
			}, drafts.length, knowledge),
			...isLog ? sarifDoubts(found) : [],
			...expectation.reportOnly ? reportDoubts(expectation, drafts) : gitleaksStreamDoubts(output, expectation)
		],
		inputsExpected: expectation.commits ?? expectation.paths.length,
		rules: isLog ? found.runs.reduce((sum, run) => sum + ruleCount(run), 0) : null
	});
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
	return log.runs.flatMap((run) => (run.results ?? []).map((result) => {
		const item = draftOf(run, result);
		const description = run.tool.driver.rules?.find((rule) => rule.id === item.rule)?.shortDescription?.text ?? item.rule;
		return {
			...item,
			severity: "high",
			message: description,
			text: description,
			suppressed: false
		};
	}));
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
function reportDoubts(expectation, drafts) {
	const named = unseenDoubts(expectation.paths, drafts.map((item) => item.location?.path ?? ""));
	const silent = unproven("A report of gitleaks without leaks does not say whether it read a commit or a file");
	return drafts.length === 0 ? [...named, silent] : named;
}

export { gitleaks as t };