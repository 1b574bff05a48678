import { C as nullable, D as optional, E as object, F as safeInteger, H as union, M as pipe, N as record, T as number, U as unknown, b as minValue, h as literal, j as picklist, r as boolean, t as array, y as minLength, z as string } from "./valibot.js";
import { t as amount } from "./amount.js";
import { i as lineNumber, o as plainMessage, s as projectPath } from "./finding2.js";
import { n as incomplete } from "./exit-doubts.js";

// packages/shared/src/formats/sarif/sarif-place.ts
const MAX_BASES = 16;
const SOURCE_ROOT = /^%?SRCROOT%?$/i;
const ABSOLUTE = /^(?:\/|[a-z][a-z0-9+.-]*:)/i;
/** The path that an artifact location shows to a person, whatever its base is; null when it has none. */
function placePath(run, place) {
	const uri = stated(run, place)?.uri;
	return uri === void 0 ? null : pathOf(uri);
}
/**
* Gives the name by which a location counts as looked at, in the report's own words. Percent escapes are resolved, one that stands for
* a separator is not; `file:///a/b` is the absolute path `/a/b` and never a relative one; a backslash is no separator. A base that is
* itself relative is put in front. One base that is absolute or not explained is the root of the project; of several only `SRCROOT`
* is, and what lies under the others has the name of its base in front. Source: SARIF 2.1.0, 3.4 and 3.14.14.
*/
function placeName(run) {
	const places = [...(run.artifacts ?? []).map(({ location }) => location), ...(run.results ?? []).map((result) => result.locations?.[0]?.physicalLocation?.artifactLocation)];
	const tops = new Set(places.map((place) => resolved(run, place)?.base).filter((base) => base !== void 0));
	return (place) => {
		const found = resolved(run, place);
		if (found === null) return null;
		return found.base === void 0 || tops.size < 2 || SOURCE_ROOT.test(found.base) ? found.path : `${found.base}/${found.path}`;
	};
}
/** The names of the places that some results of a run point at; see `placeName`. */
function resultNames(run, results) {
	const nameOf = placeName(run);
	return results.map((result) => nameOf(result.locations?.[0]?.physicalLocation?.artifactLocation)).filter((name) => name !== null);
}
function resolved(run, place) {
	const { uri, uriBaseId } = stated(run, place) ?? {};
	if (uri === void 0) return null;
	let path = pathOf(uri);
	let base = uriBaseId;
	for (let step = 0; base !== void 0 && !ABSOLUTE.test(path) && step < MAX_BASES; step += 1) {
		const outer = run.originalUriBaseIds?.[base];
		if (outer?.uri === void 0 || ABSOLUTE.test(outer.uri)) return {
			path,
			base
		};
		path = `${pathOf(outer.uri).replace(/\/$/, "")}/${path}`;
		base = outer.uriBaseId;
	}
	return {
		path,
		base: ABSOLUTE.test(path) ? void 0 : base
	};
}
/** A place that gives only an index has the words of that artifact. */
function stated(run, place) {
	return place?.uri === void 0 && place?.index !== void 0 ? run.artifacts?.[place.index]?.location : place;
}
function pathOf(uri) {
	return uri.replace(/^file:\/\/(?:localhost)?(?=\/)/i, "").split("/").map(unescaped).join("/");
}
function unescaped(segment) {
	try {
		const text = decodeURIComponent(segment);
		return text.includes("/") ? segment : text;
	} catch {
		return segment;
	}
}

// packages/shared/src/formats/sarif/sarif-rule.ts
/**
* Puts the rules of a run into an index once, and finds them by place first, then by id. A place is one of the part of the tool that the
* reference names, else of the driver (3.52.5); a hierarchical id such as `CA1000/1` falls back to its parents (3.27.5).
*/
function ruleFinder({ tool }) {
	const { driver, extensions = [] } = tool;
	const components = [driver, ...extensions];
	const byId = Map.groupBy(components.flatMap(({ rules = [] }, component) => rules.map((rule) => ({
		rule,
		component
	}))), ({ rule }) => rule.id);
	return ({ id, index, toolComponent }) => {
		const named = toolComponent === void 0 ? void 0 : componentNumber(toolComponent);
		const byIndex = components[named ?? 0]?.rules?.[index ?? -1];
		if (byIndex !== void 0 && (id === void 0 || id === byIndex.id || id.startsWith(`${byIndex.id}/`))) return [byIndex];
		const known = byId.get(knownName(byId, id ?? "")) ?? [];
		const inside = known.filter(({ component }) => component === named);
		return (inside.length > 0 ? inside : known).map(({ rule }) => rule);
	};
	/** 0 is the driver; a part that is not there has the number -1. */
	function componentNumber({ index, guid, name }) {
		if (index !== void 0 && index >= 0) return index + 1;
		return guid === void 0 && name === void 0 ? 0 : components.findIndex((component) => guid === void 0 ? component.name === name : component.guid === guid);
	}
}
function knownName(byId, id) {
	let name = id;
	while (!byId.has(name) && name.includes("/")) name = name.slice(0, name.lastIndexOf("/"));
	return name;
}
/** What the invocations of a run changed about its rules (3.20.5). */
function ruleOverrides(run, find) {
	const overrides = /* @__PURE__ */ new Map();
	for (const invocation of run.invocations ?? []) for (const { descriptor, configuration } of invocation.ruleConfigurationOverrides ?? []) for (const rule of find(descriptor)) {
		const known = overrides.get(rule) ?? [];
		known.push(configuration);
		overrides.set(rule, known);
	}
	return overrides;
}

// packages/shared/src/formats/sarif/sarif-result.ts
const SEVERITY = {
	error: "high",
	warning: "medium",
	note: "low",
	none: "unknown"
};
/** What is not known counts as high. */
const WORST_FIRST = [
	"critical",
	"high",
	"unknown",
	"medium",
	"low"
];
/**
* Whether a result is a problem. `pass`, `notApplicable` and `informational` say that there is none; `review` and `open` are not
* decided, so they count. A result that is only in the baseline (`absent`) is gone. A missing kind means `fail`. A level beside a kind
* that has none contradicts it (3.27.10), and then the level is believed.
*/
function isProblem(result) {
	const isHarmless = result.kind === "pass" || result.kind === "notApplicable" || result.kind === "informational";
	return result.baselineState !== "absent" && (!isHarmless || (result.level ?? "none") !== "none");
}
/**
* Reads the results of a run, whose rules are put into an index once: there may be many of both. A suppression counts only when it is
* accepted, or has no status, for every entry (SARIF 2.1.0, 3.27.23).
*/
function resultReader(run) {
	const find = ruleFinder(run);
	const overrides = ruleOverrides(run, find);
	const draft = (result) => {
		const rules = rulesOf(result, find);
		return draftOf(run, result, rules, worst(rules, result, overrides));
	};
	return {
		draft,
		suppressions: (tool, result) => (result.suppressions ?? []).map((suppression) => ({
			tool,
			kind: suppression.kind === "inSource" ? "comment" : "configuration",
			text: plainMessage(suppression.justification ?? ruleIdOf(result, rulesOf(result, find)[0])),
			location: draft(result).location
		}))
	};
}
function rulesOf({ ruleId, ruleIndex, rule }, find) {
	return find({
		id: ruleId ?? rule?.id,
		index: ruleIndex ?? rule?.index,
		toolComponent: rule?.toolComponent
	});
}
function draftOf(run, result, [rule], severity) {
	const place = result.locations?.[0]?.physicalLocation;
	const path = placePath(run, place?.artifactLocation);
	const message = result.message.text ?? result.message.markdown ?? rule?.shortDescription?.text ?? "";
	return {
		rule: ruleIdOf(result, rule),
		severity,
		message,
		location: path === null ? null : {
			path: projectPath(path),
			line: lineNumber(place?.region?.startLine)
		},
		text: place?.region?.snippet?.text ?? message,
		suppressed: isSuppressed(result)
	};
}
function isSuppressed(result) {
	const suppressions = result.suppressions ?? [];
	return suppressions.length > 0 && suppressions.every(({ status }) => status === void 0 || status === "accepted");
}
function ruleIdOf(result, rule) {
	return result.ruleId ?? result.rule?.id ?? rule?.id ?? "unknown";
}
/** Where nothing says which of several rules is meant, or which of several overrides holds, the worst of them. */
function worst(rules, result, overrides) {
	const severities = (rules.length === 0 ? [void 0] : rules).flatMap((rule) => {
		const levels = (rule === void 0 ? [] : overrides.get(rule) ?? []).map(({ level }) => level).filter((level) => level !== void 0);
		const standing = rule?.defaultConfiguration?.level ?? "warning";
		return (levels.length === 0 ? [standing] : levels).map((level) => severityOf(result, rule, level));
	});
	return WORST_FIRST.find((severity) => severities.includes(severity)) ?? "unknown";
}
/** `security-severity` (0 to 10, as CVSS bands) before the level; a missing level is the one that stands for the rule. */
function severityOf(result, rule, standing) {
	const score = Number(result.properties?.["security-severity"] ?? rule?.properties?.["security-severity"] ?? NaN);
	if (score > 0 && score <= 10) return bandOf(score);
	if (result.kind === "review" || result.kind === "open") return "unknown";
	return SEVERITY[result.level ?? standing];
}
function bandOf(score) {
	if (score >= 9) return "critical";
	if (score >= 7) return "high";
	return score >= 4 ? "medium" : "low";
}

// packages/shared/src/formats/sarif/sarif-invocation.ts
const RUN_AGAIN = "Run the tool again until it ends without errors of its own";
/**
* What the invocations of a run, and of its conversion into SARIF, say against it. A warning about the run itself means that the analysis might be
* incomplete (3.58.6), which matters where there are no results: an exception of the tool always does.
*/
function invocationDoubts(run, isSilent) {
	const converted = run.conversion?.invocation;
	return [...run.invocations ?? [], ...converted === void 0 ? [] : [converted]].flatMap((invocation) => [...endDoubts(invocation, isSilent), ...notificationDoubts(run, invocation, isSilent)]);
}
function endDoubts(invocation, isSilent) {
	const doubts = [];
	if (!invocation.executionSuccessful || invocation.exitSignalName !== void 0 || invocation.exitSignalNumber !== void 0 || invocation.processStartFailureMessage !== void 0) doubts.push(incomplete("REPORT_SAYS_ERROR", "The tool says that it did not run to its end", RUN_AGAIN));
	if ((invocation.exitCode ?? 0) !== 0 && isSilent) doubts.push(incomplete("EXIT_CONTRADICTS", "The tool ended with an error code and without results", RUN_AGAIN));
	return doubts;
}
function notificationDoubts(run, invocation, isSilent) {
	const levels = [...invocation.toolExecutionNotifications ?? [], ...invocation.toolConfigurationNotifications ?? []].map((notification) => levelOf(run, notification));
	const errors = levels.filter((level) => level === "error").length;
	if (errors > 0) return [incomplete("REPORT_SAYS_ERROR", `The tool reports ${amount(errors, "error", "errors")} about its own run`, RUN_AGAIN)];
	const warnings = levels.filter((level) => level === "warning").length;
	return isSilent && warnings > 0 ? [incomplete("REPORT_SAYS_ERROR", `The tool has no results and ${amount(warnings, "warning", "warnings")} about its own run`, "Correct what its messages name, such as a file that could not be read")] : [];
}
/** An exception is an error whatever stands beside it; a level that is missing is the descriptor's, else `warning`. */
function levelOf(run, { level, descriptor, exception }) {
	if (exception !== void 0) return "error";
	const known = [run.tool.driver, ...run.tool.extensions ?? []].flatMap((component) => component.notifications ?? []);
	const named = descriptor?.id === void 0 ? run.tool.driver.notifications?.[descriptor?.index ?? -1] : known.find(({ id }) => id === descriptor.id);
	return level ?? named?.defaultConfiguration?.level ?? "warning";
}

// packages/shared/src/formats/sarif/sarif-run.ts
/** What a run says against itself. That it says nothing proves nothing: some tools write `executionSuccessful: true` always. */
function runDoubts(run) {
	const doubts = [];
	const isSilent = run.results?.every((result) => !isProblem(result)) ?? false;
	if ((run.results ?? null) === null) doubts.push(incomplete("RESULTS_MISSING", "A run has no list of results in this file", "Write the results into the same file"));
	if (run.externalPropertyFileReferences !== void 0) doubts.push(incomplete("RESULTS_MISSING", "A run keeps parts of itself in other files", "Write everything into one file"));
	if (isSilent && ruleCount(run) === 0) doubts.push(incomplete("RULES_MISSING", "A run without results names no rule", "Run the tool with its rules"));
	return [...doubts, ...invocationDoubts(run, isSilent)];
}
/** Rules of driver and extensions; one that is off by default, or that an invocation of the run turned off (3.20.5), is none. */
function ruleCount(run) {
	const overrides = ruleOverrides(run, ruleFinder(run));
	const isOn = (rule) => {
		const said = (overrides.get(rule) ?? []).map(({ enabled }) => enabled).filter((on) => on !== void 0);
		return said.length > 0 ? said.every(Boolean) : rule.defaultConfiguration?.enabled ?? true;
	};
	return [run.tool.driver, ...run.tool.extensions ?? []].flatMap(({ rules = [] }) => rules.filter(isOn)).length;
}
/** The files that the run says it analysed: listed artifacts with the role `analysisTarget` or with none (3.24.6); a folder is no file, and what was deleted was not read. Names are those of `placeName`. */
function analysed(run) {
	const nameOf = placeName(run);
	return (run.artifacts ?? []).filter(({ roles = [] }) => roles.length === 0 || roles.includes("analysisTarget")).filter(({ roles = [] }) => !roles.includes("directory") && !roles.includes("deleted")).map(({ location }) => nameOf(location)).filter((path) => path !== null).filter((path) => !/(?:^|\/)\.{0,2}$/.test(path));
}

// packages/shared/src/formats/sarif/sarif-schema.ts
const Index = pipe(number(), safeInteger(), minValue(-1));
const Artifact = object({
	uri: optional(string()),
	uriBaseId: optional(string()),
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
const Configuration = object({
	level: optional(Level),
	enabled: optional(boolean())
});
const Rule = object({
	id: string(),
	shortDescription: optional(object({ text: string() })),
	defaultConfiguration: optional(Configuration),
	properties: optional(Properties)
});
const ComponentReference = object({
	index: optional(Index),
	guid: optional(string()),
	name: optional(string())
});
const Descriptor = object({
	id: optional(string()),
	index: optional(Index),
	toolComponent: optional(ComponentReference)
});
const Component = object({
	name: pipe(string(), minLength(1)),
	guid: optional(string()),
	version: optional(string()),
	semanticVersion: optional(string()),
	rules: optional(array(Rule)),
	notifications: optional(array(Rule))
});
const Result = object({
	ruleId: optional(string()),
	ruleIndex: optional(Index),
	rule: optional(Descriptor),
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
	message: Message,
	descriptor: optional(Descriptor),
	exception: optional(unknown())
});
const Invocation = object({
	executionSuccessful: boolean(),
	exitCode: optional(number()),
	exitSignalName: optional(string()),
	exitSignalNumber: optional(number()),
	processStartFailureMessage: optional(string()),
	toolExecutionNotifications: optional(array(Notification)),
	toolConfigurationNotifications: optional(array(Notification)),
	ruleConfigurationOverrides: optional(array(object({
		descriptor: Descriptor,
		configuration: Configuration
	})))
});
const Run = object({
	tool: object({
		driver: Component,
		extensions: optional(array(Component))
	}),
	results: optional(nullable(array(Result))),
	invocations: optional(array(Invocation)),
	conversion: optional(object({ invocation: optional(Invocation) })),
	artifacts: optional(array(object({
		location: optional(Artifact),
		roles: optional(array(string()))
	}))),
	originalUriBaseIds: optional(record(string(), Artifact)),
	externalPropertyFileReferences: optional(unknown())
});
/** The parts of a SARIF 2.1.0 log that a verdict may rest on; drafts such as 2.0.0 are not read. Source: OASIS SARIF 2.1.0. */
const SarifLog = object({
	version: literal("2.1.0"),
	runs: array(Run),
	inlineExternalProperties: optional(unknown())
});

export { isProblem as a, runDoubts as i, analysed as n, resultReader as o, ruleCount as r, resultNames as s, SarifLog as t };