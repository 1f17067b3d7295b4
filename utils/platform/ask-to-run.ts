import { browser } from 'wxt/browser';
import { fail } from '../model/result';
import type { JobName } from '../model/trouble';
import type { Protocol } from './messaging';

/**
 * Asks the background to run a job now; resolves with the result. Does not use `sendMessage`: shared between popup and library, it
 * would become a chunk of its own that the popup has to load.
 */
export async function askToRun(job: JobName): Promise<Protocol['runJob']['reply']> {
  const message: { name: keyof Protocol; request: Protocol['runJob']['request'] } = {
    name: 'runJob',
    request: job,
  };
  try {
    const reply: Protocol['runJob']['reply'] | undefined = await browser.runtime.sendMessage(message);
    return reply ?? fail('unexpected', 'no answer from the background');
  } catch (error) {
    return fail('unexpected', String(error));
  }
}
