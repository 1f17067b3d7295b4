import { type Checkpoint, noDeadline } from '../deadline';
import type { Line } from '../lines';
import { ADVERT, ELSEWHERE } from './furniture-words';
import { isClock, isTicker } from './ticker';
import { isVisitFacts } from './visit-facts';

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
/** And so are those of more characters: no pattern is tried on them. */
const LONGEST_FURNITURE = 200;
/** More of it than this being links, a line leads elsewhere. */
const MOSTLY_LINKS = 0.5;

const isShort = (text: string): boolean => text.length <= LONGEST_FURNITURE;

const wordCount = (text: string): number => text.split(' ').length;

/**
 * Sets apart what pages show beside an article that is different at the next visit although nobody edited it: shown counts,
 * times told from now, advertisements, links to other articles; around the text also clocks, rates and the weather. When in
 * doubt a line is kept: an edit must never be taken for furniture.
 */
export function splitFurniture(lines: readonly Line[], checkpoint: Checkpoint = noDeadline): SplitLines {
  const split: SplitLines = { kept: [], furniture: [] };
  const first = lines.findIndex(isText);
  const last = lines.findLastIndex(isText);
  let list = false;
  lines.forEach((line, index) => {
    checkpoint();
    const around = first >= 0 && (index < first || index > last);
    list = beginsList(line) || (list && (line.linked > MOSTLY_LINKS || isTeaser(line)));
    if (list || leadsElsewhere(line) || isTeaser(line)) {
      split.furniture.push(line.text);
      return;
    }
    const words = withoutFurniture(line.text, around);
    if (words === '') split.furniture.push(line.text);
    else split.kept.push(keptLine(line, words));
  });
  return split;
}

/** Where links and cells stand in a line changes with the furniture that is taken away. */
function keptLine(line: Line, words: string): KeptLine {
  if (words === line.text) return { ...line, words };
  const links = line.links.map(({ address }) => ({ address, start: 0, end: 0 }));
  return { ...line, words, links, struck: [], cells: [] };
}

function isText({ text, linked }: Line): boolean {
  return wordCount(text) >= WORDS_OF_TEXT && linked < MOSTLY_LINKS;
}

/** "Read also" or "Advertisement" alone: what follows and is a link belongs to it. */
const beginsList = ({ text }: Line): boolean => isLabel(text);

function isLabel(text: string): boolean {
  if (!isShort(text)) return false;
  const label = ELSEWHERE.exec(text) ?? ADVERT.exec(text);
  return label !== null && /^[^\p{L}\p{Nd}]*$/u.test(text.slice(label[0].length));
}

/** "Read also: …" and "Sponsored: …" with a link after it, also where no space is between. */
function leadsElsewhere(line: Line): boolean {
  const { text, linked, unlinked } = line;
  if (linked > 0 && isLabel(unlinked)) return true;
  const beginning = text.slice(0, LONGEST_FURNITURE);
  return linked > MOSTLY_LINKS && (ELSEWHERE.test(beginning) || ADVERT.test(beginning));
}

/** A link to another article with how often that was read, or when it appeared: `Headline 3 minutes ago`. */
function isTeaser({ linked, unlinked }: Line): boolean {
  return linked > 0 && isShort(unlinked) && isVisitFacts(unlinked);
}

/** What stands between the parts of a line of small facts. */
const BETWEEN_FACTS = /\s*[|·•‧∙●]\s*|\s+[—–]\s+|\t+|\s{2,}/;

function withoutFurniture(text: string, around: boolean): string {
  if (!isShort(text) || wordCount(text) > WORDS_OF_FURNITURE) return text;
  const facts = text.split(BETWEEN_FACTS).filter((fact) => fact !== '');
  const isFurniture = (fact: string): boolean =>
    isVisitFacts(fact) || (around && (isTicker(fact) || isClock(fact)));
  return facts.some(isFurniture) ? facts.filter((fact) => !isFurniture(fact)).join(' · ') : text;
}
