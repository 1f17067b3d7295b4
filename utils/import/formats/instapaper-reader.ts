import { savedTime } from '../saved-time';
import type { LinkState } from '../../model/link';
import { listLiteral } from '../list-literal';
import { csvReader } from '../raw-rows';

/** Folders that every user has: they say what was done with a link. */
const STATES = new Map<string, LinkState>([
  ['unread', 'unread'],
  ['archive', 'archived'],
  ['starred', 'starred'],
]);

/** Reads Instapaper's table. E-mails that were sent to it have addresses of its own, which lead nowhere. */
export const readInstapaper = csvReader((cells, now) => {
  const { folder = '', selection = '', tags = '' } = cells;
  const state = STATES.get(folder.trim().toLowerCase()) ?? null;
  return {
    url: cells.url,
    title: cells.title,
    tags: listLiteral(tags),
    folders: state === null ? [folder] : [],
    state,
    ...savedTime(cells.timestamp, now),
    highlights: [{ quote: selection, comment: null, markedAt: null }],
  };
});
