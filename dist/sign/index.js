import { t as main } from "../shared/main.js";
import { n as referenceInput, t as digestInput } from "../shared/handoff-inputs.js";
import { c as readInputs, l as text, s as optional, t as renderSummary, u as word } from "../shared/summary.js";
import { t as ActionError } from "../shared/errors.js";
import { n as singleDecision, t as headline } from "../shared/single-decision.js";
import { t as amount } from "../shared/amount.js";

// actions/sign/src/inputs.ts
const FOLDER = text(/^\/[^\0\n]{1,4000}$/, "the `statements-path` output of `provenance`");
/** Reads the inputs. Raises INPUT_INVALID with every problem. */
function parse(raw) {
	const read = readInputs(raw, {
		stage: word([
			"sign",
			"seal",
			"record"
		], "sign"),
		"policy-sha256": optional(digestInput),
		decision: optional(referenceInput),
		artifact: optional(referenceInput),
		provenance: optional(FOLDER),
		signed: optional(referenceInput),
		verification: optional(referenceInput)
	});
	const policySha256 = read["policy-sha256"];
	const { stage, decision, artifact, provenance, signed, verification } = read;
	if (stage === "record") {
		requireOnly(stage, {
			artifact,
			provenance,
			signed,
			verification
		});
		return {
			stage,
			policySha256,
			decision
		};
	}
	if (policySha256 === null) throw missing(stage, "`policy-sha256`");
	if (stage === "sign") {
		requireOnly(stage, {
			signed,
			verification
		});
		if (decision !== null && artifact !== null && provenance !== null) return {
			stage,
			policySha256,
			decision,
			artifact,
			provenance
		};
		throw missing(stage, "`decision`, `artifact` and `provenance`");
	}
	requireOnly(stage, { provenance });
	if (decision !== null && artifact !== null && signed !== null && verification !== null) return {
		stage,
		policySha256,
		decision,
		artifact,
		signed,
		verification
	};
	throw missing(stage, "`decision`, `artifact`, `signed` and `verification`");
}
function requireOnly(stage, others) {
	const given = Object.keys(others).find((name) => others[name] !== null);
	if (given !== void 0) throw new ActionError("INPUT_INVALID", `\`${given}\` does not belong to stage \`${stage}\``, "Correct the `with:` block of the step");
}
function missing(stage, names) {
	return new ActionError("INPUT_INVALID", `Stage \`${stage}\` needs ${names}`, "Pass the outputs of the jobs before this one");
}

// actions/sign/src/report.ts
/** What the job shows and leaves: the signed files, which the next job takes only when the verdict is a pass. */
function report({ inputs, decision, receipt }) {
	const names = [...receipt?.files.keys() ?? []].toSorted();
	const stage = inputs?.stage ?? "sign";
	return {
		outputs: {},
		summary: renderSummary({
			title: `Interlock sign (${stage})`,
			decision,
			listing: {
				columns: ["File that this job leaves beside the artifacts"],
				rows: names.map((name) => [name])
			}
		}),
		annotations: decision.warnings.map(({ message, next }) => ({
			level: "warning",
			message: `${message}. ${next}.`,
			location: null
		})),
		record: Object.fromEntries(receipt?.files ?? []),
		headline: headline(decision, stage === "record" ? "the refusal is recorded" : `${amount(names.length, "file", "files")}, verified as a consumer would`)
	};
}

// actions/sign/src/settle.ts
/** What verifying the signed files showed can only lower the verdict. */
function settle(decision, { verdict, reasons, warnings }) {
	if (verdict === "pass" && reasons.length === 0) return {
		...decision,
		warnings: [...decision.warnings, ...warnings]
	};
	return singleDecision("verified", "What was signed holds for a consumer", verdict === "pass" ? "error" : verdict, reasons, warnings);
}

// actions/sign/src/sign.ts
/** Signs a release with one keyless certificate, and verifies it as a consumer would before handing it on. */
const sign = {
	name: "sign",
	outputs: {},
	parse,
	gather: async (inputs, effects, run) => (await import("../shared/gather.js")).gather(inputs, effects, run),
	decide: async (inputs, facts, run) => (await import("../shared/decide.js")).decide(inputs, facts, run),
	apply: async (plan, effects) => (await import("../shared/apply.js")).apply(plan, effects),
	settle,
	report
};

// actions/sign/src/index.ts
await main(sign);

export {  };