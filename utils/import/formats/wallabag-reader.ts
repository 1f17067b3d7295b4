import type { LinkState } from '../../model/link';
import { isTrueAt, jsonIn, type JsonRecord, recordsAt, textAt, textsAt, timeAt } from '../json-fields';
import { type Annotation, withAnnotations } from '../raw-annotations';
import { recordRows } from '../raw-rows';
import type { LinkReader } from './link-format';

/** Reads Wallabag's entries without their bodies. */
export const readWallabag: LinkReader = async function* ({ files }, { now }) {
  for (const file of files) {
    const json = await jsonIn(file);
    yield* recordRows(file.path, Array.isArray(json) ? json : [], (entry) => ({
      url: textAt(entry, 'url'),
      title: textAt(entry, 'title'),
      tags: textsAt(entry, 'tags'),
      state: stateOf(entry),
      savedAt: timeAt(entry, 'created_at', now),
      ...withAnnotations(annotationsOf(entry, now)),
    }));
  }
};

function annotationsOf(entry: JsonRecord, now: Date): Annotation[] {
  return recordsAt(entry, 'annotations').map((annotation) => ({
    quote: textAt(annotation, 'quote'),
    comment: textAt(annotation, 'text'),
    markedAt: timeAt(annotation, 'created_at', now),
  }));
}

function stateOf(entry: JsonRecord): LinkState {
  if (isTrueAt(entry, 'is_starred')) return 'starred';
  return isTrueAt(entry, 'is_archived') ? 'archived' : 'unread';
}
