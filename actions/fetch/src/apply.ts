import { requireSubjects } from '@interlock/shared/action/handoff-subjects.ts';
import type { Effects } from '@interlock/shared/effects/effects.ts';
import type { Plan, Receipt } from './words.ts';

/** Copies the artifacts and hashes the folder that the caller gets. Raises SUBJECT_MISSING, SUBJECT_EXTRA, SUBJECT_SWAPPED. */
export async function apply({ from, to, subjects }: Plan, effects: Effects): Promise<Receipt> {
  for (const { name } of subjects) {
    await effects.files.copy(`${from}/${name}`, `${to}/${name}`);
  }
  await requireSubjects(effects, to, subjects);
  return { path: to };
}
