/** An address in a text, and where it stands. */
export interface FoundAddress {
  address: string;
  from: number;
  to: number;
}

/** Matches a web address. It ends before the next Markdown link, and before an address that follows a comma. */
const ADDRESS = /https?:\/\/(?:(?!\]\(|\)\[|[,;|]https?:\/\/)[^\s<>"“”„«»`\\{}])+/gi;

/** Signs that belong to the sentence around an address when they end it. */
const SENTENCE = new Set(".,;:!?'’…*_|");

/** Brackets that belong to the text around an address when they open outside of it. */
const OPENING: Readonly<Record<string, string>> = { ')': '(', ']': '[' };

/** The web addresses in a text, without the signs of the text around them. */
export function addressesIn(text: string): FoundAddress[] {
  return [...text.matchAll(ADDRESS)].flatMap(({ 0: match, index }) => {
    const address = match.slice(0, endOf(match));
    if (/^https?:\/\/$/i.test(address)) return [];
    return { address, from: index, to: index + address.length };
  });
}

function endOf(match: string): number {
  const unclosed = openBrackets(match);
  let end = match.length;
  for (; end > 0; end--) {
    const sign = match[end - 1] ?? '';
    const open = unclosed.get(OPENING[sign] ?? '') ?? 0;
    if (open >= 0 && !SENTENCE.has(sign)) break;
    if (open < 0) unclosed.set(OPENING[sign] ?? '', open + 1);
  }
  return end;
}

/** How many brackets of each kind are opened and not closed, by opening bracket. */
function openBrackets(text: string): Map<string, number> {
  const open = new Map(Object.values(OPENING).map((bracket) => [bracket, 0]));
  for (const sign of text) {
    const bracket = OPENING[sign] ?? sign;
    const before = open.get(bracket);
    if (before !== undefined) open.set(bracket, before + (sign === bracket ? 1 : -1));
  }
  return open;
}
