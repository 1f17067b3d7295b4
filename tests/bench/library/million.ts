import { TimeoutError } from 'puppeteer-core';
import type { Bars } from '../bars';
import { median, round } from '../bars';
import { type Launch, openLibrary, paintedCold } from './library-page';
import { indexAll, openEngine } from './stores';

const BATCH = 5000;
const RESTARTS = 5;

/** The rows of the whole list; its facets are not waited for. */
const WHOLE = { hash: '#/', rows: 50, parts: ['rows'] } as const;
const LONGEST_MS = 60_000;

/** Bar 6: a list of a million pages, their contents left out, beside one of a thousand. */
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
  await indexAll(engine, stored < large.rows);
  await menbe.close();
  const times = { small: [] as number[], large: [] as number[] };
  for (let restart = 0; restart < RESTARTS; restart++) {
    times.small.push((await paintedCold(launch, small, WHOLE)).rows);
    times.large.push((await paintedCold(launch, large.profile, WHOLE)).rows);
  }
  const ratio = median(times.large) / median(times.small);
  bars.add({
    name: `first rows, ${large.rows} pages without contents`,
    figure: `${round(ratio)} × the time with 1,000 (${round(median(times.large))} and ${round(median(times.small))} ms)`,
    bar: '≤ 2',
    ok: ratio <= 2,
  });
  const last = await lastRow(launch, large.profile);
  bars.add({
    name: 'last row, by the End key',
    figure: last.place === null ? 'not drawn in sight' : `row ${last.place} in ${round(last.ms)} ms`,
    bar: `row ${large.rows}`,
    ok: last.place === large.rows,
  });
}

/** The row at the bottom of the list that the End key brings into sight, counted from 1, and after how many milliseconds. */
async function lastRow(launch: Launch, profile: string): Promise<{ place: number | null; ms: number }> {
  const menbe = await launch(profile);
  try {
    const page = await openLibrary(menbe);
    await page.focus('[data-index="0"] .row-title');
    const start = performance.now();
    await page.keyboard.press('End');
    const place = await page
      .waitForFunction(placeInSight, { timeout: LONGEST_MS })
      .then((found) => found.jsonValue(), failsAsNull);
    return { place, ms: performance.now() - start };
  } finally {
    await menbe.close();
  }
}

/** Runs in the page: the place of the row that has the focus, once it was read and stands at the list's lower edge. */
function placeInSight(): number | null {
  const row = document.activeElement?.closest<HTMLElement>('[data-page-url]');
  const bottom = document.querySelector('.result-scroll')?.getBoundingClientRect().bottom;
  if (!row || bottom === undefined || Math.abs(row.getBoundingClientRect().bottom - bottom) > 2) return null;
  return Number(row.getAttribute('aria-posinset'));
}

/** A row that did not come. */
function failsAsNull(error: unknown): null {
  if (error instanceof TimeoutError) return null;
  throw error;
}
