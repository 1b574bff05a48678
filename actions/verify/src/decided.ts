import { readEvidence } from '@interlock/shared/action/evidence-files.ts';
import { readText } from '@interlock/shared/action/handoff-record.ts';
import type { ReleaseBasis } from '@interlock/shared/action/handoff-signing.ts';
import type { Effects } from '@interlock/shared/effects/effects.ts';
import { parseJudgedDecision } from '@interlock/shared/formats/records/judged-decision.ts';
import { parsePlan } from '@interlock/shared/formats/records/plan-file.ts';
import type { Run } from '@interlock/shared/model/run.ts';
import { loadAdapters } from '@interlock/shared/policy/answers/load-adapters.ts';
import { toolCases } from '@interlock/shared/policy/answers/tool-case.ts';
import type { Decided } from './words.ts';

const MAX_FILE_BYTES = 64 * 1024 * 1024;

/** Reads what the deciding job decided, and the raw outputs of the tools that it did so from. Raises EVIDENCE_UNREADABLE, PLAN_MISMATCH. */
export async function readDecided(
  effects: Effects,
  run: Run,
  { folder, resolved }: ReleaseBasis,
): Promise<Decided> {
  const plan = parsePlan(
    await readText(effects, `${folder}/plan.json`, MAX_FILE_BYTES),
    run.commit,
    resolved.sha256,
  );
  const adapters = await loadAdapters(Object.keys(resolved.policy.tools));
  const { evidence } = await readEvidence(effects, folder, []);
  return {
    recorded: parseJudgedDecision(await readText(effects, `${folder}/decision.json`, MAX_FILE_BYTES)),
    whole: {
      occasion: 'release',
      resolved,
      run,
      now: effects.clock.now(),
      tools: toolCases({ resolved, plan, adapters }, evidence, new Map()),
      changes: plan.changes,
      absentRoots: plan.absentRoots,
      // What had no business in a hand-off was judged when the hand-offs were read; the record holds what was taken from them.
      intrusions: [],
    },
  };
}
