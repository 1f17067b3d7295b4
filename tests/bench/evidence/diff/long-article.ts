import type { ComparedVersion } from '../../../../utils/diff/compared-version';
import { seeded } from '../../../support/seeded';

/** Syllables that words are made of, enough for a vocabulary like a language's. */
const SYLLABLES = 'ba ka li mo ne ru sa ti vo za şə ğı çö дом река лес'.split(' ');

/** An article of so many words, in paragraphs of about 60, or all in one. */
export function longArticle(words: number, wordsInParagraph: number, seed: number): string[][] {
  const random = seeded(seed);
  const word = () => {
    const length = 1 + Math.floor(random() * 4);
    return Array.from({ length }, () => SYLLABLES[Math.floor(random() * random() * SYLLABLES.length)]).join(
      '',
    );
  };
  return Array.from({ length: Math.ceil(words / wordsInParagraph) }, () =>
    Array.from({ length: wordsInParagraph }, (_, index) => (index % 14 === 13 ? `${word()}.` : word())),
  );
}

/** The article with a share of its words changed, and some of its paragraphs moved. */
export function rewritten(article: readonly string[][], share: number, seed: number): string[][] {
  const random = seeded(seed);
  const other = article.map((paragraph) => paragraph.map((word) => (random() < share ? `${word}x` : word)));
  for (let moves = Math.floor(other.length / 20); moves > 0; moves--) {
    const [paragraph] = other.splice(Math.floor(random() * other.length), 1);
    if (paragraph) other.splice(Math.floor(random() * other.length), 0, paragraph);
  }
  return other;
}

/** The article as it is stored. */
export function asVersion(article: readonly string[][], archivedAt: string): ComparedVersion {
  const paragraphs = article.map((words) => words.join(' '));
  return {
    title: 'A long article',
    byline: null,
    publishedTime: null,
    modifiedTime: null,
    details: undefined,
    kind: 'article',
    leadImage: null,
    archivedAt,
    text: paragraphs.join('\n'),
    html: paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join(''),
  };
}
