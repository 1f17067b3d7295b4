import type { Annotation } from '../raw-annotations';

/** What stands in Menbe's own notes before what the user wrote (see utils/export/markdown). */
const MARKERS = { highlights: '<!-- menbe: highlights -->', note: '<!-- menbe: note -->' };

/** A note's text, and what the user had written, where the note is one of Menbe's. */
export interface OwnWords {
  article: string;
  highlights: Annotation[];
  note: string | null;
}

/** Parts a note's text from what the user had written. In notes of other programs all is text. */
export function ownWordsOf(body: string): OwnWords {
  const [before = '', note = null] = partedAt(body, MARKERS.note);
  const [article = '', highlights = null] = partedAt(before, MARKERS.highlights);
  return {
    article: article.trim(),
    highlights: highlights === null ? [] : highlightsIn(withoutHeading(highlights)),
    note: note === null ? null : withoutHeading(note).trim(),
  };
}

function partedAt(text: string, marker: string): [before: string, behind?: string] {
  const at = text.lastIndexOf(`\n${marker}\n`);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + marker.length + 2)];
}

function withoutHeading(text: string): string {
  return text.trimStart().replace(/^## [^\n]*\n?/, '');
}

/** Quotes, each with the comment below it. */
function highlightsIn(text: string): Annotation[] {
  const found: Annotation[] = [];
  for (const block of text.trim().split(/\n{2,}/)) {
    const last = found.at(-1);
    if (block.startsWith('>')) {
      const quote = block.replace(/^> ?/gm, '');
      found.push({ quote: unescaped(quote), comment: null, markedAt: null });
    } else if (last) last.comment = last.comment === null ? block : `${last.comment}\n\n${block}`;
  }
  return found;
}

/** Text whose characters are no Markdown. */
function unescaped(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}
