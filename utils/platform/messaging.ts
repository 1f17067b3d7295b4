import { browser } from 'wxt/browser';
import type { CaptureRequest, SaveOutcome } from '../model/capture';
import { fail, type Result } from '../model/result';
import type { JobName } from '../model/trouble';

/** The messages an extension page may send to the background, each with its reply. */
export interface Protocol {
  captureTab: { request: CaptureRequest; reply: Result<SaveOutcome> };
  /** A capture of this tab is likely to be asked for soon. */
  prepareCapture: { request: number; reply: Result<null> };
  /** A job is to be done now. */
  runJob: { request: JobName; reply: Result<null> };
}

/** Sends a message to the background. `capture-interrupted` when the background died before it answered. */
export async function sendMessage<N extends keyof Protocol>(
  name: N,
  request: Protocol[N]['request'],
): Promise<Protocol[N]['reply']> {
  try {
    const reply: Protocol[N]['reply'] | undefined = await browser.runtime.sendMessage({ name, request });
    return reply ?? fail('capture-interrupted');
  } catch (error) {
    return fail('capture-interrupted', String(error));
  }
}
