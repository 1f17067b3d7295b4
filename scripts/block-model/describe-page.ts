import { cloneDocument } from '../../utils/extract/clone-document';
import { BLOCK_WIDTH } from '../../utils/extract/blocks/block-features';
import { describeBlocks } from '../../utils/extract/find-content';
import { readMetadata } from '../../utils/extract/metadata/read-metadata';

/** Digits kept of a feature. */
const round = (value: number): number => Math.round(value * 1000) / 1000;

/** Each block of a page: its text and its features. Runs in the browser, see describe-pages.ts. */
export function describePage(doc: Document, url: string): [text: string, row: number[]][] {
  const clone = cloneDocument(doc, url);
  const { page, rows } = describeBlocks(clone, readMetadata(clone, url));
  return page.blocks.map(({ text }, index) => [
    text.trim(),
    [...rows.subarray(index * BLOCK_WIDTH, (index + 1) * BLOCK_WIDTH)].map(round),
  ]);
}
