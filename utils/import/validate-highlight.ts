import type { ExportComment, ExportHighlight, ExportSelector, ExportTarget } from '../model/export-highlight';
import { HIGHLIGHT_COLOURS } from '../model/highlight';
import { isListOf, isOneOf, isPageAddress, isShape, isText, matches, type Check } from './checks';

/** Far more than anyone marks in one text; each is looked for whenever the text is shown. */
const MOST_HIGHLIGHTS = 1000;
const LONGEST_CONTEXT = 1000;

const isContext: Check = (value) => typeof value === 'string' && value.length <= LONGEST_CONTEXT;

const isSelector = isShape<ExportSelector>({
  type: isOneOf('TextQuoteSelector'),
  exact: matches(/\S/),
  prefix: isContext,
  suffix: isContext,
});

const isTarget = isShape<ExportTarget>({
  source: isPageAddress,
  styleClass: isOneOf(...HIGHLIGHT_COLOURS),
  selector: isSelector,
});

const isComment = isShape<ExportComment>({
  type: isOneOf('TextualBody'),
  value: isText,
  format: isOneOf('text/plain'),
  purpose: isOneOf('commenting'),
});

const isBody: Check = (value) => isListOf(isComment)(value) && (value as unknown[]).length <= 1;

const isHighlight = (isTime: Check): Check =>
  isShape<ExportHighlight>({
    id: matches(/^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
    type: isOneOf('Annotation'),
    motivation: isOneOf('highlighting', 'commenting'),
    created: isTime,
    modified: isTime,
    body: isBody,
    target: isTarget,
  });

/**
 * Validates a list of highlights field by field; unknown fields are refused.
 * @param isTime check of their times
 */
export const areHighlights =
  (isTime: Check): Check =>
  (value) =>
    isListOf(isHighlight(isTime))(value) && (value as unknown[]).length <= MOST_HIGHLIGHTS;
