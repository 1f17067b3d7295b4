import { savedTime } from '../saved-time';
import type { LinkState } from '../../model/link';
import { articleText } from '../article-body';
import { idAt, isTrueAt, type JsonRecord, recordsAt, textAt, textsAt, timeAt } from '../json-fields';
import { type Annotation, withAnnotations } from '../raw-annotations';
import { jsonListReader } from '../raw-rows';
import type { LinkBody } from '../link-format';

/** Characters of the longest such notice. */
const LONGEST_NOTICE = 1000;

/** Matches what Wallabag keeps in place of a page that it could not read. */
const NO_TEXT = /wallabag can[’']t retrieve contents for this article|troubleshoot this issue/i;

/** Reads Wallabag's entries with their annotations and texts. */
export const readWallabag = jsonListReader((entry, now) => ({
  url: textAt(entry, 'url'),
  title: textAt(entry, 'title'),
  tags: textsAt(entry, 'tags'),
  state: stateOf(entry),
  ...savedTime(entry['created_at'], now),
  body: bodyOf(entry, now),
  ...withAnnotations(annotationsOf(entry, now)),
}));

function bodyOf(entry: JsonRecord, now: Date): LinkBody | null {
  const html = textAt(entry, 'content');
  if (html !== null && html.length < LONGEST_NOTICE && NO_TEXT.test(html)) return null;
  return articleText(`${idAt(entry, 'id') ?? ''}.html`, html, {
    byline: textsAt(entry, 'published_by').join(', ') || null,
    publishedTime: textAt(entry, 'published_at'),
    lang: textAt(entry, 'language'),
    claimedArchivedAt: timeAt(entry, 'created_at', now),
  });
}

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
