import { browser } from 'wxt/browser';
import type { PageDoubt } from '../model/capture';
import type { ErrorCode } from '../model/error-code';
import { codeOfRefusal, restrictedByAddress } from '../platform/restricted-page';
import { doubtOfStatus, type PageAnswer, readAnswer } from './page-look';

/** What is known of a capture before it is asked for; `blocked` is why it cannot be made. */
export interface Foreseen {
  blocked: ErrorCode | null;
  doubt: PageDoubt | null;
}

/** Why a page will never be read; other refusals, as of a page that is just loading, may be over by the click. */
const LASTING = /^(?:restricted-|page-not-granted$)/;

/** Looks whether a tab's page can be archived, and how its site answered. Never rejects. @param url `null` where the browser hides it */
export async function foreseeCapture(tabId: number, url: string | null): Promise<Foreseen> {
  const restricted = url === null ? null : restrictedByAddress(url);
  if (restricted) return blockedBy(restricted);
  try {
    return byAnswer(await askPage(tabId));
  } catch (error) {
    const code = codeOfRefusal(error instanceof Error ? error.message : String(error), url ?? '');
    return blockedBy(LASTING.test(code) ? code : null);
  }
}

async function askPage(tabId: number): Promise<PageAnswer | null | undefined> {
  const target = { tabId };
  const [injection] = await browser.scripting.executeScript({
    target,
    func: readAnswer,
    injectImmediately: true,
  });
  return injection?.result;
}

function byAnswer(answer: PageAnswer | null | undefined): Foreseen {
  if (answer?.contentType === 'application/pdf') return blockedBy('restricted-pdf');
  return { blocked: null, doubt: doubtOfStatus(answer?.status ?? 0) };
}

function blockedBy(blocked: ErrorCode | null): Foreseen {
  return { blocked, doubt: null };
}
