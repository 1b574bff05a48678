import { createHash } from 'node:crypto';
import { containerKind, holdsZipEnd, ZIP_TAIL_BYTES } from '../../formats/views/container-kind.ts';
import { viewTexts } from '../../formats/views/view-text.ts';
import { MAX_VIEW_FILE_BYTES, type ViewBudget } from './view-budget.ts';
import { type ViewPiece, viewPieces } from './view-open.ts';

/** A file of at most this size is held in memory as it is. */
const WHOLE_BYTES = 32 * 1024 * 1024;
const HEAD_BYTES = 4096;
/** Even, so that the halves of 16-bit characters stay where they are. */
const BLOCK_BYTES = 8 * 1024 * 1024;
const OVERLAP_BYTES = 64 * 1024;

/** An open file. */
export interface ViewInput {
  readonly size: number;
  /** Reads exactly so many bytes at a place, or raises. */
  readonly part: (position: number, length: number) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
}

/**
 * All text of a file. A large one that is no archive is read block by block in flat memory (without line numbers, because its lines are not
 * counted); an archive is held in memory whole, and one of more than a gibibyte is a gap.
 */
export async function* filePieces(
  chain: readonly string[],
  input: ViewInput,
  budget: ViewBudget,
): AsyncGenerator<ViewPiece> {
  const { size, part } = input;
  const isSmall = size <= WHOLE_BYTES;
  const isPacked = !isSmall && (await looksPacked(input));
  if (isSmall || (isPacked && size <= MAX_VIEW_FILE_BYTES)) {
    yield* viewPieces(chain, await part(0, size), budget);
    return;
  }
  const hash = createHash('sha256');
  for (let start = 0; start < size; start += BLOCK_BYTES) {
    const block = await part(start, Math.min(BLOCK_BYTES + OVERLAP_BYTES, size - start));
    if (isPacked) {
      hash.update(block.subarray(0, BLOCK_BYTES));
    }
    for (const { bytes } of viewTexts(block)) {
      yield { kind: 'text', chain, text: { bytes, hasLines: false } };
    }
  }
  if (isPacked) {
    const message = 'it is an archive of more bytes than are looked at';
    yield { kind: 'gap', gap: { chain, code: 'VIEW_LIMIT', sha256: hash.digest('hex'), message } };
  }
}

/** Says by beginning and end whether the whole could be an archive: rather one too many. */
async function looksPacked({ size, part }: ViewInput): Promise<boolean> {
  const head = await part(0, HEAD_BYTES);
  const tail = await part(size - ZIP_TAIL_BYTES, ZIP_TAIL_BYTES);
  return containerKind(head) !== null || holdsZipEnd(tail);
}
