import type { Effects } from '@interlock/shared/effects/effects.ts';
import type { Plan, Receipt } from './words.ts';

/** Uploads the copies that were hashed. On a person's own machine there is nowhere to upload to. */
export async function apply({ name, folder }: Plan, effects: Effects): Promise<Receipt> {
  return { artifact: effects.artifacts.isAvailable ? await effects.artifacts.upload(name, folder) : null };
}
