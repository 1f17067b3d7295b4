/** An address in a text, and where it stands. */
export interface FoundAddress {
  address: string;
  from: number;
  to: number;
}

/** What may be part of an address; it ends before the next link of Markdown, and before an address that a comma parts from it. */
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

/** By opening bracket how many more of it there are than of its closing one. */
function openBrackets(text: string): Map<string, number> {
  const open = new Map(Object.values(OPENING).map((bracket) => [bracket, 0]));
  for (const sign of text) {
    const bracket = OPENING[sign] ?? sign;
    const before = open.get(bracket);
    if (before !== undefined) open.set(bracket, before + (sign === bracket ? 1 : -1));
  }
  return open;
}
