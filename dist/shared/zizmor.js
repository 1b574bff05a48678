import { D as optional, E as object, H as union, M as pipe, T as number, h as literal, j as picklist, r as boolean, t as array, y as minLength, z as string } from "./valibot.js";
import { n as nothingRead, r as unreadable, t as answer } from "./answer.js";
import { a as unseenDoubts, i as unproven, t as exitDoubts } from "./exit-doubts.js";
import { t as FINISHED_FORMAT } from "./finished-format.js";
import { d as jsonReport, i as lineNumber, s as projectPath } from "./finding2.js";

// packages/shared/src/tools/zizmor.ts
/** Worst first, with the exit code of a run whose worst finding it is. */
const LEVELS = [
	"High",
	"Medium",
	"Low",
	"Informational",
	"Unknown"
];
const SEVERITY = {
	High: "high",
	Medium: "medium",
	Low: "low",
	Informational: "low",
	Unknown: "unknown"
};
const EXIT_CODES = {
	High: [14],
	Medium: [13],
	Low: [12],
	Informational: [11],
	Unknown: [10, 11]
};
const Key = union([
	object({ Local: object({ verbatim_path: string() }) }),
	object({ Local: object({ given_path: string() }) }),
	object({ Remote: object({ path: string() }) }),
	literal("Stdin")
]);
const Place = object({
	symbolic: object({
		key: Key,
		kind: optional(string())
	}),
	concrete: object({
		location: object({ start_point: object({ row: number() }) }),
		feature: optional(string())
	})
});
const Item = object({
	ident: pipe(string(), minLength(1)),
	desc: string(),
	determinations: object({
		confidence: string(),
		severity: picklist(LEVELS)
	}),
	locations: pipe(array(Place), minLength(1)),
	ignored: boolean()
});
/** zizmor 1.32: weaknesses of workflows, as a finished report in `json-v1`. It lists findings only, so that an empty list proves nothing. */
const zizmor = {
	id: "zizmor",
	homepage: "https://docs.zizmor.sh",
	...FINISHED_FORMAT,
	reproduce: "zizmor --strict-collection .",
	read
};
function read(output, expectation) {
	const report = jsonReport(output, expectation, "zizmor.json", array(Item));
	if (!report.ok) return unreadable("zizmor", expectation, [report.doubt]);
	const items = report.value;
	const names = items.flatMap(({ locations }) => locations.map(pathOf)).filter((path) => path !== null);
	return answer("zizmor", {
		...nothingRead(expectation),
		drafts: items.map(draft),
		suppressions: items.filter(({ ignored }) => ignored).map((item) => ({
			tool: "zizmor",
			kind: "comment",
			text: item.ident,
			location: draft(item).location
		})),
		doubts: [
			...endDoubts(output, items, expectation.reportOnly ? "report-only" : "run"),
			...items.length === 0 ? [unproven("An empty list of zizmor does not say whether it read a workflow")] : [],
			...unseenDoubts(expectation.paths, names)
		]
	});
}
/** The exit code tells the worst finding that is not ignored; 0 beside one means that somebody turned the codes off. */
function endDoubts(output, items, knowledge) {
	const open = items.filter(({ ignored }) => !ignored);
	const worst = LEVELS.find((level) => open.some(({ determinations }) => determinations.severity === level));
	const findings = worst === void 0 ? [] : EXIT_CODES[worst];
	const others = Object.values(EXIT_CODES).flat();
	return exitDoubts(output, {
		clean: [0],
		findings,
		others
	}, open.length, knowledge);
}
function draft({ ident, desc, determinations, locations, ignored }) {
	const place = locations.find(({ symbolic }) => symbolic.kind === "Primary") ?? locations[0];
	const path = place === void 0 ? null : pathOf(place);
	const line = lineNumber((place?.concrete.location.start_point.row ?? -1) + 1);
	return {
		rule: ident,
		severity: SEVERITY[determinations.severity],
		message: `${desc} (confidence ${determinations.confidence.toLowerCase()})`,
		location: path === null ? null : {
			path: projectPath(path),
			line
		},
		text: place?.concrete.feature ?? desc,
		suppressed: ignored
	};
}
function pathOf({ symbolic: { key } }) {
	if (key === "Stdin") return null;
	if ("Remote" in key) return key.Remote.path;
	return "verbatim_path" in key.Local ? key.Local.verbatim_path : key.Local.given_path;
}

export { zizmor };