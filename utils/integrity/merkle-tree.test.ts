import { describe, expect, it } from 'vitest';
import { MerkleTree, merkleRoot, rootFromPath } from './merkle-tree';

// Those of Certificate Transparency's own tests.
const LEAVES = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];
const ROOTS = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

/** All shapes of up to five levels, and those at the next border: a full tree, one leaf less and one more. */
const SIZES = [...Array.from({ length: 17 }, (_, n) => n + 1), 31, 32, 33];

describe('MerkleTree', () => {
  it.each(ROOTS.map((root, index) => [index + 1, root] as const))(
    'gives the known root of %i leaves',
    async (size, root) => {
      expect(await merkleRoot(LEAVES.slice(0, size))).toBe(root);
    },
  );

  it('gives the known paths', async () => {
    const tree = await MerkleTree.of(LEAVES);
    expect(tree.path(0)).toEqual([
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ]);
    expect(tree.path(5)).toEqual([
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ]);
  });

  it('proves every leaf of every size, and no other leaf, place, size or path', async () => {
    const other = '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d';
    for (const size of SIZES) {
      const leaves = Array.from({ length: size }, (_, n) => n.toString(16).padStart(64, '0'));
      const tree = await MerkleTree.of(leaves);
      for (const [index, leaf] of leaves.entries()) {
        const path = tree.path(index);
        expect(await rootFromPath(leaf, index, size, path)).toBe(tree.root);
        expect(await rootFromPath(other, index, size, path)).not.toBe(tree.root);
        expect(await rootFromPath(leaf, index + 1, size, path)).not.toBe(tree.root);
        expect(await rootFromPath(leaf, index, size, [...path, other])).toBeNull();
        if (size > 1) expect(await rootFromPath(leaf, index, size, path.slice(1))).not.toBe(tree.root);
      }
    }
  });
});
