import type { Bars } from '../bars';
import { median, round } from '../bars';
import { type Launch, paintedCold } from './library-page';
import { openEngine } from './stores';

const BATCH = 5000;
const RESTARTS = 5;

/** Bar 6: a list of a million pages, their contents left out, beside one of a thousand. The search index is not built. */
export async function benchMillion(
  launch: Launch,
  small: string,
  large: { profile: string; rows: number },
  bars: Bars,
): Promise<void> {
  const menbe = await launch(large.profile);
  const { engine } = await openEngine(menbe);
  const stored = await engine('stored');
  for (let first = stored; first < large.rows; first += BATCH) {
    await engine('seedRows', first, Math.min(large.rows, first + BATCH));
    if (first % 100_000 === 0) console.log(`       ${first} rows`);
  }
  await menbe.close();
  const times = { small: [] as number[], large: [] as number[] };
  for (let restart = 0; restart < RESTARTS; restart++) {
    times.small.push((await paintedCold(launch, small, '#/', 50, ['rows'])).rows);
    times.large.push((await paintedCold(launch, large.profile, '#/', 50, ['rows'])).rows);
  }
  const ratio = median(times.large) / median(times.small);
  bars.add({
    name: `first rows, ${large.rows} pages without contents`,
    figure: `${round(ratio)} × the time with 1,000 (${round(median(times.large))} and ${round(median(times.small))} ms)`,
    bar: '≤ 2',
    ok: ratio <= 2,
  });
}
