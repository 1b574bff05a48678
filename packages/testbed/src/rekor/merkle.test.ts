import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { createMerkleTree, leafHash } from './merkle.ts';

function node(left: Uint8Array, right: Uint8Array): Buffer {
  return createHash('sha256').update(Uint8Array.of(1)).update(left).update(right).digest();
}

/** RFC 9162 section 2.1.3.2, the verifier's side, written apart from the tree. */
function rootFromProof(leaf: Buffer, index: number, size: number, proof: readonly Buffer[]): Buffer {
  let [fn, sn, root] = [index, size - 1, leaf];
  for (const hash of proof) {
    if (fn % 2 === 1 || fn === sn) {
      root = node(hash, root);
      while (fn % 2 === 0 && fn !== 0) {
        [fn, sn] = [fn >> 1, sn >> 1];
      }
    } else {
      root = node(root, hash);
    }
    [fn, sn] = [fn >> 1, sn >> 1];
  }
  return root;
}

test('every leaf of a tree of any size has a proof that leads to the root', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 70 }), (size) => {
      const tree = createMerkleTree();
      const leaves = Array.from({ length: size }, (_, index) => leafHash(Buffer.from(String(index))));
      leaves.forEach((leaf) => tree.append(leaf));
      leaves.forEach((leaf, index) => {
        expect(rootFromProof(leaf, index, size, tree.inclusionProof(index))).toEqual(tree.root());
      });
    }),
    { numRuns: 40 },
  );
});

test('the empty tree has the hash of nothing', () => {
  expect(createMerkleTree().root()).toEqual(createHash('sha256').digest());
});
