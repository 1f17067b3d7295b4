import { Marked } from 'marked';
import type { Annotation } from '../raw-annotations';

/** What is marked in a text: `==so==`. */
const MARK = /==(?=\S)([^=\n]*[^=\s])==/g;

/** Links between notes by what they show: `[[Jane Doe|Jane]]`. Files that stand in the text are left out. */
export function withoutNoteLinks(text: string): string {
  return text.replace(/!\[\[[^[\]\n]*\]\]/g, '').replace(/\[\[(?:[^[\]|\n]*\|)?([^[\]|\n]*)\]\]/g, '$1');
}

/** The marked passages of a note. */
export function marksIn(text: string): Annotation[] {
  return [...text.matchAll(MARK)].map(([, quote = '']) => ({ quote, comment: null, markedAt: null }));
}

const marked = new Marked({ gfm: true, async: false });

/** The text of a note as HTML, without what only programs for notes show. */
export function markdownToHtml(text: string): string {
  return marked.parse(withoutNoteLinks(text).replace(MARK, '$1')) as string;
}
