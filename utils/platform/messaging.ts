import { browser } from 'wxt/browser';
import type { CaptureRequest, SaveOutcome } from '../model/capture';
import { fail, type Result } from '../model/result';
import type { JobName } from '../model/trouble';

/** The messages an extension page may send to the background, each with its reply. */
export interface Protocol {
  captureTab: { request: CaptureRequest; reply: Result<SaveOutcome> };
  /** Preload the extraction into this tab: a capture is likely soon. */
  prepareCapture: { request: number; reply: Result<null> };
  /** Run a job now. */
  runJob: { request: JobName; reply: Result<null> };
  /** Tables of the database were written, by their names: a background that was asleep has not heard of it. */
  tablesWritten: { request: string[]; reply: Result<null> };
}

/** Sends a message to the background. Fails with `capture-interrupted` when the background was stopped before it answered. */
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
