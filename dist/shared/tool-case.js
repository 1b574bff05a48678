import { t as ActionError } from "./errors.js";
import { C as nullable, M as pipe, N as record, P as regex, R as strictObject, T as number, h as literal, j as picklist, t as array, z as string } from "./valibot.js";
import { t as parseHandedOver } from "./handed-over.js";
import { n as plainText, t as cutText } from "./plain-text.js";
import { a as readAnswer, n as readViewAnswer, o as formatRecordedRun, r as withPassedOver, s as parseRecordedRun } from "./view-answer.js";
import { r as isToolId, t as TOOLS } from "./registry.generated.js";
import { c as finishedExpectation, l as finishedOutput } from "./finding2.js";

// packages/shared/src/action/claimed-reason.ts
const CODE = /^[A-Z][A-Z0-9_]{0,63}$/;
const MAX_CHARACTERS = 2e3;
const NOTHING = "Nothing is said";
/**
* A reason as the record of another job states it, made fit to stand beside our own: a code of the form of ours, and one harmless line each
* for what is wrong and what to do. The project's own code may have written it.
*/
function claimedReason({ code, message, next }) {
	return {
		code: CODE.test(code) ? code : "EVIDENCE_UNREADABLE",
		message: oneLine(message),
		next: oneLine(next)
	};
}
function oneLine(text) {
	const line = cutText(plainText(text), MAX_CHARACTERS).trim();
	return line === "" ? NOTHING : line;
}

// packages/shared/src/action/evidence-files.ts
const MAX_EVIDENCE_BYTES = 268435456;
const FAILURE = "failure.json";
const PLACE = /^outputs\/([a-z][a-z0-9-]*)(\.base|\.view|\.view-base)?\/(canary\/)?([A-Za-z0-9.-]+)$/;
const ReasonSchema = strictObject({
	code: string(),
	message: string(),
	next: string()
});
/**
* Writes what tools left: `outputs/<tool>/`, its planted sample in `canary/` below, its run over the base in
* `outputs/<tool>.base/`, those over a scan view in `outputs/<tool>.view/` and `outputs/<tool>.view-base/`.
*/
function formatEvidence(evidence) {
	const files = {};
	for (const [tool, { run, canary, base, view, viewBase, failure }] of evidence) {
		const parts = [
			[`outputs/${tool}/`, run],
			[`outputs/${tool}/canary/`, canary],
			[`outputs/${tool}.base/`, base],
			[`outputs/${tool}.view/`, view],
			[`outputs/${tool}.view-base/`, viewBase]
		];
		for (const [prefix, part] of parts) for (const [name, content] of Object.entries(part === null ? {} : formatRecordedRun(part))) files[prefix + name] = content;
		if (failure !== null) files[`outputs/${tool}/${FAILURE}`] = `${JSON.stringify(failure, null, 2)}\n`;
	}
	return files;
}
/**
* Reads the evidence in a folder that this run downloaded. `known` are the other files that the record may hold.
* Raises EVIDENCE_UNREADABLE for a run that is not whole.
*/
async function readEvidence(effects, folder, known) {
	const parts = /* @__PURE__ */ new Map();
	const strangers = [];
	for (const path of await effects.files.list(folder)) {
		const [, tool, side, canary, name] = PLACE.exec(path) ?? [];
		if (tool !== void 0 && name !== void 0 && !(side !== void 0 && canary !== void 0)) {
			const key = `${tool} ${side?.slice(1) ?? (canary === void 0 ? "run" : "canary")}`;
			const files = parts.get(key) ?? /* @__PURE__ */ new Map();
			files.set(name, await effects.files.read(`${folder}/${path}`, MAX_EVIDENCE_BYTES));
			parts.set(key, files);
		} else if (!known.some((pattern) => pattern.test(path))) strangers.push(path);
	}
	const tools = new Set([...parts.keys()].map((key) => key.split(" ")[0] ?? ""));
	return {
		evidence: new Map([...tools].map((tool) => [tool, readTool(tool, parts)])),
		strangers
	};
}
function readTool(tool, parts) {
	const files = new Map(parts.get(`${tool} run`));
	const failure = files.get(FAILURE);
	files.delete(FAILURE);
	return {
		run: readPart(files, tool),
		canary: readPart(parts.get(`${tool} canary`), `${tool}/canary`),
		base: readPart(parts.get(`${tool} base`), `${tool}.base`),
		view: readPart(parts.get(`${tool} view`), `${tool}.view`),
		viewBase: readPart(parts.get(`${tool} view-base`), `${tool}.view-base`),
		failure: failure === void 0 ? null : readFailure(failure, tool)
	};
}
function readPart(files, what) {
	return files === void 0 || files.size === 0 ? null : parseRecordedRun(files, what);
}
function readFailure(bytes, tool) {
	return claimedReason(parseHandedOver(ReasonSchema, bytes, `The reason why \`${tool}\` failed`));
}

// packages/shared/src/formats/records/plan-file.ts
const commit = pipe(string(), regex(/^[0-9a-f]{40}$/));
const reason = strictObject({
	code: string(),
	message: string(),
	next: string()
});
const lockedPackage = strictObject({
	name: string(),
	version: string()
});
const suppression = strictObject({
	tool: string(),
	kind: picklist([
		"comment",
		"configuration",
		"baseline"
	]),
	text: string(),
	location: nullable(strictObject({
		path: string(),
		line: nullable(number())
	}))
});
const looked = strictObject({
	paths: array(string()),
	packages: array(lockedPackage),
	commits: nullable(number()),
	/** Tracked files that the tool passes over, and that it has to be shown as text beside its run; empty: no second run is needed. */
	passedOver: array(string())
});
const expected = strictObject({
	/** What has to be seen at the commit, as we list it from git. */
	head: looked,
	/** The same at the base, when findings there excuse findings here. */
	base: nullable(looked),
	comments: strictObject({
		head: array(strictObject({
			...suppression.entries,
			identity: string()
		})),
		/** Identities of the comments at the base. */
		base: nullable(array(string()))
	}),
	/** Why the tool cannot be run at all; it is then incomplete. */
	obstacle: nullable(reason)
});
const PlanSchema = strictObject({
	schema: literal(1),
	stage: literal("plan"),
	commit,
	base: nullable(commit),
	policySha256: string(),
	tools: array(string()),
	expected: record(string(), expected),
	changes: array(strictObject({
		path: string(),
		kind: picklist([
			"policy",
			"workflow",
			"tool-configuration"
		])
	})),
	/** Source roots of the policy below which the commit holds nothing. */
	absentRoots: array(string()),
	/** Tracked links and submodules: no tool is shown what they point at. */
	notScanned: array(string()),
	advisories: nullable(strictObject({
		path: string(),
		date: string(),
		covered: array(string())
	}))
});
/** Writes `plan.json`. */
function formatPlan(plan) {
	return `${JSON.stringify(plan, null, 2)}\n`;
}
/** Reads `plan.json` of an earlier job and demands that it is about this commit and this policy. Raises EVIDENCE_UNREADABLE, PLAN_MISMATCH. */
function parsePlan(text, head, policySha256) {
	const plan = parseHandedOver(PlanSchema, text, "The plan of the run");
	if (plan.commit !== head || plan.policySha256 !== policySha256) throw new ActionError("PLAN_MISMATCH", "The plan was made for another commit or policy", "Run the workflow again from its start");
	return plan;
}

// packages/shared/src/policy/answers/load-adapters.ts
/**
* Loads the adapters of the tools that are named, and nothing else. Raises POLICY_UNKNOWN_TOOL, also for a format: it says how to read a
* file of unknown origin, and nobody can start it.
*/
async function loadAdapters(ids) {
	const loaded = await Promise.all(ids.map(async (id) => {
		const adapter = isToolId(id) ? await TOOLS[id]() : null;
		if (adapter === null || adapter.kind === "format") throw new ActionError("POLICY_UNKNOWN_TOOL", `The policy names \`${id}\`, which is no tool that this version can judge`, "Correct the spelling, or use a version of Interlock that has this tool");
		return [id, adapter];
	}));
	return new Map(loaded);
}

// packages/shared/src/policy/answers/given-report.ts
/**
* Reads a report that somebody else made. It must itself name what it looked at, the only proof that it can give, and be no older than the commit
* that it is to judge, by its file and by what it says of itself.
*/
function givenReport(adapter, file, looked) {
	const output = finishedOutput(file?.bytes ?? null, null);
	const expectation = {
		...finishedExpectation(looked?.paths ?? []),
		packages: looked?.packages ?? []
	};
	const report = adapter.read(output, expectation);
	if (file === null) return report;
	const said = adapter.madeAt?.(output) ?? null;
	return [file.writtenAt, ...said === null ? [] : [Date.parse(said)]].every((time) => time >= file.notBefore) ? report : stale(adapter.id, report);
}
function stale(tool, report) {
	const reason = {
		code: "REPORT_STALE",
		message: `The report of \`${tool}\` was made before the commit that it would judge`,
		next: "Run the tool on this commit and hand over what it writes then"
	};
	const completeness = report.completeness === "error" ? "error" : "incomplete";
	return {
		...report,
		completeness,
		reasons: [...report.reasons, reason]
	};
}

// packages/shared/src/policy/answers/tool-case.ts
/** One case for each tool of the policy, whether or not it left anything; nothing else makes a case. */
function toolCases({ resolved, plan, adapters }, evidence, given) {
	return Object.entries(resolved.policy.tools).flatMap(([id, settings]) => {
		const adapter = adapters.get(id);
		if (adapter === void 0) return [];
		const expected = plan.expected[id];
		const tool = evidence.get(id);
		const comments = expected?.comments ?? {
			head: [],
			base: null
		};
		const isGiven = given.has(id);
		const head = expected === void 0 ? null : reportOf(adapter, tool, expected.head, plan);
		return [{
			adapter,
			policy: settings,
			report: isGiven ? givenReport(adapter, given.get(id) ?? null, expected?.head ?? null) : head,
			origin: isGiven ? "report" : "run",
			base: baseReport(adapter, tool, expected?.base ?? null, plan),
			comments
		}];
	});
}
function reportOf(adapter, tool, looked, plan) {
	const obstacle = plan.expected[adapter.id]?.obstacle ?? tool?.failure ?? null;
	if (obstacle !== null) return notRun(adapter, looked, obstacle);
	if (tool === void 0 || tool.run === null) return null;
	return withFilesPassedOver(adapter, readAnswer(adapter, {
		run: tool.run,
		canary: tool.canary
	}, expectationOf(looked, plan)), tool, tool.view, looked);
}
/** Files that a tool passes over by itself count as not seen until it was shown them. */
function withFilesPassedOver(adapter, report, { canary }, view, looked) {
	if (looked.passedOver.length === 0) return report;
	const shown = view === null ? notRun(adapter, looked, notShown(adapter.id, looked.passedOver.length)) : readViewAnswer(adapter, {
		run: view,
		canary
	}, looked.passedOver);
	return withPassedOver(report, shown);
}
function notShown(tool, files) {
	return {
		code: "VIEW_MISSING",
		message: `\`${tool}\` passes over ${files} tracked files, and was not shown them as text`,
		next: "Look at the job that runs it, and run the workflow again"
	};
}
/** The same binary that met the planted sample has to have answered about the base; its canary is the same one. */
function baseReport(adapter, tool, looked, plan) {
	const base = tool?.base ?? null;
	if (base === null || looked === null || tool === void 0) return null;
	return withFilesPassedOver(adapter, readAnswer(adapter, {
		run: base,
		canary: tool.canary
	}, expectationOf(looked, plan)), tool, tool.viewBase, looked);
}
function expectationOf(looked, plan) {
	const { advisories } = plan;
	return {
		paths: looked.paths,
		packages: looked.packages,
		commits: looked.commits,
		advisories: advisories === null ? null : {
			date: advisories.date,
			covered: advisories.covered,
			queried: []
		},
		reportOnly: false
	};
}
function notRun(adapter, looked, reason) {
	return {
		tool: adapter.id,
		completeness: "incomplete",
		reasons: [reason],
		findings: [],
		suppressions: [],
		proof: {
			inputsExpected: looked.paths.length,
			inputsSeen: null,
			rules: null,
			dataDate: null,
			toolVersion: null,
			toolDigest: null,
			canary: "not-planted",
			confinement: null
		}
	};
}

export { formatEvidence as a, parsePlan as i, loadAdapters as n, readEvidence as o, formatPlan as r, claimedReason as s, toolCases as t };