import { beforeEach, describe, expect, it } from 'vitest';
import { arrange } from '../../../../tests/support/arranged';
import { aDatabase, anArticle, at, minute } from '../../../../tests/support/builders';
import { schemaProblems } from '../../../../tests/support/export-schema';
import { filesOf, FOLDER } from '../../../../tests/support/package-bytes';
import type { MenbeDatabase } from '../../../db/database';
import type { ExportCase, ExportSavedSearch } from '../../../model/export-arrangement';
import type { ExportItem } from '../../../model/export-item';
import { verifyExport } from '../../../verify/verify-export';
import { saveCapture } from '../../capture/save-capture';
import { deletePages } from '../../pages/delete-pages';
import type { ExportScope } from '../export-request';
import { EXPORT_FORMATS, exportSources } from '../formats/export-formats';

const urlOf = (n: number) => `https://a.example/${n}`;
const KEYED = 'https://a.example/?token=9f8e7d6c5b4a3210';

let db: MenbeDatabase;
let id: string;

beforeEach(async () => {
  db = aDatabase();
  for (const [index, url] of [1, 2, 3, 4].map(urlOf).entries())
    await saveCapture(db, anArticle({ url }), at(index));
  await saveCapture(db, anArticle({ url: KEYED }), at(5));
  await saveCapture(db, anArticle({ url: `${urlOf(3)}?utm_source=x#a`, text: 'Yeni mətn' }), at(6));
  id = await arrange(db, [urlOf(3), urlOf(1), KEYED, urlOf(2)]);
});

interface Read {
  text: string;
  items: ExportItem[];
  cases: ExportCase[];
  savedSearches: ExportSavedSearch[];
}

async function exported(scope: ExportScope, withoutKeyed = false): Promise<Read> {
  const chunks: Buffer[] = [];
  await exportSources(db, EXPORT_FORMATS.json, request(scope, chunks, withoutKeyed));
  return read(Buffer.concat(chunks));
}

const request = (scope: ExportScope, chunks: Buffer[], withoutKeyed = false) => ({
  scope,
  withoutKeyed,
  exportedAt: minute(50),
  generator: 'Menbe test',
  write: async (chunk: Uint8Array) => void chunks.push(Buffer.from(chunk)),
  onProgress: () => undefined,
  signal: new AbortController().signal,
});

/** Every export is whole, sealed, and what the JSON Schema describes. */
async function read(bytes: Uint8Array): Promise<Read> {
  const chunks = async function* () {
    yield bytes;
  };
  expect((await verifyExport(chunks())).problems).toEqual([]);
  const text = new TextDecoder().decode(bytes);
  const file = JSON.parse(text) as Omit<Read, 'text'>;
  expect(schemaProblems(file)).toBeNull();
  return { ...file, text };
}

const urls = ({ cases }: Read) => cases.map(({ sources }) => sources.map(({ url }) => url));

describe('an export of the whole archive', () => {
  it('has all cases with their sources in the user’s order, and all saved searches', async () => {
    const file = await exported({ kind: 'all' });
    expect(file.cases.map(({ name, note }) => [name, note])).toEqual([
      ['Harbour', 'Who **paid**?'],
      ['Boş', null],
    ]);
    expect(file.cases[0]).toMatchObject({
      id,
      createdAt: minute(20).toISOString(),
      noteChangedAt: minute(22).toISOString(),
    });
    // The address of the newest version: an item of the file has it.
    expect(urls(file)).toEqual([[`${urlOf(3)}?utm_source=x#a`, urlOf(1), KEYED, urlOf(2)], []]);
    const addresses = new Set(file.items.map(({ url }) => url));
    expect(file.cases[0]?.sources.every(({ url }) => addresses.has(url))).toBe(true);
    expect(file.savedSearches).toEqual([
      {
        name: 'Liman',
        filter: 'liman site:a.example',
        savedAt: minute(24).toISOString(),
        seenUntil: minute(26).toISOString(),
      },
      { name: 'Порт', filter: 'порт', savedAt: minute(25).toISOString(), seenUntil: null },
    ]);
  });

  it('names no source that is in the bin, or whose content is lost', async () => {
    await deletePages(db, [urlOf(2)], minute(30));
    const lost = await db.pages.get(urlOf(1));
    await db.contents.delete(lost?.newestSnapshotId ?? '');
    const chunks: Buffer[] = [];
    const { damaged } = await exportSources(db, EXPORT_FORMATS.json, request({ kind: 'all' }, chunks));
    expect(damaged).toHaveLength(1);
    const file = JSON.parse(Buffer.concat(chunks).toString()) as Read;
    expect(urls(file)).toEqual([[`${urlOf(3)}?utm_source=x#a`, KEYED], []]);
  });

  it('without sources whose address holds a key has all cases and searches, without these sources', async () => {
    const file = await exported({ kind: 'all' }, true);
    expect(urls(file)).toEqual([[`${urlOf(3)}?utm_source=x#a`, urlOf(1), urlOf(2)], []]);
    expect(file.savedSearches).toHaveLength(2);
    expect(file.text).not.toContain('9f8e7d6c5b4a3210');
  });
});

describe('an export of a case', () => {
  const scope = () =>
    ({ kind: 'pages', urls: [3, 1, 2].map(urlOf), ofCase: { id, name: 'Harbour' } }) as const;

  it('has this case and nothing of the others', async () => {
    const file = await exported(scope());
    expect(file.cases).toMatchObject([{ id, name: 'Harbour', note: 'Who **paid**?' }]);
    expect(urls(file)).toEqual([[`${urlOf(3)}?utm_source=x#a`, urlOf(1), urlOf(2)]]);
    expect(file.savedSearches).toEqual([]);
    for (const words of ['Boş', 'Liman', 'порт']) expect(file.text).not.toContain(words);
  });

  it('has it in an evidence package too', async () => {
    const chunks: Buffer[] = [];
    await exportSources(db, EXPORT_FORMATS.package, {
      ...request(scope(), chunks),
      folder: FOLDER,
      verifyPage: '<!doctype html><title>verify</title>',
      async *report() {
        yield '<!doctype html><title>report</title>';
      },
    });
    const files = await filesOf(new Uint8Array(Buffer.concat(chunks)));
    const file = await read(files.get('data/menbe-export.json') ?? new Uint8Array());
    expect(file.cases).toMatchObject([{ id, name: 'Harbour' }]);
    expect(file.savedSearches).toEqual([]);
  });

  it('that was deleted meanwhile has its sources only', async () => {
    await db.cases.delete(id);
    expect(await exported(scope())).toMatchObject({ cases: [], items: { length: 4 } });
  });
});

it.each<[string, ExportScope, boolean]>([
  ['one source', { kind: 'pages', urls: [urlOf(1)] }, false],
  ['all sources, each chosen', { kind: 'pages', urls: [1, 2, 3, 4].map(urlOf) }, false],
  ['chosen sources without keys', { kind: 'pages', urls: [urlOf(1), KEYED] }, true],
])('an export of %s has no word of cases and saved searches', async (_what, scope, withoutKeyed) => {
  const { cases, savedSearches, text } = await exported(scope, withoutKeyed);
  expect([cases, savedSearches]).toEqual([[], []]);
  for (const words of ['Harbour', 'paid', 'Boş', 'Liman', 'порт']) expect(text).not.toContain(words);
});
