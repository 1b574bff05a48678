import { t as main } from "../shared/main.js";
import { n as referenceInput, t as digestInput } from "../shared/handoff-inputs.js";
import { c as readInputs, t as renderSummary, u as word } from "../shared/summary.js";
import { t as headline } from "../shared/single-decision.js";
import { t as amount } from "../shared/amount.js";
import { t as canonicalJson } from "../shared/canonical-json.js";

// actions/verify/src/inputs.ts
/** Reads the inputs. Raises INPUT_INVALID with every problem. */
function parse(raw) {
	const read = readInputs(raw, {
		stage: word(["release"], "release"),
		"policy-sha256": digestInput,
		decision: referenceInput,
		artifact: referenceInput,
		signed: referenceInput
	});
	return {
		policySha256: read["policy-sha256"],
		decision: read.decision,
		artifact: read.artifact,
		signed: read.signed
	};
}

// actions/verify/src/report.ts
/** What the job shows and leaves: the verdict about exactly one signed record, and the release before this one. */
function report({ inputs, facts, decision, plan }) {
	const artifacts = plan?.artifacts ?? [];
	const verification = {
		schema: 1,
		verdict: decision.verdict,
		reasons: decision.reasons,
		signed: { sha256: inputs?.signed.sha256 ?? null },
		artifacts: artifacts.map(({ name, sha256, signature, statements }) => ({
			name,
			sha256,
			identity: signature.identity,
			loggedAt: signature.loggedAt,
			statements: statements.map(({ statement, loggedAt }) => ({
				predicateType: statement?.predicateType ?? null,
				loggedAt
			}))
		}))
	};
	return {
		outputs: {},
		summary: renderSummary({
			title: "Interlock verify",
			decision,
			listing: {
				columns: ["Artifact", "SHA-256"],
				rows: artifacts.map(({ name, sha256 }) => [name, sha256])
			}
		}),
		annotations: [],
		record: {
			"verification.json": `${canonicalJson(verification)}\n`,
			...facts === null ? {} : { "previous.json": `${canonicalJson(facts.previous)}\n` }
		},
		headline: headline(decision, `${amount(artifacts.length, "artifact holds", "artifacts hold")} for a consumer`)
	};
}

// actions/verify/src/verify.ts
/** Verifies the signed files of a release as a consumer would. */
const verify = {
	name: "verify",
	outputs: {},
	parse,
	gather: async (inputs, effects, run) => (await import("../shared/gather2.js")).gather(inputs, effects, run),
	decide: async (inputs, facts, run) => (await import("../shared/decide2.js")).decide(inputs, facts, run),
	report
};

// actions/verify/src/index.ts
await main(verify);

export {  };