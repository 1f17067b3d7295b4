import type { IsSafeHtml, Validated } from '../validate-item';

/** A format of files that sources are imported from. */
export interface ImportFormat {
  /** Stable, in kebab-case. */
  id: string;
  /** Whether a file is of this format. `start`: its first `START_BYTES` bytes, or all of a shorter file. */
  takes: (start: Uint8Array) => boolean;
  /** What reads it, loaded when a file needs it. */
  load: () => Promise<ImportReader>;
}

/** Reads files of one format. Pure: bytes in, items out. */
export interface ImportReader {
  /** Id of the key that a file says it was sealed with, `null` where it says none. Nothing is verified. */
  sealedWith: (file: Blob) => Promise<string | null>;
  /**
   * Gives each item of a file as soon as its last byte is read: fit to be stored, or what is wrong with it.
   * Throws `import-not-json`, `import-not-menbe`, `import-version-unknown` or `import-truncated` for a file as a whole.
   */
  read: (chunks: AsyncIterable<Uint8Array>, rules: ItemRules) => AsyncGenerator<Validated>;
}

/** What items of every format are held against. */
export interface ItemRules {
  isSafeHtml: IsSafeHtml;
  /** When the file is read: nothing in it was done later than the day after. */
  now: Date;
}

/** How much of a file's beginning tells its format. */
export const START_BYTES = 64 * 1024;
