import { type Citation, citationHtml, citationText } from '../../utils/cite/citation';

/** Copies citations, one a line; as rich text too unless they are code. Rejects where the browser does not allow it. */
export async function copyCitations(citations: readonly Citation[], isCode: boolean): Promise<void> {
  const text = citations.map(citationText).join('\n');
  if (isCode) return navigator.clipboard.writeText(text);
  const html = citations.map((citation) => `<p>${citationHtml(citation)}</p>`).join('');
  await navigator.clipboard.write([
    new ClipboardItem({
      'text/plain': new Blob([text], { type: 'text/plain' }),
      'text/html': new Blob([html], { type: 'text/html' }),
    }),
  ]);
}
