import { type Bars, round } from '../bars';
import type { MemoryGrowth } from '../capture/memory';

const MEGABYTE = 1_000_000;
const MOST_MEGABYTES = 200;

/** Adds the bar of memory that a work may take. */
export function addGrowth(work: string, { browser, renderer }: MemoryGrowth, bars: Bars): void {
  bars.add({
    name: `memory growth during ${work}`,
    figure: `page ${round(renderer / MEGABYTE)} MB, browser ${round(browser / MEGABYTE)} MB`,
    bar: `< ${MOST_MEGABYTES} MB each`,
    ok: Math.max(browser, renderer) < MOST_MEGABYTES * MEGABYTE,
  });
}
