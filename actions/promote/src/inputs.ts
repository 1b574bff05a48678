import { lines, optional, readInputs, text, word } from '@interlock/shared/action/inputs.ts';
import type { RawInputs } from '@interlock/shared/effects/host.ts';
import { ActionError } from '@interlock/shared/errors.ts';
import type { Run } from '@interlock/shared/model/run.ts';

/** What the step asks for. */
export interface Inputs {
  /** Folders with kept records; relative ones lie in the workspace. */
  readonly records: readonly string[];
  /** `OWNER/NAME`, or null: the one that all records agree on. */
  readonly repository: string | null;
  readonly isStrict: boolean;
}

/** Reads the inputs of promote. Raises INPUT_INVALID. */
export function parse(raw: RawInputs, run: Run): Inputs {
  const inputs = readInputs(raw, {
    records: lines(),
    repository: optional(text(/^[A-Za-z0-9._-]+\/[A-Za-z0-9._-]+$/, 'OWNER/NAME')),
    strict: word(['false', 'true'], 'false'),
  });
  if (inputs.records.length === 0) {
    throw new ActionError(
      'INPUT_INVALID',
      '`records` names no folder',
      'Name the folders that hold kept records, one on each line',
    );
  }
  const own = run.isWorkflow ? run.repository : null;
  if (own !== null && inputs.repository !== null && inputs.repository !== own) {
    throw new ActionError(
      'INPUT_INVALID',
      '`repository` is not the repository of this workflow',
      'Leave it out, or run this on a laptop',
    );
  }
  return {
    records: inputs.records.map((folder) => (folder.startsWith('/') ? folder : `${run.workspace}/${folder}`)),
    repository: inputs.repository ?? own,
    isStrict: inputs.strict === 'true',
  };
}
