import { type Bars, median, round } from '../bars';
import type { Launch } from './open-browser';
import { openLedger } from './open-ledger';

const RUNS = 3;

/** Bar 2: the library's check of a long chain beside bare WebCrypto on the same bytes, in turn. */
export async function benchChain(launch: Launch, entries: number, bars: Bars): Promise<void> {
  const menbe = await launch();
  try {
    const ledger = await openLedger(menbe);
    await ledger('fill', entries);
    const times = { bare: [] as number[], verify: [] as number[] };
    for (let run = 0; run < RUNS; run++) {
      times.bare.push(await ledger('bare'));
      const { milliseconds, verification } = await ledger('verify');
      times.verify.push(milliseconds);
      if (verification.problemCount > 0 || verification.checked.entries < entries)
        throw new Error(`The chain does not verify: ${JSON.stringify(verification.problems.slice(0, 3))}`);
    }
    const share = median(times.bare) / median(times.verify);
    bars.add({
      name: `a chain of ${entries} entries`,
      figure: `${round(share * 100)} % of the speed of bare crypto.subtle (${round(median(times.verify) / 1000)} and ${round(median(times.bare) / 1000)} s)`,
      bar: '≥ 60 %',
      ok: share >= 0.6,
    });
    const forged = Math.floor(entries / 2);
    await ledger('forge', forged);
    const { problems, problemCount } = (await ledger('verify')).verification;
    const found = problems.map(({ code, seq }) => `${code} ${seq}`).join();
    bars.add({
      name: `one signature among ${entries} that is of another entry`,
      figure: found || 'not found',
      bar: 'told, and nothing else',
      ok: problemCount === 1 && found === `entry-signature ${forged}`,
    });
  } finally {
    await menbe.close();
  }
}
