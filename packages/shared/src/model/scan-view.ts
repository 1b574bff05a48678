import type { Sha256 } from './digest.ts';

/** One text file of a scan view: a part of a file under a neutral name, so that no rule about names or formats passes it over. */
export interface Sheet {
  /** Name in the folder of the view. */
  readonly name: string;
  /** The file; for a member of an archive the archives around it come first, outermost first of all. */
  readonly chain: readonly string[];
  /** Line of the file's text with which the sheet begins below its head, and how many columns of that line stand in an earlier sheet. */
  readonly firstLine: number;
  readonly firstColumn: number;
  /** Whether lines are those of the file itself; printable runs of a binary have none. */
  readonly hasLines: boolean;
  /** Bytes of the sheet with its head. */
  readonly size: number;
}

/** Why something could not be turned into text. Of a tracked file this is the rule of a finding, of an artifact a reason that nobody can waive. */
export const VIEW_GAP_CODES = ['VIEW_ARCHIVE_UNSAFE', 'VIEW_FORMAT_NOT_OPENED', 'VIEW_LIMIT'] as const;

/** A file, or a part of one, that could not be turned into text. */
export interface ViewGap {
  readonly chain: readonly string[];
  readonly code: (typeof VIEW_GAP_CODES)[number];
  /** Digest of the bytes that nobody could open; whoever accepts them accepts these. */
  readonly sha256: Sha256;
  readonly message: string;
}

/** What a scanner was shown in place of files: which text of which file stands under which name, and what could not be shown. */
export interface ScanView {
  readonly sheets: readonly Sheet[];
  readonly gaps: readonly ViewGap[];
}

/** A file to be shown: `path` is what a finding calls it, `file` where it lies. */
export interface ViewSource {
  readonly path: string;
  readonly file: string;
}
