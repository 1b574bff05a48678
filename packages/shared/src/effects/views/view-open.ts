import { createHash } from 'node:crypto';
import { ActionError } from '../../errors.ts';
import { type ContainerKind, containerKind } from '../../formats/views/container-kind.ts';
import { type ViewText, viewTexts } from '../../formats/views/view-text.ts';
import type { ViewGap } from '../../model/scan-view.ts';
import { openAr } from './view-ar.ts';
import { type ViewBudget, viewFault } from './view-budget.ts';
import { openGzip, openZstandard } from './view-compressed.ts';
import type { OpenedArchive } from './view-member.ts';
import { openTar } from './view-tar.ts';
import { openZip } from './view-zip.ts';

/** Archives in archives; what lies deeper was put there to be out of sight. */
const MAX_DEPTH = 8;

/** A piece of a view as it is found: a text of a file, or a file that could not be opened. */
export type ViewPiece =
  | { readonly kind: 'text'; readonly chain: readonly string[]; readonly text: ViewText }
  | { readonly kind: 'gap'; readonly gap: ViewGap };

/**
 * Everything that can be read in some bytes: its text; for an archive or compressed file the text of each file in it, to a depth and size that
 * are limited, and of the bytes around these. What cannot be opened is a gap, and its own bytes are shown all the same.
 */
export function* viewPieces(
  chain: readonly string[],
  bytes: Uint8Array,
  budget: ViewBudget,
  depth = 0,
): Generator<ViewPiece> {
  const kind = containerKind(bytes);
  if (kind === null) {
    yield* textPieces(chain, bytes);
    return;
  }
  let opened: OpenedArchive | { readonly bytes: Uint8Array; readonly rest: readonly Uint8Array[] };
  try {
    opened = open(kind, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), budget, depth);
  } catch (cause) {
    yield { kind: 'gap', gap: gapOf(chain, bytes, cause) };
    yield* textPieces(chain, bytes);
    return;
  }
  yield* textPieces(chain, Buffer.concat(opened.rest));
  if ('bytes' in opened) {
    yield* viewPieces(chain, opened.bytes, budget, depth + 1);
    return;
  }
  for (const member of opened.members) {
    yield* viewPieces([...chain, member.name], member.bytes, budget, depth + 1);
  }
}

function open(kind: ContainerKind, bytes: Buffer, budget: ViewBudget, depth: number) {
  if (depth >= MAX_DEPTH) {
    throw viewFault('VIEW_LIMIT', `it lies in more than ${MAX_DEPTH} archives`);
  }
  switch (kind.kind) {
    case 'zip':
      return openZip(bytes, budget);
    case 'tar':
      return openTar(bytes, budget);
    case 'gzip':
      return openGzip(bytes, budget);
    case 'zstandard':
      return openZstandard(bytes, budget);
    case 'ar':
      return openAr(bytes, budget);
    case 'closed':
      throw viewFault('VIEW_FORMAT_NOT_OPENED', `it is packed in ${kind.format}, which is not opened`);
  }
}

function* textPieces(chain: readonly string[], bytes: Uint8Array): Generator<ViewPiece> {
  for (const text of viewTexts(bytes)) {
    yield { kind: 'text', chain, text };
  }
}

/** Any other error than ours comes from bytes that no reader of archives expects. */
function gapOf(chain: readonly string[], bytes: Uint8Array, cause: unknown): ViewGap {
  const code =
    cause instanceof ActionError && (cause.code === 'VIEW_LIMIT' || cause.code === 'VIEW_FORMAT_NOT_OPENED')
      ? cause.code
      : 'VIEW_ARCHIVE_UNSAFE';
  const message = cause instanceof ActionError ? cause.message : 'it is broken';
  return { chain, code, sha256: createHash('sha256').update(bytes).digest('hex'), message };
}
