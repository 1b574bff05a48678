import type { Effects } from '@interlock/shared/effects/effects.ts';
import { applyRecord } from './apply-record.ts';
import { applySeal } from './apply-seal.ts';
import { applySign } from './apply-sign.ts';
import type { Plan, Receipt } from './words.ts';

/** Signs, and verifies what was signed as a consumer would. */
export async function apply(plan: Plan, effects: Effects): Promise<Receipt> {
  switch (plan.stage) {
    case 'sign':
      return await applySign(plan, effects);
    case 'seal':
      return await applySeal(plan, effects);
    case 'record':
      return await applyRecord(plan, effects);
  }
}
