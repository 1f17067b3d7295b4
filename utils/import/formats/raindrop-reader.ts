import { savedTime } from '../saved-time';
import { csvReader } from '../raw-rows';
import { FOLDER_SEPARATOR } from '../to-link-row';

/** What Raindrop calls the place of links in no collection. */
const NO_FOLDER = 'Unsorted';

/** Reads Raindrop's table: each line of the cell of highlights is one. Its excerpts are the pages' own words, and no note. */
export const readRaindrop = csvReader((cells, now) => {
  const { folder = '', highlights = '' } = cells;
  return {
    url: cells.url,
    title: cells.title,
    note: cells.note,
    tags: cells.tags?.split(',') ?? [],
    folders: folder.trim() === NO_FOLDER ? [] : folder.split(FOLDER_SEPARATOR),
    state: cells.favorite?.trim().toLowerCase() === 'true' ? 'starred' : null,
    ...savedTime(cells.created, now),
    highlights: highlights.split(/\r?\n/).map((quote) => ({ quote, comment: null, markedAt: null })),
  };
});
