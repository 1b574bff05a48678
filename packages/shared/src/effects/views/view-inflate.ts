import { inflateRawSync } from 'node:zlib';
import * as v from 'valibot';
import { type ViewBudget, viewFault } from './view-budget.ts';

const ResultSchema = v.object({
  buffer: v.instance(Uint8Array),
  engine: v.object({ bytesWritten: v.number() }),
});

/** Unpacks one DEFLATE stream at the beginning of some bytes; `consumed` says how many of them it is. Raises VIEW_ARCHIVE_UNSAFE and VIEW_LIMIT. */
export function inflateStream(
  compressed: Uint8Array,
  budget: ViewBudget,
): { readonly bytes: Uint8Array; readonly consumed: number } {
  return streamResult(() =>
    inflateRawSync(compressed, {
      info: true,
      maxOutputLength: Math.max(1, budget.room()),
    }),
  );
}

/** What a decompressor of node:zlib gave with `info`, or why it gave nothing. Raises VIEW_ARCHIVE_UNSAFE and VIEW_LIMIT. */
export function streamResult(run: () => unknown): {
  readonly bytes: Uint8Array;
  readonly consumed: number;
} {
  try {
    const { buffer, engine } = v.parse(ResultSchema, run());
    return { bytes: buffer, consumed: engine.bytesWritten };
  } catch (cause) {
    const isLarge =
      typeof cause === 'object' && cause !== null && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE';
    throw isLarge
      ? viewFault('VIEW_LIMIT', 'it unpacks to more bytes than are looked at')
      : viewFault('VIEW_ARCHIVE_UNSAFE', 'it cannot be decompressed');
  }
}
