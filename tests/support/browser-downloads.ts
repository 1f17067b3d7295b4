import { resolveObjectURL } from 'node:buffer';
import { fakeBrowser } from 'wxt/testing/fake-browser';

type Bytes = Uint8Array<ArrayBuffer>;

/** Stands in for the browser's downloads: what was saved, by path, and what the next ones are answered with. */
export class BrowserDownloads {
  readonly files = new Map<string, Bytes>();
  /** Paths that were begun, in order. */
  readonly begun: string[] = [];
  /** The browser shows its dialog at each file, and the user closes it. */
  isAsking = false;
  /** Why downloads end early; `null` while they do not. https://developer.chrome.com/docs/extensions/reference/api/downloads#type-InterruptReason */
  interrupted: string | null = null;
  /** Called with each path before it is saved. */
  onBegin: (path: string) => void = () => undefined;
  /** What the browser makes of the name of a file. */
  rename: (path: string) => string = (path) => path;
  private readonly items = new Map<number, { path: string; fileSize: number }>();

  constructor() {
    Object.assign(fakeBrowser, {
      downloads: {
        download: (options: { url: string; filename: string }) => this.download(options),
        search: async ({ id }: { id: number }) => this.search(id),
        removeFile: async (id: number) => void this.files.delete(this.items.get(id)?.path ?? ''),
        erase: async ({ id }: { id: number }) => void this.items.delete(id),
        cancel: async () => undefined,
      },
    });
  }

  /** How many are in the list that the user sees. */
  get listed(): number {
    return this.items.size;
  }

  private get failure(): string | null {
    return this.isAsking ? 'USER_CANCELED' : this.interrupted;
  }

  private async download({ url, filename }: { url: string; filename: string }): Promise<number> {
    this.begun.push(filename);
    this.onBegin(filename);
    const file = resolveObjectURL(url);
    if (!file) throw new Error(`${url} is not there.`);
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (this.failure === null) this.files.set(filename, bytes);
    const id = this.begun.length;
    this.items.set(id, { path: filename, fileSize: bytes.length });
    return id;
  }

  private search(id: number) {
    const item = this.items.get(id);
    if (!item) return [];
    const state = this.failure === null ? 'complete' : 'interrupted';
    const { path: filename, fileSize } = item;
    return [
      {
        id,
        state,
        exists: true,
        filename: `Downloads/${this.rename(filename)}`,
        fileSize,
        error: this.failure ?? undefined,
      },
    ];
  }
}
