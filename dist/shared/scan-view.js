import { F as safeInteger, I as safeParse, M as pipe, P as regex, R as strictObject, T as number, b as minValue, h as literal, j as picklist, k as parseJson, r as boolean, t as array, x as nonEmpty, z as string } from "./valibot.js";

// packages/shared/src/model/scan-view.ts
/** Why something could not be turned into text. Of a tracked file this is the rule of a finding, of an artifact a reason that nobody can waive. */
const VIEW_GAP_CODES = [
	"VIEW_ARCHIVE_UNSAFE",
	"VIEW_FORMAT_NOT_OPENED",
	"VIEW_LIMIT"
];

// packages/shared/src/formats/views/scan-view.ts
/** Name under which a view stands among the reports of the run over it. The gate puts it there; no command writes a report of that name. */
const SCAN_VIEW = "scan-view.json";
const chain = pipe(array(pipe(string(), nonEmpty())), nonEmpty());
const count = pipe(number(), safeInteger(), minValue(0));
const ViewSchema = strictObject({
	schema: literal(1),
	sheets: array(strictObject({
		name: pipe(string(), regex(/^\d{5,}\.[a-z0-9.]+$/)),
		chain,
		firstLine: pipe(count, minValue(1)),
		firstColumn: count,
		hasLines: boolean(),
		size: pipe(count, minValue(1))
	})),
	gaps: array(strictObject({
		chain,
		code: picklist(VIEW_GAP_CODES),
		sha256: pipe(string(), regex(/^[0-9a-f]{64}$/)),
		message: string()
	}))
});
/** Puts the view that a tool was shown beside what it reported, in place of anything of that name. */
function withView(run, view) {
	const text = `${JSON.stringify({
		schema: 1,
		...view
	})}\n`;
	const reports = new Map([...run.output.reports, [SCAN_VIEW, new TextEncoder().encode(text)]]);
	return {
		...run,
		output: {
			...run.output,
			reports
		}
	};
}
/** The view that the run of this output was over: null when it was over files themselves, `unreadable` when the view is not whole. */
function viewOf(output) {
	const bytes = output.reports.get(SCAN_VIEW);
	if (bytes === void 0) return null;
	const text = new TextDecoder("utf-8").decode(bytes);
	const parsed = safeParse(pipe(string(), parseJson(), ViewSchema), text);
	if (!parsed.success || new Set(parsed.output.sheets.map(({ name }) => name)).size < parsed.output.sheets.length) return "unreadable";
	return {
		sheets: parsed.output.sheets,
		gaps: parsed.output.gaps
	};
}
/** Says whether a finding is about bytes that nobody could open. */
function isGapRule(rule) {
	return VIEW_GAP_CODES.some((code) => code === rule);
}
/** How a file of a view is written for a person: `a.whl!pkg/b.zip!c.py`. */
function chainText(parts) {
	return parts.join("!");
}

export { withView as i, isGapRule as n, viewOf as r, chainText as t };