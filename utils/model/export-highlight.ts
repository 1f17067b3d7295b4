import type { HighlightColour } from './highlight';

/**
 * A highlight in an export: a Web Annotation (https://www.w3.org/TR/annotation-model/), without `@context`, which is the
 * same for all: `http://www.w3.org/ns/anno.jsonld`.
 */
export interface ExportHighlight {
  /** `urn:uuid:` and the highlight's id. */
  id: string;
  type: 'Annotation';
  motivation: 'highlighting' | 'commenting';
  created: string;
  modified: string;
  /** The comment, when there is one. */
  body: ExportComment[];
  target: ExportTarget;
}

/** The comment on a highlight: a Web Annotation's `TextualBody`, plain text. */
export interface ExportComment {
  type: 'TextualBody';
  value: string;
  format: 'text/plain';
  purpose: 'commenting';
}

/** What the highlight is on: a page, and the quote in its text. */
export interface ExportTarget {
  /** Address of the page as visited. */
  source: string;
  /** The colour. */
  styleClass: HighlightColour;
  selector: ExportSelector;
}

/** `exact` is found in the item's `text`, white space aside. */
export interface ExportSelector {
  type: 'TextQuoteSelector';
  exact: string;
  prefix: string;
  suffix: string;
}
