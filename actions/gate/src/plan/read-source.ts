import type { Effects } from '@interlock/shared/effects/effects.ts';

/** More than this of one tracked file is not read: the gate ends closed. */
export const MAX_SOURCE_BYTES = 256 * 1024 * 1024;

/** A file of an exported commit as text. */
export async function readSource(effects: Effects, folder: string, path: string): Promise<string> {
  return sourceText(await effects.files.read(`${folder}/${path}`, MAX_SOURCE_BYTES));
}

/** Bytes that are no text are decoded all the same, so that a stray byte hides nothing. */
export function sourceText(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes);
}
