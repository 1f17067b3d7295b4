import { Marked } from 'marked';
import { escapeHtml } from '../../text/escape-html';
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

/** Matches quotes and lists in each other that no person wrote: `marked` would run out of stack. */
const TOO_DEEP = /^(?:[ \t>]|[*+-][ \t]){200}/m;

/** The text of a note as HTML, without what only programs for notes show; as it stands where it is nested too deeply. */
export function markdownToHtml(text: string): string {
  if (TOO_DEEP.test(text)) return `<pre>${escapeHtml(text)}</pre>`;
  return marked.parse(withoutNoteLinks(text).replace(MARK, '$1')) as string;
}
