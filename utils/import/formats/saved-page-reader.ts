import type { LinkReader } from '../link-format';
import { type PageHead, pageHead } from './page-head';
import { pageRows } from './page-rows';

/** The name of a zone, which only some programs read: the offset before it says the same. */
const ZONE_NAME = /\([^()]*\)\s*$/;

/** Reads pages that were saved as HTML, a file each. */
export const readSavedPages: LinkReader = (offer, { now }) =>
  pageRows(offer, { mediaType: 'text/html', headOf, now });

function headOf(start: string): PageHead {
  const head = pageHead(start);
  return { ...head, savedAt: head.savedAt?.replace(ZONE_NAME, '') ?? null };
}
