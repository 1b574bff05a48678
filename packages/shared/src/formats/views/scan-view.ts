import * as v from 'valibot';
import { type ScanView, VIEW_GAP_CODES } from '../../model/scan-view.ts';
import type { ToolOutput } from '../../model/tool-adapter.ts';

/** Name under which a view stands among the reports of the run over it. The gate puts it there; no command writes a report of that name. */
const SCAN_VIEW = 'scan-view.json';

const chain = v.pipe(v.array(v.pipe(v.string(), v.nonEmpty())), v.nonEmpty());
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const ViewSchema = v.strictObject({
  schema: v.literal(1),
  sheets: v.array(
    v.strictObject({
      name: v.pipe(v.string(), v.regex(/^\d{5,}\.[a-z0-9.]+$/)),
      chain,
      firstLine: v.pipe(count, v.minValue(1)),
      firstColumn: count,
      hasLines: v.boolean(),
      size: v.pipe(count, v.minValue(1)),
    }),
  ),
  gaps: v.array(
    v.strictObject({
      chain,
      code: v.picklist(VIEW_GAP_CODES),
      sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
      message: v.string(),
    }),
  ),
});

/** Puts the view that a tool was shown beside what it reported, in place of anything of that name. */
export function withView<Run extends { readonly output: ToolOutput }>(run: Run, view: ScanView): Run {
  const text = `${JSON.stringify({ schema: 1, ...view })}\n`;
  const reports = new Map([...run.output.reports, [SCAN_VIEW, new TextEncoder().encode(text)]]);
  return { ...run, output: { ...run.output, reports } };
}

/** The view that the run of this output was over: null when it was over files themselves, `unreadable` when the view is not whole. */
export function viewOf(output: ToolOutput): ScanView | 'unreadable' | null {
  const bytes = output.reports.get(SCAN_VIEW);
  if (bytes === undefined) {
    return null;
  }
  const text = new TextDecoder('utf-8').decode(bytes);
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), ViewSchema), text);
  if (
    !parsed.success ||
    new Set(parsed.output.sheets.map(({ name }) => name)).size < parsed.output.sheets.length
  ) {
    return 'unreadable';
  }
  return { sheets: parsed.output.sheets, gaps: parsed.output.gaps };
}

/** Says whether a finding is about bytes that nobody could open. */
export function isGapRule(rule: string): boolean {
  return VIEW_GAP_CODES.some((code) => code === rule);
}

/** How a file of a view is written for a person: `a.whl!pkg/b.zip!c.py`. */
export function chainText(parts: readonly string[]): string {
  return parts.join('!');
}
