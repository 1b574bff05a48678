import { t as ActionError } from "./errors.js";
import { n as TOOL_IDS } from "./registry.generated.js";
import { t as parseHandedOver } from "./handed-over.js";
import { C as nullable, E as object, F as safeInteger, M as pipe, P as regex, T as number, b as minValue, h as literal, i as check, j as picklist, p as isoTimestamp, t as array, z as string } from "./valibot.js";
import { a as markdownRow, c as readInputs, i as markdownProse, l as text, n as escapeMarkdown, o as lines, r as markdownCode, s as optional, t as renderSummary, u as word } from "./summary.js";
import { t as amount } from "./amount.js";

// packages/shared/src/policy/promotion/promotion.ts
/**
* Applies the promotion rule to one tool. A run is clean when it is the first attempt, the tool's answer is complete and passes,
* nothing severe stands, and no finding is new against the run before. A run in which the tool was skipped or incomplete
* is no evidence and ends the streak.
*/
function judgePromotion(tool, history, rule) {
	const answers = history.map((run) => ({
		run,
		outcome: run.outcomes.find((outcome) => outcome.tool === tool)
	}));
	const complete = answers.filter(({ outcome }) => outcome?.completeness === "complete");
	const executed = new Set(complete.map(({ run }) => run.runId)).size;
	const flags = answers.map(({ run, outcome }, index) => isClean(run, outcome, answers[index - 1]?.outcome));
	const streak = flags.length - 1 - flags.lastIndexOf(false);
	const latest = complete.at(-1)?.outcome;
	const reasons = [
		...executed < rule.runs ? [tooFew(tool, executed, rule.runs)] : [],
		...streak < rule.streak ? [notClean(tool, streak, rule.streak)] : [],
		...rule.owner.trim() === "" ? [noOwner(tool)] : [],
		...rule.localCommand.trim() === "" ? [notReproducible(tool)] : []
	];
	return {
		tool,
		isEligible: reasons.length === 0,
		executed,
		streak,
		latest: latest === void 0 ? null : {
			severe: latest.severe,
			total: latest.total
		},
		reasons
	};
}
function isClean(run, outcome, before) {
	if (outcome === void 0 || outcome.completeness !== "complete" || outcome.verdict !== "pass") return false;
	const isFirstAttempt = run.attempt === 1;
	const known = before === void 0 ? null : new Set(before.fingerprints);
	const hasNew = known !== null && outcome.fingerprints.some((fingerprint) => !known.has(fingerprint));
	return isFirstAttempt && outcome.severe === 0 && !hasNew;
}
function tooFew(tool, executed, wanted) {
	return {
		code: "PROMOTION_TOO_FEW_RUNS",
		message: `\`${tool}\` gave a complete answer in ${executed} of the ${wanted} runs that the policy asks for`,
		next: "Keep it advisory and let it run"
	};
}
function notClean(tool, streak, wanted) {
	return {
		code: "PROMOTION_NOT_CLEAN",
		message: `The newest ${streak} runs of \`${tool}\` in a row were clean, the policy asks for ${wanted}`,
		next: "Fix what the newest runs found, and let it run again; only first attempts count"
	};
}
function noOwner(tool) {
	return {
		code: "PROMOTION_NO_OWNER",
		message: `The policy names nobody who owns \`${tool}\``,
		next: "Set `owner` of the tool in the policy"
	};
}
function notReproducible(tool) {
	return {
		code: "PROMOTION_NOT_REPRODUCIBLE",
		message: `The policy names no command by which a person can reproduce a finding of \`${tool}\``,
		next: "Set `local-command` of the tool in the policy"
	};
}

// packages/shared/src/policy/promotion/promotion-history.ts
/** Where a machine of one's own puts its projects; an account may be called that too. */
const LOCAL_OWNER = "local/";
const LOCAL_EVENT = "local";
/** A first commit, or of a folder without one `0`: never a number of GitHub's. */
const LOCAL_ID = /^(?:0|[0-9a-f]{40}|[0-9a-f]{64})$/;
/** A change that a stranger proposed says nothing about the protected branch. */
const FOREIGN_EVENTS = /* @__PURE__ */ new Set([
	"pull_request",
	"pull_request_target",
	"issue_comment",
	"workflow_run"
]);
/**
* Orders records into a history of one repository. Refused: records of other repositories, also of one that was made again under the same
* name; of proposed changes and of other branches; and a second record of the same run and attempt, whatever commit it names. A refused
* duplicate also takes away the first one's value: one of the two is not what it says, so the run stays in the history without an answer
* of any tool.
*/
function orderHistory(records, scope) {
	const refused = [];
	const runs = /* @__PURE__ */ new Map();
	const ordered = records.toSorted(byTime);
	const newest = ordered.findLast(({ repository }) => repository === scope.repository);
	const repositoryId = scope.repositoryId ?? newest?.repositoryId;
	for (const record of ordered) {
		const key = `${record.runId} ${record.attempt}`;
		const earlier = runs.get(key);
		if (record.repository !== scope.repository || record.repositoryId !== repositoryId) refused.push(foreign(record));
		else if (FOREIGN_EVENTS.has(record.event)) refused.push(proposed(record));
		else if (!isOfBranch(record, scope.defaultBranch)) refused.push(elsewhere(record));
		else if (earlier !== void 0) {
			refused.push(duplicate(record));
			runs.set(key, {
				...earlier,
				outcomes: []
			});
		} else runs.set(key, record);
	}
	return {
		runs: [...runs.values()],
		refused
	};
}
/** The merge queue judges what the branch is going to be. A machine of one's own has no branch that is protected. */
function isOfBranch({ repository, repositoryId, event, ref }, branch) {
	if (event === LOCAL_EVENT) return repository.startsWith("local/") && LOCAL_ID.test(repositoryId);
	return branch !== null && (ref === `refs/heads/${branch}` || event === "merge_group" && ref.startsWith(`refs/heads/gh-readonly-queue/${branch}/`));
}
function byTime(a, b) {
	return Date.parse(a.time) - Date.parse(b.time) || (a.source < b.source ? -1 : 1);
}
function foreign({ source, repository, repositoryId }) {
	return {
		code: "EVIDENCE_FOREIGN",
		message: `The record ${source} is of the repository \`${repository}\` with the id ${repositoryId}`,
		next: "Leave it out, or name its repository as the one that is meant"
	};
}
function proposed({ source, event }) {
	return {
		code: "PROMOTION_EVENT",
		message: `The record ${source} is of the event \`${event}\`, which is no evidence for a promotion`,
		next: "Hand over records of the protected branch"
	};
}
function elsewhere({ source, ref }) {
	return {
		code: "PROMOTION_EVENT",
		message: `The record ${source} is of \`${ref}\`, which is not known as the protected branch`,
		next: "Hand over records of the protected branch"
	};
}
function duplicate({ source, runId, attempt }) {
	return {
		code: "PROMOTION_DUPLICATE",
		message: `The record ${source} is a second one of run ${runId}, attempt ${attempt}`,
		next: "Remove one of the two; until then the run counts for no tool"
	};
}

// actions/promote/src/decide.ts
/** Of a project on a person's machine that is no repository. */
const NO_ID = "0";
/** Applies the promotion rule to every advisory tool of the policy. A record that nobody can read keeps every tool advisory. */
function decide(inputs, facts) {
	const names = [...new Set(facts.records.map(({ repository }) => repository))];
	const repository = inputs.repository ?? (names.length === 1 ? names[0] : void 0);
	const scope = {
		repository: repository ?? "",
		repositoryId: knownId(facts, repository ?? "")
	};
	const history = orderHistory(facts.records, {
		...facts,
		...scope
	});
	const doubts = [
		...facts.unreadable,
		...repository === void 0 && names.length > 1 ? [manyRepositories(names)] : [],
		...repository !== void 0 && names.length > 0 && !names.includes(repository) ? [noneOf(repository, names)] : []
	];
	const { runs, streak } = facts.policy.promotion;
	const promotions = Object.entries(facts.policy.tools).toSorted(([a], [b]) => a < b ? -1 : 1).filter(([, tool]) => tool.phase === 1).map(([id, { owner, localCommand }]) => withDoubts(judgePromotion(id, history.runs, {
		runs,
		streak,
		owner,
		localCommand
	}), doubts));
	const assessments = promotions.map(assessmentOf);
	const open = promotions.flatMap(({ reasons }) => reasons);
	const verdict = doubts.length > 0 ? "error" : open.length > 0 ? "fail" : "pass";
	const plan = {
		repository: repository ?? null,
		runs: history.runs.length,
		rule: {
			runs,
			streak
		},
		policy: facts.policySource,
		promotions,
		required: Object.entries(facts.policy.tools).flatMap(([id, { phase }]) => phase === 2 ? [id] : []),
		refused: [...facts.unreadable, ...history.refused]
	};
	return {
		decision: {
			verdict,
			reasons: verdict === "pass" ? [] : unique([...doubts, ...open]),
			assessments,
			warnings: history.refused
		},
		plan
	};
}
/** A workflow knows the id of its repository, and a person's machine those of its own: elsewhere the newest record says it. */
function knownId({ isWorkflow, repositoryId }, repository) {
	return isWorkflow || repository.startsWith("local/") && repositoryId !== NO_ID ? repositoryId : null;
}
function withDoubts(promotion, doubts) {
	return doubts.length === 0 ? promotion : {
		...promotion,
		isEligible: false,
		reasons: [...doubts, ...promotion.reasons]
	};
}
function assessmentOf({ tool, isEligible, reasons }) {
	return {
		id: `promotion:${tool}`,
		title: tool,
		verdict: isEligible ? "pass" : "fail",
		enforcement: "advisory",
		reasons,
		evidence: [],
		report: null
	};
}
const MAX_NAMES_SHOWN = 5;
function manyRepositories(names) {
	return {
		code: "EVIDENCE_FOREIGN",
		message: `The records are of ${names.length} repositories: ${someOf(names)}`,
		next: "Say which one is meant by the input `repository`, or by `--repository`"
	};
}
function noneOf(repository, names) {
	return {
		code: "EVIDENCE_FOREIGN",
		message: `No record is of \`${repository}\`; there are records of ${someOf(names)}`,
		next: "Name a repository that the records are of, or the folder that holds its records"
	};
}
function someOf(names) {
	const shown = names.slice(0, MAX_NAMES_SHOWN).map((name) => `\`${name}\``);
	const rest = names.length > MAX_NAMES_SHOWN ? ` and ${names.length - MAX_NAMES_SHOWN} more` : "";
	return `${shown.join(", ")}${rest}`;
}
function unique(reasons) {
	return [...new Map(reasons.map((reason) => [`${reason.code} ${reason.message}`, reason])).values()];
}

// actions/promote/src/read-record.ts
/** The largest record that is read, in bytes. */
const MAX_RECORD_BYTES = 33554432;
const VerdictSchema = picklist([
	"pass",
	"fail",
	"error"
]);
const FindingSchema = object({
	fingerprint: string(),
	severity: picklist([
		"critical",
		"high",
		"medium",
		"low",
		"unknown"
	])
});
const ReportSchema = object({
	tool: string(),
	completeness: picklist([
		"complete",
		"incomplete",
		"error"
	]),
	findings: array(FindingSchema)
});
const RecordSchema = object({
	schema: literal(1),
	action: string(),
	verdict: VerdictSchema,
	time: pipe(string(), isoTimestamp(), check((time) => !Number.isNaN(Date.parse(time)))),
	run: object({
		repository: string(),
		repositoryId: string(),
		commit: string(),
		ref: string(),
		event: string(),
		runId: pipe(string(), regex(/^(?:0|[1-9][0-9]{0,19})$/)),
		attempt: pipe(number(), safeInteger(), minValue(1))
	}),
	decision: object({ assessments: array(object({
		id: string(),
		verdict: VerdictSchema,
		report: nullable(ReportSchema)
	})) })
});
/**
* Reads one kept record. A gate that stopped before it judged a tool is a run without outcomes, not a record to leave out: otherwise
* a broken run would vanish from the history.
*/
function readRecord(bytes, source) {
	const found = recordIn(bytes);
	if (found === null) return { kind: "unreadable" };
	const { action, verdict, time, run, decision } = found;
	const outcomes = decision.assessments.flatMap(({ id, verdict: answer, report }) => report === null || id !== `tool:${report.tool}` ? [] : [outcomeOf(answer, report)]);
	if (new Set(outcomes.map(({ tool }) => tool)).size !== outcomes.length) return { kind: "unreadable" };
	if (action !== "gate" || outcomes.length === 0 && verdict === "pass") return { kind: "other" };
	return {
		kind: "record",
		record: {
			...run,
			time,
			outcomes,
			source
		}
	};
}
/** The record, or null for bytes that are none, or in which two readers could see two. */
function recordIn(bytes) {
	try {
		return parseHandedOver(RecordSchema, bytes, "The record");
	} catch {
		return null;
	}
}
function outcomeOf(verdict, { tool, completeness, findings }) {
	return {
		tool,
		verdict,
		completeness,
		severe: findings.filter(({ severity }) => severity === "critical" || severity === "high" || severity === "unknown").length,
		total: findings.length,
		fingerprints: findings.map(({ fingerprint }) => fingerprint)
	};
}

// actions/promote/src/rehearsed-project.ts
const ANSWER_NAME = "rehearsal.json";
const JOB_RECORD = /^(.*\/|)jobs\/[^/]+\/evidence\/record\.json$/;
/** The largest answer of a rehearsal that is read, in bytes. */
const MAX_ANSWER_BYTES = 4194304;
const AnswerSchema = object({ project: object({
	repository: string(),
	repositoryId: string(),
	commit: string()
}) });
/** Where the rehearsal that kept a record says what it was of; null for a record that no rehearsal kept. Paths of one listing. */
function answerBeside(path, listed) {
	const folder = JOB_RECORD.exec(path)?.[1];
	const answer = `${folder ?? ""}${ANSWER_NAME}`;
	return folder !== void 0 && listed.includes(answer) ? answer : null;
}
/** Reads which project a rehearsal was of; null when its answer does not say so in exactly one way. */
function rehearsedProject(bytes) {
	try {
		return parseHandedOver(AnswerSchema, bytes, "The answer of the rehearsal").project;
	} catch {
		return null;
	}
}
/** A rehearsal's record as one of its project: repository, commit and event in it are those that the stand-ins played. */
function asRecordOf(project, record) {
	return {
		...record,
		...project,
		event: "local"
	};
}

// actions/promote/src/gather.ts
const MAX_RECORDS = 2e3;
/** The commit of a folder on a person's machine that is no repository, or one without a commit. */
const NO_COMMIT = /^0+$/;
/** Clocks of two machines may differ by this much. */
const CLOCK_SKEW_MILLISECONDS = 6e5;
/** Reads all records below the folders, and the policy of the protected branch. Raises PROMOTION_NO_RECORDS and codes of the policy. */
async function gather(inputs, effects, run) {
	const latest = effects.clock.now().getTime() + CLOCK_SKEW_MILLISECONDS;
	const records = [];
	const unreadable = [];
	for (const place of await recordPlaces(inputs.records, effects)) {
		const { path } = place;
		const read = await readPlace(place, effects);
		if (read.kind === "record" && Date.parse(read.record.time) > latest) unreadable.push(recordOfTomorrow(path));
		else if (read.kind === "record") records.push(read.record);
		if (read.kind === "unreadable") unreadable.push(unreadableRecord(path));
	}
	if (records.length === 0 && unreadable.length === 0) throw new ActionError("PROMOTION_NO_RECORDS", "The folders hold no record in which the gate judged tools", "Name folders with kept records of the gate");
	const { effective, source } = await readPolicy(effects, run);
	return {
		records,
		unreadable,
		policy: effective.policy,
		policySource: source,
		repositoryId: run.repositoryId,
		isWorkflow: run.isWorkflow,
		defaultBranch: run.defaultBranch
	};
}
async function recordPlaces(folders, effects) {
	const places = /* @__PURE__ */ new Map();
	for (const folder of folders) {
		const inside = await effects.files.list(folder);
		const below = (path) => `${folder}/${path}`;
		for (const path of inside.filter((name) => name === "record.json" || name.endsWith("/record.json"))) {
			const answer = answerBeside(path, inside);
			places.set(below(path), {
				path: below(path),
				answer: answer === null ? null : below(answer)
			});
		}
	}
	if (places.size > MAX_RECORDS) throw new ActionError("PROMOTION_RECORD_UNREADABLE", `There are more than ${MAX_RECORDS} records`, "Name folders with fewer records");
	return [...places.values()];
}
async function readPlace({ path, answer }, effects) {
	const read = readRecord(await effects.files.read(path, MAX_RECORD_BYTES), path);
	if (answer === null || read.kind !== "record") return read;
	const project = rehearsedProject(await effects.files.read(answer, MAX_ANSWER_BYTES));
	return project === null ? { kind: "unreadable" } : {
		kind: "record",
		record: asRecordOf(project, read.record)
	};
}
async function readPolicy(effects, run) {
	const { POLICY_PATH, parsePolicyFile, presetPolicy } = await import("./policy-file2.js");
	if (!run.isWorkflow && NO_COMMIT.test(run.commit)) return {
		effective: presetPolicy("starter"),
		source: "preset starter"
	};
	const revisions = run.defaultBranch === null ? ["HEAD"] : [`refs/remotes/origin/${run.defaultBranch}`, `refs/heads/${run.defaultBranch}`];
	for (const revision of revisions) {
		const commit = await effects.git.resolve(run.workspace, revision);
		if (commit !== null) {
			const bytes = await effects.git.show(run.workspace, commit, POLICY_PATH);
			return bytes === null ? {
				effective: presetPolicy("starter"),
				source: "preset starter"
			} : {
				effective: parsePolicyFile(bytes, TOOL_IDS),
				source: `${POLICY_PATH} at ${commit}`
			};
		}
	}
	if (run.isWorkflow) throw new ActionError("POLICY_BASE_UNKNOWN", "The protected branch is not in the checkout", "Check out with `fetch-depth: 0`");
	return {
		effective: presetPolicy("starter"),
		source: "preset starter"
	};
}
/** It would stand as the newest for ever, before whatever runs come. */
function recordOfTomorrow(path) {
	return {
		code: "PROMOTION_RECORD_UNREADABLE",
		message: `The record ${path} is dated after the present time, so nobody can tell when it was made`,
		next: "Correct the clock of this machine, or take the record out of the folder yourself"
	};
}
function unreadableRecord(path) {
	return {
		code: "PROMOTION_RECORD_UNREADABLE",
		message: `The record ${path} cannot be read, and may be of a run that failed`,
		next: "Repair it or take it out of the folder yourself"
	};
}

// actions/promote/src/inputs.ts
/** Reads the inputs of promote. Raises INPUT_INVALID. */
function parse(raw, run) {
	const inputs = readInputs(raw, {
		records: lines(),
		repository: optional(text(/^[A-Za-z0-9._-]+\/[A-Za-z0-9._-]+$/, "OWNER/NAME")),
		strict: word(["false", "true"], "false")
	});
	if (inputs.records.length === 0) throw new ActionError("INPUT_INVALID", "`records` names no folder", "Name the folders that hold kept records, one on each line");
	const own = run.isWorkflow ? run.repository : null;
	if (own !== null && inputs.repository !== null && inputs.repository !== own) throw new ActionError("INPUT_INVALID", "`repository` is not the repository of this workflow", "Leave it out, or run this on a laptop");
	return {
		records: inputs.records.map((folder) => folder.startsWith("/") ? folder : `${run.workspace}/${folder}`),
		repository: inputs.repository ?? own,
		isStrict: inputs.strict === "true"
	};
}

// actions/promote/src/report.ts
const REPORT_NAME = ".ci-security-promotion-report";
/** Writes the promotion report as Markdown and JSON into the record, and the outputs. */
function report({ decision, plan, run }) {
	const [reason] = decision.reasons;
	const eligible = plan?.promotions.filter(({ isEligible }) => isEligible).map(({ tool }) => tool) ?? [];
	const answer = {
		schema: 1,
		verdict: decision.verdict,
		commit: run.commit,
		...plan,
		eligible,
		reasons: decision.reasons
	};
	const why = reason === void 0 ? "" : `: ${reason.code}: ${reason.message}. ${reason.next}.`;
	return {
		outputs: { eligible: JSON.stringify(eligible) },
		summary: plan === null ? renderSummary({
			title: "Promotion",
			decision
		}) : markdown(plan, decision),
		annotations: [],
		record: {
			[`${REPORT_NAME}.json`]: `${JSON.stringify(answer, null, 2)}\n`,
			[`${REPORT_NAME}.md`]: plan === null ? renderSummary({
				title: "Promotion",
				decision
			}) : markdown(plan, decision)
		},
		headline: `${decision.verdict}${eligible.length > 0 ? `, eligible: ${eligible.join(", ")}` : ""}${why}`
	};
}
const VERDICT_WORDS = {
	pass: "every advisory check is eligible",
	fail: "not every advisory check is eligible",
	error: "nobody can tell"
};
function markdown(plan, { verdict, reasons }) {
	const { promotions, runs, rule, repository, policy, required, refused } = plan;
	const rows = promotions.toSorted((a, b) => Number(a.isEligible) - Number(b.isEligible)).map((promotion) => row(promotion, rule));
	return [
		`## Promotion: ${VERDICT_WORDS[verdict]}\n\n`,
		`${nextLines(promotions, verdict === "error" ? reasons[0] : void 0)}\n\n`,
		`${amount(runs, "run", "runs")} of ${markdownCode(repository ?? "an unknown repository")}; the rule asks for ${rule.runs} complete runs, the newest ${rule.streak} clean. Policy: ${escapeMarkdown(policy)}.\n\n`,
		markdownRow([
			"Tool",
			"Eligible",
			"Complete runs",
			"Clean in a row",
			"Severe",
			"Findings",
			"Why not"
		]),
		markdownRow([
			"---",
			"---",
			"---:",
			"---:",
			"---:",
			"---:",
			"---"
		]),
		...rows,
		required.length > 0 ? `\nRequired already: ${required.map(markdownCode).join(", ")}.\n` : "",
		refused.length > 0 ? "\nRecords that were refused:\n\n" : "",
		...refused.slice(0, MAX_REFUSED_SHOWN).map(({ code, message, next: step }) => `- ${markdownCode(code)} ${markdownProse(`${message}. ${step}.`)}\n`),
		refused.length > MAX_REFUSED_SHOWN ? `- … and ${refused.length - MAX_REFUSED_SHOWN} more: the rest is in the JSON report.\n` : ""
	].join("");
}
const MAX_REFUSED_SHOWN = 50;
/** What nobody can tell has a reason that concerns every tool, so it stands above them. */
function nextLines(promotions, doubt) {
	if (doubt !== void 0) return `**Why:** ${markdownCode(doubt.code)} ${markdownProse(doubt.message)}.\n\n**Next:** ${markdownProse(doubt.next)}.`;
	const eligible = promotions.filter(({ isEligible }) => isEligible).map(({ tool }) => markdownCode(tool));
	return eligible.length > 0 ? `**Next:** Set \`phase: 2\` in the policy for ${eligible.join(", ")}, in a change that a code owner approves.` : "**Next:** Leave the phases as they are.";
}
function row({ tool, isEligible, executed, streak, latest, reasons }, rule) {
	return markdownRow([
		markdownCode(tool),
		isEligible ? "yes" : "no",
		`${executed} of ${rule.runs}`,
		`${streak} of ${rule.streak}`,
		latest === null ? "no answer" : String(latest.severe),
		latest === null ? "no answer" : String(latest.total),
		reasons.map(({ code, message }) => `${markdownCode(code)} ${markdownProse(message)}`).join("; ")
	]);
}

// actions/promote/src/promote.ts
/** May an advisory check become a required one? A report for a person; nothing is changed. */
const promote = {
	name: "promote",
	outputs: { eligible: "[]" },
	parse,
	gather,
	decide,
	report,
	isAdvisory: (inputs) => !inputs.isStrict
};

export { REPORT_NAME as n, promote as t };