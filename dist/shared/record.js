import { E as object, T as number, h as literal, j as picklist, t as array, z as string } from "./valibot.js";
import { t as ActionError } from "./errors.js";
import { t as parseHandedOver } from "./handed-over.js";

// packages/shared/src/action/record.ts
const RecordSchema = object({
	schema: literal(1),
	action: string(),
	verdict: picklist([
		"pass",
		"fail",
		"error"
	]),
	time: string(),
	run: object({
		repository: string(),
		repositoryId: string(),
		commit: string(),
		ref: string(),
		event: string(),
		runId: string(),
		attempt: number(),
		job: string()
	}),
	decision: object({ reasons: array(object({
		code: string(),
		message: string(),
		next: string()
	})) })
});
/** Writes `record.json`: the decision with the run that it binds. `time` is ISO 8601. */
function formatRecord(action, run, decision, time) {
	const { repository, repositoryId, commit, ref, event, runId, attempt, job } = run;
	const head = {
		schema: 1,
		action,
		verdict: decision.verdict,
		time
	};
	const bound = {
		repository,
		repositoryId,
		commit,
		ref,
		event,
		runId,
		attempt,
		job
	};
	return `${JSON.stringify({
		...head,
		run: bound,
		decision
	}, null, 2)}\n`;
}
/**
* Reads `record.json` of an earlier job and demands that it belongs to this run.
* Raises EVIDENCE_UNREADABLE, EVIDENCE_FOREIGN (other action, repository, commit or run) and EVIDENCE_STALE_ATTEMPT (its
* attempt is not the one that the job's output named, or lies in the future).
*/
function checkRecord(text, action, reference, run) {
	const head = parseHandedOver(RecordSchema, text, `The record of \`${action}\``);
	const made = head.run;
	if (head.action !== action || made.repositoryId !== run.repositoryId || made.repository !== run.repository || made.commit !== run.commit || made.runId !== run.runId) throw new ActionError("EVIDENCE_FOREIGN", `The record handed over as that of \`${action}\` was made by another action, commit or run`, "Pass the job outputs of this run, and run the workflow again from its start", void 0, "fail");
	if (made.attempt !== reference.attempt || made.attempt > run.attempt) throw new ActionError("EVIDENCE_STALE_ATTEMPT", `The record of \`${action}\` was made by attempt ${made.attempt}, the job's output says attempt ${reference.attempt}`, "Run all jobs of the workflow again", void 0, "fail");
	return head;
}

export { formatRecord as n, checkRecord as t };