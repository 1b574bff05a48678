import { mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Host, RawInputs } from '@interlock/shared/effects/host.ts';
import type { CommandIo } from './commands/command.ts';

/** A host that keeps what an action says, for a command to show in its own way. */
export interface TerminalHost extends Host {
  /** What was said so far. */
  readonly said: () => {
    readonly outputs: Readonly<Record<string, string>>;
    readonly summary: string;
    readonly headline: string;
  };
}

/** The host of an action that runs from a terminal. `out` is the folder for the record; null makes a private temporary one. */
export function terminalHost(inputs: RawInputs, out: string | null, io: CommandIo): TerminalHost {
  const outputs: Record<string, string> = {};
  let summary = '';
  let headline = '';
  let folder: Promise<string> | null = null;
  return {
    inputs,
    setOutputs: async (values) => {
      Object.assign(outputs, values);
    },
    writeSummary: async (markdown) => {
      summary += markdown;
    },
    annotate: (annotations) => {
      for (const { level, message, location } of annotations) {
        const place =
          location === null ? '' : `${location.path}${location.line === null ? '' : `:${location.line}`}: `;
        io.err(`${level}: ${place}${message}\n`);
      }
    },
    conclude: (_verdict, text) => {
      headline = text;
    },
    recordFolder: () => {
      folder ??= makeFolder(out);
      return folder;
    },
    said: () => ({ outputs, summary, headline }),
  };
}

async function makeFolder(out: string | null): Promise<string> {
  if (out === null) {
    return mkdtemp(join(tmpdir(), 'interlock-'));
  }
  await mkdir(out, { recursive: true });
  return mkdtemp(join(out, 'record-'));
}
