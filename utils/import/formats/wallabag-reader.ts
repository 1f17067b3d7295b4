import type { LinkState } from '../../model/link';
import { isTrueAt, type JsonRecord, recordsAt, textAt, textsAt, timeAt } from '../json-fields';
import { type Annotation, withAnnotations } from '../raw-annotations';
import { jsonListReader } from '../raw-rows';

/** Reads Wallabag's entries without their bodies. */
export const readWallabag = jsonListReader((entry, now) => ({
  url: textAt(entry, 'url'),
  title: textAt(entry, 'title'),
  tags: textsAt(entry, 'tags'),
  state: stateOf(entry),
  savedAt: timeAt(entry, 'created_at', now),
  ...withAnnotations(annotationsOf(entry, now)),
}));

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
