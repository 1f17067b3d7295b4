import { browser } from 'wxt/browser';
import type { StoredKeys, TriedBucket } from '../bucket/try-bucket';
import type { CaptureRequest, SaveOutcome } from '../model/capture';
import { fail, type Result } from '../model/result';
import type { JobName } from '../model/trouble';
import type { BucketConnection } from '../s3/bucket-connection';
import type { ReplaceOutcome } from '../s3/object-store';

/** The messages an extension page may send to the background, each with its reply. */
export interface Protocol {
  captureTab: { request: CaptureRequest; reply: Result<SaveOutcome> };
  /** Preload the extraction into this tab: a capture is likely soon. */
  prepareCapture: { request: number; reply: Result<null> };
  /** Run a job now. */
  runJob: { request: JobName; reply: Result<null> };
  /** Tables of the database were written, by their names: a background that was asleep has not heard of it. */
  tablesWritten: { request: string[]; reply: Result<null> };
  /** Try out a bucket that is to be connected. */
  tryBucket: { request: BucketConnection; reply: Result<TriedBucket> };
  /** Read the file of keys in a bucket. */
  readKeys: { request: BucketConnection; reply: Result<StoredKeys | null> };
  /** Write it, in the place of the one that `tag` names. */
  writeKeys: { request: KeysToWrite; reply: Result<ReplaceOutcome> };
}

/** A file of keys to be written; `tag` is `null` where there is none yet. */
export interface KeysToWrite {
  connection: BucketConnection;
  text: string;
  tag: string | null;
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
