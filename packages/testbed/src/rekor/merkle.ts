import { createHash } from 'node:crypto';

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

function hash(...parts: readonly Uint8Array[]): Buffer {
  const state = createHash('sha256');
  for (const part of parts) {
    state.update(part);
  }
  return state.digest();
}

/** Hash of a leaf (RFC 6962 section 2.1). */
export function leafHash(leaf: Uint8Array): Buffer {
  return hash(LEAF, leaf);
}

/** Largest power of two that is smaller than `count`. */
function splitPoint(count: number): number {
  let point = 1;
  while (point * 2 < count) {
    point *= 2;
  }
  return point;
}

/** An append-only Merkle tree over leaf hashes. */
export interface MerkleTree {
  readonly size: () => number;
  readonly append: (leaf: Buffer) => number;
  readonly root: () => Buffer;
  /** Inclusion proof of a leaf in the tree as it is now, lowest level first. */
  readonly inclusionProof: (index: number) => readonly Buffer[];
}

/** An empty tree (RFC 6962 section 2.1); complete subtrees are hashed once. */
export function createMerkleTree(): MerkleTree {
  const leaves: Buffer[] = [];
  const complete = new Map<string, Buffer>();

  function subtree(start: number, count: number): Buffer {
    const [only] = leaves.slice(start, start + 1);
    if (count === 1 && only !== undefined) {
      return only;
    }
    const key = `${start}+${count}`;
    const known = complete.get(key);
    if (known !== undefined) {
      return known;
    }
    const split = splitPoint(count);
    const value = hash(NODE, subtree(start, split), subtree(start + split, count - split));
    // Only a power of two keeps its hash when leaves are added.
    if (split * 2 === count) {
      complete.set(key, value);
    }
    return value;
  }

  function path(index: number, start: number, count: number): readonly Buffer[] {
    if (count === 1) {
      return [];
    }
    const split = splitPoint(count);
    return index < split
      ? [...path(index, start, split), subtree(start + split, count - split)]
      : [...path(index - split, start + split, count - split), subtree(start, split)];
  }

  return {
    size: () => leaves.length,
    append: (leaf) => leaves.push(leaf) - 1,
    root: () => (leaves.length === 0 ? hash() : subtree(0, leaves.length)),
    inclusionProof: (index) => path(index, 0, leaves.length),
  };
}
