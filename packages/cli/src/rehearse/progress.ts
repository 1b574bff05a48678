import type { Assessment } from '@interlock/shared/model/decision.ts';
import { inputsWords } from '@interlock/shared/render/inputs-words.ts';
import { proofWords } from '@interlock/shared/render/proof-words.ts';
import type { RehearsalOutcome } from './outcome.ts';
import type { JobResult } from './stage.ts';

/** A place to print lines, and whether a person watches it. */
export interface Screen {
  readonly isTerminal: boolean;
  readonly write: (text: string) => void;
}

const MARKS = { success: 'passed', failure: 'CLOSED', skipped: 'not reached' } as const;

/** The clock of the live line moves, so that a long build does not look like one that hangs. */
const TICK_MILLISECONDS = 1000;

/** Prints a line per phase with its elapsed time: live on a terminal, plain lines elsewhere. */
export function progress(screen: Screen): {
  readonly phase: <T>(title: string, work: () => Promise<T>) => Promise<T>;
  readonly job: (job: { readonly id: string; readonly title: string }, result: JobResult | null) => void;
} {
  const started = performance.now();
  // Jobs run side by side: the live line names all that are running, and each that ends gets a line of its own above it.
  const running = new Set<string>();
  const elapsed = () => `${((performance.now() - started) / 1000).toFixed(1)} s`.padStart(8);
  let ticking: NodeJS.Timeout | undefined;
  const begin = (title: string) => {
    if (screen.isTerminal) {
      const draw = () => screen.write(`\r\u001B[K${elapsed()}  … ${title}`);
      draw();
      clearInterval(ticking);
      ticking = setInterval(draw, TICK_MILLISECONDS);
      // It must not keep the process alive when a phase was left by an error.
      ticking.unref();
    }
  };
  const end = (mark: string, title: string) => {
    clearInterval(ticking);
    screen.write(`${screen.isTerminal ? '\r\u001B[K' : ''}${elapsed()}  ${mark.padEnd(4)} ${title}\n`);
  };
  return {
    phase: async (title, work) => {
      begin(title);
      try {
        const value = await work();
        end('ok', title);
        return value;
      } finally {
        clearInterval(ticking);
      }
    },
    job: (job, result) => {
      const title = `${job.id.padEnd(8)} ${job.title}`;
      if (result === null) {
        running.add(job.id);
      } else {
        running.delete(job.id);
        end(result.result === 'success' ? 'ok' : 'stop', title);
      }
      if (running.size > 0) {
        begin([...running].join(', '));
      }
    },
  };
}

/** What a person should see at the end of a rehearsal beside its outcome. */
export interface Closing {
  readonly notes: readonly string[];
  /** What the deciding job says about each tool. */
  readonly tools: readonly Assessment[];
  readonly elapsedMilliseconds: number;
}

/** The last lines of a rehearsal: the verdict, one line per gate and tool, and what a reader should do next. */
export function conclusion(
  outcome: RehearsalOutcome,
  { notes, tools, elapsedMilliseconds }: Closing,
): string {
  const [first] = outcome.reasons;
  const why = first === undefined ? '' : `: ${first.code}`;
  const lines = [`${outcome.verdict}${why} (${seconds(elapsedMilliseconds)} s)`, ''];
  for (const job of outcome.jobs) {
    const isRefusal = job.id === 'refused';
    if (isRefusal && job.result === 'skipped') {
      continue;
    }
    const elapsed = job.result === 'skipped' ? '' : `${seconds(job.elapsedMilliseconds)} s`;
    lines.push(`  ${job.id.padEnd(8)} ${MARKS[job.result].padEnd(11)} ${elapsed.padStart(7)}  ${job.title}`);
  }
  if (tools.length > 0) {
    lines.push('', ...tools.map(toolLine));
  }
  lines.push('', ...sandboxLines(tools));
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

function toolLine({ id, title, verdict, enforcement, report }: Assessment): string {
  const name = `  ${(report?.tool ?? id).padEnd(10)} ${verdict.padEnd(5)} ${enforcement.padEnd(8)}`;
  if (report === null) {
    return name;
  }
  const about = title.startsWith(report.tool) ? title.slice(report.tool.length) : ` (${title})`;
  const { proof, completeness } = report;
  const looked = completeness === 'complete' ? '' : `; ${inputsWords(proof)}, canary ${proof.canary}`;
  return `${name}  ${proofWords(report)}${looked}${about}`;
}

function sandboxLines(tools: readonly Assessment[]): readonly string[] {
  const boxes = new Set(tools.flatMap(({ report }) => report?.proof.confinement ?? []));
  return boxes.size === 0 ? [] : [`  Sandbox of the tools: ${[...boxes].toSorted().join(', ')}.`];
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(1);
}
