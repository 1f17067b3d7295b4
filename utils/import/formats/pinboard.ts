import { savedTime } from '../saved-time';
import { isJsonWith } from '../only-file';
import { isTrueAt, textAt } from '../json-fields';
import { jsonListReader } from '../raw-rows';
import type { LinkFormat } from '../link-format';

/** Pinboard's JSON. It calls the title `description`, and the note `extended`. */
export const PINBOARD: LinkFormat = {
  id: 'pinboard',
  tool: 'Pinboard',
  takes: (offer) => isJsonWith(offer, ['[].href', '[].description', '[].extended', '[].toread']),
  load: () => Promise.resolve(readPinboard),
};

const readPinboard = jsonListReader((post, now) => ({
  url: textAt(post, 'href'),
  title: textAt(post, 'description'),
  note: textAt(post, 'extended'),
  tags: textAt(post, 'tags')?.split(' ') ?? [],
  state: isTrueAt(post, 'toread') ? 'unread' : null,
  ...savedTime(post['time'], now),
}));
