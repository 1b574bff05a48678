import type { ScanView, Sheet } from '../../model/scan-view.ts';
import type { Expectation, ToolOutput } from '../../model/tool-adapter.ts';
import type { Doubt } from '../reports/answer.ts';
import { incomplete } from '../reports/coverage-doubts.ts';
import type { FindingDraft } from '../reports/finding.ts';
import { nameSome, projectPath } from '../reports/report-text.ts';
import { chainText } from '../views/scan-view.ts';
import { gitleaksScannedBytes } from './gitleaks-log.ts';

interface Leak {
  readonly RuleID: string;
  readonly File: string;
  readonly StartLine: number;
  readonly StartColumn: number;
}

/**
 * Leaks that were found in sheets, as leaks of the files that the sheets show. The end of a sheet stands again in the next one, so what both
 * report at one place is one leak. `strangers` are names of files that are no sheet of the view.
 */
export function leaksOfFiles<Found extends Leak>(
  leaks: readonly Found[],
  view: ScanView,
): { readonly leaks: readonly Found[]; readonly strangers: readonly string[] } {
  const found: Found[] = [];
  let before = { file: '', places: new Map<string, number>() };
  const bySheet = Map.groupBy(leaks, ({ File }) => sheetName(File));
  for (const sheet of view.sheets) {
    const file = JSON.stringify([sheet.chain, sheet.hasLines]);
    const places = new Map<string, number>();
    const isContinued = before.file === file && (sheet.firstLine > 1 || sheet.firstColumn > 0);
    const known = isContinued ? before.places : new Map<string, number>();
    for (const leak of bySheet.get(sheet.name) ?? []) {
      const place = placeOf(leak, sheet);
      const key = JSON.stringify([leak.RuleID, place.line, place.column]);
      places.set(key, (places.get(key) ?? 0) + 1);
      const left = known.get(key) ?? 0;
      known.set(key, left - 1);
      if (left <= 0) {
        found.push({ ...leak, File: chainText(sheet.chain), StartLine: sheet.hasLines ? place.line : 0 });
      }
    }
    before = { file, places };
  }
  const names = new Set(view.sheets.map(({ name }) => name));
  const strangers = [...bySheet.keys()].filter((name) => !names.has(name));
  return { leaks: found, strangers };
}

/**
 * What nobody could look into, as findings: each is one file, or one part of an archive, and its fingerprint holds for these very bytes. So a
 * waiver, the ratchet and the threshold of the policy say what becomes of it, and other bytes under the same name are another finding.
 */
export function gapDrafts({ gaps }: ScanView): readonly FindingDraft[] {
  return gaps.map(({ chain, code, sha256, message }) => ({
    rule: code,
    severity: 'high',
    message: `Nobody looked for secrets in it: ${message} (sha256:${sha256})`,
    location: { path: projectPath(chainText(chain)), line: null },
    text: sha256,
    suppressed: false,
  }));
}

/**
 * Doubts about a run over a view: an expected file that the view does not show, and a number of bytes that is not
 * that of the sheets: gitleaks says how many it scanned, and passes over files without a word.
 */
export function viewDoubts(view: ScanView, output: ToolOutput, expectation: Expectation): readonly Doubt[] {
  const shown = new Set(view.sheets.map(({ chain }) => chain[0]));
  const missing = expectation.paths.filter((path) => !shown.has(path));
  const bytes = view.sheets.reduce((sum, { size }) => sum + size, 0);
  const scanned = gitleaksScannedBytes(output);
  const doubts: Doubt[] = [];
  if (missing.length > 0) {
    const message = `gitleaks was not shown ${missing.length} of ${expectation.paths.length} files: ${nameSome(missing)}`;
    doubts.push(incomplete('INPUT_NOT_SEEN', message, 'Find out why they could not be read'));
  }
  if (view.sheets.length === 0 || scanned !== bytes) {
    const message = `gitleaks was shown ${bytes} bytes in ${view.sheets.length} sheets and scanned ${scanned ?? 'an unknown number'}`;
    doubts.push(
      incomplete('INPUT_NOT_SEEN', message, 'Report the file: its first bytes look like a program'),
    );
  }
  return doubts;
}

function placeOf(leak: Leak, sheet: Sheet): { readonly line: number; readonly column: number } {
  // Line 1 of a sheet is its head; a path that is a leak by itself has line 0.
  const line = Math.max(0, sheet.firstLine + leak.StartLine - 2);
  const column = leak.StartColumn + (leak.StartLine === 2 ? sheet.firstColumn : 0);
  return leak.StartLine === 0 ? { line: 0, column: 0 } : { line, column };
}

function sheetName(file: string): string {
  return file.replace(/^\.\//, '');
}
