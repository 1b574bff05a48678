import type { Workflow } from './workflow.ts';

/** One logical line of a `run:` script: continuation lines are joined, comments are gone. */
export interface ShellLine {
  readonly text: string;
  readonly line: number;
  readonly job: string;
  /** The shell that the runner starts; null means its default. */
  readonly shell: string | null;
  /** The whole script that the line is of. */
  readonly script: string;
}

/** Every logical line of every script of a workflow, with the line of the file where it starts. */
export function shellLines(workflow: Workflow): readonly ShellLine[] {
  return workflow.jobs.flatMap((job) =>
    job.steps.flatMap(({ run, shell }) => {
      if (run === null) {
        return [];
      }
      // The text of a block scalar starts on the line after its mark; a script on one line starts on its own.
      const first = run.line + (run.value.includes('\n') ? 1 : 0);
      const context = { job: job.id, shell: shell ?? job.shell ?? workflow.shell, script: run.value };
      return logicalLines(run.value).map(({ text, offset }) => ({ text, line: first + offset, ...context }));
    }),
  );
}

function logicalLines(script: string): readonly { readonly text: string; readonly offset: number }[] {
  const lines: { text: string; offset: number }[] = [];
  let joined: { text: string; offset: number } | null = null;
  for (const [offset, raw] of script.split('\n').entries()) {
    const line = raw.replace(/(?:^|\s)#.*$/, '').trimEnd();
    const current: { text: string; offset: number } =
      joined === null
        ? { text: line, offset }
        : { text: `${joined.text} ${line.trim()}`, offset: joined.offset };
    // A list of commands goes on after its mark, also without a backslash.
    const isOpen = current.text.endsWith('|') || current.text.endsWith('&&');
    const isSplit = current.text.endsWith('\\');
    joined = isSplit ? { ...current, text: current.text.slice(0, -1).trimEnd() } : null;
    joined = isOpen ? current : joined;
    if (joined === null && current.text.trim() !== '') {
      lines.push(current);
    }
  }
  return joined === null ? lines : [...lines, joined];
}
