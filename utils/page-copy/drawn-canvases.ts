import type { Drawing } from '../model/drawing';
import { endOfTag, type HtmlEdit } from './html-edit';

const CANVAS = /<canvas\b/gi;
const CLOSING = '</canvas>';

/**
 * Puts pictures in the place of canvases, whose drawings no serialised HTML holds.
 * @param drawings of all canvases, in the order of the HTML
 * @returns `null` where their number differs, so that nobody knows which is which
 */
export function drawnCanvases(html: string, drawings: readonly Drawing[]): HtmlEdit[] | null {
  const edits: HtmlEdit[] = [];
  let count = 0;
  CANVAS.lastIndex = 0;
  for (let tag = CANVAS.exec(html); tag; tag = CANVAS.exec(html)) {
    const end = endOfTag(html, CANVAS.lastIndex);
    const closing = end < 0 ? -1 : html.indexOf(CLOSING, end);
    if (closing < 0) return null;
    const data = drawings[count++]?.data ?? null;
    // Its other attributes stay; of two `src` the first counts. What it holds for browsers without canvas goes.
    if (data !== null) {
      edits.push({ start: tag.index, end: CANVAS.lastIndex, text: `<img src="${data}"` });
      edits.push({ start: end + 1, end: closing + CLOSING.length, text: '' });
    }
    CANVAS.lastIndex = closing;
  }
  return count === drawings.length ? edits : null;
}

/** The number of canvases in serialised HTML. */
export function countCanvases(html: string): number {
  return html.match(CANVAS)?.length ?? 0;
}
