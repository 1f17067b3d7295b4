import { MenbeError } from '../../model/result';
import type { Offer } from '../offer/offer';
import { ADDRESS_LIST } from './address-list';
import { ARCHIVE_BOX } from './archive-box';
import { BIBTEX } from './bibtex';
import { BROWSER_BOOKMARKS } from './browser-bookmarks';
import { CHROME_BOOKMARKS } from './chrome-bookmarks';
import { CSL_JSON } from './csl-json';
import { ENEX } from './enex';
import { EPUB } from './epub';
import { FIREFOX_BACKUP } from './firefox-backup';
import { HYPOTHESIS } from './hypothesis';
import { INSTAPAPER } from './instapaper';
import { JOPLIN } from './joplin';
import { KARAKEEP } from './karakeep';
import type { LinkFormat } from '../link-format';
import { LINKWARDEN } from './linkwarden';
import { MARKDOWN } from './markdown';
import { MATTER } from './matter';
import { MHTML } from './mhtml';
import { NETSCAPE } from './netscape';
import { OMNIVORE } from './omnivore';
import { ONETAB } from './onetab';
import { PINBOARD } from './pinboard';
import { POCKET } from './pocket';
import { POCKET_HTML } from './pocket-html';
import { RAINDROP } from './raindrop';
import { READECK, READECK_CSV } from './readeck';
import { READWISE_READER } from './readwise-reader';
import { RIS } from './ris';
import { SAFARI } from './safari';
import { SAVED_PAGE } from './saved-page';
import { SHIORI } from './shiori';
import { SINGLE_FILE } from './single-file';
import { TAB_SESSION_MANAGER } from './tab-session-manager';
import { TABLE } from './table';
import { WACZ } from './wacz';
import { WALLABAG } from './wallabag';
import { WARC } from './warc';
import { WEB_SCRAP_BOOK } from './web-scrap-book';
import { ZOTERO_RDF } from './zotero-rdf';

/** All formats, the more specific ones first. */
export const LINK_FORMATS: readonly LinkFormat[] = [
  POCKET_HTML,
  POCKET,
  INSTAPAPER,
  READWISE_READER,
  RAINDROP,
  KARAKEEP,
  LINKWARDEN,
  PINBOARD,
  SHIORI,
  HYPOTHESIS,
  // They hold bodies too: what takes those goes before these.
  READECK,
  READECK_CSV,
  MATTER,
  WALLABAG,
  OMNIVORE,
  ENEX,
  JOPLIN,
  EPUB,
  NETSCAPE,
  SAFARI,
  BROWSER_BOOKMARKS,
  CHROME_BOOKMARKS,
  FIREFOX_BACKUP,
  TAB_SESSION_MANAGER,
  ZOTERO_RDF,
  CSL_JSON,
  RIS,
  BIBTEX,
  // The folder of an ArchiveBox has WARC files too.
  WACZ,
  WEB_SCRAP_BOOK,
  ARCHIVE_BOX,
  WARC,
  // After those that have pages in their ZIPs.
  SINGLE_FILE,
  SAVED_PAGE,
  MHTML,
  MARKDOWN,
  ONETAB,
  TABLE,
  ADDRESS_LIST,
];

/** Ids of formats that many tools write: they are called by what they are. */
export const SHARED_FORMAT_IDS = [
  ...(['netscape', 'browser-bookmarks', 'csl-json', 'ris', 'bibtex', 'table', 'address-list'] as const),
  ...(['saved-page', 'mhtml', 'markdown', 'epub', 'wacz', 'warc'] as const),
] as const;

/** The format of what was offered, found by its content. Throws `import-format-unknown`, and errors of reading. */
export async function linkFormatOf(offer: Offer): Promise<LinkFormat> {
  for (const format of LINK_FORMATS) if (await format.takes(offer)) return format;
  throw new MenbeError('import-format-unknown', offer.name);
}
