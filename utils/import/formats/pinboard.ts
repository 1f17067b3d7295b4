import { isJsonWith } from '../offer/only-file';
import { isTrueAt, jsonIn, textAt, timeAt } from '../json-fields';
import { recordRows } from '../raw-rows';
import type { LinkFormat, LinkReader } from './link-format';

/** Pinboard's JSON. It calls the title `description`, and the note `extended`. */
export const PINBOARD: LinkFormat = {
  id: 'pinboard',
  tool: 'Pinboard',
  takes: (offer) => isJsonWith(offer, ['[].href', '[].description', '[].extended', '[].toread']),
  load: () => Promise.resolve(readPinboard),
};

const readPinboard: LinkReader = async function* ({ files }, { now }) {
  for (const file of files) {
    const json = await jsonIn(file);
    yield* recordRows(file.path, Array.isArray(json) ? json : [], (post) => ({
      url: textAt(post, 'href'),
      title: textAt(post, 'description'),
      note: textAt(post, 'extended'),
      tags: textAt(post, 'tags')?.split(' ') ?? [],
      state: isTrueAt(post, 'toread') ? 'unread' : null,
      savedAt: timeAt(post, 'time', now),
    }));
  }
};
