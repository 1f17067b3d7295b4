import type { BlockItem } from './block-items';
import type { PageFacts } from './page-features';
import { textKey } from './text-key';

/** Numbers about a block that tell what of the page's fields it repeats. */
export const FIELDS_WIDTH = 3;

/** Characters of the shortest body for machines that is compared with the page: a shorter one is a summary. */
const MIN_BODY = 300;

/** Characters of a block that must be in the body. */
const START = 80;

/** The share of the page's likeliest text that the body must contain to be of this article, and whole. */
const MIN_COVER = 0.5;

/** How many times as long as the headline a text may be that repeats it. */
const MAX_LONGER = 2;

/** Characters of the shortest text that may be a part of the headline. */
const MIN_PART = 12;

/** Compares a page's blocks with what was read as its fields. */
export class FieldSignals {
  readonly #body: string;
  readonly #title: string;
  /** Characters of the longest text that is compared with the headline. */
  readonly #longest: number;
  readonly #cover: number;

  /** @param likely the blocks that are likeliest to be the article's paragraphs */
  constructor({ title, body }: PageFacts, likely: readonly BlockItem[]) {
    this.#title = textKey(title ?? '');
    this.#longest = MAX_LONGER * (title ?? '').length;
    const key = textKey(body ?? '');
    this.#body = key.length > MIN_BODY ? key : '';
    this.#cover = this.#coverOf(likely);
  }

  /**
   * FIELDS_WIDTH numbers: whether the body for machines (JSON-LD) has the block, 0 when that body is of no use; the share of
   * the likeliest text that this body has; 2 for the headline, 1 for a part of it.
   */
  rowOf({ text }: BlockItem): number[] {
    const key = text.length <= this.#longest ? textKey(text) : '';
    return [this.#inBody(text), this.#cover, this.#titleShare(key)];
  }

  #coverOf(likely: readonly BlockItem[]): number {
    if (this.#body === '') return 0;
    let all = 0;
    let found = 0;
    for (const { text, words } of likely) {
      all += words;
      if (this.#has(text)) found += words;
    }
    return found / Math.max(1, all);
  }

  #has(text: string): boolean {
    return this.#body.includes(textKey(text.slice(0, 2 * START)).slice(0, START));
  }

  #inBody(text: string): number {
    if (this.#cover < MIN_COVER) return 0;
    return this.#has(text) ? 1 : -1;
  }

  #titleShare(key: string): number {
    if (this.#title === '' || key === '') return 0;
    if (key === this.#title) return 2;
    const isPart = key.length > MIN_PART && (this.#title.includes(key) || key.includes(this.#title));
    return isPart ? 1 : 0;
  }
}
