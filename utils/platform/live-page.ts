import { browser } from 'wxt/browser';
import type { TextQuote } from '../model/highlight';
import type { LiveHighlight, LiveMarks, LiveWorld } from '../model/live-page';
import { MenbeError } from '../model/result';
import { codeOfRefusal } from './restricted-page';

/** A tab beside a panel, to which the user's gesture gave access (activeTab). */
export interface LiveTab {
  id: number;
  url: string;
}

/** For each colour paper and line, as the reader has them in its light theme. */
const LOOKS = [
  ['yellow', '#fdf0b0', 'solid #8a6a00'],
  ['green', '#d8f0d2', 'double #2f7a34'],
  ['blue', '#d6e8fa', 'dashed #2a67a8'],
  ['pink', '#fbdfe8', 'wavy #b03a6b'],
] as const;

/** How marks look on any page, light or dark: they bring their own ink. */
const STYLES = LOOKS.map(
  ([colour, paper, line]) =>
    `::highlight(menbe-${colour}){background-color:${paper};color:#1b1b1b;text-decoration:underline ${line} 1.5px}`,
).join('');

/** Marks highlights on the page that a tab shows. Rejects with a MenbeError that says why the page cannot be worked with. */
export async function showOnPage(tab: LiveTab, highlights: readonly LiveHighlight[]): Promise<LiveMarks> {
  await withoutStyles(tab);
  await refusable(tab, (target) => browser.scripting.insertCSS({ target, css: STYLES }));
  return run(tab, (given) => (globalThis as LiveWorld).menbeLive?.show(given), [...highlights]);
}

/** Takes the marks off a page. Rejects as `showOnPage` does. */
export async function hideOnPage(tab: LiveTab): Promise<void> {
  await run(tab, () => (globalThis as LiveWorld).menbeLive?.hide() ?? true, null);
  await withoutStyles(tab);
}

/** What is marked on a page at present, `null` where nothing is. Leaves nothing in the page. Rejects as `showOnPage` does. */
export function shownOnPage(tab: LiveTab): Promise<LiveMarks | null> {
  return refusable(tab, async (target) => {
    const func = () => (globalThis as LiveWorld).menbeLive?.shown() ?? null;
    const [injection] = await browser.scripting.executeScript({ target, func });
    return injection?.result ?? null;
  });
}

/** Brings a marked highlight into view. Rejects as `showOnPage` does. */
export async function goToOnPage(tab: LiveTab, id: string): Promise<void> {
  await run(tab, (given) => (globalThis as LiveWorld).menbeLive?.goTo(given) ?? true, id);
}

/** The quote for what the user has selected on a page; `null` when nothing is. Rejects as `showOnPage` does. */
export function selectedOnPage(tab: LiveTab): Promise<TextQuote | null> {
  return run(tab, () => ({ quote: (globalThis as LiveWorld).menbeLive?.selected() ?? null }), null).then(
    ({ quote }) => quote,
  );
}

/** Of the same styles one is enough, also where a panel that was closed has left them. */
function withoutStyles(tab: LiveTab): Promise<void> {
  return refusable(tab, (target) => browser.scripting.removeCSS({ target, css: STYLES }));
}

/** Runs a function in the page, with `live-page.js` there. It is sent as text: it sees its argument and globals only. */
function run<A, T>(tab: LiveTab, func: (given: A) => T | undefined, given: A): Promise<T> {
  return refusable(tab, async (target) => {
    await browser.scripting.executeScript({ target, files: ['/live-page.js'] });
    const [injection] = await browser.scripting.executeScript({ target, func, args: [given] });
    // A script that throws gives `null` in Chromium and `error` in Firefox.
    if (!injection?.result) throw new MenbeError('extraction-failed');
    return injection.result as T;
  });
}

async function refusable<T>(
  { id, url }: LiveTab,
  work: (target: { tabId: number }) => Promise<T>,
): Promise<T> {
  try {
    return await work({ tabId: id });
  } catch (error) {
    if (error instanceof MenbeError) throw error;
    const message = error instanceof Error ? error.message : String(error);
    throw new MenbeError(codeOfRefusal(message, url), message);
  }
}
