const COMBINING_MARKS = /\p{M}/gu;

/**
 * The name that GitHub gives to an uploaded asset: marks and other characters become single dots, no dot leads or
 * ends, and what is left of a bare extension is called `default`. Follows the rewriting that `gh` mimics.
 */
export function storedAssetName(name: string): string {
  const plain = name.normalize('NFD').replace(COMBINING_MARKS, '');
  const started = plain.startsWith('.') ? `default${plain}` : plain;
  const dotted = started.replace(/[^a-z0-9\-_+@]+/gi, '.').replace(/\.{2,}/g, '.');
  const trimmed = dotted.replace(/^\.+|\.+$/g, '');
  return trimmed !== name && !trimmed.includes('.') ? `default.${trimmed}` : trimmed;
}
