import type {
  ExportCase,
  ExportLink,
  ExportLinkImport,
  ExportSavedSearch,
} from '../../model/export-arrangement';
import type { ExportItem } from '../../model/export-item';
import type { Checked } from '../reasons';
import type { IsSafeHtml } from '../validate-item';

/** An import format, as the registry lists it. */
export interface ImportFormat {
  /** Stable, in kebab-case. */
  id: string;
  /** Whether a file has this format. `start`: its first `START_BYTES` bytes, or the whole of a shorter file. */
  takes: (start: Uint8Array) => boolean;
  /** Loads the reader on first use. */
  load: () => Promise<ImportReader>;
}

/** A row of a file: validated, or with the reasons why it is invalid. Only items are sources. */
export type ImportedRow =
  | { list: 'items'; checked: Checked<ExportItem> }
  | { list: 'cases'; checked: Checked<ExportCase> }
  | { list: 'savedSearches'; checked: Checked<ExportSavedSearch> }
  | { list: 'linkImports'; checked: Checked<ExportLinkImport> }
  | { list: 'links'; checked: Checked<ExportLink> };

/** Reads files of one format. Pure: bytes in, items out. */
export interface ImportReader {
  /** Id of the key that a file claims to be sealed with, `null` without a claim. Nothing is verified. */
  sealedWith: (file: Blob) => Promise<string | null>;
  /**
   * Yields each row when its last byte is read. Throws `import-not-json`,
   * `import-not-menbe`, `import-version-unknown`, `import-truncated` or `import-more-follows` when the file as a whole is invalid.
   */
  read: (chunks: AsyncIterable<Uint8Array>, rules: ItemRules) => AsyncGenerator<ImportedRow>;
}

/** Rules that items of every format must satisfy. */
export interface ItemRules {
  isSafeHtml: IsSafeHtml;
  /** Time of the import: times of actions lie at most a day after it. */
  now: Date;
}
