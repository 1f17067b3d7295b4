import { browser } from 'wxt/browser';

const COLOUR = '#9a5b00';
const MOST_SHOWN = 999;

/** Shows the number of watched pages with news on the toolbar button; the state of a tab's capture has priority. */
export async function showNews(news: number): Promise<void> {
  await browser.action.setBadgeText({ text: news === 0 ? '' : String(Math.min(news, MOST_SHOWN)) });
  if (news > 0) await browser.action.setBadgeBackgroundColor({ color: COLOUR });
}
