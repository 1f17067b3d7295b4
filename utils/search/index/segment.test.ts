import { beforeAll, expect, it } from 'vitest';
import { blocksOfPrefix, blocksOfTerm } from './block-range';
import { sealed, unsealed } from './checksum';
import {
  decodeNumbers,
  decodeTexts,
  encodeNumbers,
  encodeTexts,
  encodeUrls,
  textColumn,
  textsOf,
  urlAt,
} from './columns';
import { decodeDirectory } from './directory';
import { documentTerms } from './document-terms';
import { findPrefix, findTerm } from './find-postings';
import { LONGEST_PREFIX_TERM, PREFIX_MARK } from '../term-marks';
import { BLOCK_BYTES, KIND } from './segment-layout';
import { SegmentWriter } from './segment-writer';
import { TermCollector } from './term-collector';

let seed = 11;
const next = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;

/** A segment of made-up texts, in memory, with what it was made of. */
function aSegment(size: number) {
  const collector = new TermCollector();
  for (let doc = 0; doc < size; doc++) {
    const words = Array.from({ length: 40 }, () => `${'aəбé日'[next(5)]}${next(1 << next(12)).toString(36)}`);
    collector.add(documentTerms([{ text: `hər ${words.join(' ')}`, weight: 1 + (doc % 3) }]));
  }
  const writer = new SegmentWriter();
  const terms = [...collector.sortedTerms()];
  for (const term of terms) collector.write(term, writer);
  writer.finish();
  const blocks = writer.blocks.filter(({ kind }) => kind === KIND.postings).map(({ bytes }) => bytes);
  const directory: string[] = [];
  for (const { kind, bytes } of writer.blocks) {
    if (kind === KIND.directory) directory.push(...decodeDirectory(bytes).terms);
  }
  return { collector, terms, blocks, directory };
}

/** Of more documents than the postings of a common term have room for in a block. */
const LARGE = 9000;
let large: ReturnType<typeof aSegment>;
beforeAll(() => void (large = aSegment(LARGE)));

it('finds every term with all its documents, also those that span blocks', () => {
  const { collector, terms, blocks, directory } = large;
  expect(directory).toHaveLength(blocks.length);
  expect(directory).toEqual([...directory].sort());
  expect(blocks.every(({ length }) => length <= BLOCK_BYTES)).toBe(true);
  const spread = blocksOfTerm(directory, `${PREFIX_MARK}h`);
  expect(spread.end - spread.first).toBeGreaterThan(1);
  for (const term of terms) {
    const { first, end } = blocksOfTerm(directory, term);
    const found = findTerm(blocks.slice(first, end), term, 1).readAll();
    const expected = collector.find(term);
    expect(found.length, term).toBe(expected.length);
    expect(found.docs, term).toEqual(expected.docs);
    expect(found.frequencies, term).toEqual(expected.frequencies);
  }
});

it('comes to a document in a long list without reading all that is before', () => {
  const { collector, blocks, directory } = large;
  const { first, end } = blocksOfTerm(directory, `${PREFIX_MARK}a`);
  const { docs, length } = collector.find(`${PREFIX_MARK}a`);
  const list = findTerm(blocks.slice(first, end), `${PREFIX_MARK}a`, 1);
  expect(list.groups.length).toBeGreaterThan(20);
  let posting = 0;
  for (let doc = 700; doc < LARGE; doc += 1 + next(1500)) {
    posting = list.seek(doc, posting);
    expect(posting).toBe(docs.findIndex((held) => held >= doc));
    expect(list.docs[posting]).toBe(docs[posting]);
  }
  expect(list.groups.some(({ source }) => source !== null)).toBe(true);
  expect(list.seek(LARGE, posting)).toBe(length);
  expect(list.seek(0, 0)).toBe(0);
});

it('finds prefixes of any length as if they were terms, the shortest stored as such', () => {
  const { collector, blocks, directory } = aSegment(300);
  for (const prefix of ['a', 'a1', 'a1b', 'е', 'б2', 'h', 'he', 'her', 'zz']) {
    const { first, end } = blocksOfPrefix(directory, prefix);
    const found = findPrefix(blocks.slice(first, end), prefix, { id: 1, size: 300 });
    const term = collector.findPrefix(prefix);
    expect(found.docs, prefix).toEqual(term.docs);
    expect(found.frequencies, prefix).toEqual(term.frequencies);
    if (prefix.length <= LONGEST_PREFIX_TERM)
      expect(collector.find(PREFIX_MARK + prefix).frequencies, prefix).toEqual(term.frequencies);
  }
});

it('finds nothing where nothing is', () => {
  const { blocks, directory } = aSegment(20);
  for (const term of ['', 'zzzz', '\uffff', 'a\0']) {
    const { first, end } = blocksOfTerm(directory, term);
    expect(findTerm(blocks.slice(first, end), term, 1)).toHaveLength(0);
  }
});

it('keeps columns, and tells when one is not whole', () => {
  const numbers = [5, -1e14, 1_767_225_600_123, 0];
  expect([...decodeNumbers(encodeNumbers(numbers), 4)]).toEqual(numbers);
  expect(() => decodeNumbers(encodeNumbers(numbers).slice(0, 3), 4)).toThrow(RangeError);
  const texts = [['az', 'ru'], [], ['az']];
  const column = decodeTexts(encodeTexts(textColumn(texts)), 3);
  expect(texts.map((_, doc) => textsOf(column, doc))).toEqual(texts);
  const urls = ['https://a.az/', 'https://b.az/ə', ''];
  expect([0, 1, 2].map((n) => urlAt(encodeUrls(urls), n))).toEqual(urls);
  expect(urlAt(encodeUrls(urls), 3)).toBeNull();
});

it('tells bytes that are not as they were', () => {
  for (let length = 0; length < 20; length++) {
    const bytes = Uint8Array.from({ length }, () => next(256));
    const row = sealed(bytes);
    expect(unsealed(row)).toEqual(bytes);
    const at = next(row.length);
    row[at] = (row[at] ?? 0) ^ (1 << next(8));
    expect(unsealed(row)).toBeNull();
  }
  expect(unsealed(undefined)).toBeNull();
  expect(unsealed(new Uint8Array(3))).toBeNull();
});
