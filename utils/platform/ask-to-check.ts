import { browser } from 'wxt/browser';
import { fail } from '../model/result';
import type { Protocol } from './messaging';

/**
 * Has the background look at a watched page, or all (`null`). Sent without `sendMessage`: shared between popup and library,
 * it would become a file of its own that the popup has to load.
 */
export async function askToCheck(pageUrl: string | null): Promise<Protocol['checkWatched']['reply']> {
  const message: { name: keyof Protocol; request: Protocol['checkWatched']['request'] } = {
    name: 'checkWatched',
    request: pageUrl,
  };
  try {
    const reply: Protocol['checkWatched']['reply'] | undefined = await browser.runtime.sendMessage(message);
    return reply ?? fail('unexpected', 'no answer from the background');
  } catch (error) {
    return fail('unexpected', String(error));
  }
}
