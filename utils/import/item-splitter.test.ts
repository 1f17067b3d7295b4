import { describe, expect, it } from 'vitest';
import { ItemSplitter } from './item-splitter';

const FILE = {
  format: 'menbe-export',
  note: 'brackets ] } and "items":[ in text',
  items: [{ a: 'say \\"}],[{ \\\\' }, { b: [1, [2, { c: ',' }]] }, { d: {} }],
  after: { list: [1, 2] },
};

function split(text: string, chunkLength: number) {
  const splitter = new ItemSplitter();
  const names = ['items', 'cases', 'savedSearches', 'linkImports', 'links'] as const;
  const lists = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<
    (typeof names)[number],
    unknown[]
  >;
  for (let at = 0; at < text.length; at += chunkLength)
    for (const { list, json } of splitter.push(text.slice(at, at + chunkLength)))
      lists[list].push(JSON.parse(json));
  splitter.finish();
  return { ...lists, header: splitter.header };
}

describe('ItemSplitter', () => {
  it.each([1, 2, 3, 7, 64, 10_000])('cuts out the same items from chunks of %d characters', (length) => {
    for (const indent of [0, 2]) {
      const { items, header } = split(JSON.stringify(FILE, null, indent), length);
      expect(items).toEqual(FILE.items);
      expect(header).toEqual({ format: FILE.format, note: FILE.note, items: [] });
    }
  });

  const ARRANGED = {
    version: 6,
    items: [{ a: 1 }],
    cases: [{ name: ',"savedSearches":[', sources: [{ url: ']' }] }, {}],
    savedSearches: [{ name: 'x' }],
    links: [{ url: 'y' }],
    evidence: { entries: [{ x: [1] }], long: 'x'.repeat(5000) },
  };

  it.each([1, 3, 64, 10_000])(
    'cuts out cases, saved searches and links too, in chunks of %d characters',
    (length) => {
      const { items, cases, savedSearches, links, evidence, version } = ARRANGED;
      const sorted = { cases, evidence, links, savedSearches, version, items };
      for (const file of [ARRANGED, { version, items, links, evidence, savedSearches, cases }, sorted])
        for (const indent of [0, 2, 8])
          expect(split(JSON.stringify(file, null, indent), length)).toMatchObject({
            items,
            cases,
            savedSearches,
            links,
          });
    },
  );

  it('reads an empty list and a byte order mark', () => {
    expect(split('\uFEFF{"format":"x","items":[ ]}', 5)).toMatchObject({
      items: [],
      header: { format: 'x', items: [] },
    });
  });

  it('knows every point at which a file can be cut off', () => {
    const text = JSON.stringify(FILE);
    for (let length = 1; length < text.length; length++) {
      expect(() => split(text.slice(0, length), 50), `cut at ${length}`).toThrow();
    }
  });

  it.each([
    ['a second list of items', '{"format":"x","items":[{}],"items":[{}]}'],
    ['one whose name is escaped', '{"format":"x","items":[{}],"\\u0069tems" \n : [{}]}'],
    ['a second export', '{"format":"x","items":[{}]}\n{"format":"x","items":[{}]}'],
    ['cases in a version that has none', '{"version":4,"items":[{}],"cases":[{}]}'],
    ['cases twice', '{"version":5,"items":[{}],"cases":[{}],"cases":[{}]}'],
    ['cases twice, before and after the items', '{"cases":[{}],"version":5,"items":[{}],"cases":[{}]}'],
    ['a list of a later version', '{"version":5,"items":[{}],"cases":[],"links":[{}]}'],
    ['a list that is no list of ours', '{"version":5,"items":[{}],"x\\"cases":[{}]}'],
    ['text after the end', '{"format":"x","items":[]} }'],
    ['words after the end', '{"format":"x","items":[]}\n\nsee also'],
  ])('tells of %s', (_what, text) => {
    for (const length of [1, 3, 1000])
      expect(() => split(text, length)).toThrow(expect.objectContaining({ code: 'import-more-follows' }));
  });

  it('takes white space after the end', () => {
    expect(split('{"format":"x","items":[{}]}\r\n \n', 4).items).toEqual([{}]);
  });

  it('does not swallow a huge file that is something else', () => {
    const splitter = new ItemSplitter();
    splitter.push('{"a":"');
    expect(() => splitter.push('x'.repeat(70_000))).toThrow(/no list of items/);
  });
});
