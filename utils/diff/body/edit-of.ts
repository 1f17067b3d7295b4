import type { Edit, EditKind, Replaced } from '../comparison';
import { correctionIn } from '../correction-note';
import type { KeptLine } from '../furniture/split-furniture';
import type { Link } from '../html-lines';
import { compareWords, type WordComparison } from '../words/compare-words';

/** Whether nothing was done to a line: its words, what of them is a link or struck through, and its cells are the same. */
export function isUntouched(before: KeptLine, after: KeptLine): boolean {
  return (
    before.words === after.words &&
    linkChanges(before, after).length === 0 &&
    samePlaces(before, after, ({ struck }) => struck) &&
    samePlaces(before, after, ({ cells }) => cells)
  );
}

/** Compares two lines word by word. */
export function compareLines(before: KeptLine, after: KeptLine): WordComparison {
  return compareWords(before.words, after.words, { old: before.struck, new: after.struck });
}

/** How a paragraph was edited, by its words, its links and its cells. */
export function editOf(compared: WordComparison, before: KeptLine, after: KeptLine): Edit {
  const { figures, struck, letters } = compared;
  const links = linkChanges(before, after);
  const isOtherCells = before.words === after.words && !samePlaces(before, after, ({ cells }) => cells);
  const isCorrected = compared.parts.some(({ op, text }) => op === 'added' && correctionIn(text));
  const applies: readonly [kind: EditKind, applies: boolean][] = [
    ['sentence', compared.sentence],
    ['words', compared.words],
    ['figure', figures.length > 0],
    ['struck', struck.length > 0],
    ['letters', letters.length > 0],
    ['link', links.length > 0],
    ['cells', isOtherCells],
    ['correction', isCorrected],
  ];
  return { kinds: applies.flatMap(([kind, does]) => (does ? kind : [])), figures, links, struck, letters };
}

/** Most lines have none of these places. */
function samePlaces(
  before: KeptLine,
  after: KeptLine,
  placesOf: (line: KeptLine) => readonly unknown[],
): boolean {
  const old = placesOf(before);
  const next = placesOf(after);
  return old.length + next.length === 0 || JSON.stringify(old) === JSON.stringify(next);
}

/** Links that lead elsewhere now, were taken out or put in; in a line of the same words also those that are other words now. */
function linkChanges(before: KeptLine, after: KeptLine): Replaced[] {
  if (before.links.length + after.links.length === 0) return [];
  const isSame = (link: Link, other: Link): boolean => link.address === other.address;
  const isInPlace = (link: Link, other: Link): boolean =>
    isSame(link, other) && link.start === other.start && link.end === other.end;
  const found = replaced(before, after, isSame, ({ address }) => address);
  if (found.length > 0 || before.words !== after.words) return found;
  return replaced(before, after, isInPlace, ({ start, end, address }, { words }) =>
    `${words.slice(start, end)} (${address})`.trim(),
  );
}

function replaced(
  before: KeptLine,
  after: KeptLine,
  isSame: (link: Link, other: Link) => boolean,
  wordsOf: (link: Link, line: KeptLine) => string,
): Replaced[] {
  const onlyIn = (line: KeptLine, other: KeptLine): string[] =>
    line.links
      .filter((link) => !other.links.some((same) => isSame(link, same)))
      .map((link) => wordsOf(link, line));
  const gone = onlyIn(before, after);
  const come = onlyIn(after, before);
  return Array.from({ length: Math.max(gone.length, come.length) }, (_, index) => ({
    from: gone[index] ?? null,
    to: come[index] ?? null,
  }));
}
