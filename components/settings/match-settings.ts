import { fold } from '../../utils/search/fold';

/** What a search left in sight, and where it is marked. */
export interface MatchedSettings {
  /** Ids of the sections with something in sight. */
  sections: string[];
  /** How many settings are in sight. */
  count: number;
  places: Range[];
}

/** On a fold that the search opened, so that it is closed again after it. */
const OPENED = 'data-opened';

/**
 * Hides all settings under `root` that do not have each of the words in their section's title, their label, choices or
 * explanation. Words that are in the title and what stands beside the settings leave the whole section in sight; no words, all.
 */
export function matchSettings(root: HTMLElement, typed: string): MatchedSettings {
  const words = fold(typed).split(/\s+/u).filter(Boolean);
  const matched: MatchedSettings = { sections: [], count: 0, places: [] };
  for (const section of root.querySelectorAll<HTMLElement>('[data-section]')) {
    const shown = matchSection(section, words);
    section.hidden = shown === 0;
    if (shown === 0) continue;
    matched.sections.push(section.dataset['section'] ?? '');
    matched.count += shown;
    if (words.length > 0) matched.places.push(...placesIn(section, words));
  }
  return matched;
}

/** Hides what of a section does not match; returns how many settings are left, or 1 for a section that is left without any. */
function matchSection(section: HTMLElement, words: readonly string[]): number {
  const title = textOf(section.querySelector('h2'));
  const settings = [...section.querySelectorAll<HTMLElement>('.setting')];
  const others = looseParts(section);
  const own = [title, ...others.map(textOf)].join(' ');
  const isWhole = words.every((word) => own.includes(word));
  const left = settings.filter((setting) => {
    const text = textOf(setting);
    const isFound = words.every((word) => text.includes(word) || title.includes(word));
    setting.hidden = !isWhole && !isFound;
    return !setting.hidden;
  });
  for (const part of others) part.hidden = !isWhole;
  for (const details of section.querySelectorAll<HTMLDetailsElement>('.settings-details'))
    fitFold(details, words, isWhole);
  return isWhole ? Math.max(1, left.length) : left.length;
}

/** Explanations and buttons that belong to a section rather than to one of its settings. */
function looseParts(within: HTMLElement): HTMLElement[] {
  const parts = [...within.children].filter((part) => part instanceof HTMLElement);
  return parts.flatMap((part) => {
    if (part.matches('h2, summary, .setting')) return [];
    return part.querySelector('.setting') ? looseParts(part) : [part];
  });
}

/** A fold is open while what was searched for is in it, and hidden while nothing in it is in sight. */
function fitFold(details: HTMLDetailsElement, words: readonly string[], isWhole: boolean): void {
  const inside = [...details.querySelectorAll<HTMLElement>('.setting')];
  details.hidden = !isWhole && inside.every(({ hidden }) => hidden);
  const isWanted =
    words.length > 0 && !details.hidden && words.some((word) => textOf(details).includes(word));
  if (isWanted && !details.open) {
    details.open = true;
    details.setAttribute(OPENED, '');
  } else if (!isWanted && details.hasAttribute(OPENED)) {
    details.open = false;
    details.removeAttribute(OPENED);
  }
}

function textOf(element: Element | null): string {
  return fold(element?.textContent ?? '');
}

/** The places of the words in what is in sight below an element. */
function placesIn(section: HTMLElement, words: readonly string[]): Range[] {
  const places: Range[] = [];
  const texts = section.ownerDocument.createTreeWalker(section, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode())
    if (!node.parentElement?.closest('[hidden], option')) places.push(...placesOf(node as Text, words));
  return places;
}

function placesOf(node: Text, words: readonly string[]): Range[] {
  const { text, starts } = foldWithStarts(node.data);
  return words.flatMap((word) => {
    const places: Range[] = [];
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
      const range = node.ownerDocument.createRange();
      range.setStart(node, starts[at] ?? 0);
      range.setEnd(node, starts[at + word.length] ?? node.length);
      places.push(range);
    }
    return places;
  });
}

/** A folded text, and for each of its units where the character it comes from begins. */
function foldWithStarts(original: string): { text: string; starts: number[] } {
  let text = '';
  let at = 0;
  const starts: number[] = [];
  for (const character of original) {
    const folded = fold(character);
    for (let unit = 0; unit < folded.length; unit++) starts.push(at);
    text += folded;
    at += character.length;
  }
  return { text, starts };
}
