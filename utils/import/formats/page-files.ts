import { MenbeError } from '../../model/result';
import { type Offer, type OfferedFile, startOf } from '../offer/offer';

/** Names of web pages that were saved, and of folders that browsers put beside them with their pictures and frames. */
const PAGE_NAME = /\.(?:x?html?|mhtml?|mht)$/i;
const BESIDE = /(?:^|\/)[^/]*(?:_files|\.files)\//i;

/** Pages whose start is looked at: the others are told by their rows. */
const LOOKED_AT = 20;

/** Files of bookmarks and of lists of links, which are pages too. */
const LIST = /<!doctype netscape-bookmark|<title>\s*(?:pocket export|instapaper: export)/i;

/** The pages among files that were offered: one file whatever its name is, of several those with the name of a page. */
export function pageFiles({ files }: Offer): readonly OfferedFile[] {
  if (files.length === 1) return files;
  return files.filter(({ path }) => PAGE_NAME.test(path) && !BESIDE.test(path));
}

/** Whether there are pages among what was offered, and the first of them all begin as a format does. */
export async function eachPageIs(offer: Offer, begins: (start: string) => boolean): Promise<boolean> {
  const pages = pageFiles(offer).slice(0, LOOKED_AT);
  for (const page of pages) {
    const start = await startOf(page);
    if (LIST.test(start) || !begins(start)) return false;
  }
  return pages.length > 0;
}

/** Matches what may stand before a page: space, an XML declaration, a comment. */
const BEFORE = /^\s+|^<\?xml[^>]*>|^<!--[^]*?-->/;

/** Whether text begins as HTML does, with more in it than an empty element. */
export function beginsAsHtml(start: string): boolean {
  let rest = start;
  for (let before = BEFORE.exec(rest); before; before = BEFORE.exec(rest))
    rest = rest.slice(before[0].length);
  return /^<(?:!doctype\s+html|html)\b/i.test(rest) && /<(?:head|body|title|meta|link)\b/i.test(rest);
}

/** The start of a page; `null` where its file cannot be read, which stops no other. */
export async function readableStart(file: OfferedFile): Promise<string | null> {
  try {
    return await startOf(file);
  } catch (error) {
    if (error instanceof MenbeError && error.code === 'import-file-unreadable') return null;
    throw error;
  }
}
