import { B as unknown, C as object, I as string, M as safeInteger, O as picklist, S as number, _ as minValue, b as nullable, f as literal, g as minLength, k as pipe, r as boolean, t as array, w as optional, z as union } from "./valibot.js";
import { d as plainMessage, f as projectPath, l as lineNumber, n as incomplete } from "./exit-doubts.js";

// packages/shared/src/formats/sarif-result.ts
const SEVERITY = {
	error: "high",
	warning: "medium",
	note: "low",
	none: "unknown"
};
/**
* Whether a result is a problem. `pass`, `notApplicable` and `informational` say that there is none; `review` and `open` are not
* decided, so they count. A result that is only in the baseline (`absent`) is gone. A missing kind means `fail`. A level beside a kind
* that has none contradicts it (3.27.10), and then the level is believed.
*/
function isProblem(result) {
	const isHarmless = result.kind === "pass" || result.kind === "notApplicable" || result.kind === "informational";
	return result.baselineState !== "absent" && (!isHarmless || (result.level ?? "none") !== "none");
}
/** A result as a finding. A suppression counts only when it is accepted, or has no status, for every entry (SARIF 2.1.0, 3.27.23). */
function draftOf(run, result) {
	const rule = ruleOf(run, result);
	const place = result.locations?.[0]?.physicalLocation;
	const path = placePath(run, place?.artifactLocation);
	const message = result.message.text ?? result.message.markdown ?? rule?.shortDescription?.text ?? "";
	return {
		rule: ruleIdOf(result, rule),
		severity: severityOf(result, rule),
		message,
		location: path === null ? null : {
			path: projectPath(path),
			line: lineNumber(place?.region?.startLine)
		},
		text: place?.region?.snippet?.text ?? message,
		suppressed: isSuppressed(result)
	};
}
/** The silences that a result carries, whatever their status. */
function suppressionsOf(tool, run, result) {
	const { location } = draftOf(run, result);
	return (result.suppressions ?? []).map((suppression) => ({
		tool,
		kind: suppression.kind === "inSource" ? "comment" : "configuration",
		text: plainMessage(suppression.justification ?? ruleIdOf(result, ruleOf(run, result))),
		location
	}));
}
/** The path that an artifact location names, or null; percent escapes are resolved when they are whole. */
function placePath(run, place) {
	const uri = place?.uri ?? (place?.index === void 0 ? void 0 : run.artifacts?.[place.index]?.location?.uri);
	if (uri === void 0) return null;
	const path = uri.replace(/^file:\/\//, "");
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}
function isSuppressed(result) {
	const suppressions = result.suppressions ?? [];
	return suppressions.length > 0 && suppressions.every(({ status }) => status === void 0 || status === "accepted");
}
/** By index first, then by id; a hierarchical id such as `CA1000/1` falls back to its parent (3.27.5). */
function ruleOf(run, result) {
	const rules = [run.tool.driver, ...run.tool.extensions ?? []].flatMap((component) => component.rules ?? []);
	const index = result.ruleIndex ?? result.rule?.index ?? -1;
	const id = result.ruleId ?? result.rule?.id;
	const byIndex = index >= 0 ? run.tool.driver.rules?.[index] : void 0;
	if (byIndex !== void 0 && (id === void 0 || id === byIndex.id || id.startsWith(`${byIndex.id}/`))) return byIndex;
	return rules.find((rule) => rule.id === id) ?? rules.find((rule) => id?.startsWith(`${rule.id}/`));
}
function ruleIdOf(result, rule) {
	return result.ruleId ?? result.rule?.id ?? rule?.id ?? "unknown";
}
/** `security-severity` (0 to 10, as CVSS bands) before the level; a missing level is the rule's default, else `warning`. */
function severityOf(result, rule) {
	const score = Number(result.properties?.["security-severity"] ?? rule?.properties?.["security-severity"] ?? NaN);
	if (score > 0 && score <= 10) return bandOf(score);
	if (result.kind === "review" || result.kind === "open") return "unknown";
	return SEVERITY[result.level ?? rule?.defaultConfiguration?.level ?? "warning"];
}
function bandOf(score) {
	if (score >= 9) return "critical";
	if (score >= 7) return "high";
	return score >= 4 ? "medium" : "low";
}

// packages/shared/src/formats/sarif-run.ts
const RUN_AGAIN = "Run the tool again until it ends without errors of its own";
/** What a run says against itself. That it says nothing proves nothing: some tools write `executionSuccessful: true` always. */
function runDoubts(run) {
	const doubts = [];
	const isSilent = run.results?.every((result) => !isProblem(result)) ?? false;
	if ((run.results ?? null) === null) doubts.push(incomplete("RESULTS_MISSING", "A run has no list of results in this file", "Write the results into the same file"));
	if (run.externalPropertyFileReferences !== void 0) doubts.push(incomplete("RESULTS_MISSING", "A run keeps parts of itself in other files", "Write everything into one file"));
	if (isSilent && ruleCount(run) === 0) doubts.push(incomplete("RULES_MISSING", "A run without results names no rule", "Run the tool with its rules"));
	for (const invocation of run.invocations ?? []) {
		if (!invocation.executionSuccessful || invocation.exitSignalName !== void 0 || invocation.exitSignalNumber !== void 0 || invocation.processStartFailureMessage !== void 0) doubts.push(incomplete("REPORT_SAYS_ERROR", "The tool says that it did not run to its end", RUN_AGAIN));
		if ((invocation.exitCode ?? 0) !== 0 && isSilent) doubts.push(incomplete("EXIT_CONTRADICTS", "The tool ended with an error code and without results", RUN_AGAIN));
		const errors = [...invocation.toolExecutionNotifications ?? [], ...invocation.toolConfigurationNotifications ?? []].filter((notification) => notification.level === "error").length;
		if (errors > 0) doubts.push(incomplete("REPORT_SAYS_ERROR", `The tool reports ${errors} errors about its own run`, RUN_AGAIN));
	}
	return doubts;
}
/** Rules of driver and extensions; one that is off unless somebody turns it on is none. */
function ruleCount(run) {
	return [run.tool.driver, ...run.tool.extensions ?? []].reduce((sum, component) => sum + (component.rules ?? []).filter(isOn).length, 0);
}
function isOn(rule) {
	return rule.defaultConfiguration?.enabled !== false;
}
/** The files that the run says it analysed: listed artifacts that have no other role than `analysisTarget` (3.24.6); a folder is no file. */
function analysed(run) {
	return (run.artifacts ?? []).filter(({ roles }) => roles === void 0 || roles.length === 0 || roles.includes("analysisTarget")).map(({ location }) => placePath(run, location)).filter((path) => path !== null).filter((path) => !/(?:^|\/)\.{0,2}$/.test(path));
}

// packages/shared/src/formats/sarif-schema.ts
const Index = pipe(number(), safeInteger(), minValue(-1));
const Artifact = object({
	uri: optional(string()),
	index: optional(Index)
});
const Properties = object({ "security-severity": optional(union([string(), number()])) });
const Level = picklist([
	"none",
	"note",
	"warning",
	"error"
]);
const Message = object({
	text: optional(string()),
	markdown: optional(string()),
	id: optional(string())
});
const Rule = object({
	id: string(),
	shortDescription: optional(object({ text: string() })),
	defaultConfiguration: optional(object({
		level: optional(Level),
		enabled: optional(boolean())
	})),
	properties: optional(Properties)
});
const Component = object({
	name: pipe(string(), minLength(1)),
	version: optional(string()),
	semanticVersion: optional(string()),
	rules: optional(array(Rule))
});
const Result = object({
	ruleId: optional(string()),
	ruleIndex: optional(Index),
	rule: optional(object({
		id: optional(string()),
		index: optional(Index)
	})),
	kind: optional(picklist([
		"notApplicable",
		"pass",
		"fail",
		"review",
		"open",
		"informational"
	])),
	level: optional(Level),
	message: Message,
	locations: optional(array(object({ physicalLocation: optional(object({
		artifactLocation: optional(Artifact),
		region: optional(object({
			startLine: optional(number()),
			snippet: optional(object({ text: optional(string()) }))
		}))
	})) }))),
	suppressions: optional(array(object({
		kind: picklist(["inSource", "external"]),
		status: optional(picklist([
			"accepted",
			"underReview",
			"rejected"
		])),
		justification: optional(string())
	}))),
	baselineState: optional(picklist([
		"new",
		"unchanged",
		"updated",
		"absent"
	])),
	properties: optional(Properties)
});
const Notification = object({
	level: optional(Level),
	message: Message
});
const Invocation = object({
	executionSuccessful: boolean(),
	exitCode: optional(number()),
	exitSignalName: optional(string()),
	exitSignalNumber: optional(number()),
	processStartFailureMessage: optional(string()),
	toolExecutionNotifications: optional(array(Notification)),
	toolConfigurationNotifications: optional(array(Notification))
});
const Run = object({
	tool: object({
		driver: Component,
		extensions: optional(array(Component))
	}),
	results: optional(nullable(array(Result))),
	invocations: optional(array(Invocation)),
	artifacts: optional(array(object({
		location: optional(Artifact),
		roles: optional(array(string()))
	}))),
	externalPropertyFileReferences: optional(unknown())
});
/** The parts of a SARIF 2.1.0 log that a verdict may rest on; drafts such as 2.0.0 are not read. Source: OASIS SARIF 2.1.0. */
const SarifLog = object({
	version: literal("2.1.0"),
	runs: array(Run),
	inlineExternalProperties: optional(unknown())
});

export { draftOf as a, runDoubts as i, analysed as n, isProblem as o, ruleCount as r, suppressionsOf as s, SarifLog as t };