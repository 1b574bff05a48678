import type { Effects } from '@interlock/shared/effects/effects.ts';

const MAX_SOURCE_BYTES = 256 * 1024 * 1024;

/** A file of an exported commit as text. Bytes that are no text are decoded all the same, so that a stray byte hides nothing. */
export async function readSource(effects: Effects, folder: string, path: string): Promise<string> {
  return new TextDecoder('utf-8').decode(await effects.files.read(`${folder}/${path}`, MAX_SOURCE_BYTES));
}
