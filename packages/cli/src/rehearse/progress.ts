import type { RehearsalOutcome } from './outcome.ts';
import type { JobResult } from './stage.ts';

/** A place to print lines, and whether a person watches it. */
export interface Screen {
  readonly isTerminal: boolean;
  readonly write: (text: string) => void;
}

const MARKS = { success: 'shut and checked', failure: 'CLOSED', skipped: 'not reached' } as const;

/** Prints a line per phase with its elapsed time: live on a terminal, plain lines elsewhere. */
export function progress(screen: Screen): {
  readonly phase: <T>(title: string, work: () => Promise<T>) => Promise<T>;
  readonly job: (job: { readonly id: string; readonly title: string }, result: JobResult | null) => void;
} {
  const started = performance.now();
  const elapsed = () => `${((performance.now() - started) / 1000).toFixed(1)} s`.padStart(8);
  const begin = (title: string) => {
    if (screen.isTerminal) {
      screen.write(`\r\u001B[K${elapsed()}  … ${title}`);
    }
  };
  const end = (mark: string, title: string) => {
    screen.write(`${screen.isTerminal ? '\r\u001B[K' : ''}${elapsed()}  ${mark.padEnd(4)} ${title}\n`);
  };
  return {
    phase: async (title, work) => {
      begin(title);
      const value = await work();
      end('ok', title);
      return value;
    },
    job: (job, result) => {
      const title = `${job.id.padEnd(8)} ${job.title}`;
      if (result === null) {
        begin(title);
        return;
      }
      end(result.result === 'success' ? 'ok' : 'shut', title);
    },
  };
}

/** The last lines of a rehearsal: the verdict, one line per gate, and what a reader should do next. */
export function conclusion(outcome: RehearsalOutcome, notes: readonly string[]): string {
  const lines = [`verdict: ${outcome.verdict}`, ''];
  for (const job of outcome.jobs) {
    const isRefusal = job.id === 'refused';
    if (isRefusal && job.result === 'skipped') {
      continue;
    }
    lines.push(`  ${job.id.padEnd(8)} ${MARKS[job.result].padEnd(17)} ${job.title}`);
  }
  lines.push('');
  for (const reason of outcome.reasons) {
    lines.push(`  ${reason.code}: ${reason.message}. ${reason.next}.`);
  }
  for (const warning of outcome.warnings) {
    lines.push(`  warning ${warning.code}: ${warning.message}. ${warning.next}.`);
  }
  for (const note of notes) {
    lines.push(`  note: ${note}.`);
  }
  lines.push(
    outcome.published.length === 0
      ? '  Nothing was published.'
      : `  Published to the stand-in: ${outcome.published.length} files.`,
  );
  return `${lines.join('\n')}\n`;
}
