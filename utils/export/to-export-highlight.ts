import type { ExportHighlight } from '../model/export-highlight';
import type { HighlightRecord } from '../model/highlight';

/** The W3C annotation of a highlight. `source` is the address of the snapshot it was made on. */
export function toExportHighlight(highlight: HighlightRecord, source: string): ExportHighlight {
  const { id, quote, colour, comment, createdAt, changedAt } = highlight;
  return {
    id: `urn:uuid:${id}`,
    type: 'Annotation',
    motivation: comment === null ? 'highlighting' : 'commenting',
    created: createdAt,
    modified: changedAt,
    body:
      comment === null
        ? []
        : [{ type: 'TextualBody', value: comment, format: 'text/plain', purpose: 'commenting' }],
    target: {
      source,
      styleClass: colour,
      selector: {
        type: 'TextQuoteSelector',
        exact: quote.exact,
        prefix: quote.prefix,
        suffix: quote.suffix,
      },
    },
  };
}
