import { C as nullable, E as object, F as safeInteger, M as pipe, T as number, b as minValue, j as picklist, t as array, z as string } from "./valibot.js";
import { t as parseHandedOver } from "./handed-over.js";

// packages/shared/src/formats/records/decision-proofs.ts
const count = pipe(number(), safeInteger(), minValue(0));
const ReasonSchema = object({
	code: string(),
	message: string(),
	next: string()
});
const ReportSchema = object({
	tool: string(),
	completeness: picklist([
		"complete",
		"incomplete",
		"error"
	]),
	proof: object({
		inputsExpected: count,
		inputsSeen: nullable(count),
		rules: nullable(count),
		dataDate: nullable(string()),
		toolVersion: nullable(string()),
		toolDigest: nullable(string()),
		canary: picklist([
			"found",
			"missed",
			"not-planted"
		]),
		confinement: nullable(string())
	})
});
const DecisionFileSchema = object({ decision: object({
	verdict: picklist([
		"pass",
		"fail",
		"error"
	]),
	reasons: array(ReasonSchema),
	assessments: array(object({
		id: string(),
		verdict: picklist([
			"pass",
			"fail",
			"error"
		]),
		enforcement: picklist(["required", "advisory"]),
		report: nullable(ReportSchema)
	}))
}) });
/** Reads `decision.json` of the gate's record. Raises EVIDENCE_UNREADABLE. */
function parseDecisionFacts(text) {
	return parseHandedOver(DecisionFileSchema, text, "The decision in the record").decision;
}
/** The proofs of looking by tool, from the assessments that are about one: `tool:ID`. */
function toolProofs({ assessments }) {
	const proofs = {};
	for (const { id, report } of assessments) if (report !== null && id === `tool:${report.tool}`) proofs[report.tool] = {
		completeness: report.completeness,
		...report.proof
	};
	return proofs;
}

export { toolProofs as n, parseDecisionFacts as t };