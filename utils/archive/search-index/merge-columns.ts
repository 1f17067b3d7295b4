import { encodeNumbers, encodeTexts, textColumn, textsOf } from '../../search/index/columns';
import { columnRows, urlBlocks } from '../../search/index/indexed-document';
import { type Block, KIND } from '../../search/index/segment-layout';
import type { Pacer } from './pacer';
import type { Renumbering } from './segment-cursor';
import type { NumberColumn, SegmentReader, TextsColumn } from './segment-reader';

const NUMBERS: readonly NumberColumn[] = ['urlHashes', 'lengths', 'archivedAt', 'publishedAt', 'unread'];
const TEXTS: readonly TextsColumn[] = ['sites', 'sources', 'languages', 'tags'];

/** A segment that is merged, and what its documents become. */
export interface MergeSource {
  segment: SegmentReader;
  renumbering: Renumbering;
}

/** The columns of a merged segment, one after another. */
export async function* mergeColumns(sources: readonly MergeSource[], pacer: Pacer): AsyncGenerator<Block[]> {
  for (const column of NUMBERS) {
    const values: number[] = [];
    for (const { segment, renumbering } of sources) {
      (await segment.numbers(column)).forEach((value, doc) => {
        if ((renumbering[doc] as number) >= 0) values.push(value);
      });
      await pacer.breathe();
    }
    yield columnRows(KIND[column], encodeNumbers(values));
  }
  for (const column of TEXTS) {
    const texts: string[][] = [];
    for (const { segment, renumbering } of sources) {
      const own = await segment.texts(column);
      for (const doc of kept(renumbering)) texts.push(textsOf(own, doc));
      await pacer.breathe();
    }
    yield columnRows(KIND[column], encodeTexts(textColumn(texts)));
  }
  yield* mergeUrls(sources, pacer);
}

/** Documents whose addresses are read at a time. */
const URLS_AT_ONCE = 4096;

async function* mergeUrls(sources: readonly MergeSource[], pacer: Pacer): AsyncGenerator<Block[]> {
  const urls: string[] = [];
  for (const { segment, renumbering } of sources) {
    const docs = kept(renumbering);
    for (let from = 0; from < docs.length; from += URLS_AT_ONCE) {
      urls.push(...(await segment.urls(docs.slice(from, from + URLS_AT_ONCE))));
      await pacer.breathe();
    }
  }
  yield urlBlocks(urls);
}

function kept(renumbering: Renumbering): number[] {
  const docs: number[] = [];
  renumbering.forEach((renumbered, doc) => {
    if (renumbered >= 0) docs.push(doc);
  });
  return docs;
}
