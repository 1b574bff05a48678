import { n as singleDecision } from "./single-decision.js";
import { i as parseTrustedRoot } from "./release-case.js";
import { t as canonicalJson } from "./canonical-json.js";
import { n as countFindings } from "./finding.js";
import { t as judge } from "./judge.js";
import { t as quoted } from "./failure.js";
import { r as expectedOfRun } from "./expected-identity.js";
import { t as verifyRelease } from "./release.js";

// packages/shared/src/policy/judge-again.ts
/** What the deciding job alone can judge of a release, because what it rests on is not in its record. */
const BESIDE_THE_TOOLS = [
	"subjects",
	"sbom",
	"artifact-scan"
];
/**
* Judges a release again from the raw outputs that its decision was made of, and says where the record of the decision says something else:
* an assessment with anything in it (verdict, findings, proof of looking), the counts, the verdict of the whole. Empty when all agree and
* the whole is a pass. The requirements on the artifacts must stand there as passed, each once; nothing else may.
*/
function judgeAgain({ counts, decision }, whole) {
	const own = judge(whole);
	const findings = own.assessments.flatMap(({ report }) => report?.findings ?? []);
	const expected = new Map(own.assessments.map((assessment) => [assessment.id, canonicalJson(assessment)]));
	const differing = [];
	for (const { id, verdict, enforcement, ...rest } of decision.assessments) if (!(BESIDE_THE_TOOLS.includes(id) && verdict === "pass" && enforcement === "required") && expected.get(id) !== canonicalJson({
		id,
		verdict,
		enforcement,
		...rest
	})) differing.push(`\`${id}\``);
	const ids = decision.assessments.map(({ id }) => id);
	const demanded = [...expected.keys(), ...BESIDE_THE_TOOLS];
	differing.push(...demanded.filter((id) => ids.filter((one) => one === id).length !== 1).map((id) => `\`${id}\``));
	if (canonicalJson(counts) !== canonicalJson(countFindings(findings))) differing.push("the counts");
	if (own.verdict !== "pass" || decision.verdict !== "pass") differing.push("the verdict");
	return [...new Set(differing)].map(differs);
}
function differs(what) {
	return {
		code: "DECISION_DIFFERS",
		message: `Judged again from the raw outputs, ${what} of the decision is not what its record says`,
		next: "Look at the deciding job, and run the workflow again from its start"
	};
}

// actions/verify/src/decide.ts
/** Judges the raw outputs again, and verifies everything that exists before the seal: with the run's own commit, ref and address as part of the expected identity. */
function decide(_inputs, facts, run) {
	const { resolved, trustedRoot } = facts.basis;
	const plan = verifyRelease({
		artifacts: facts.artifacts,
		trustedRoot: parseTrustedRoot(trustedRoot),
		expected: expectedOfRun(resolved.policy, run, facts.signedAttempt),
		demand: {
			policy: resolved.policy,
			sha256: resolved.sha256,
			baseCommit: resolved.commit
		},
		seal: null,
		now: facts.now
	});
	const again = judgeAgain(facts.decided.recorded, facts.decided.whole);
	if (again.length > 0) return {
		decision: singleDecision("release", TITLE, "fail", [...again, ...plan.reasons]),
		plan
	};
	const [extra] = facts.extra;
	if (extra !== void 0) {
		const reason = {
			code: "COVERAGE_EXTRA",
			message: `File ${quoted(extra)} was handed over and belongs to no artifact`,
			next: "Run the workflow again from its start"
		};
		return {
			decision: singleDecision("release", TITLE, "fail", [reason, ...plan.reasons]),
			plan
		};
	}
	return {
		decision: singleDecision("release", TITLE, plan.verdict, plan.reasons),
		plan
	};
}
const TITLE = "The release holds for a consumer";

export { decide };