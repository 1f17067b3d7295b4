import { Marked } from 'marked';
import { type DomWindow, sanitiseFragment } from '../../utils/extract/sanitise';
import { escapeHtml } from '../../utils/text/escape-html';
import { prepareArticle } from '../article/prepare-article';
import { isHeavyNote } from './is-heavy-note';

/** Notes stand under a heading of the second level. */
const HEADING_SHIFT = 2;

const marked = new Marked({
  gfm: true,
  breaks: true,
  renderer: {
    // HTML in a note is text like any other.
    html: ({ text }) => escapeHtml(text),
    heading({ tokens, depth }) {
      const level = Math.min(6, depth + HEADING_SHIFT);
      return `<h${level}>${this.parser.parseInline(tokens)}</h${level}>\n`;
    },
    checkbox: ({ checked }) => (checked ? '☑ ' : '☐ '),
  },
});

/**
 * A note's Markdown (CommonMark with GitHub's additions) as nodes to show: sanitised like an article, links open beside
 * the reader, and pictures are links, so that nothing is loaded. A note that would take too long is shown as it was typed.
 */
export function renderNote(markdown: string, window: DomWindow): DocumentFragment {
  if (isHeavyNote(markdown)) return asTyped(markdown, window);
  const fragment = sanitiseFragment(marked.parse(markdown, { async: false }), window);
  prepareArticle(fragment, null);
  return fragment;
}

function asTyped(markdown: string, { document }: DomWindow): DocumentFragment {
  const fragment = document.createDocumentFragment();
  const text = document.createElement('pre');
  text.textContent = markdown;
  fragment.append(text);
  return fragment;
}
