import { decoded } from '../safe-addresses';
import type { Block, BlockPage, Box } from './block-page';
import { leadsElsewhere } from './keep-parts';

/** Blocks of the longest note. */
const MAX_BLOCKS = 8;

/** Matches links to footnotes: a number in brackets, a sign; and raised ones of a few characters. */
const REFERENCE = /^(?:\[.{1,4}\]|[*†‡]{1,3})$/;
const RAISED = /^.{1,5}$/;

/** Matches the classes of boxes with notes to the text. */
const NOTE =
  /(?:^|[\s_-])(?:(?:foot|end|side|editors?-?)?notes?|tip|hint|warning|caution|callout|admonition|correction|clarification|erratum)(?:[\s_-]|$)/i;

/** Matches what editors say of a text, in the languages of the first users and some more. */
const OF_EDITORS =
  /^(?:additional reporting|correction|clarification|editor.?s note|korrektur|anm(?:\.|erkung) der red|düzəliş|düzeltme|исправлен|уточнен|correctif|corrección)/i;

/** Whether a link leads to a footnote, by its words. */
function isReference(link: Element, text: Element): boolean {
  const said = link.textContent.trim();
  return REFERENCE.test(said) || (RAISED.test(said) && text.closest('sup') !== null);
}

/** The id that a link to a footnote leads to; `null` for other links. */
function footnoteId({ parentElement: text }: Text): string | null {
  const link = text?.closest('a[href*="#"]');
  if (!text || !link || !isReference(link, text)) return null;
  return decoded(link.getAttribute('href')?.split('#')[1] ?? '');
}

/** The smallest box around the element with an id. */
function boxOf(id: string | null, boxes: ReadonlyMap<Element, Box>, doc: Document): Box | null {
  for (let element = id && doc.getElementById(id); element; element = element.parentElement) {
    const box = boxes.get(element);
    if (box) return box;
  }
  return null;
}

/** The footnotes below kept blocks that lead to them. */
function footnotes({ blocks, boxes, texts }: BlockPage, keep: readonly boolean[]): Box[] {
  const byElement = new Map(boxes.map((box) => [box.element, box]));
  return blocks.flatMap(({ linkLength, firstText, lastText }, index) => {
    if (!keep[index] || linkLength === 0) return [];
    return texts.slice(firstText, lastText).flatMap((text) => {
      const box = boxOf(footnoteId(text), byElement, text.ownerDocument);
      return box && box.first > index ? [box] : [];
    });
  });
}

/** Whether a box is a note to the kept text right above it. */
function isNote({ element, first, last }: Box, blocks: readonly Block[], keep: readonly boolean[]): boolean {
  if (first === last || keep[first - 1] !== true) return false;
  const { text } = blocks[first] as Block;
  const isCalledSo = NOTE.test(element.getAttribute('class') ?? '') || OF_EDITORS.test(text.trim());
  return isCalledSo && !leadsElsewhere(blocks.slice(first, last));
}

/**
 * Keeps notes to the text: those in boxes that are called so, what editors say of it, and footnotes that it leads to.
 * Changes `keep`.
 */
export function keepNotes(page: BlockPage, keep: boolean[]): void {
  const { blocks, boxes } = page;
  const keepBox = ({ first, last }: Box) => {
    if (last - first <= MAX_BLOCKS) keep.fill(true, first, last);
  };
  for (const box of boxes) if (isNote(box, blocks, keep)) keepBox(box);
  footnotes(page, keep).forEach(keepBox);
}
