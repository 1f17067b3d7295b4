import { BLOCK_WIDTH, blockFeatures } from './blocks/block-features';
import { scoreBlock } from './blocks/block-model';
import { chooseBlocks } from './blocks/choose-blocks';
import { keepBlocks } from './blocks/keep-blocks';
import { keepEntries } from './blocks/keep-entries';
import { keepFigures } from './blocks/keep-figures';
import { keepNotes } from './blocks/keep-notes';
import { keepParts } from './blocks/keep-parts';
import { keepStructures } from './blocks/keep-structures';
import { leaveCalls, leaveLetterLinks } from './blocks/leave-calls';
import { leaveFields } from './blocks/leave-fields';
import { pageClaim } from './blocks/page-claim';
import { placeCaptions } from './blocks/place-captions';
import type { BlockPage } from './blocks/block-page';
import { readBlocks } from './blocks/read-blocks';
import { readOmissions, readOmittedLines } from './blocks/read-omissions';
import type { PageClone } from './clone-document';
import type { PageMetadata } from './metadata/read-metadata';
import { placeStreamedParts } from './streamed-parts';
import type { Content } from './to-article';

/** Selector of elements that are never content; scripts and styles are most of many pages. */
const NEVER_CONTENT = 'script,style,link,template,svg';

/** What the threshold for blocks is raised by on pages that declare an article. */
const CAUTION = 0.06;

/** Posts that make a thread; in an article two are a byline and a teaser. */
const ENTRIES = 2;
const ENTRIES_IN_ARTICLE = 3;

/** The share of a page's text from which on its `<noscript>` is the page. */
const SCRIPTLESS_SHARE = 0.5;

/** The share of a page's words that its reader sees at least. */
const SEEN_SHARE = 0.05;

/**
 * Removes `<noscript>`, unless it is most of the page. In a page with scripts its content is text and no elements, and is
 * never the page's.
 */
function removeScriptless(body: Element): void {
  const scriptless = [...body.querySelectorAll('noscript')];
  const mayBePage = (element: Element) => element.firstElementChild !== null;
  const all = scriptless.some(mayBePage) ? body.textContent.length : 0;
  for (const element of scriptless) {
    const isPage = mayBePage(element) && element.textContent.length > SCRIPTLESS_SHARE * all;
    if (!isPage) element.remove();
  }
}

/** Whether each block was seen by the reader. Where hardly anything was, the page is behind a curtain, and all counts. */
function seenBlocks({ blocks }: BlockPage, words: readonly number[]): boolean[] {
  const seen = blocks.map(({ box }) => !box.unseen);
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
  const isCurtain = sum(words.filter((_, index) => seen[index])) < SEEN_SHARE * sum(words);
  return isCurtain ? seen.fill(true) : seen;
}

/** The page's text as blocks, and the features by which they are judged. Removes scripts and styles from the document. */
export function describeBlocks(
  { doc }: PageClone,
  { fields, claims, nodes, article }: PageMetadata,
): { page: BlockPage; rows: Float32Array; words: number[] } {
  placeStreamedParts(doc);
  for (const element of doc.querySelectorAll(NEVER_CONTENT)) element.remove();
  removeScriptless(doc.body);
  const page = readBlocks(doc.body);
  const facts = {
    title: fields.title,
    description: fields.excerpt,
    body: typeof article?.articleBody === 'string' ? article.articleBody : null,
    claim: pageClaim(nodes, claims === 'article'),
    url: fields.url,
  };
  return { page, ...blockFeatures(page, facts) };
}

/**
 * Finds a page's content: the block model decides block by block. Takes the clone apart.
 * @returns the smallest element around the content, with nothing else in it, and the omissions; `null` when no block is
 * content
 */
export function findContent(clone: PageClone, metadata: PageMetadata): Content | null {
  // 1. The page's text as blocks, and their features
  const { page, rows, words } = describeBlocks(clone, metadata);
  // 2. The probability that each is content
  const seen = seenBlocks(page, words);
  const scores = seen.map((isSeen, index) => (isSeen ? scoreBlock(rows, index * BLOCK_WIDTH) : 0));
  // 3. The best set of them, with the structure around it
  const isArticle = metadata.claims === 'article';
  const keep = chooseBlocks(scores, words, isArticle ? CAUTION : 0);
  keepStructures(page, keep);
  keepParts(page, keep);
  keepFigures(page, keep);
  if (metadata.claims !== 'other') keepNotes(page, keep);
  leaveFields(page, keep, metadata);
  keepEntries(page, keep, isArticle ? ENTRIES_IN_ARTICLE : ENTRIES);
  seen.forEach((isSeen, index) => (keep[index] &&= isSeen));
  leaveLetterLinks(page, keep);
  if (metadata.claims !== 'other') leaveCalls(page, words, keep, isArticle);
  const omissions = readOmissions(page, words, keep, metadata.fields.title);
  const omittedLines = readOmittedLines(page, keep);
  const root = keepBlocks(page, keep);
  if (!root) return null;
  placeCaptions(page, keep, root);
  return { root, omissions, omittedLines };
}
