import { expect, it } from 'vitest';
import { arrange } from '../../tests/support/arranged';
import { bringLinks } from '../../tests/support/brought-links';
import { aDatabase, anArticle, at, minute, someDetails } from '../../tests/support/builders';
import { exportText } from '../../tests/support/export-text';
import { exportSchema, schemaProblems } from '../../tests/support/export-schema';
import { addHighlight, changeHighlight, readHighlights } from '../archive/highlights/change-highlights';
import { saveCapture } from '../archive/capture/save-capture';
import type { ContentRecord, PageRecord, SnapshotRecord } from '../model/records';
import { toExportItem } from './export-format';

async function anItem(db = aDatabase()) {
  const { snapshotId, pageUrl } = await saveCapture(db, anArticle(), at(1));
  const quote = { exact: 'dənizinin', prefix: 'Xəzər ', suffix: ' səviyyəsi enir.' };
  const { id } = await addHighlight(db, { pageUrl, snapshotId, quote, colour: 'green' }, minute(2));
  await addHighlight(db, { pageUrl, snapshotId, quote, colour: 'pink' }, minute(3));
  await changeHighlight(db, id, { comment: 'Niyə?' }, minute(4));
  const [snapshot, content, page, highlights] = await Promise.all([
    db.snapshots.get(snapshotId),
    db.contents.get(snapshotId),
    db.pages.get(pageUrl),
    readHighlights(db, pageUrl),
  ]);
  return toExportItem(snapshot as SnapshotRecord, content as ContentRecord, page as PageRecord, highlights);
}

it('writes what the shipped JSON Schema describes, no field more or less', async () => {
  const db = aDatabase();
  const item = await anItem(db);
  const file = JSON.parse(await exportText(db));
  expect(file.items).toEqual([item]);
  expect(schemaProblems(file)).toBeNull();
  // All fields but `origin`, which only fetched items have.
  expect(Object.keys(item)).toEqual(exportSchema.$defs.item.required);
  expect(schemaProblems({ ...file, items: [{ ...item, title: undefined }] })).toContain('title');
  const { evidence } = JSON.parse(await exportText(db, { kind: 'pages', urls: [file.items[0].url] }));
  expect(schemaProblems({ ...file, evidence })).toBeNull();
  expect(evidence.proofs).toHaveLength(evidence.entries.length);
});

it('is what the JSON Schema describes also where every list has something in it', async () => {
  const stated = { raw: '2025', value: '2025', precision: 'year', zone: null, ambiguous: false } as const;
  const details = someDetails({
    published: stated,
    keywords: ['su'],
    statements: [{ field: 'title', value: 'Su', origin: 'json-ld', believed: true }],
    declaredSources: [
      {
        sign: 'credit-line',
        name: null,
        url: 'https://liman.example/',
        raw: 'Mənbə: Liman',
        confidence: 'high',
        self: false,
        statedAt: stated,
      },
    ],
    omissions: [{ kind: 'share', start: 'Paylaş', words: 1 }],
    omittedLines: '0a1b2c',
  });
  const db = aDatabase();
  await saveCapture(db, anArticle({ details }), { ...at(1), answered: 404 });
  await arrange(db, [anArticle().url]);
  await bringLinks(db, ['https://b.example/1']);
  const file = JSON.parse(await exportText(db));
  expect(schemaProblems(file)).toBeNull();
  expect([file.items[0].answered, file.cases[0].sources, file.savedSearches]).toMatchObject([
    404,
    [{}],
    [{}, {}],
  ]);
  for (const [list, change] of Object.entries({
    items: { answered: 99 },
    cases: { place: 1 },
    savedSearches: { filter: null },
    linkImports: { state: 'done' },
    links: { waiting: 1 },
  }))
    expect(schemaProblems({ ...file, [list]: [{ ...file[list][0], ...change }] }), list).toContain(
      `/${list}/0`,
    );
  file.items[0].details.statements[0].believed = 'yes';
  expect(schemaProblems(file)).toContain('/details/statements/0/believed');
});

it('is flat but for the details and the highlights: no value but text, numbers, null and a list of texts', async () => {
  const { details, highlights, ...rest } = await anItem();
  expect(highlights).toHaveLength(2);
  expect(details).toEqual(someDetails());
  for (const [name, value] of Object.entries(rest)) {
    const flat = value === null || typeof value !== 'object' || (Array.isArray(value) && name === 'tags');
    expect(flat, name).toBe(true);
  }
});

it('gives highlights as Web Annotations, whose words are found in the text', async () => {
  const { highlights, text, url } = await anItem();
  expect(highlights[0]).toMatchObject({
    type: 'Annotation',
    motivation: 'commenting',
    created: minute(2).toISOString(),
    modified: minute(4).toISOString(),
    body: [{ type: 'TextualBody', value: 'Niyə?', format: 'text/plain', purpose: 'commenting' }],
    target: { source: url, styleClass: 'green', selector: { type: 'TextQuoteSelector', exact: 'dənizinin' } },
  });
  expect(highlights[1]).toMatchObject({ motivation: 'highlighting', body: [] });
  expect(text).toContain(highlights[0]?.target.selector.exact);
});
