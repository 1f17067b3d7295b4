/** In UTF-16 units: a long book chapter. */
const LONGEST = 100_000;
/** Columns of a table, and levels of lists or quotes. */
const MOST_COLUMNS = 200;
const MOST_LEVELS = 60;
/** Marks of emphasis in a paragraph are compared in pairs: the sum of the squares of their numbers, which takes a third of a second. */
const MOST_PAIRS = 1_000_000;

/** Whether formatting a note could hold up the page: others can have written it, with that in mind. */
export function isHeavyNote(markdown: string): boolean {
  if (markdown.length > LONGEST) return true;
  let pairs = 0;
  for (const paragraph of markdown.split(/\n[ \t]*\n/)) {
    const marks = paragraph.match(/[*_~]+/g)?.length ?? 0;
    pairs += marks * marks;
  }
  return pairs > MOST_PAIRS || markdown.split('\n').some(isHeavyLine);
}

function isHeavyLine(line: string): boolean {
  const begin = /^[\s>]*/.exec(line)?.[0] ?? '';
  const levels = Math.max(begin.length / 2, begin.split('>').length - 1);
  return levels > MOST_LEVELS || line.split('|').length > MOST_COLUMNS;
}
