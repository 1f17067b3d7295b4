import { addressesIn, type FoundAddress } from '../addresses-in';

/** A tag of HTML; `<https://a.example>` is none. */
const TAG = /<\/?[a-z][\w-]*(?:\s[^<>]*)?>/gi;

/** What stands before the items of a list. */
const BULLET = /^(?:[-*+•]|\d{1,5}[.)])\s+(?:\[[ x]\]\s+)?/i;

/** Signs between an address and its title in one line. */
const SEPARATORS = '-–—|:\t';

/** Longest title; what is longer is a text with an address in it. */
const LONGEST_TITLE = 300;

/** The addresses in a line of text, outside of tags, with the titles that links of Markdown and lines of lists have. */
export function lineAddresses(line: string): { url: string; title: string | null }[] {
  const text = line.replace(TAG, ' ');
  const found = addressesIn(text);
  return found.map((each) => ({
    url: each.address,
    title: markdownTitle(text, each) ?? (found.length === 1 ? titleBeside(text, each) : null),
  }));
}

/** `[title](address)` */
function markdownTitle(text: string, { from }: FoundAddress): string | null {
  const before = text.slice(Math.max(0, from - LONGEST_TITLE - 3), from);
  return /\[([^[\]]+)\]\(<?$/.exec(before)?.[1] ?? null;
}

/** What stands in a line on one side of its address only, with a separator between. */
function titleBeside(text: string, { from, to }: FoundAddress): string | null {
  const before = text
    .slice(0, from)
    .trimStart()
    .replace(BULLET, '')
    .replace(/<$/, '')
    .replace(/(?<! ) +$/, '');
  const after = text.slice(to).replace(/^>/, '').replace(/^ +/, '');
  const isBefore = SEPARATORS.includes(before.at(-1) ?? ' ') && after.trim() === '';
  const isAfter = SEPARATORS.includes(after[0] ?? ' ') && before.trim() === '';
  const title = isBefore ? before.slice(0, -1) : isAfter ? after.slice(1) : '';
  return title.length > LONGEST_TITLE ? null : title.trim() || null;
}
