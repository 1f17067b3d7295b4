import { escapeHtml } from '../text/escape-html';

/** A part of a citation: text as it is, text in italics, or an address that is a link. */
export type CitationPart = string | { italic: string } | { link: string };

/** A citation, part by part: copied as plain text and as HTML, so that word processors keep its italics. */
export type Citation = readonly CitationPart[];

/** The citation without italics and links. */
export function citationText(citation: Citation): string {
  return citation.map(textOf).join('');
}

/** The citation as an HTML fragment. */
export function citationHtml(citation: Citation): string {
  return citation
    .map((part) => {
      const text = escapeHtml(textOf(part));
      if (typeof part === 'string') return text;
      return 'italic' in part ? `<i>${text}</i>` : `<a href="${text}">${text}</a>`;
    })
    .join('');
}

function textOf(part: CitationPart): string {
  if (typeof part === 'string') return part;
  return 'italic' in part ? part.italic : part.link;
}
