import { ActionError } from '../errors.ts';
import { sheetsOf } from '../formats/view-sheets.ts';
import type { ScanView, Sheet, ViewGap, ViewSource } from '../model/scan-view.ts';
import { MAX_VIEW_FILE_BYTES, viewBudget } from './view-budget.ts';
import { viewPieces } from './view-open.ts';

/** How a view reads files and writes sheets; those of the port, so that a view can also be made in memory. */
export interface ViewFiles {
  readonly read: (path: string, maximumBytes: number) => Promise<Uint8Array>;
  readonly write: (path: string, content: Uint8Array) => Promise<void>;
}

/**
 * Writes everything that can be read in these files as text files with neutral names into a new folder, and says which is which. Raises what
 * reading and writing raise; what cannot be opened is a gap of the view.
 */
export async function writeScanView(
  { read, write }: ViewFiles,
  sources: readonly ViewSource[],
  folder: string,
): Promise<ScanView> {
  const sheets: Sheet[] = [];
  const gaps: ViewGap[] = [];
  const budget = viewBudget();
  for (const { path, file } of sources) {
    const bytes = await read(file, MAX_VIEW_FILE_BYTES).catch((cause: unknown) => {
      if (cause instanceof ActionError && cause.code === 'FILE_TOO_LARGE') {
        gaps.push({ chain: [path], code: 'VIEW_LIMIT', message: 'it is larger than what is looked at' });
        return null;
      }
      throw cause;
    });
    for (const piece of bytes === null ? [] : viewPieces([path], bytes, budget)) {
      if (piece.kind === 'gap') {
        gaps.push(piece.gap);
        continue;
      }
      for (const { sheet, bytes: content } of sheetsOf(piece.chain, piece.text, sheets.length + 1)) {
        await write(`${folder}/${sheet.name}`, content);
        sheets.push(sheet);
      }
    }
  }
  return { sheets, gaps };
}
