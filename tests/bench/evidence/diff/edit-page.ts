import type { Article } from '../../../../utils/model/article';
import { seeded } from '../../../support/seeded';

/** What was taken out of a page and what was put in, in words. */
export interface MadeEdit {
  removed: string | null;
  added: string | null;
}

/** A page extracted before and after an edit. */
export interface EditedPage extends MadeEdit {
  before: Article;
  after: Article;
}

export type EditName = 'word' | 'sentence' | 'moved' | 'figure' | 'correction';

type Edit = (paragraphs: HTMLElement[], random: () => number) => MadeEdit | null;

const pick = <T>(list: readonly T[], random: () => number): T | undefined =>
  list[Math.floor(random() * list.length)];

const oneLine = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** The paragraphs of a page that its extracted text has, each once and in the same words. */
function paragraphsOf(doc: Document, text: string): HTMLElement[] {
  const lines = text.split('\n').map(oneLine);
  return [...doc.querySelectorAll('p')].filter((paragraph) => {
    const words = oneLine(paragraph.textContent);
    return words.split(' ').length >= 12 && lines.filter((line) => line === words).length === 1;
  });
}

/** A text node of the paragraph that holds what is wanted. */
function textNode(paragraph: HTMLElement, wanted: RegExp): Text | null {
  const walker = paragraph.ownerDocument.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (wanted.test(node.data) && !node.parentElement?.closest('a, time')) return node;
  }
  return null;
}

function replaceOne(
  paragraphs: HTMLElement[],
  random: () => number,
  wanted: RegExp,
  other: (match: string) => string,
): MadeEdit | null {
  const paragraph = pick(
    paragraphs.filter((candidate) => textNode(candidate, wanted)),
    random,
  );
  const node = paragraph && textNode(paragraph, wanted);
  const [removed] = (node && wanted.exec(node.data)) ?? [];
  if (!node || removed === undefined) return null;
  const added = other(removed);
  node.data = node.data.replace(wanted, () => added);
  return { removed, added };
}

const SENTENCES = [
  'The ministry declined to comment on the matter.',
  'Nazirlik bu barədə açıqlama verməkdən imtina edib.',
  'Bakanlık konuyla ilgili açıklama yapmayı reddetti.',
  'Министерство отказалось комментировать эту информацию.',
];

const CORRECTIONS = [
  'Correction: an earlier version of this article misstated the name of the company.',
  'Düzəliş: məqalənin əvvəlki versiyasında şirkətin adı səhv göstərilmişdi.',
  'Düzeltme: haberin önceki sürümünde şirketin adı yanlış yazılmıştı.',
  'Исправление: в предыдущей версии статьи было неверно указано название компании.',
];

const word: Edit = (paragraphs, random) =>
  replaceOne(
    paragraphs,
    random,
    /(?<![\p{L}\p{Nd}'’-])\p{Ll}{4,}(?![\p{L}\p{Nd}'’-])/u,
    () => pick(['qarğıdalı', 'marigold', 'одуванчик'], random) ?? '',
  );

const figure: Edit = (paragraphs, random) =>
  replaceOne(
    paragraphs,
    random,
    /(?<![\p{L}\p{Nd}.,:'’/-])\p{Nd}{1,4}(?![\p{L}\p{Nd}:'’/-]|[.,\u00a0\u202f ]\p{Nd})/u,
    (digits) => String(Number(digits) + 1 + Math.floor(random() * 40)),
  );

const sentence: Edit = (paragraphs, random) => {
  const added = pick(SENTENCES, random) ?? '';
  const open = paragraphs.filter((candidate) => /[.!?…]["”’»)]?$/.test(oneLine(candidate.textContent)));
  const paragraph = pick(open, random);
  if (!paragraph) return null;
  paragraph.append(` ${added}`);
  return { removed: null, added };
};

/** Past two others at least, that it be plain which one was moved. */
const moved: Edit = (paragraphs, random) => {
  const siblings = paragraphs.filter(({ parentNode }) => parentNode === paragraphs[0]?.parentNode);
  const from = Math.floor(random() * (siblings.length - 3));
  const [paragraph, target] = [siblings[from], siblings[from + 3]];
  if (!paragraph || !target) return null;
  target.after(paragraph);
  const words = oneLine(paragraph.textContent);
  return { removed: words, added: words };
};

const correction: Edit = (paragraphs, random) => {
  const added = pick(CORRECTIONS, random) ?? '';
  const last = paragraphs.at(-1);
  if (!last) return null;
  const note = last.ownerDocument.createElement('p');
  note.textContent = added;
  if (random() < 0.5) last.after(note);
  else paragraphs[0]?.before(note);
  return { removed: null, added };
};

const BY_NAME: Record<EditName, Edit> = { word, sentence, moved, figure, correction };

/** Edits of known kind, made in a page's document; the same for the same address. `null` where a page has no place for it. */
export const EDITS = Object.fromEntries(
  Object.entries(BY_NAME).map(([name, edit]) => [
    name,
    (doc: Document, text: string, url: string) => {
      const seed = [...url].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, 7);
      return edit(paragraphsOf(doc, text), seeded(seed));
    },
  ]),
) as Record<EditName, (doc: Document, text: string, url: string) => MadeEdit | null>;
