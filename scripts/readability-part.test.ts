// @vitest-environment jsdom
import Readability from '@mozilla/readability/Readability.js';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { readabilityPart } from './readability-part';

const SOURCE = readFileSync(
  createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'),
  'utf8',
);
const PAGES = 'tests/fixtures/pages';
/** They have no text that could be taken. */
const EMPTY = ['empty', 'frameset'];

async function partOfReadability(): Promise<typeof Readability> {
  const code = readabilityPart(SOURCE);
  const module = (await import(
    /* @vite-ignore */ `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`
  )) as { default: typeof Readability };
  return module.default;
}

/** The texts of a page that the article is made of, by their places among all texts. */
function takenBy(Taker: typeof Readability, html: string): number[] {
  const doc = new DOMParser().parseFromString(html, 'text/html');
  const author = doc.createElement('meta');
  Object.assign(author, { name: 'author', content: '-' });
  doc.head.append(author);
  const walker = doc.createTreeWalker(doc.body, NodeFilter.SHOW_TEXT);
  const texts: Node[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode);
  const serializer = (node: Node) => node;
  const options = { serializer, keepClasses: true, disableJSONLD: true, charThreshold: 1 };
  const content = new Taker<Node>(doc, options).parse()?.content;
  return texts.flatMap((text, index) => (text.textContent?.trim() && content?.contains(text) ? [index] : []));
}

it.each(readdirSync(PAGES).filter((name) => !EMPTY.includes(name)))(
  'takes the same texts of %s as the whole of Readability',
  async (name) => {
    const html = readFileSync(`${PAGES}/${name}/source.html`, 'utf8');
    const taken = takenBy(Readability, html);
    expect(taken.length).toBeGreaterThan(0);
    expect(takenBy(await partOfReadability(), html)).toEqual(taken);
  },
);

it('leaves out what is not used', () => {
  const part = readabilityPart(SOURCE);
  expect(part).not.toMatch(/_getArticleMetadata|og:title|pageCacheHtml|_fixRelativeUris|srcsetUrl/);
  expect(part.length).toBeLessThan(SOURCE.length * 0.65);
});

it('says so when Readability is another than the one it knows', () => {
  expect(() => readabilityPart(SOURCE.replace('var pageCacheHtml', 'let pageCacheHtml'))).toThrow(
    'begins var pageCacheHtml =',
  );
});
