import { encodeNumbers, encodeTexts, type TextColumn } from '../../../search/index/columns';
import { columnRows, urlBlocks } from '../../../search/index/indexed-document';
import { type Block, KIND, URLS_PER_BLOCK } from '../../../search/index/segment-layout';
import type { Pacer } from '../../../scheduling/pacer';
import type { Renumbering } from './segment-cursor';
import { NUMBER_COLUMNS, type SegmentReader, TEXT_COLUMNS, type TextsColumn } from '../read/segment-reader';

/** A source segment of a merge, and the new numbers of its documents. */
export interface MergeSource {
  segment: SegmentReader;
  renumbering: Renumbering;
}

/** The columns of a merged segment, one after another. */
export async function* mergeColumns(sources: readonly MergeSource[], pacer: Pacer): AsyncGenerator<Block[]> {
  for (const column of NUMBER_COLUMNS) {
    const values: number[] = [];
    for (const { segment, renumbering } of sources) {
      (await segment.numbers(column)).forEach((value, doc) => {
        if ((renumbering[doc] as number) >= 0) values.push(value);
      });
      await pacer.breathe();
    }
    yield columnRows(KIND[column], encodeNumbers(values));
  }
  for (const column of TEXT_COLUMNS)
    yield columnRows(KIND[column], encodeTexts(await mergeTexts(sources, column, pacer)));
  yield* mergeUrls(sources, pacer);
}

/** Merges a column of texts. Its values are renumbered; those of deleted documents alone are left out. */
async function mergeTexts(
  sources: readonly MergeSource[],
  column: TextsColumn,
  pacer: Pacer,
): Promise<TextColumn> {
  /** Numbers of the values, in order of first occurrence. */
  const known = new Map<string, number>();
  const starts = [0];
  const ids: number[] = [];
  for (const { segment, renumbering } of sources) {
    const own = await segment.texts(column);
    const numbers = new Int32Array(own.values.length).fill(-1);
    const numberOf = (id: number) => {
      if (numbers[id] === -1) numbers[id] = numberIn(known, own.values[id] as string);
      return numbers[id] as number;
    };
    for (const doc of kept(renumbering)) {
      for (let at = own.starts[doc] as number; at < (own.starts[doc + 1] as number); at++)
        ids.push(numberOf(own.ids[at] as number));
      starts.push(ids.length);
    }
    await pacer.breathe();
  }
  return { values: [...known.keys()], starts: Uint32Array.from(starts), ids: Uint32Array.from(ids) };
}

/** The number of a value; a new one gets the next. */
function numberIn(known: Map<string, number>, value: string): number {
  const number = known.get(value) ?? known.size;
  known.set(value, number);
  return number;
}

/** Documents whose addresses are read in one batch. */
const URLS_AT_ONCE = 32 * URLS_PER_BLOCK;

/** The addresses of all sources, in whole blocks except the last. */
async function* mergeUrls(sources: readonly MergeSource[], pacer: Pacer): AsyncGenerator<Block[]> {
  let urls: string[] = [];
  let number = 0;
  for (const { segment, renumbering } of sources) {
    const docs = kept(renumbering);
    for (let from = 0; from < docs.length; from += URLS_AT_ONCE) {
      urls.push(...(await segment.urls(docs.slice(from, from + URLS_AT_ONCE))));
      const whole = urls.length - (urls.length % URLS_PER_BLOCK);
      const blocks = urlBlocks(urls.slice(0, whole), number);
      number += blocks.length;
      urls = urls.slice(whole);
      yield blocks;
      await pacer.breathe();
    }
  }
  yield urlBlocks(urls, number);
}

function kept(renumbering: Renumbering): number[] {
  const docs: number[] = [];
  renumbering.forEach((renumbered, doc) => {
    if (renumbered >= 0) docs.push(doc);
  });
  return docs;
}
