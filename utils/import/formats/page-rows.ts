import { claimedTime } from '../claimed-time';
import type { LinkBody, LinkRow } from '../link-format';
import type { Offer } from '../offer/offer';
import { toLinkRow } from '../to-link-row';
import { pageFiles, readableStart } from './page-files';
import type { PageHead } from './page-head';

/** How pages of one kind are read. */
interface PageKind {
  mediaType: LinkBody['mediaType'];
  /** Reads from the start of a file what the page says of itself. */
  headOf: (start: string) => PageHead;
  /** Time of the import: claimed times after it are none. */
  now: Date;
}

/** Yields a row for each saved page that was offered, with the page as its text. A file that cannot be read stops no other. */
export async function* pageRows(offer: Offer, { mediaType, headOf, now }: PageKind): AsyncGenerator<LinkRow> {
  for (const file of pageFiles(offer)) {
    const start = await readableStart(file);
    if (start === null) {
      yield { at: file.path, link: null, title: null, reason: 'damaged' };
      continue;
    }
    const { url, title, savedAt } = headOf(start);
    const time = claimedTime(savedAt, now);
    yield toLinkRow(file.path, {
      url,
      title: title ?? file.path,
      savedAt: time,
      body: { file, mediaType, claimedArchivedAt: time },
    });
  }
}
