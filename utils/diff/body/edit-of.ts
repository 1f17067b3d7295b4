import type { Edit, EditKind, Replaced } from '../comparison';
import { correctionIn } from '../correction-note';
import type { KeptLine } from '../furniture/split-furniture';
import type { WordComparison } from '../words/compare-words';

/** How a paragraph was edited, by its words and its links. */
export function editOf(compared: WordComparison, before: KeptLine, after: KeptLine): Edit {
  const links = linkChanges(before, after);
  const kinds: EditKind[] = [];
  if (compared.sentence) kinds.push('sentence');
  if (compared.words) kinds.push('words');
  if (compared.figures.length > 0) kinds.push('figure');
  if (links.length > 0) kinds.push('link');
  if (compared.parts.some(({ op, text }) => op === 'added' && correctionIn(text))) kinds.push('correction');
  return { kinds, figures: compared.figures, links };
}

/** Links that lead elsewhere now, were taken out or put in. */
export function linkChanges(before: KeptLine, after: KeptLine): Replaced[] {
  const gone = before.links.filter((link) => !after.links.includes(link));
  const come = after.links.filter((link) => !before.links.includes(link));
  return Array.from({ length: Math.max(gone.length, come.length) }, (_, index) => ({
    from: gone[index] ?? null,
    to: come[index] ?? null,
  }));
}
