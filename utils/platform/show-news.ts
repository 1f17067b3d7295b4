import { browser } from 'wxt/browser';

const COLOUR = '#9a5b00';
const MOST_SHOWN = 999;

/** Shows on the toolbar button how many watched pages have news; what a tab's capture shows there comes before it. */
export async function showNews(news: number): Promise<void> {
  await browser.action.setBadgeText({ text: news === 0 ? '' : String(Math.min(news, MOST_SHOWN)) });
  if (news > 0) await browser.action.setBadgeBackgroundColor({ color: COLOUR });
}
