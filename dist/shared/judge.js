import { t as judgeConfinement } from "./confinement.js";
import { n as isGapRule } from "./scan-view.js";
import { t as amount } from "./amount.js";
import { n as countFindings } from "./finding.js";
import { n as hasPlaceholderOwner } from "./suite.js";
import { r as isReleasable } from "./governing-base.js";
import { n as conclude, t as combine } from "./verdict.js";

// packages/shared/src/policy/days.ts
const DAY_MILLISECONDS = 864e5;
/** Whole days from an instant to the end of a day (ISO 8601 date, UTC); negative when that day is over. */
function daysLeft(lastDay, now) {
	const end = Date.parse(`${lastDay}T00:00:00Z`) + DAY_MILLISECONDS;
	return Number.isNaN(end) ? -1 : Math.floor((end - now.getTime()) / DAY_MILLISECONDS);
}
/** Days from a date (ISO 8601) to an instant; null when the date cannot be read. */
function ageInDays(date, now) {
	const start = Date.parse(date);
	return Number.isNaN(start) ? null : (now.getTime() - start) / DAY_MILLISECONDS;
}

// packages/shared/src/policy/answers/skips.ts
/** The skipped packages whose day has not passed and lies within the maximum that the policy sets for waivers. */
function skipsInForce(policy, now) {
	return policy.skips.filter((skip) => isInForce(skip, policy, now));
}
/** Names each package that nobody audited because the policy says so, and each skip that holds no longer, or too long to hold. */
function skipWarnings(policy, now) {
	return policy.skips.map((skip) => {
		const name = `\`${skip.name}\` ${skip.version}`;
		if (isInForce(skip, policy, now)) return {
			code: "SKIP_IN_FORCE",
			message: `${name} is in no advisory data and is accepted unseen until ${skip.expires} (${skip.owner})`,
			next: "Freeze advisory data that covers it, and take it out of `skips`"
		};
		return {
			code: "SKIP_NOT_IN_FORCE",
			message: `The skip of ${name} until ${skip.expires} is over, or longer than the ${policy.waivers.maximumDays} days of \`waivers.maximum-days\``,
			next: "Renew it for fewer days on the protected branch, or take it out"
		};
	});
}
function isInForce(skip, policy, now) {
	const left = daysLeft(skip.expires, now);
	return left >= 0 && left <= policy.waivers.maximumDays;
}

// packages/shared/src/policy/assess-intrusions.ts
/** The requirement that every piece of evidence came from the job and the tool that may make it. */
function assessIntrusions(intrusions) {
	return {
		id: "evidence",
		title: "Origin of the evidence",
		verdict: intrusions.length > 0 ? "error" : "pass",
		enforcement: "required",
		reasons: intrusions,
		evidence: [],
		report: null
	};
}

// packages/shared/src/policy/answers/completeness.ts
/**
* Demands an answer that covers all that had to be looked at. An incomplete one can be accepted for a hygiene tool only, until a day that
* the policy names; one that is an error, or that is not there, can never be.
*/
function judgeCompleteness(tool, now) {
	const { adapter, report, policy } = tool;
	if (report === null) return {
		reasons: [missing(adapter.id)],
		warnings: []
	};
	const accepted = policy.acceptIncomplete;
	if (report.completeness === "complete") return {
		reasons: [],
		warnings: []
	};
	const reasons = report.reasons.length > 0 ? report.reasons.map((reason) => named(adapter.id, reason)) : [unexplained(adapter.id)];
	if (accepted === null || report.completeness === "error") return {
		reasons,
		warnings: []
	};
	if (adapter.kind !== "hygiene" || daysLeft(accepted.expires, now) < 0) return {
		reasons: [...reasons, refused(adapter.id, adapter.kind, accepted.expires)],
		warnings: []
	};
	return {
		reasons: [],
		warnings: [takenAnyway(adapter.id, accepted.owner, accepted.expires), ...reasons]
	};
}
/** In a list of all reasons nobody could tell which tool one without a name is about. */
function named(tool, reason) {
	return reason.message.includes(tool) ? reason : {
		...reason,
		message: `\`${tool}\`: ${reason.message}`
	};
}
function missing(tool) {
	return {
		code: "TOOL_MISSING_EVIDENCE",
		message: `\`${tool}\` is in the policy and left no output`,
		next: "Look at the job that runs it, and run the workflow again"
	};
}
function unexplained(tool) {
	return {
		code: "TOOL_MISSING_EVIDENCE",
		message: `\`${tool}\` did not give a complete answer and does not say why`,
		next: "Look at its raw output in the record"
	};
}
function refused(tool, kind, expires) {
	return {
		code: "INCOMPLETE_ACCEPTANCE_INVALID",
		message: kind === "hygiene" ? `The acceptance of an incomplete answer of \`${tool}\` ended on ${expires}` : `\`${tool}\` is a ${kind} tool, and an incomplete answer of it cannot be accepted`,
		next: "Make the tool complete, or change the policy on the protected branch"
	};
}
function takenAnyway(tool, owner, expires) {
	return {
		code: "INCOMPLETE_ACCEPTED",
		message: `The answer of \`${tool}\` is incomplete; ${owner} accepted that until ${expires}`,
		next: "Make the tool complete before that day"
	};
}

// packages/shared/src/policy/answers/freshness.ts
/**
* Demands that advisory data is at most as old as the policy allows, today. A rehearsal judges it at its own date instead, so that nothing
* turns red by the calendar alone, and says so; a rehearsal policy cannot judge a real release (see assess-policy.ts).
*/
function judgeFreshness(report, tool, policy, network, now) {
	if (tool.freshnessDays === null) return {
		reason: network === "none" ? null : unlimited(report.tool),
		warning: null
	};
	const date = report.proof.dataDate;
	const age = date === null ? null : ageInDays(date, now);
	if (date === null || age === null) return {
		reason: reason$1("ADVISORY_DATE_UNKNOWN", `The date of the advisory data of \`${report.tool}\` is not known`),
		warning: null
	};
	if (age < -1) return {
		reason: reason$1("ADVISORY_DATE_UNKNOWN", `The advisory data of \`${report.tool}\` is dated ${date}, in the future`),
		warning: null
	};
	if (policy.rehearsal) return {
		reason: null,
		warning: reason$1("ADVISORY_DATE_FROZEN", `The advisory data of \`${report.tool}\` was judged at its own date, ${date}; a real release judges it today`)
	};
	if (age > tool.freshnessDays) return {
		reason: reason$1("ADVISORY_STALE", `The advisory data of \`${report.tool}\` is of ${date}, ${Math.floor(age)} days old; the policy allows ${tool.freshnessDays}`),
		warning: null
	};
	return {
		reason: null,
		warning: null
	};
}
/** Data without a limit to its age is fresh for ever. */
function unlimited(tool) {
	return {
		code: "FRESHNESS_NOT_SET",
		message: `The policy sets no limit to the age of the advisory data of \`${tool}\``,
		next: `Set \`tools.${tool}.freshness-days\` on the protected branch`
	};
}
function reason$1(code, message) {
	return {
		code,
		message,
		next: "Freeze a new advisory snapshot on the protected branch and name its digest in the policy"
	};
}

// packages/shared/src/policy/findings/severity.ts
/** Larger is worse. What stays unknown counts as high. */
const RANK = {
	critical: 4,
	high: 3,
	unknown: 3,
	medium: 2,
	low: 1
};
/** Says whether a severity is at least as bad as a limit. */
function reaches(severity, limit) {
	return RANK[severity] >= RANK[limit];
}

// packages/shared/src/policy/findings/baseline.ts
/** Says whether the baseline covers a finding: named there, and medium or low. What is unknown counts as high. */
function isInBaseline(finding, policy) {
	return policy.baseline.includes(finding.fingerprint) && !reaches(finding.severity, "high");
}
/** The requirement that a baseline holds nothing worse than medium. Null when the policy has none. */
function assessBaseline(findings, policy) {
	if (policy.baseline.length === 0) return null;
	const reasons = findings.filter(({ fingerprint, severity }) => policy.baseline.includes(fingerprint) && reaches(severity, "high")).map((finding) => ({
		code: "BASELINE_TOO_SEVERE",
		message: `The baseline names a ${finding.severity} finding of \`${finding.tool}\`, ${finding.rule}`,
		next: "Fix it, or waive it with a reason and an end"
	}));
	return {
		id: "baseline",
		title: "Baseline",
		verdict: reasons.length > 0 ? "fail" : "pass",
		enforcement: "required",
		reasons,
		evidence: [],
		report: null
	};
}

// packages/shared/src/policy/findings/ratchet.ts
/**
* The findings that do not stand at the base. One text can be found several times in a file, so equal fingerprints are counted: three where
* there were two leave one new. A base that was not answered completely excuses nothing.
*/
function newFindings(findings, base) {
	const standing = /* @__PURE__ */ new Map();
	if (base?.completeness === "complete") for (const { fingerprint } of base.findings) standing.set(fingerprint, (standing.get(fingerprint) ?? 0) + 1);
	const fresh = /* @__PURE__ */ new Set();
	for (const finding of findings) {
		const left = standing.get(finding.fingerprint) ?? 0;
		if (left > 0) standing.set(finding.fingerprint, left - 1);
		else fresh.add(finding);
	}
	return fresh;
}

// packages/shared/src/policy/findings/waivers.ts
const FINGERPRINT = /^[0-9a-f]{64}$/;
const WILDCARD = /[*?[\]{}\\]/;
/** Judges each waiver of the policy by itself: allowed, exact, within its days. */
function judgeWaivers(policy, now) {
	return policy.waivers.entries.map((waiver) => {
		const fault = faultOf(waiver, policy, now);
		const left = daysLeft(waiver.expires, now);
		return {
			waiver,
			fault,
			warning: fault === null && left <= policy.waivers.warnDays ? endsSoon(waiver) : null
		};
	});
}
/** The waivers without a fault that accept this finding. */
function waiversFor(finding, waivers) {
	return waivers.filter(({ fault, waiver }) => fault === null && waiver.tool === finding.tool && accepts(waiver, finding)).map(({ waiver }) => waiver);
}
/** How a waiver is named to a person. */
function waiverName(waiver) {
	const what = waiver.fingerprint === null ? `${waiver.rule ?? "any rule"} at ${waiver.path ?? "any path"}` : waiver.fingerprint.slice(0, 12);
	return `\`${waiver.tool}\` ${what} (${waiver.owner})`;
}
function accepts(waiver, finding) {
	if (waiver.fingerprint !== null) return waiver.fingerprint === finding.fingerprint;
	return waiver.rule === finding.rule && waiver.path !== null && waiver.path === finding.location?.path;
}
function faultOf(waiver, policy, now) {
	const name = waiverName(waiver);
	if (policy.waivers.accept === "none") return reason("WAIVER_NOT_ALLOWED", `The policy accepts no waivers, and has one for ${name}`, "Fix the finding and remove the waiver");
	if (!Object.hasOwn(policy.tools, waiver.tool)) return reason("WAIVER_UNKNOWN_TOOL", `The waiver for ${name} names a tool that the policy does not use`, "Correct the tool or remove the waiver");
	if (!isExact(waiver)) return reason("WAIVER_TOO_BROAD", `The waiver for ${name} does not name one finding`, "Name its fingerprint, or its rule and its exact path");
	if (waiver.rule !== null && isGapRule(waiver.rule)) return reason("WAIVER_TOO_BROAD", `The waiver for ${name} would accept whatever stands in that file, and nobody can open it`, "Name its fingerprint, which `decision.json` in the record says: it holds for these bytes alone");
	const left = daysLeft(waiver.expires, now);
	if (left < 0) return reason("WAIVER_EXPIRED", `The waiver for ${name} ended on ${waiver.expires}`, "Fix the finding, or have its owner renew the waiver on the protected branch");
	if (left > policy.waivers.maximumDays) return reason("WAIVER_TOO_LONG", `The waiver for ${name} runs ${left} days; the policy allows ${policy.waivers.maximumDays}`, "Bring its end nearer");
	return null;
}
/** By fingerprint alone, or by rule and path together; never both forms, never a pattern. */
function isExact({ fingerprint, rule, path }) {
	if (fingerprint !== null) return rule === null && path === null && FINGERPRINT.test(fingerprint);
	return rule !== null && path !== null && !WILDCARD.test(rule) && !WILDCARD.test(path) && !path.endsWith("/");
}
function endsSoon(waiver) {
	return reason("WAIVER_EXPIRES_SOON", `The waiver for ${waiverName(waiver)} ends on ${waiver.expires}`, "Fix the finding before that day");
}
function reason(code, message, next) {
	return {
		code,
		message,
		next
	};
}

// packages/shared/src/policy/findings/findings.ts
/** Sorts the findings of a tool by what they mean under the policy; none is dropped. */
function sortFindings(tool, policy, waivers) {
	const findings = tool.report?.findings ?? [];
	const fresh = newFindings(findings, tool.base);
	const silences = new Set(tool.report?.suppressions.map(({ location }) => location?.path));
	return findings.map((finding) => {
		const accepting = waiversFor(finding, waivers);
		return {
			finding,
			waivers: accepting,
			standing: standingOf(finding)
		};
		function standingOf(candidate) {
			if (accepting.length > 0) return "waived";
			if (!reaches(candidate.severity, tool.policy.failAt)) return "below";
			if (isInBaseline(candidate, policy)) return "baseline";
			if (isSilenced(candidate, silences)) return "silenced";
			return fresh.has(candidate) ? "blocking" : "standing";
		}
	});
}
function isSilenced({ suppressed, severity, location }, silences) {
	return suppressed && !reaches(severity, "high") && silences.has(location?.path);
}

// packages/shared/src/policy/findings/suppressions.ts
/**
* Silences of a tool in the whole project: its comments, in each file by our count or the tool's, whichever is larger, and its
* configuration.
*/
function countSuppressions(tool) {
	const reported = tool.report?.suppressions ?? [];
	const comments = reported.filter(({ kind }) => kind === "comment");
	const ours = countByPath(tool.comments.head);
	const theirs = countByPath(comments);
	return [.../* @__PURE__ */ new Set([...ours.keys(), ...theirs.keys()])].reduce((sum, path) => sum + Math.max(ours.get(path) ?? 0, theirs.get(path) ?? 0), 0) + (reported.length - comments.length);
}
/**
* Holds the suppressions against the base and the budget. A change that adds none is shown an exceeded budget and passes; one that adds
* some fails over the budget, and with a security tool always: a finding of it is accepted by a waiver. A release is held to the budget.
*/
function judgeSuppressions(tool, occasion) {
	const budget = tool.policy.suppressionBudget;
	const total = countSuppressions(tool);
	const { head, base } = tool.comments;
	const added = occasion === "change" && base !== null ? newComments(head, base) : [];
	const isOver = total > budget;
	const isStanding = occasion === "change" && base !== null && added.length === 0 && head.length > 0 && total === head.length;
	const over = {
		code: "SUPPRESSION_BUDGET",
		message: `${amount(total, "suppression", "suppressions")} of \`${tool.adapter.id}\`; the policy allows ${budget}`,
		next: fixAt(added[0] ?? head[0] ?? tool.report?.suppressions[0])
	};
	const more = {
		code: "SUPPRESSION_ADDED",
		message: `The change adds ${amount(added.length, "suppression", "suppressions")} of \`${tool.adapter.id}\``,
		next: fixAt(added[0])
	};
	const additions = added.length === 0 ? [] : [more];
	if (isOver) return isStanding ? {
		reasons: [],
		warnings: [over]
	} : {
		reasons: [over, ...additions],
		warnings: []
	};
	return tool.adapter.kind === "security" ? {
		reasons: additions,
		warnings: []
	} : {
		reasons: [],
		warnings: additions
	};
}
/** The comments that do not stand at the base, as a multiset: a second one of the same identity is new. */
function newComments(head, base) {
	const standing = /* @__PURE__ */ new Map();
	for (const identity of base) standing.set(identity, (standing.get(identity) ?? 0) + 1);
	return head.filter(({ identity }) => {
		const left = standing.get(identity) ?? 0;
		standing.set(identity, left - 1);
		return left <= 0;
	});
}
function countByPath(suppressions) {
	const counts = /* @__PURE__ */ new Map();
	for (const { location } of suppressions) {
		const path = location?.path ?? "";
		counts.set(path, (counts.get(path) ?? 0) + 1);
	}
	return counts;
}
function fixAt(suppression) {
	const place = suppression?.location ?? null;
	return `Fix the finding and remove the suppression${place === null ? "" : `, such as the one in ${place.path}${place.line === null ? "" : `:${place.line}`}`}`;
}

// packages/shared/src/policy/findings/rule-and-place.ts
/** A finding in a few words, to be looked for in the answer of its tool: `B602 in src/app.py:5`, as far as the tool says where. */
function ruleAndPlace({ rule, location }) {
	if (location === null) return rule;
	return location.line === null ? `${rule} in ${location.path}` : `${rule} in ${location.path}:${location.line}`;
}

// packages/shared/src/policy/findings/thresholds.ts
/** Fails on blocking findings: by severity, or, for a tool with a score, by the score that the policy demands. */
function judgeThreshold(tool, sorted) {
	return tool.policy.minimumScore === null ? judgeFindings(tool, sorted) : judgeScore(tool, tool.policy.minimumScore);
}
function judgeFindings(tool, sorted) {
	const blocking = sorted.filter(({ standing }) => standing === "blocking").map(({ finding }) => finding);
	const [first] = blocking;
	if (first === void 0) return [];
	const { critical, high, medium, low, unknown, total } = countFindings(blocking);
	const listed = Object.entries({
		critical,
		high,
		medium,
		low,
		unknown
	}).filter(([, number]) => number > 0).map(([severity, number]) => `${number} ${severity}`).join(", ");
	return [{
		code: "FINDING_AT_THRESHOLD",
		message: `\`${tool.adapter.id}\` has ${amount(total, "finding", "findings")} at or above ${tool.policy.failAt} (${listed})`,
		next: `Reproduce with \`${tool.policy.localCommand}\` and fix, starting with ${ruleAndPlace(first)}`
	}];
}
function judgeScore(tool, minimum) {
	const score = tool.report?.score;
	if (score === void 0 || score === null || Number.isNaN(score) || score < minimum) return [{
		code: "SCORE_BELOW_MINIMUM",
		message: `\`${tool.adapter.id}\` has a score of ${score ?? "unknown"}; the policy demands ${minimum}`,
		next: `Reproduce with \`${tool.policy.localCommand}\` and test what survived`
	}];
	return [];
}

// packages/shared/src/policy/assess-tool.ts
/** Verdict = completeness x policy, for one tool: an obstacle is an error, a blocking finding or suppression a failure. */
function assessTool(tool, whole, waivers) {
	const { policy } = whole.resolved;
	const sorted = sortFindings(tool, policy, waivers);
	const completeness = judgeCompleteness(tool, whole.now);
	const { report } = tool;
	const isBlocked = completeness.reasons.length > 0;
	const confinement = report === null || tool.origin === "report" || isBlocked && report.proof.confinement === null ? {
		reason: null,
		warning: null
	} : judgeConfinement(tool.adapter.id, report.proof.confinement, policy);
	const freshness = report === null || isBlocked && report.proof.dataDate === null ? {
		reason: null,
		warning: null
	} : judgeFreshness(report, tool.policy, policy, tool.adapter.capabilities.network, whole.now);
	const obstacles = [
		...completeness.reasons,
		...present(confinement.reason),
		...present(freshness.reason)
	];
	const suppressions = judgeSuppressions(tool, whole.occasion);
	const failures = [...completeness.reasons.length === 0 && tool.report?.completeness === "incomplete" ? [] : judgeThreshold(tool, sorted), ...suppressions.reasons];
	return {
		assessment: {
			id: `tool:${tool.adapter.id}`,
			title: titleOf(tool),
			verdict: verdictOf(obstacles, failures),
			enforcement: tool.policy.phase === 2 ? "required" : "advisory",
			reasons: [...obstacles, ...failures],
			evidence: [],
			report: tool.report
		},
		obstacles,
		sorted,
		used: sorted.flatMap((entry) => entry.waivers),
		warnings: [
			...completeness.warnings,
			...present(confinement.warning),
			...present(freshness.warning),
			...suppressions.warnings
		]
	};
}
/** A tool that keeps silent below a certainty did not look for nothing there, and its pass says no more than that. */
function titleOf({ adapter, policy }) {
	return adapter.takesConfidence === true && policy.minimumConfidence !== null ? `${adapter.id} (confidence from ${policy.minimumConfidence} %)` : adapter.id;
}
function verdictOf(obstacles, failures) {
	if (obstacles.length > 0) return "error";
	return failures.length > 0 ? "fail" : "pass";
}
function present(reason) {
	return reason === null ? [] : [reason];
}

// packages/shared/src/policy/base/assess-bootstrap.ts
/** A release without a policy at its base ends here, with the gate's own verdict beside it; a change only hears about it. */
function assessBootstrap(whole, own) {
	if (!whole.resolved.isBootstrap) return {
		assessment: null,
		warnings: []
	};
	const reason = {
		code: "POLICY_BOOTSTRAP",
		message: `No policy stands at the protected base; the preset \`starter\` judged, and the gate's own verdict is \`${own}\``,
		next: "Commit `.github/interlock.yml` to the protected branch; `interlock init` writes one"
	};
	if (whole.occasion === "change") return {
		assessment: null,
		warnings: [reason]
	};
	return {
		assessment: {
			id: "bootstrap",
			title: "Policy at the protected base",
			verdict: "error",
			enforcement: "required",
			reasons: [reason],
			evidence: [],
			report: null
		},
		warnings: []
	};
}

// packages/shared/src/policy/base/assess-policy.ts
const STAND_IN = /^https?:\/\/(?:localhost|127\.0\.0\.1|[a-z0-9.-]+\.localhost)(?::\d+)?(?:\/|$)/;
/** The requirement on the policy itself. A release takes only a whole policy in high assurance that stood at the protected base. */
function assessPolicy(whole) {
	const { policy } = whole.resolved;
	const reasons = [...rehearsal(policy, whole.run), ...whole.occasion === "release" && !whole.resolved.isBootstrap ? forRelease(whole) : []];
	return {
		id: "policy",
		title: "Policy",
		verdict: reasons.length > 0 ? "error" : "pass",
		enforcement: "required",
		reasons,
		evidence: [],
		report: null
	};
}
/** A rehearsal policy excuses things, so all that it names must be a stand-in on this machine, the platform too. */
function rehearsal(policy, run) {
	if (!policy.rehearsal) return [];
	const { platform, signing, release } = policy;
	return [...[
		platform.server,
		platform.api,
		platform.issuer,
		signing.fulcio,
		signing.rekor,
		signing.timestampAuthority,
		release.registry?.url ?? null
	].filter((endpoint) => endpoint !== null), ...run.isWorkflow ? [run.server, run.api] : []].every((endpoint) => STAND_IN.test(endpoint)) ? [] : [{
		code: "POLICY_REHEARSAL",
		message: "The policy says that it is for a rehearsal, and it or the run names something that is not a stand-in",
		next: "Take `rehearsal: true` out of the policy on the protected branch"
	}];
}
function forRelease({ resolved, run }) {
	const { policy } = resolved;
	const reasons = [];
	if (policy.mode !== "MODE_HIGH_ASSURANCE") reasons.push({
		code: "POLICY_MODE",
		message: `The policy says \`${policy.mode}\`, and a release is made in high assurance only`,
		next: "Set `mode: MODE_HIGH_ASSURANCE` on the protected branch"
	});
	if (policy.platform.server !== run.server || policy.platform.api !== run.api) reasons.push({
		code: "PLATFORM_MISMATCH",
		message: "The run is on another platform than the policy names",
		next: "Correct `platform` on the protected branch, or look for who redirected the runner"
	});
	if (!isReleasable(run)) reasons.push({
		code: "REF_NOT_PROTECTED",
		message: "The commit is not one of the protected default branch, so nobody has merged it",
		next: "Merge it into that branch, and release a tag of the merged commit"
	});
	if (hasPlaceholderOwner(policy.identity.workflow)) reasons.push({
		code: "POLICY_INCOMPLETE",
		message: "The policy names the workflow of nobody: `identity.workflow` still says `OWNER`",
		next: "Write the account that you take Interlock from into `identity.workflow` on the protected branch"
	});
	if (policy.identity.builderCommits.length === 0) reasons.push({
		code: "POLICY_INCOMPLETE",
		message: "The policy names no accepted commit of the workflow that signs",
		next: "List it under `identity.builder-commits` on the protected branch"
	});
	return reasons;
}

// packages/shared/src/policy/base/change-warnings.ts
const SAYS = {
	policy: {
		code: "POLICY_CHANGED",
		message: "the policy or what belongs to it; the policy at the base judged this run"
	},
	workflow: {
		code: "WORKFLOW_CHANGED",
		message: "a workflow or an action"
	},
	"tool-configuration": {
		code: "TOOL_CONFIGURATION_CHANGED",
		message: "a configuration of a tool; what silences it there was overridden"
	}
};
/** Says which protected files a change touches. */
function changeWarnings(changes) {
	return changes.map(({ path, kind }) => ({
		code: SAYS[kind].code,
		message: `\`${path.replaceAll(/[\p{Cc}`]/gu, "?")}\` changes ${SAYS[kind].message}`,
		next: "Have a code owner look at this file"
	}));
}

// packages/shared/src/policy/base/root-warnings.ts
/** Names each source root of the policy below which the judged commit holds nothing. */
function rootWarnings(absentRoots) {
	return absentRoots.map((root) => ({
		code: "SOURCE_ROOT_MISSING",
		message: `\`${root.replaceAll(/[\p{Cc}`]/gu, "?")}\`, one of the policy's \`source-roots\`, holds no file at the judged commit, so nobody looked there`,
		next: "Name the folders that hold the code under `source-roots` in the policy; `interlock init --print` proposes them"
	}));
}

// packages/shared/src/policy/findings/assess-waivers.ts
/** The requirement on the waivers themselves: each one whole, and each one used. Null when the policy has none. */
function assessWaivers(judged, used, occasion) {
	if (judged.length === 0) return {
		assessment: null,
		warnings: []
	};
	const faults = judged.flatMap(({ fault }) => fault === null ? [] : [fault]);
	const idle = judged.filter(({ fault, waiver }) => fault === null && !used.has(waiver)).map(({ waiver }) => unused(waiver));
	const reasons = occasion === "release" ? [...faults, ...idle] : faults;
	const ending = judged.flatMap(({ warning }) => warning === null ? [] : [warning]);
	return {
		assessment: {
			id: "waivers",
			title: "Waivers",
			verdict: reasons.length > 0 ? "fail" : "pass",
			enforcement: "required",
			reasons,
			evidence: [],
			report: null
		},
		warnings: occasion === "release" ? ending : [...ending, ...idle]
	};
}
function unused(waiver) {
	return {
		code: "WAIVER_UNUSED",
		message: `The waiver for ${waiverName(waiver)} matches no finding`,
		next: "Remove it from the policy on the protected branch"
	};
}

// packages/shared/src/policy/release-tool.ts
/**
* What a release demands of a tool in either phase: a complete answer that we made ourselves, and, of a security tool, no high or critical
* finding that nobody waived, and no more suppressions than the policy allows: each one may hide such a finding.
*/
function assessForRelease(tool, assessed) {
	const obstacles = [...tool.origin === "report" ? [madeElsewhere(tool.adapter.id)] : [], ...assessed.obstacles];
	const stopping = tool.adapter.kind === "security" ? [...severe(tool, assessed), ...judgeSuppressions(tool, "release").reasons] : [];
	const verdict = obstacles.length > 0 ? "error" : stopping.length > 0 ? "fail" : "pass";
	return {
		id: `release:${tool.adapter.id}`,
		title: `${tool.adapter.id} for a release`,
		verdict,
		enforcement: "required",
		reasons: [...obstacles, ...stopping],
		evidence: [],
		report: null
	};
}
function severe(tool, assessed) {
	const severeOnes = assessed.sorted.filter(({ finding, standing }) => standing !== "waived" && reaches(finding.severity, "high"));
	const [first] = severeOnes;
	if (first === void 0) return [];
	return [{
		code: "FINDING_STOPS_RELEASE",
		message: `\`${tool.adapter.id}\` has ${amount(severeOnes.length, "unwaived high or critical finding", "unwaived high or critical findings")}, which stops a release in either phase`,
		next: `Reproduce with \`${tool.policy.localCommand}\` and fix, starting with ${ruleAndPlace(first.finding)}`
	}];
}
function madeElsewhere(tool) {
	return {
		code: "EVIDENCE_UNEXPECTED",
		message: `The report of \`${tool}\` was made by somebody else, and a release takes only answers of tools that the gate started`,
		next: "Leave `reports` out of the workflow that releases"
	};
}

// packages/shared/src/policy/judge.ts
/**
* The gate's decision: every tool that the policy names, each requirement of a change or a release, nothing else. A tool of the policy that
* has no case at all is judged as one without evidence by whoever makes the case; an empty case is an error.
*/
function judge(whole) {
	const { policy } = whole.resolved;
	const waivers = judgeWaivers(policy, whole.now);
	const tools = whole.tools.map((tool) => ({
		tool,
		assessed: assessTool(tool, whole, waivers)
	}));
	const used = new Set(tools.flatMap(({ assessed }) => assessed.used));
	const ofWaivers = assessWaivers(waivers, used, whole.occasion);
	const findings = whole.tools.flatMap(({ report }) => report?.findings ?? []);
	const forRelease = whole.occasion === "release" ? tools.map(({ tool, assessed }) => assessForRelease(tool, assessed)) : [];
	const own = [
		assessIntrusions(whole.intrusions),
		...tools.map(({ assessed }) => assessed.assessment),
		...forRelease,
		...[ofWaivers.assessment, assessBaseline(findings, policy)].filter((assessment) => assessment !== null)
	];
	const judged = tools.length === 0 ? [] : own;
	const bootstrap = assessBootstrap(whole, combine(judged));
	const assessments = judged.length === 0 ? [] : [
		...bootstrap.assessment === null ? [] : [bootstrap.assessment],
		assessPolicy(whole),
		...judged
	];
	const warnings = [
		...bootstrap.warnings,
		...changeWarnings(whole.changes),
		...rootWarnings(whole.absentRoots),
		...ofWaivers.warnings,
		...skipWarnings(policy, whole.now),
		...tools.flatMap(({ assessed }) => assessed.warnings)
	];
	return conclude(assessments, warnings);
}

export { skipsInForce as n, judge as t };