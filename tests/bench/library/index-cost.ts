import { type Bars, median, quantile, round } from '../bars';
import { makeArticle } from './corpus';
import { type BuildCost, type Engine, SMALL_ARCHIVE } from './stores';

const SAVED_WHILE_MERGING = 200;

/** Bar 3: what indexing costs the saves and the background. `built` is what indexing the whole archive took. */
export async function benchIndexCost(
  engine: Engine,
  docs: number,
  built: BuildCost | null,
  bars: Bars,
): Promise<void> {
  await engine('tokenise', docs, docs + 500);
  const tokenise = median(await engine('tokenise', docs + 500, docs + 1500));
  const alone = median(await engine('save', docs + 10_000, docs + 10_060));
  let milliseconds = 0;
  const slices: number[] = [];
  for (let first = docs; first < docs + SMALL_ARCHIVE; first += 64) {
    await engine('save', first, first + 64);
    const run = await engine('indexWatched');
    milliseconds += run.milliseconds;
    slices.push(...run.slices);
  }
  await engine('lookAnew');
  const merging = await engine('saveWhileIndexing', docs + 20_000, SAVED_WHILE_MERGING);
  const incremental = milliseconds / SMALL_ARCHIVE;
  // The merges to large segments come seldom: what they add to each article is what building more than a small archive adds.
  const upper = built ? built.all - built.small : 0;
  const times = (incremental + upper) / tokenise;
  bars.add({
    name: 'background work of a save',
    figure: `${round(times)} × finding its terms (${round(incremental)} + ${round(upper)} ms, ${round(tokenise)} ms)`,
    bar: '≤ 12',
    ok: times <= 12 && built !== null,
  });
  const p99 = quantile(slices, 0.99);
  bars.add({
    name: 'slices that hold the thread, p99',
    figure: `${round(p99)} ms (longest ${round(Math.max(...slices))})`,
    bar: '≤ 50 ms',
    ok: p99 <= 50,
  });
  const ratio = median(merging) / alone;
  bars.add({
    name: 'a save while indexing, median',
    figure: `${round(ratio)} × one alone (${round(median(merging))} and ${round(alone)} ms, ${merging.length} saves)`,
    bar: '≤ 2',
    ok: ratio <= 2 && merging.length > 0,
  });
}

const SAMPLED = 20;

/** Bar 4: what the index takes, beside the contents it is made of. */
export async function benchIndexSize(engine: Engine, docs: number, bars: Bars): Promise<void> {
  let contents = 0;
  for (let n = 0; n < docs; n += SAMPLED) {
    const { html, text } = makeArticle(n).content;
    contents += (Buffer.byteLength(html) + Buffer.byteLength(text)) * SAMPLED;
  }
  const bytes = await engine('indexBytes');
  const share = bytes / contents;
  bars.add({
    name: 'index with positions',
    figure: `${round(share * 100)} % of the contents (${round(bytes / 1e6)} of ${round(contents / 1e6)} MB)`,
    bar: '≤ 33 %',
    ok: share <= 0.33,
  });
}
