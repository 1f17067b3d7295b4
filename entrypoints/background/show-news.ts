import { browser } from 'wxt/browser';
import type { MenbeDatabase } from '../../utils/db/database';
import { formatCount } from '../../utils/i18n/format';

const COLOUR = '#9a5b00';

/** Shows on the toolbar button how many watched pages have news; what a tab's capture shows there comes before it. */
export async function showNews(db: MenbeDatabase): Promise<void> {
  const news = await db.watches.orderBy('news').count();
  await browser.action.setBadgeText({ text: news === 0 ? '' : formatCount(news) });
  if (news > 0) await browser.action.setBadgeBackgroundColor({ color: COLOUR });
}
