import type { Readable } from 'node:stream';

/** The beginning of a stream, up to a limit, and whether there was more. */
export interface CappedOutput {
  readonly bytes: () => Uint8Array;
  readonly isOverLimit: () => boolean;
}

/** Keeps the first `limitBytes` of a stream and drains the rest, so that its writer never blocks and memory stays flat. */
export function collectOutput(stream: Readable, limitBytes: number): CappedOutput {
  const chunks: Buffer[] = [];
  let kept = 0;
  let seen = 0;
  stream.on('data', (chunk: Buffer) => {
    seen += chunk.length;
    const part = chunk.subarray(0, limitBytes - kept);
    if (part.length > 0) {
      chunks.push(part);
      kept += part.length;
    }
  });
  return { bytes: () => Buffer.concat(chunks), isOverLimit: () => seen > limitBytes };
}
