import type { ClaimedTime, ImportedHighlight } from '../../model/link';
import { earlier } from '../claimed-time';
import {
  idAt,
  isRecord,
  jsonIn,
  type JsonRecord,
  listAt,
  recordAt,
  recordsAt,
  textAt,
  textsAt,
  timeAt,
} from '../json-fields';
import { notAnObject } from '../raw-rows';
import { toLinkRow } from '../to-link-row';
import type { LinkReader, LinkRow } from '../link-format';

/** What was written to one address. */
interface Annotated {
  at: string;
  url: string;
  title: string | undefined;
  notes: string[];
  tags: string[];
  savedAt: ClaimedTime | null;
  highlights: ImportedHighlight[];
}

/**
 * Reads annotations into one link an address. What marks no words of the page is a note of the link, and an answer goes on with the
 * comment that it answers.
 */
export const readHypothesis: LinkReader = async function* ({ files }, { now }) {
  for (const file of files) {
    const json = await jsonIn(file);
    const pages = new Map<string, Annotated>();
    yield* readAnnotations(file.path, listAt(isRecord(json) ? json : {}, 'annotations'), { now, pages });
    for (const { at, notes, ...page } of pages.values())
      yield toLinkRow(at, { ...page, note: notes.join('\n\n') });
  }
};

function* readAnnotations(
  path: string,
  annotations: readonly unknown[],
  { now, pages }: { now: Date; pages: Map<string, Annotated> },
): Generator<LinkRow> {
  const marked = new Map<string | null, ImportedHighlight>();
  const answersLast = [...annotations.entries()].sort(
    ([, a], [, b]) => Number(isAnswer(a)) - Number(isAnswer(b)),
  );
  for (const [index, annotation] of answersLast) {
    const at = `${path}, ${index + 1}`;
    if (!isRecord(annotation)) {
      yield notAnObject(at);
      continue;
    }
    const created = timeAt(annotation, 'created', now);
    const page = pageOf(pages, at, annotation);
    page.tags.push(...textsAt(annotation, 'tags'));
    page.savedAt = earlier(page.savedAt, created);
    const comment = textAt(annotation, 'text');
    const quote = quoteOf(annotation);
    const answered = marked.get(textsAt(annotation, 'references')[0] ?? null);
    if (quote !== null) {
      const highlight = { quote, comment: comment || null, markedAt: created };
      page.highlights.push(highlight);
      marked.set(idAt(annotation, 'id'), highlight);
    } else if (answered) answered.comment = joined(answered.comment, comment);
    else if (comment) page.notes.push(comment);
  }
}

function isAnswer(annotation: unknown): boolean {
  return isRecord(annotation) && listAt(annotation, 'references').length > 0;
}

function pageOf(pages: Map<string, Annotated>, at: string, annotation: JsonRecord): Annotated {
  const url = textAt(annotation, 'uri')?.trim() ?? '';
  const key = url || at;
  const known = pages.get(key);
  if (known) return known;
  const [title] = textsAt(recordAt(annotation, 'document'), 'title');
  const page: Annotated = { at, url, title, notes: [], tags: [], savedAt: null, highlights: [] };
  pages.set(key, page);
  return page;
}

/** The words that an annotation marks; `null` for none. */
function quoteOf(annotation: JsonRecord): string | null {
  const selectors = recordsAt(annotation, 'target').flatMap((target) => recordsAt(target, 'selector'));
  const quote = selectors.find((selector) => textAt(selector, 'type') === 'TextQuoteSelector');
  const exact = quote ? textAt(quote, 'exact') : null;
  return exact?.trim() ? exact : null;
}

function joined(comment: string | null, answer: string | null): string | null {
  return [comment, answer].filter(Boolean).join('\n\n') || null;
}
