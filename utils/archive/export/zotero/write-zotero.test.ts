// @vitest-environment jsdom
import { Blob as StreamedBlob } from 'node:buffer';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { aDatabase, anArticle, at, minute, someDetails } from '../../../../tests/support/builders';
import { exported } from '../../../../tests/support/exported';
import { readZotero } from '../../../../tests/support/read-zotero';
import { type ReadSource, runExporterTests } from '../../../../tests/support/run-exporter-tests';
import type { MenbeDatabase } from '../../../db/database';
import type { AttachmentRecord } from '../../../model/attachment';
import type { DeclaredSource } from '../../../model/stated';
import { storeAttachment } from '../../attachments/store-attachment';
import { saveCapture } from '../../capture/save-capture';
import { addHighlight, changeHighlight } from '../../highlights/change-highlights';
import { EXPORT_FORMATS } from '../formats/export-formats';

// Blobs of jsdom cannot be streamed.
beforeAll(() => void vi.stubGlobal('Blob', StreamedBlob));
afterAll(() => void vi.unstubAllGlobals());

const NEEDS = {
  name: 'menbe-2026-11-23',
  words: {
    article: 'Article',
    pageCopy: 'Saved page',
    document: {
      notice: 'Not the page',
      source: 'Source',
      archivedAt: 'Archived',
      time: (iso: string) => iso,
      lang: 'en',
      dir: 'ltr' as const,
    },
  },
};

runExporterTests({
  format: EXPORT_FORMATS.zotero,
  needs: () => NEEDS,
  carries: ({ url, title }) => ({ url, title: title?.replace(/[\s\0]+/g, ' ').trim() ?? null, text: '' }),
  readBack: async (file) => {
    const { items, problems } = await readZotero(file);
    const sources = items.map(({ url = '', title = null }) => ({ url, title, text: '' }));
    return { problems, sources: sources.sort((a: ReadSource, b: ReadSource) => (a.url < b.url ? -1 : 1)) };
  },
  samePart: async (file) => readZotero(file),
});

const PICTURE = 'https://xeber.example/1.png?a=1&b=2';
const COPY = 'https://web.archive.org/web/2025/https://xeber.example/az/1';

async function keep(
  db: MenbeDatabase,
  snapshotId: string,
  row: Pick<AttachmentRecord, 'kind' | 'name' | 'mediaType' | 'url'>,
  text: string,
): Promise<void> {
  const rest = { pageUrl: '', state: 'pending', size: 0, sha256: '', capturedAt: '', problem: null } as const;
  await storeAttachment(
    db,
    { snapshotId, ...row, ...rest, missing: [], source: null },
    { bytes: new Blob([text]), missing: [] },
    { now: minute(9) },
  );
}

/** A source with all that Zotero can take, and one with nothing. */
async function anArchive(): Promise<MenbeDatabase> {
  const db = aDatabase();
  const memento = { sign: 'memento', url: 'https://xeber.example/az/1' } as DeclaredSource;
  const { snapshotId, pageUrl } = await saveCapture(
    db,
    anArticle({
      url: COPY,
      byline: 'Leyla Əliyeva, Redaksiya',
      excerpt: 'Xülasə <b>',
      html: `<p>Xəzər</p><img src="${PICTURE.replaceAll('&', '&amp;')}" alt="x"><img src="https://xeber.example/2.png">`,
      details: someDetails({ declaredSources: [memento] }),
    }),
    at(0),
  );
  await db.pages.update(pageUrl, {
    tags: ['su', 'dəniz & qum'],
    tagsChangedAt: minute(1).toISOString(),
    note: 'Birinci <i>.\n\nİkinci\nsətir',
    noteChangedAt: minute(1).toISOString(),
  });
  const quote = { exact: 'Xəzər', prefix: '', suffix: '' };
  const id = await addHighlight(db, { pageUrl, snapshotId, quote, colour: 'green' }, minute(2));
  await changeHighlight(db, id.id, { comment: 'Niyə?' }, minute(3));
  await keep(
    db,
    snapshotId,
    { kind: 'page-copy', name: 'page.mhtml', mediaType: 'multipart/related', url: null },
    'From: <Saved by Blink>',
  );
  await keep(
    db,
    snapshotId,
    { kind: 'image', name: 'image-001.png', mediaType: 'image/png', url: PICTURE },
    'pixels',
  );
  const bare = {
    url: 'https://bare.example/',
    byline: null,
    siteName: null,
    publishedTime: null,
    lang: null,
  };
  await saveCapture(db, anArticle({ ...bare, title: null }), at(5));
  return db;
}

it('gives Zotero items with tags, notes, date of access and files', async () => {
  const { report, file } = await exported(await anArchive(), EXPORT_FORMATS.zotero, NEEDS);
  const { items, problems } = await readZotero(file);
  expect(problems).toEqual([]);
  expect(report).toMatchObject({ items: 2, bytes: file.length, lost: [] });
  const [full, bare] = items;
  expect(full).toEqual({
    itemType: 'webpage',
    title: 'Xəzərin səviyyəsi enir',
    url: 'https://xeber.example/az/1',
    date: '2025-10-21',
    accessDate: '2026-11-23 08:00:00',
    websiteTitle: 'Xəbər',
    language: 'az',
    abstractNote: 'Xülasə <b>',
    extra: `Archived: ${COPY}`,
    creators: [['Əliyeva', 'Leyla'], ['Redaksiya']],
    tags: ['su', 'dəniz & qum'],
    notes: [
      '<p>Birinci &lt;i&gt;.</p>\n<p>İkinci<br/>sətir</p>',
      '<blockquote><p>Xəzər</p></blockquote><p>Niyə?</p>',
    ],
    attachments: [
      {
        title: 'Article',
        url: 'https://xeber.example/az/1',
        accessDate: '2026-11-23 08:00:00',
        mimeType: 'text/html',
        charset: 'utf-8',
        linkMode: '1',
        text: expect.stringContaining('<p>Xəzər</p>'),
      },
      {
        title: 'Saved page',
        url: 'https://xeber.example/az/1',
        accessDate: '2026-11-23 08:09:00',
        mimeType: 'multipart/related',
        charset: undefined,
        linkMode: '1',
        text: 'From: <Saved by Blink>',
      },
    ],
  });
  // No date of publication: not the one of access either.
  expect(bare).toMatchObject({
    title: 'https://bare.example/',
    date: '',
    websiteTitle: 'bare.example',
    creators: [],
  });
  expect(bare).toMatchObject({
    language: undefined,
    abstractNote: undefined,
    extra: undefined,
    notes: [],
    tags: [],
  });
});

it('has the pictures that were kept in the article', async () => {
  const { file } = await exported(await anArchive(), EXPORT_FORMATS.zotero, NEEDS);
  const article = (await readZotero(file)).items[0]?.attachments[0]?.text ?? '';
  expect(article).toContain(`<img src="data:image/png;base64,${btoa('pixels')}" alt="x">`);
  expect(article).toContain('<img src="https://xeber.example/2.png">');
});

it('says which files the database has lost, and names none of them', async () => {
  const db = await anArchive();
  await db.blobs.clear();
  const { report, file } = await exported(db, EXPORT_FORMATS.zotero, NEEDS);
  const { items, problems } = await readZotero(file);
  expect(problems).toEqual([]);
  expect(items.map(({ attachments }) => attachments.length)).toEqual([1, 1]);
  expect(report.lost?.map((path) => path.split('/')[1])).toEqual(['image-001.png', 'page.mhtml']);
});
