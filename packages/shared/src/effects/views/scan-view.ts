import { sheetsOf } from '../../formats/views/view-sheets.ts';
import type { ScanView, Sheet, ViewGap, ViewSource } from '../../model/scan-view.ts';
import { viewBudget } from './view-budget.ts';
import { filePieces, type ViewInput } from './view-file.ts';

/** How a view reads files and writes sheets, so that a view can also be made in memory. */
export interface ViewFiles {
  readonly open: (path: string) => Promise<ViewInput>;
  readonly write: (path: string, content: Uint8Array) => Promise<void>;
}

/**
 * Writes everything that can be read in these files as text files with neutral names into a new folder, and says which is which. Raises what
 * reading and writing raise; what cannot be opened is a gap of the view.
 */
export async function writeScanView(
  { open, write }: ViewFiles,
  sources: readonly ViewSource[],
  folder: string,
): Promise<ScanView> {
  const sheets: Sheet[] = [];
  const gaps: ViewGap[] = [];
  const budget = viewBudget();
  for (const { path, file } of sources) {
    const input = await open(file);
    try {
      for await (const piece of filePieces([path], input, budget)) {
        if (piece.kind === 'gap') {
          gaps.push(piece.gap);
          continue;
        }
        for (const { sheet, bytes } of sheetsOf(piece.chain, piece.text, sheets.length + 1)) {
          await write(`${folder}/${sheet.name}`, bytes);
          sheets.push(sheet);
        }
      }
    } finally {
      await input.close();
    }
  }
  return { sheets, gaps };
}
