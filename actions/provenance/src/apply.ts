import type { Effects } from '@interlock/shared/effects/effects.ts';
import { canonicalJson } from '@interlock/shared/formats/json/canonical-json.ts';
import type { Plan, Receipt } from './words.ts';

/** Writes the statement into a private folder of this job. */
export async function apply({ statement }: Plan, effects: Effects): Promise<Receipt> {
  const folder = await effects.files.makePrivateFolder();
  await effects.files.write(`${folder}/provenance.json`, `${canonicalJson(statement)}\n`);
  return { folder };
}
