import { claimedTime } from '../claimed-time';
import { toLinkRow } from '../to-link-row';
import type { LinkReader } from '../link-format';
import { pageFiles, readableStart } from './page-files';
import { pageHead } from './page-head';

/** The name of a zone, which only some programs read: the offset before it says the same. */
const ZONE_NAME = /\([^()]*\)\s*$/;

/** Reads pages that were saved as HTML, a file each. */
export const readSavedPages: LinkReader = async function* (offer, { now }) {
  for (const file of pageFiles(offer)) {
    const start = await readableStart(file);
    if (start === null) {
      yield { at: file.path, link: null, title: null, reason: 'damaged' };
      continue;
    }
    const { url, title, savedAt } = pageHead(start);
    const time = claimedTime(savedAt?.replace(ZONE_NAME, ''), now);
    const row = toLinkRow(file.path, { url, title: title ?? file.path, savedAt: time });
    const body = { file, mediaType: 'text/html', claimedArchivedAt: time } as const;
    yield row.link ? { ...row, body } : row;
  }
};
