import { browser } from 'wxt/browser';

/** HTML for the offscreen document to look at. */
interface CheckRequest {
  name: 'checkHtml';
  html: string;
}

/**
 * Has the offscreen document say whether HTML contains nothing executable. Chromium only; the caller keeps the document
 * open (`holdOffscreen`). Rejects where it does not answer: silence says nothing of the HTML.
 */
export async function checkOffscreen(html: string): Promise<boolean> {
  const reply = await browser.runtime.sendMessage<CheckRequest, boolean | undefined>({
    name: 'checkHtml',
    html,
  });
  if (typeof reply !== 'boolean') throw new Error('The offscreen document has not looked at the HTML.');
  return reply;
}

/** Answers in the offscreen document. Other pages and content scripts get no answer. */
export function answerHtmlChecks(isSafe: (html: string) => boolean): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, sendResponse) => {
    if (sender.id !== browser.runtime.id || sender.tab || !isRequest(message)) return undefined;
    sendResponse(isSafe(message.html));
    return undefined;
  });
}

function isRequest(message: unknown): message is CheckRequest {
  const { name, html } = Object(message) as Partial<CheckRequest>;
  return name === 'checkHtml' && typeof html === 'string';
}
