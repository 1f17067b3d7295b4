import { createHash } from 'node:crypto';
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { TriedBucket } from '../../utils/bucket/try-bucket';
import { fail, ok } from '../../utils/model/result';
import type { KeysToWrite } from '../../utils/platform/messaging';
import type { BucketConnection } from '../../utils/s3/bucket-connection';
import type { BucketReport } from '../../utils/s3/probe-bucket';
import type { DerivationOrder } from '../../utils/vault/derive-key';

/** A bucket that can do everything. */
export const GOOD_REPORT: BucketReport = {
  list: null,
  read: null,
  write: null,
  remove: null,
  conditional: true,
  replaces: true,
  clockAhead: null,
};

/** A connection to a bucket that nobody reaches. */
export const A_CONNECTION: BucketConnection = {
  endpoint: 'https://s3.example.org',
  region: '',
  bucket: 'archive',
  prefix: '',
  style: 'path',
  accessKeyId: 'AK',
  secretAccessKey: 'SK',
};

/** A background that stands before one bucket, for the dialogs that connect it. */
export class BucketBackground {
  report = GOOD_REPORT;
  devices = 0;
  /** The file of keys. */
  keys: string | null = null;
  /** Jobs that it was asked to run. */
  readonly jobs: unknown[] = [];
  /** Whether the browser gives access to the bucket. */
  isAllowed = true;

  constructor() {
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation((async (message: unknown) =>
      this.answer(message as { name: string; request: unknown })) as never);
    Object.assign(fakeBrowser.permissions, {
      request: async () => this.isAllowed,
      getAll: async () => ({ origins: [] }),
    });
    vi.stubGlobal('Worker', FastWorker);
  }

  private tag(): string {
    return createHash('md5')
      .update(this.keys ?? '')
      .digest('hex');
  }

  private answer({ name, request }: { name: string; request: unknown }) {
    const keys = this.keys === null ? null : { text: this.keys, tag: this.tag() };
    if (name === 'tryBucket') {
      const tried: TriedBucket = { report: this.report, keys, devices: this.devices };
      return ok(tried);
    }
    if (name === 'readKeys') return ok(keys);
    if (name === 'writeKeys') return ok(this.write(request as KeysToWrite));
    if (name === 'runJob') this.jobs.push(request);
    return name === 'runJob' ? ok(null) : fail('unexpected', name);
  }

  private write({ text, tag }: KeysToWrite): 'replaced' | 'changed' {
    if ((this.keys === null ? null : this.tag()) !== tag) return 'changed';
    this.keys = text;
    return 'replaced';
  }
}

/** Makes a key of a passphrase at once: argon2id takes seconds, and is tested by itself. */
class FastWorker {
  onmessage: ((event: { data: { key: Uint8Array } }) => void) | null = null;

  postMessage({ passphrase, derivation }: DerivationOrder): void {
    const digest = createHash('sha256')
      .update(JSON.stringify([passphrase, derivation]))
      .digest();
    queueMicrotask(() => this.onmessage?.({ data: { key: new Uint8Array(digest) } }));
  }

  terminate(): void {}
}
