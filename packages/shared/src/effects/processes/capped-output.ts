import type { Readable } from 'node:stream';

/** The beginning of a stream, up to a limit, and whether that is all of it. */
export interface CappedOutput {
  readonly bytes: () => Uint8Array;
  /** False when there was more than the limit, or when the end was never reached. */
  readonly isWhole: () => boolean;
}

/** Keeps the first `limitBytes` of a stream and drains the rest, so that its writer never blocks and memory stays flat. */
export function collectOutput(stream: Readable, limitBytes: number): CappedOutput {
  const chunks: Buffer[] = [];
  let kept = 0;
  let seen = 0;
  let hasEnded = false;
  stream.on('end', () => {
    hasEnded = true;
  });
  stream.on('data', (chunk: Buffer) => {
    seen += chunk.length;
    const part = chunk.subarray(0, limitBytes - kept);
    if (part.length > 0) {
      chunks.push(part);
      kept += part.length;
    }
  });
  return { bytes: () => Buffer.concat(chunks), isWhole: () => hasEnded && seen <= limitBytes };
}
