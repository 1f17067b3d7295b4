import { expect, it } from 'vitest';
import { aBackedUpArchive } from '../../../tests/support/a-backed-up-archive';
import { damaged, faultsOf } from '../../../tests/support/damaged-set';
import { seeded } from '../../../tests/support/seeded';

it('names each of 60 random damages and restores everything undamaged', async () => {
  const expected = await aBackedUpArchive();
  expect(await expected.archive.snapshots.count()).toBe(12);
  for (let seed = 1; seed <= 60; seed++) {
    const { files, damage } = damaged(expected.files, seeded(seed));
    expect(await faultsOf(expected, files, damage), `${seed}: ${JSON.stringify(damage)}`).toEqual([]);
  }
});
