import type { LinkState } from '../../model/link';
import { claimedTime } from '../claimed-time';
import { isRecord, isTrueAt, parsedJson, recordsAt, textAt, textsAt, timeAt } from '../json-fields';
import { listLiteral } from '../list-literal';
import { filesAt, wholeText } from '../offer/offer';
import { withAnnotations } from '../raw-annotations';
import { csvReader, notJson } from '../raw-rows';
import { toLinkRow } from '../to-link-row';
import type { LinkReader } from './link-format';

/** Reads the bookmarks of Readeck's ZIP, each a file of its own, without their bodies. */
export const readReadeck: LinkReader = async function* (offer, { now }) {
  for (const file of filesAt(offer, /(?:^|\/)bookmarks\/[^/]+\/info\.json$/)) {
    const bookmark = parsedJson(await wholeText(file));
    if (!isRecord(bookmark)) {
      yield notJson(file.path);
      continue;
    }
    const annotations = recordsAt(bookmark, 'Annotations').map((annotation) => ({
      quote: textAt(annotation, 'text'),
      comment: textAt(annotation, 'note'),
      markedAt: timeAt(annotation, 'created', now),
    }));
    yield toLinkRow(file.path, {
      url: textAt(bookmark, 'URL'),
      title: textAt(bookmark, 'Title'),
      tags: textsAt(bookmark, 'Labels'),
      state: stateOf(isTrueAt(bookmark, 'IsMarked'), isTrueAt(bookmark, 'IsArchived')),
      savedAt: timeAt(bookmark, 'Created', now),
      ...withAnnotations(annotations),
    });
  }
};

/** Reads Readeck's table. */
export const readReadeckCsv = csvReader((cells, now) => ({
  url: cells.url,
  title: cells.title,
  tags: cells.labels?.trim() === 'null' ? [] : listLiteral(cells.labels ?? ''),
  state: stateOf(cells.is_marked === 'true', cells.is_archived === 'true'),
  savedAt: claimedTime(cells.created, now),
}));

function stateOf(isMarked: boolean, isArchived: boolean): LinkState {
  if (isMarked) return 'starred';
  return isArchived ? 'archived' : 'unread';
}
