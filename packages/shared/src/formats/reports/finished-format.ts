import type { ToolAdapter } from '../../model/tool-adapter.ts';

/** What holds of each adapter that reads a finished report in a format of the field: nothing is run, so nothing can be planted or silenced. */
export const FINISHED_FORMAT = {
  kind: 'format',
  runsProjectCode: false,
  inputs: [],
  silencers: [],
  suppressionComments: [],
  capabilities: { network: 'none', writesProject: false, children: [] },
  canary: null,
  command: null,
} as const satisfies Partial<ToolAdapter>;
