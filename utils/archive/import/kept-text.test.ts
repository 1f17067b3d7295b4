import { describe, expect, it } from 'vitest';
import { aDatabase, anArticle, at, minute } from '../../../tests/support/builders';
import { exportText } from '../../../tests/support/export-text';
import type { MenbeDatabase } from '../../db/database';
import type { ExportItem } from '../../model/export-item';
import { saveCapture } from '../capture/save-capture';
import { addHighlight, changeHighlight, readHighlights } from '../highlights/change-highlights';
import { importArchive } from './import-archive';

const URL_OF = 'https://xeber.example/az/1';
const NOW = minute(30);
/** The latest that a file may say: a clock may be a day ahead. */
const AHEAD = new Date(NOW.getTime() + 86_000_000).toISOString();

async function anArchive(): Promise<MenbeDatabase> {
  const db = aDatabase();
  await saveCapture(db, anArticle({ url: URL_OF }), at(1));
  const changed = minute(5).toISOString();
  await db.pages.update(URL_OF, {
    tags: ['mine'],
    tagsChangedAt: changed,
    note: 'My own words',
    noteChangedAt: changed,
  });
  return db;
}

/** Imports an export of the archive with other annotations, as a stranger makes who knows the address or more. */
async function importWith(db: MenbeDatabase, change: (item: ExportItem) => void, dryRun = false) {
  const file = JSON.parse(await exportText(db)) as { items: ExportItem[] };
  file.items.forEach(change);
  return importArchive(db, new Blob([JSON.stringify(file)]), {
    dryRun,
    now: NOW,
    isSafeHtml: () => true,
    onProgress: () => undefined,
    signal: new AbortController().signal,
  });
}

const page = (db: MenbeDatabase) => db.pages.get(URL_OF);

describe('an import takes nothing away that the user wrote', () => {
  it('by empty values with a later time', async () => {
    const db = await anArchive();
    const report = await importWith(db, (item) =>
      Object.assign(item, { tags: [], tagsChangedAt: AHEAD, note: null, noteChangedAt: AHEAD }),
    );
    expect(await page(db)).toMatchObject({ tags: ['mine'], note: 'My own words' });
    expect(report).toMatchObject({ rewritten: 0, kept: [] });
  });

  it('by another note with a later time: both stay, once, and a dry run says so', async () => {
    const db = await anArchive();
    const theirs = (item: ExportItem) => Object.assign(item, { note: 'Theirs', noteChangedAt: AHEAD });
    const kept = [{ pageUrl: URL_OF, what: 'note', text: 'My own words' }];
    expect(await importWith(db, theirs, true)).toMatchObject({ rewritten: 1, kept });
    expect((await page(db))?.note).toBe('My own words');
    expect(await importWith(db, theirs)).toMatchObject({ rewritten: 1, kept });
    expect((await page(db))?.note).toBe('Theirs\n\n---\n\nMy own words');
    expect(await importWith(db, theirs)).toMatchObject({ rewritten: 0 });
    expect((await page(db))?.note).toBe('Theirs\n\n---\n\nMy own words');
  });

  it('by a later edit of the same note, which holds what was there', async () => {
    const db = await anArchive();
    const more = 'My own words, and more';
    await importWith(db, (item) =>
      Object.assign(item, { note: more, noteChangedAt: minute(9).toISOString() }),
    );
    expect((await page(db))?.note).toBe(more);
  });

  it('by other tags with a later time', async () => {
    const db = await anArchive();
    await importWith(db, (item) => Object.assign(item, { tags: ['theirs', 'MINE'], tagsChangedAt: AHEAD }));
    expect((await page(db))?.tags).toEqual(['mine', 'theirs']);
  });

  it('by another comment on a highlight', async () => {
    const db = await anArchive();
    const [snapshot] = await db.snapshots.toArray();
    const quote = { exact: 'Mətn', prefix: '', suffix: '' };
    const made = await addHighlight(
      db,
      { pageUrl: URL_OF, snapshotId: snapshot?.id ?? '', quote, colour: 'blue' },
      minute(6),
    );
    await changeHighlight(db, made.id, { comment: 'My thought' }, minute(7));
    const report = await importWith(db, ({ highlights }) => {
      for (const highlight of highlights) {
        highlight.modified = AHEAD;
        for (const body of highlight.body) body.value = 'Not yours';
      }
    });
    const [highlight] = await readHighlights(db, URL_OF);
    expect(highlight).toMatchObject({
      comment: 'Not yours\n\n---\n\nMy thought',
      changedAt: NOW.toISOString(),
    });
    expect(report.kept).toEqual([{ pageUrl: URL_OF, what: 'comment', text: 'My thought' }]);
  });

  it('by a time that is later than the import: what the user changes afterwards is later', async () => {
    const db = await anArchive();
    await importWith(db, (item) =>
      Object.assign(item, {
        ...{ tags: ['theirs'], tagsChangedAt: AHEAD, note: 'Theirs', noteChangedAt: AHEAD },
        lastOpenedAt: AHEAD,
      }),
    );
    const { tagsChangedAt, noteChangedAt, lastOpenedAt } = (await page(db)) ?? {};
    expect([tagsChangedAt, noteChangedAt, lastOpenedAt]).toEqual(Array(3).fill(NOW.toISOString()));
  });

  it('and 10,000 tags on an item do not hold it up', async () => {
    const db = await anArchive();
    const tags = Array.from({ length: 10_000 }, (_, n) => `tag ${n}`);
    const start = performance.now();
    await importWith(db, (item) => Object.assign(item, { tags, tagsChangedAt: AHEAD }));
    expect((await page(db))?.tags).toHaveLength(10_001);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
