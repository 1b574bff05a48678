/** A run of text; `isCode` when it stood between backticks, which are gone. */
export interface TextRun {
  readonly text: string;
  readonly isCode: boolean;
}

/** Splits the text of a reason at its `code`, for output that can show code; a backtick without a partner stays as it is. */
export function codeRuns(text: string): readonly TextRun[] {
  // A captured group stands at the odd places of what `split` gives.
  return text
    .split(/`([^`]+)`/)
    .map((run, index) => ({ text: run, isCode: index % 2 === 1 }))
    .filter((run) => run.text !== '');
}
