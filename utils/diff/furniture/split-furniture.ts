import type { Line } from '../lines';
import { ADVERT, CLOCK, ELSEWHERE, TICKER, VISIT_FACTS } from './furniture-words';

/** A line that counts, with `words`: what is left of it when counts and times told from now are taken away. */
export interface KeptLine extends Line {
  words: string;
}

/** An article's lines in two: those that are its content, and those that change with every visit. */
export interface SplitLines {
  kept: KeptLine[];
  furniture: string[];
}

/** From this many words a line is text: what stands before the first and after the last of these surrounds the article. */
const WORDS_OF_TEXT = 20;
/** Longer lines are sentences, whatever figures they hold. */
const WORDS_OF_FURNITURE = 14;
/** More of it than this being links, a line leads elsewhere. */
const MOSTLY_LINKS = 0.5;

const wordCount = (text: string): number => text.split(' ').length;

/**
 * Sets apart what pages show beside an article that is different at the next visit although nobody edited it: shown counts,
 * times told from now, advertisements, links to other articles; around the text also clocks, rates and the weather. When in
 * doubt a line is kept: an edit must never be taken for furniture.
 */
export function splitFurniture(lines: readonly Line[]): SplitLines {
  const split: SplitLines = { kept: [], furniture: [] };
  const first = lines.findIndex(isText);
  const last = lines.findLastIndex(isText);
  let list = false;
  lines.forEach((line, index) => {
    const around = first >= 0 && (index < first || index > last);
    list = beginsList(line) || (list && (line.linked > MOSTLY_LINKS || isTeaser(line)));
    if (list || leadsElsewhere(line) || isTeaser(line)) {
      split.furniture.push(line.text);
      return;
    }
    const words = withoutFurniture(line.text, around);
    if (words === '') split.furniture.push(line.text);
    else split.kept.push({ ...line, words });
  });
  return split;
}

function isText({ text, linked }: Line): boolean {
  return wordCount(text) >= WORDS_OF_TEXT && linked < MOSTLY_LINKS;
}

/** "Read also" or "Advertisement" alone: what follows and is a link belongs to it. */
const beginsList = ({ text }: Line): boolean => isLabel(text);

function isLabel(text: string): boolean {
  const label = ELSEWHERE.exec(text) ?? ADVERT.exec(text);
  return label !== null && /^[^\p{L}\p{Nd}]*$/u.test(text.slice(label[0].length));
}

/** "Read also: …" and "Sponsored: …" with a link after it, also where no space is between. */
function leadsElsewhere(line: Line): boolean {
  const { text, linked, unlinked } = line;
  if (linked > 0 && isLabel(unlinked)) return true;
  return linked > MOSTLY_LINKS && (ELSEWHERE.test(text) || ADVERT.test(text));
}

/** A link to another article with how often that was read, or when it appeared: `Headline 3 minutes ago`. */
function isTeaser({ linked, unlinked }: Line): boolean {
  return linked > 0 && VISIT_FACTS.test(unlinked);
}

/** What stands between the parts of a line of small facts. */
const BETWEEN_FACTS = /\s*[|·•‧∙●]\s*|\s+[—–]\s+|\t+|\s{2,}/;

function withoutFurniture(text: string, around: boolean): string {
  if (wordCount(text) > WORDS_OF_FURNITURE) return text;
  const facts = text.split(BETWEEN_FACTS).filter((fact) => fact !== '');
  const isFurniture = (fact: string): boolean =>
    VISIT_FACTS.test(fact) || (around && (TICKER.test(fact) || CLOCK.test(fact)));
  return facts.some(isFurniture) ? facts.filter((fact) => !isFurniture(fact)).join(' · ') : text;
}
