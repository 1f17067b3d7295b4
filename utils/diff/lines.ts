import { plainDigits } from '../model/script-digits';
import { type Checkpoint, noDeadline } from './deadline';
import { type HtmlLine, htmlLines, type Link } from './html-lines';
import { LineFinder, placesOf } from './line-finder';
import { withScripts } from './script-numbers';
import type { Stretch } from './stretch';
import { oneLine } from './white-space';

/** A paragraph, list item, row or other block of an article's text, which stands on a line of its own. */
export interface Line {
  text: string;
  /** Its text as the extraction read the block, with numbers above and below the line as plain ones. */
  block: string;
  /** Share of its characters that are links: 0 to 1. */
  linked: number;
  /** Its text outside of links. */
  unlinked: string;
  /** Its links, in order, and the words that are one. */
  links: readonly Link[];
  /** What of it is struck through. */
  struck: readonly Stretch[];
  /** Where the cells of a row begin. */
  cells: readonly number[];
}

/**
 * The lines of an article's text, with what its HTML says of them. The words are those of the text; of a line that the HTML
 * does not have in the same words nothing else is known.
 */
export function linesOf(
  { text, html }: { text: string; html: string },
  checkpoint: Checkpoint = noDeadline,
): Line[] {
  const finder = new LineFinder(htmlLines(html, checkpoint));
  return text
    .split('\n')
    .map(oneLine)
    .filter((line) => line !== '')
    .map((line) => {
      checkpoint();
      const found = finder.next(line);
      return found ? toLine(line, found) : plainLine(line, 0, line);
    });
}

/** Most lines have nothing of what is listed here. */
const NONE: readonly never[] = [];

function plainLine(text: string, linked: number, unlinked: string): Line {
  return { text, block: text, linked, unlinked, links: NONE, struck: NONE, cells: NONE };
}

function toLine(text: string, found: HtmlLine): Line {
  const linked = found.linkedLength / Math.max(1, found.bare.length);
  const unlinked = linked === 0 ? text : oneLine(found.unlinked);
  if (found.links.length + found.marks.length + found.cells.length === 0)
    return plainLine(text, linked, unlinked);
  const places = placesOf(text);
  const inText = <T extends Stretch>(stretch: T): T => ({
    ...stretch,
    start: places[stretch.start] ?? text.length,
    end: stretch.end === 0 ? 0 : (places[stretch.end - 1] ?? text.length) + 1,
  });
  return {
    linked,
    unlinked,
    text: withScripts(text, found),
    block: found.marks.some(({ kind }) => kind !== 'struck') ? plainDigits(text) : text,
    links: found.links.map(inText),
    struck: found.marks.filter(({ kind }) => kind === 'struck').map(inText),
    cells: found.cells.map((cell) => places[cell] ?? text.length),
  };
}
