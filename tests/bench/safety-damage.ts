import 'fake-indexeddb/auto';
import { parseArgs } from 'node:util';
import { aBackedUpArchive } from '../support/a-backed-up-archive';
import { damaged, faultsOf } from '../support/damaged-set';
import { seeded } from '../support/seeded';
import { Bars } from './bars';

const { values } = parseArgs({
  options: { damages: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' } },
});

/** Damages a set of backups in a random way, many times, and restores it. */
async function main(): Promise<number> {
  const bars = new Bars();
  const count = Number(values.damages);
  const first = Number(values.seed);
  const expected = await aBackedUpArchive();
  let faulty = 0;
  for (let seed = first; seed < first + count; seed++) {
    const { files, damage } = damaged(expected.files, seeded(seed));
    const faults = await faultsOf(expected, files, damage);
    if (faults.length === 0) continue;
    faulty++;
    console.log(`seed ${seed}, ${JSON.stringify(damage)}: ${faults.join('; ')}`);
  }
  bars.add({
    name: 'damages to sets of backups',
    figure: `${count - faulty} of ${count} named, with everything undamaged restored`,
    bar: 'all of them',
    ok: faulty === 0,
  });
  return bars.exitCode;
}

process.exitCode = await main();
