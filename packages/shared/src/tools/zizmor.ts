import * as v from 'valibot';
import { answer, type Doubt, nothingRead, unreadable } from '../formats/reports/answer.ts';
import { unproven, unseenDoubts } from '../formats/reports/coverage-doubts.ts';
import { exitDoubts } from '../formats/reports/exit-doubts.ts';
import type { FindingDraft } from '../formats/reports/finding.ts';
import { FINISHED_FORMAT } from '../formats/reports/finished-format.ts';
import { lineNumber, projectPath } from '../formats/reports/report-text.ts';
import { jsonReport } from '../formats/reports/tool-output.ts';
import type { Severity } from '../model/finding.ts';
import type { Expectation, ToolAdapter, ToolOutput } from '../model/tool-adapter.ts';
import type { ToolReport } from '../model/tool-report.ts';

/** Worst first, with the exit code of a run whose worst finding it is. */
const LEVELS = ['High', 'Medium', 'Low', 'Informational', 'Unknown'] as const;
type Level = (typeof LEVELS)[number];
const SEVERITY = {
  High: 'high',
  Medium: 'medium',
  Low: 'low',
  Informational: 'low',
  Unknown: 'unknown',
} as const satisfies Record<Level, Severity>;
const EXIT_CODES = {
  High: [14],
  Medium: [13],
  Low: [12],
  Informational: [11],
  // A level that newer versions do not have any more.
  Unknown: [10, 11],
} as const satisfies Record<Level, readonly number[]>;

const Key = v.union([
  v.object({ Local: v.object({ verbatim_path: v.string() }) }),
  v.object({ Local: v.object({ given_path: v.string() }) }),
  v.object({ Remote: v.object({ path: v.string() }) }),
  v.literal('Stdin'),
]);
const Place = v.object({
  symbolic: v.object({ key: Key, kind: v.optional(v.string()) }),
  concrete: v.object({
    location: v.object({ start_point: v.object({ row: v.number() }) }),
    feature: v.optional(v.string()),
  }),
});
const Item = v.object({
  ident: v.pipe(v.string(), v.minLength(1)),
  desc: v.string(),
  determinations: v.object({ confidence: v.string(), severity: v.picklist(LEVELS) }),
  locations: v.pipe(v.array(Place), v.minLength(1)),
  ignored: v.boolean(),
});
type Item = v.InferOutput<typeof Item>;
type Place = v.InferOutput<typeof Place>;

/** zizmor 1.32: weaknesses of workflows, as a finished report in `json-v1`. It lists findings only, so that an empty list proves nothing. */
export const zizmor: ToolAdapter = {
  id: 'zizmor',
  homepage: 'https://docs.zizmor.sh',
  ...FINISHED_FORMAT,
  reproduce: 'zizmor --strict-collection .',
  read,
};

function read(output: ToolOutput, expectation: Expectation): ToolReport {
  const report = jsonReport(output, expectation, 'zizmor.json', v.array(Item));
  if (!report.ok) {
    return unreadable('zizmor', expectation, [report.doubt]);
  }
  const items = report.value;
  const names = items.flatMap(({ locations }) => locations.map(pathOf)).filter((path) => path !== null);
  return answer('zizmor', {
    ...nothingRead(expectation),
    drafts: items.map(draft),
    suppressions: items
      .filter(({ ignored }) => ignored)
      .map((item) => ({ tool: 'zizmor', kind: 'comment', text: item.ident, location: draft(item).location })),
    doubts: [
      ...endDoubts(output, items, expectation.reportOnly ? 'report-only' : 'run'),
      ...(items.length === 0
        ? [unproven('An empty list of zizmor does not say whether it read a workflow')]
        : []),
      ...unseenDoubts(expectation.paths, names),
    ],
  });
}

/** The exit code tells the worst finding that is not ignored; 0 beside one means that somebody turned the codes off. */
function endDoubts(
  output: ToolOutput,
  items: readonly Item[],
  knowledge: 'run' | 'report-only',
): readonly Doubt[] {
  const open = items.filter(({ ignored }) => !ignored);
  const worst = LEVELS.find((level) => open.some(({ determinations }) => determinations.severity === level));
  const findings = worst === undefined ? [] : EXIT_CODES[worst];
  const others = Object.values(EXIT_CODES).flat();
  return exitDoubts(output, { clean: [0], findings, others }, open.length, knowledge);
}

function draft({ ident, desc, determinations, locations, ignored }: Item): FindingDraft {
  const place = locations.find(({ symbolic }) => symbolic.kind === 'Primary') ?? locations[0];
  const path = place === undefined ? null : pathOf(place);
  // Rows count from 0.
  const line = lineNumber((place?.concrete.location.start_point.row ?? -1) + 1);
  return {
    rule: ident,
    severity: SEVERITY[determinations.severity],
    message: `${desc} (confidence ${determinations.confidence.toLowerCase()})`,
    location: path === null ? null : { path: projectPath(path), line },
    text: place?.concrete.feature ?? desc,
    suppressed: ignored,
  };
}

function pathOf({ symbolic: { key } }: Place): string | null {
  if (key === 'Stdin') {
    return null;
  }
  if ('Remote' in key) {
    return key.Remote.path;
  }
  return 'verbatim_path' in key.Local ? key.Local.verbatim_path : key.Local.given_path;
}
