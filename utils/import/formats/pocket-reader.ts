import type { LinkState } from '../../model/link';
import { csvRows } from '../csv-rows';
import { onlyOrAt } from '../only-file';
import type { Offer } from '../offer/offer';
import { toLinkRow } from '../to-link-row';
import { savedTime } from '../saved-time';
import type { LinkReader } from '../link-format';
import { type Beside, readBeside } from './pocket-beside';
import { POCKET_TABLE } from './pocket-paths';

const STATES = new Map<string | undefined, LinkState>([
  ['unread', 'unread'],
  ['archive', 'archived'],
]);

/**
 * Reads tables, and gives each of their links its highlights and collections. What is only in these becomes a link too. A link has one
 * folder: further collections that it is in are tags of it.
 */
export const readPocket: LinkReader = async function* (offer, { now }) {
  const beside = new Map<string, Beside>();
  yield* readBeside(offer, now, beside);
  for (const file of tablesOf(offer)) {
    for (const { number, cells } of await csvRows(file)) {
      const url = cells.url?.trim() ?? '';
      const { note, folders, highlights } = asRaw(beside.get(url));
      yield toLinkRow(`${file.path}, ${number}`, {
        url,
        title: cells.title,
        note,
        tags: [...(cells.tags?.split('|') ?? []), ...furtherCollections(beside.get(url))],
        folders,
        state: STATES.get(cells.status) ?? null,
        ...savedTime(cells.time_added, now),
        highlights,
      });
      beside.delete(url);
    }
  }
  for (const each of beside.values())
    yield toLinkRow(each.at, { ...asRaw(each), title: each.title, tags: furtherCollections(each) });
};

function tablesOf(offer: Offer) {
  return onlyOrAt(offer, POCKET_TABLE).filter(({ path }) => !/(?:^|\/)collections\//.test(path));
}

function asRaw(beside: Beside | undefined) {
  return {
    url: beside?.url,
    note: beside?.notes.join('\n\n'),
    folders: beside?.collections.slice(0, 1) ?? [],
    highlights: beside?.highlights ?? [],
  };
}

function furtherCollections(beside: Beside | undefined): string[] {
  return beside?.collections.slice(1) ?? [];
}
