/** A commit with its regular files written to a private folder. */
export interface ExportedTree {
  readonly commit: string;
  readonly folder: string;
  readonly paths: readonly string[];
  /** Submodules of the commit: their files are in another repository and nobody looks at them here. */
  readonly submodules: readonly string[];
  /** Links of the commit: they are not exported, and no tool is shown what they point at. */
  readonly links: readonly string[];
}
