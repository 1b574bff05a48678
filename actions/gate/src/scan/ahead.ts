import type { Effects, ToolsReady } from '@interlock/shared/effects/effects.ts';
import type { PlanFile } from '@interlock/shared/formats/records/plan-file.ts';
import type { Adapters } from '@interlock/shared/policy/answers/load-adapters.ts';
import type { Sources } from './sources.ts';

/**
 * Begins at once what the runs of these tools wait for: the store's comparison, the probe of the box, and the copies of the commit. Each is
 * made once, so a run that needs it finds it begun or done, and is told its failure there. Gives null when the tools cannot be had.
 */
export async function beginAhead(
  effects: Effects,
  sources: Sources,
  adapters: Adapters,
  plan: PlanFile,
  tools: readonly string[],
): Promise<ToolsReady | null> {
  const due = tools.filter((tool) => plan.expected[tool]?.obstacle === null);
  if (due.length === 0) {
    return null;
  }
  const readsHistory = (tool: string): boolean => adapters.get(tool)?.readsHistory === true;
  // The longest runs need the files, so the history waits for them.
  const files = due.every(readsHistory) ? Promise.resolve('') : sources.files(plan.commit);
  void files
    .then(async () => (due.some(readsHistory) ? await sources.history(plan.commit) : ''))
    .catch(() => undefined);
  return await effects.tools.prepare(due).catch(() => null);
}
