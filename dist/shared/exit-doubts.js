import { t as amount } from "./amount.js";
import { a as nameSome, r as comparablePath } from "./finding2.js";

// packages/shared/src/formats/reports/coverage-doubts.ts
/** A doubt for inputs that had to be seen and that the report does not name; paths are compared exactly, after `comparablePath`. */
function unseenDoubts(expected, seen) {
	const named = new Set([...seen].map(comparablePath));
	const missing = expected.filter((path) => !named.has(comparablePath(path)));
	if (missing.length === 0) return [];
	return [incomplete("INPUT_NOT_SEEN", `The report does not name ${missing.length} of ${expected.length} expected inputs: ${nameSome(missing)}`, "Find out why the tool left them out, such as an exclusion or a wrong folder")];
}
/** The doubt of a tool that looked at nothing. */
function nothingSeen(message) {
	return incomplete("NOTHING_SEEN", message, "Start the tool on the files that it has to look at");
}
/** The doubt of a report that has no findings and cannot show that the tool looked. */
function unproven(message) {
	return incomplete("NO_PROOF", message, "Let the gate run the tool itself, which keeps what proves the look");
}
/** An incomplete answer, with its reason. */
function incomplete(code, message, next) {
	return {
		level: "incomplete",
		code,
		message,
		next
	};
}

// packages/shared/src/formats/reports/exit-doubts.ts
const RUN_AGAIN = "Run the tool again to its end and look at its messages";
/**
* What an end of the process says against the report: not ended by itself, a code that is not documented, or one that
* contradicts the number of findings. An exit code that is not known is a doubt unless only a report is judged.
*/
function exitDoubts(output, codes, findings, knowledge) {
	if (output.ended === "timed-out") return [error("TOOL_TIMED_OUT", "The tool was stopped at its time limit")];
	if (output.ended === "killed") return [error("TOOL_KILLED", "The tool was killed before it ended")];
	if (output.exitCode === null) return knowledge === "run" ? [error("EXIT_UNKNOWN", "It is not known how the tool ended")] : [];
	const code = output.exitCode;
	if (![
		...codes.clean,
		...codes.findings,
		...codes.others ?? []
	].includes(code)) return [error("EXIT_UNDOCUMENTED", `Exit code ${code} is not one with which the tool ends a whole run`)];
	if (!(findings > 0 ? codes.findings : codes.clean).includes(code)) return [error("EXIT_CONTRADICTS", `Exit code ${code} contradicts a report with ${amount(findings, "finding", "findings")}`)];
	return [];
}
function error(code, message) {
	return {
		level: "error",
		code,
		message,
		next: RUN_AGAIN
	};
}

export { unseenDoubts as a, unproven as i, incomplete as n, nothingSeen as r, exitDoubts as t };