import { browser } from 'wxt/browser';
import type { PageDoubt } from '../model/capture';
import type { DocumentIdentity, ReadPage } from '../model/read-page';
import { doubtOfLook, doubtOfStatus, FEW_WORDS, type PageAnswer, readAnswer, readLook } from './page-look';

/** How the browser got a document that was read from a tab; `null` where the tab has gone elsewhere. */
export async function answerOf(tabId: number, { timeOrigin }: DocumentIdentity): Promise<PageAnswer | null> {
  const answer = await inPage(tabId, readAnswer);
  return answer?.timeOrigin === timeOrigin ? answer : null;
}

/**
 * What is doubtful of a page that was read from a tab: the status its site answered with, else what it shows where that is little.
 * `null` when nothing is, or nothing is known of the answer.
 */
export async function doubtOf(
  tabId: number,
  { article }: ReadPage,
  answer: PageAnswer | null,
): Promise<PageDoubt | null> {
  if (!answer) return null;
  const doubt = doubtOfStatus(answer.status);
  // A selection is the user's own choice of words.
  if (doubt || article.wordCount >= FEW_WORDS || article.kind === 'selection') return doubt;
  const look = await inPage(tabId, readLook);
  return look && doubtOfLook(look);
}

/** What a function gives in a tab's page; `null` where the page takes no script any more. */
async function inPage<T>(tabId: number, func: () => T): Promise<T | null> {
  const [injection] = await browser.scripting
    .executeScript({ target: { tabId }, func, injectImmediately: true })
    .catch(() => []);
  return (injection?.result as T | null | undefined) ?? null;
}
