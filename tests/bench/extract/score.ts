const WORD = /[\p{L}\p{N}_]+/gu;
const wordsOf = (text: string): string[] => text.toLowerCase().match(WORD) ?? [];

/** How well a text agrees with the truth. */
export interface Agreement {
  f1: number;
  precision: number;
  recall: number;
}

/** Word F1, precision and recall of a text against the truth, as multisets (WCXB's measure). */
export function wordAgreement(truth: string, text: string): Agreement {
  const wanted = wordsOf(truth);
  const given = wordsOf(text);
  if (wanted.length === 0 || given.length === 0) {
    const all = wanted.length === given.length ? 1 : 0;
    return { f1: all, precision: all, recall: all };
  }
  const counts = new Map<string, number>();
  for (const word of wanted) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of given) {
    const left = counts.get(word) ?? 0;
    if (left === 0) continue;
    shared++;
    counts.set(word, left - 1);
  }
  return {
    f1: (2 * shared) / (wanted.length + given.length),
    precision: shared / given.length,
    recall: shared / wanted.length,
  };
}

export interface SegmentCounts {
  found: number;
  missed: number;
  wrong: number;
}

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Segments found, missed and wrongly kept (trafilatura's measure). */
export function countSegments(truth: { with: string[]; without: string[] }, text: string): SegmentCounts {
  const whole = flat(text);
  const holds = (segment: string) => whole.includes(flat(segment));
  const found = truth.with.filter(holds).length;
  return { found, missed: truth.with.length - found, wrong: truth.without.filter(holds).length };
}

/** The same words in the same order. */
export function isSameTitle(truth: string, title: string): boolean {
  return wordsOf(truth.normalize('NFKC')).join(' ') === wordsOf(title.normalize('NFKC')).join(' ');
}

const LEAD_IN =
  /^\s*(?:(?:written|posted|published|text|story)\s+)?(?:by|von|par|por|di|autor(?:in)?|author|auteur)\b\s*:?\s*/iu;
const HONORIFIC = /^(?:Dr|Prof|Mr|Mrs|Ms)\.?\s+/iu;
const CREDENTIAL = /^(?:(?:[A-Z]\.?-?){2,6}|Ph\.?\s?D\.?|M\.?D\.?|Dr\.?|Jr\.?|Sr\.?|Prof\.?)$/u;

function namesIn(byline: string): string[][] {
  const parts = byline
    .replace(LEAD_IN, '')
    .split(/\s*(?:[,;|/·•\n]|&|\+|\b(?:and|und|et|y|e|en|och|og|with|mit)\b(?=\s))\s*/u)
    .map((part) => part.trim().replace(LEAD_IN, ''));
  const names = parts
    .filter((part) => part !== '' && !CREDENTIAL.test(part))
    .map((part) => wordsOf(part.replace(HONORIFIC, '')));
  return [...new Map(names.filter((name) => name.length > 0).map((name) => [name.join(' '), name])).values()];
}

function isSameName(one: readonly string[], other: readonly string[]): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return short.every((word) => long.includes(word)) && (short.length > 1 || long.length <= 3);
}

/** The same people, whatever stands around their names. */
export function isSameByline(truth: string, byline: string): boolean {
  if (wordsOf(truth).join(' ') === wordsOf(byline.replace(LEAD_IN, '')).join(' ')) return true;
  const wanted = namesIn(truth);
  const given = namesIn(byline);
  if (wanted.length === 0 || wanted.length !== given.length) return false;
  return wanted.every((name) => given.some((other) => isSameName(name, other)));
}

/** The same calendar day as written; the truth may be a month or a year. */
export function isSameDay(truth: string, value: string): boolean {
  return truth !== '' && value.slice(0, 10).startsWith(truth.slice(0, 10));
}

/** F1 of a field: precision over the values given, recall over the pages that have one. */
export function fieldF1(
  pages: readonly { truth: string; given: string }[],
  isSame: (truth: string, given: string) => boolean,
): number {
  const stated = pages.filter(({ truth }) => truth !== '');
  const given = stated.filter((page) => page.given !== '');
  const right = given.filter((page) => isSame(page.truth, page.given)).length;
  return stated.length + given.length === 0 ? 0 : (2 * right) / (stated.length + given.length);
}
