import { t as main } from "../shared/main.js";
import { t as canonicalJson } from "../shared/canonical-json.js";
import { t as runProvenance } from "../shared/run-provenance.js";
import { n as singleDecision, t as headline } from "../shared/single-decision.js";
import { t as openReleaseBasis } from "../shared/handoff-signing.js";
import { t as openSubjects } from "../shared/handoff-subjects.js";
import { n as referenceInput, t as digestInput } from "../shared/handoff-inputs.js";
import { c as readInputs, t as renderSummary } from "../shared/summary.js";
import { t as amount } from "../shared/amount.js";

// actions/provenance/src/apply.ts
/** Writes the statement into a private folder of this job. */
async function apply({ statement }, effects) {
	const folder = await effects.files.makePrivateFolder();
	await effects.files.write(`${folder}/provenance.json`, `${canonicalJson(statement)}\n`);
	return { folder };
}

// actions/provenance/src/decide.ts
/** Demands that runner, token and policy agree, and builds the statement from the token's claims. Raises the codes of `runProvenance`. */
function decide(_inputs, { basis, claims }, run) {
	const statement = runProvenance(basis, claims, run);
	return {
		decision: singleDecision("claims", "Runner, token and policy agree", "pass", []),
		plan: { statement }
	};
}

// actions/provenance/src/gather.ts
/** Reads the decision and the policy, hashes the artifacts, and asks for a token only after the policy named its issuer. */
async function gather(inputs, effects, run) {
	const basis = await openReleaseBasis(effects, run, inputs);
	await openSubjects(effects, inputs.artifact, basis.subjects);
	return {
		basis,
		claims: await effects.sigstore.claims(basis.resolved.policy.platform.issuer)
	};
}

// actions/provenance/src/inputs.ts
/** Reads the inputs. Raises INPUT_INVALID with every problem. */
function parse(raw) {
	const read = readInputs(raw, {
		"policy-sha256": digestInput,
		decision: referenceInput,
		artifact: referenceInput
	});
	return {
		policySha256: read["policy-sha256"],
		decision: read.decision,
		artifact: read.artifact
	};
}

// actions/provenance/src/report.ts
/** What the job shows and leaves: the statement, and where `sign` finds it. */
function report({ decision, facts, plan, receipt }) {
	const subjects = facts?.basis.subjects ?? [];
	return {
		outputs: receipt === null ? {} : { "statements-path": receipt.folder },
		summary: renderSummary({
			title: "Interlock provenance",
			decision,
			listing: {
				columns: ["Artifact", "SHA-256"],
				rows: subjects.map(({ name, sha256 }) => [name, sha256])
			}
		}),
		annotations: [],
		record: plan === null ? {} : { "provenance.json": `${canonicalJson(plan.statement)}\n` },
		headline: headline(decision, `provenance for ${amount(subjects.length, "artifact", "artifacts")}`)
	};
}

// actions/provenance/src/provenance.ts
/** Builds SLSA v1 provenance from verified claims. */
const provenance = {
	name: "provenance",
	outputs: { "statements-path": "" },
	parse,
	gather,
	decide,
	apply,
	report
};

// actions/provenance/src/index.ts
await main(provenance);

export {  };