import { n as nothingRead, r as unreadable, t as answer } from "./answer.js";
import { a as unseenDoubts, i as unproven, n as incomplete, r as nothingSeen, t as exitDoubts } from "./exit-doubts.js";
import { t as FINISHED_FORMAT } from "./finished-format.js";
import { d as jsonReport } from "./finding2.js";
import { a as isProblem, i as runDoubts, n as analysed, o as resultReader, r as ruleCount, s as resultNames, t as SarifLog } from "./sarif-schema.js";

// packages/shared/src/tools/sarif.ts
/** A SARIF 2.1.0 log of any tool, as a finished report: without results it passes only when it lists the files that were analysed. */
const sarif = {
	...FINISHED_FORMAT,
	id: "sarif",
	homepage: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html",
	reproduce: "Run the tool that the report names",
	read
};
function read(output, expectation) {
	const log = jsonReport(output, expectation, "report.sarif", SarifLog);
	if (!log.ok) return unreadable("sarif", expectation, [log.doubt]);
	const { runs, inlineExternalProperties } = log.value;
	const problems = runs.flatMap((run) => {
		const reader = resultReader(run);
		return (run.results ?? []).filter(isProblem).map((result) => ({
			reader,
			result
		}));
	});
	const seen = new Set(runs.flatMap(analysed));
	return answer("sarif", {
		...nothingRead(expectation),
		drafts: problems.map(({ reader, result }) => reader.draft(result)),
		suppressions: problems.flatMap(({ reader, result }) => reader.suppressions("sarif", result)),
		doubts: [
			...endDoubts(output, problems.length),
			...runs.flatMap(runDoubts),
			...inlineExternalProperties === void 0 ? [] : [elsewhere()],
			...proofDoubts(runs, problems.length),
			...unseenDoubts(expectation.paths, [...seen, ...runs.flatMap((run) => resultNames(run, (run.results ?? []).filter(isProblem)))])
		],
		inputsSeen: seen.size > 0 ? seen.size : null,
		rules: runs.reduce((sum, run) => sum + ruleCount(run), 0),
		toolVersion: runs[0]?.tool.driver.semanticVersion ?? runs[0]?.tool.driver.version ?? null
	});
}
/** Which code means findings is not known of an unknown tool; an error code beside an empty report is a contradiction all the same. */
function endDoubts(output, findings) {
	const code = output.exitCode ?? 0;
	return exitDoubts(output, {
		clean: [0],
		findings: [code]
	}, findings, "report-only").map((doubt) => doubt.code === "EXIT_UNDOCUMENTED" ? {
		...doubt,
		code: "EXIT_CONTRADICTS"
	} : doubt);
}
/** Inline properties may hold results of a run whose own list is empty (3.13.5). */
function elsewhere() {
	return incomplete("RESULTS_MISSING", "The log keeps parts of a run outside of that run", "Write all results into the list of their run");
}
function proofDoubts(runs, findings) {
	if (runs.length === 0) return [nothingSeen("The log holds no run")];
	return runs.some((run) => !run.results?.some(isProblem) && analysed(run).length === 0) || findings === 0 && runs.every((run) => analysed(run).length === 0) ? [unproven("A run without results does not list the files that it analysed")] : [];
}

export { sarif };