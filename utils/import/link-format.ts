import type { ImportReason } from './import-reason';
import type { ClaimedTime, ImportedLink } from '../model/link';
import type { Offer, OfferedFile } from './offer/offer';
import type { LinkColumns } from './table-columns';

/** A format in which another tool gives out the links that it kept, as the registry lists it. */
export interface LinkFormat {
  /** Stable, in kebab-case. */
  id: string;
  /** The tool's own name, as its users know it; `null` where many tools write the format. */
  tool: string | null;
  /** Whether its file may be any table, which only the names of its columns tell from others: the user can say what they hold instead. */
  isTable?: true;
  /** Whether something that was offered has this format, told by what is in it and by no name that users give. Reads only the start of files. */
  takes: (offer: Offer) => Promise<boolean>;
  /** Loads the reader on first use. */
  load: () => Promise<LinkReader>;
}

/**
 * A row of a file: a link, or why it cannot be taken. `unreadTime`: what stands for the time of saving and is none; the link is taken without it. `at` says where it stands, for people: a file and what it counts.
 */
export type LinkRow = { at: string } & (
  | { link: ImportedLink; body?: LinkBody; unreadTime?: string }
  | { link: null; title: string | null; reason: ImportReason }
);

/** A page as another tool saved it, in a file of its own. It is read when its text is taken, one at a time. */
export interface LinkBody {
  file: OfferedFile;
  mediaType: 'text/html' | 'multipart/related' | 'text/markdown';
  /** When the tool says that it saved the page; `null` where it does not say. */
  claimedArchivedAt: ClaimedTime | null;
  /** What the server said of the file, where the tool kept it: its charset goes before that which the page declares. */
  contentType?: string;
  /** Where the file is the article alone, which the tool had taken out of the page: what it says of it. Absent for whole pages. */
  article?: ArticleFacts;
  /** Makes HTML of the file's text, where it is none. */
  asHtml?: (text: string) => string;
}

/** What a tool says of an article that it had extracted; `null` for what it does not say. */
export interface ArticleFacts {
  byline: string | null;
  /** As the tool writes it. */
  publishedTime: string | null;
  siteName: string | null;
  lang: string | null;
}

/**
 * Yields every row that the files have, in their order. Pure: bytes in, links out; files of any size are read piece by piece where the
 * format allows it. One bad row never stops the rest. Throws `import-file-unreadable`, `import-truncated` and `import-too-large`.
 */
export type LinkReader = (offer: Offer, rules: LinkRules) => AsyncGenerator<LinkRow>;

/** What rows of every format are held against. */
export interface LinkRules {
  /** Time of the import: claimed times after it are none. */
  now: Date;
  /** What the columns of a table hold, where the user says it; formats with columns of their own do not ask. */
  columns?: LinkColumns | undefined;
}
