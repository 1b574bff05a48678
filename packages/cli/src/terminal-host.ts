import type { Host, RawInputs } from '@interlock/shared/effects/host.ts';
import { makeStampedFolder } from './stamped-folder.ts';

/** A host that keeps what an action says, for a command to show in its own way. */
export interface TerminalHost extends Host {
  /** What was said so far. */
  readonly said: () => {
    readonly outputs: Readonly<Record<string, string>>;
    readonly headline: string;
  };
}

/** The host of an action that runs from a terminal; the record goes to a new folder below `parent`, which is made when it is missing. */
export function terminalHost(inputs: RawInputs, parent: string): TerminalHost {
  const outputs: Record<string, string> = {};
  let headline = '';
  let folder: Promise<string> | null = null;
  return {
    inputs,
    setOutputs: async (values) => {
      Object.assign(outputs, values);
    },
    // The summary is made for a page, and annotations for a change: a command shows the decision itself.
    writeSummary: async () => undefined,
    annotate: () => undefined,
    conclude: (_verdict, text) => {
      headline = text;
    },
    recordFolder: () => {
      folder ??= makeStampedFolder(parent, 'the record', 'Give a folder that can be written with `--out`');
      return folder;
    },
    said: () => ({ outputs, headline }),
  };
}
