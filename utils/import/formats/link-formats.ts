import { MenbeError } from '../../model/result';
import type { Offer } from '../offer/offer';
import { ADDRESS_LIST } from './address-list';
import { BIBTEX } from './bibtex';
import { CHROME_BOOKMARKS } from './chrome-bookmarks';
import { CSL_JSON } from './csl-json';
import { FIREFOX_BACKUP } from './firefox-backup';
import type { LinkFormat } from './link-format';
import { NETSCAPE } from './netscape';
import { ONETAB } from './onetab';
import { RIS } from './ris';
import { SAFARI } from './safari';
import { TAB_SESSION_MANAGER } from './tab-session-manager';
import { TABLE } from './table';
import { ZOTERO_RDF } from './zotero-rdf';

/** All formats, the more specific ones first. */
export const LINK_FORMATS: readonly LinkFormat[] = [
  NETSCAPE,
  SAFARI,
  CHROME_BOOKMARKS,
  FIREFOX_BACKUP,
  TAB_SESSION_MANAGER,
  ZOTERO_RDF,
  CSL_JSON,
  RIS,
  BIBTEX,
  ONETAB,
  TABLE,
  ADDRESS_LIST,
];

/** The format of what was offered, found by its content. Throws `import-format-unknown`, and errors of reading. */
export async function linkFormatOf(offer: Offer): Promise<LinkFormat> {
  for (const format of LINK_FORMATS) if (await format.takes(offer)) return format;
  throw new MenbeError('import-format-unknown', offer.name);
}
