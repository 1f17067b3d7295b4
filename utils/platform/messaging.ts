import { browser } from 'wxt/browser';
import type { CaptureRequest, SaveOutcome } from '../model/capture';
import type { Result } from '../model/result';

/** The messages an extension page may send to the background, each with its reply. */
export interface Protocol {
  captureTab: { request: CaptureRequest; reply: Result<SaveOutcome> };
}
