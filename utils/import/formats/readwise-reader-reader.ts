import { savedTime } from '../saved-time';
import type { LinkState } from '../../model/link';
import { listLiteral } from '../list-literal';
import { csvReader } from '../raw-rows';

/** Where Reader keeps a document. `feed` holds what nobody saved. */
const STATES = new Map<string | undefined, LinkState>([
  ['new', 'unread'],
  ['later', 'unread'],
  ['shortlist', 'starred'],
  ['archive', 'archived'],
  ['feed', 'feed'],
]);

/** Reads Reader's table. Forwarded e-mails have addresses that lead nowhere. */
export const readReadwiseReader = csvReader((cells, now) => {
  const state = STATES.get(cells.location?.trim().toLowerCase()) ?? null;
  const isBegun = Number(cells['reading progress']) > 0;
  return {
    url: cells.url,
    title: cells.title,
    tags: listLiteral(cells['document tags'] ?? ''),
    state: state === 'unread' && isBegun ? 'reading' : state,
    ...savedTime(cells['saved date'], now),
  };
});
