import { isAddress } from '../checks';
import { toLinkRow } from '../to-link-row';
import type { FoundPage } from '../warc/found-page';
import { pageBody } from '../warc/page-body';
import { PageIndex } from '../warc/page-index';
import { documentRecords } from '../warc/page-records';
import type { LinkBody, LinkReader, LinkRow } from '../link-format';
import { warcFiles } from './warc-files';

/** Reads the pages of WARC files. Pages that were as before come last, with the text of the record that has it. */
export const readWarc: LinkReader = async function* (offer, { now }) {
  const index = new PageIndex();
  const repeated: { at: string; page: FoundPage }[] = [];
  for (const file of warcFiles(offer))
    for await (const found of documentRecords(file)) {
      const at = `${file.path}, ${found.number}`;
      if (found.kind === 'damaged') yield { at, link: null, title: null, reason: 'damaged' };
      if (found.kind !== 'page' || !isPage(found.page)) continue;
      const { page } = found;
      if (page.original) {
        repeated.push({ at, page });
        continue;
      }
      index.add(page);
      yield rowOf(at, page, pageBody(page, page, now));
    }
  for (const { at, page } of repeated) {
    const whole = index.originalOf(page);
    // What is not there and does not say that it is a page may be a picture.
    if (whole || page.contentType !== '') yield rowOf(at, page, pageBody(page, whole, now));
  }
};

function isPage({ location, url }: FoundPage): boolean {
  return location === null && isAddress(url);
}

function rowOf(at: string, { url }: FoundPage, body: LinkBody): LinkRow {
  return toLinkRow(at, { url, savedAt: body.claimedArchivedAt, body });
}
