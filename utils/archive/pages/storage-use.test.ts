import { expect, it } from 'vitest';
import { aDatabase, anArticle } from '../../../tests/support/builders';
import { saveCapture } from '../capture/save-capture';
import { storageUse } from './storage-use';

/** Archives so many pages, a minute apart, with texts of 1,000 characters on average. */
async function archiveOf(count: number, letter: string) {
  const db = aDatabase();
  for (let index = 0; index < count; index++) {
    const text = letter.repeat(500 + ((index * 37) % 1001));
    const article = anArticle({ url: `https://a.example/${index}`, text, html: text });
    await saveCapture(db, article, { now: new Date(Date.UTC(2026, 0, 1, 0, index)), browser: null });
  }
  return db;
}

it('is nothing for an empty archive', async () => {
  expect(await storageUse(aDatabase())).toEqual({ snapshots: 0, contents: 0, records: 0 });
});

it('comes near the truth without reading every body', async () => {
  const db = await archiveOf(150, 'a');
  let read = 0;
  db.contents.hook('reading', (row) => {
    read++;
    return row as typeof row;
  });
  const { snapshots, contents, records } = await storageUse(db);
  expect(read).toBeLessThanOrEqual(48);
  expect(snapshots).toBe(150);
  const truth = (await db.contents.toArray()).reduce(
    (sum, { html, text }) => sum + html.length + text.length,
    0,
  );
  expect(Math.abs(contents / truth - 1)).toBeLessThan(0.15);
  expect(records).toBeGreaterThan(150 * 300);
});

it('counts two bytes a character beyond Latin-1, and one archived page as it is', async () => {
  const [latin, azeri] = await Promise.all(
    [archiveOf(1, 'a'), archiveOf(1, 'ə')].map(async (db) => storageUse(await db)),
  );
  expect(latin?.contents).toBe(1000);
  expect(azeri?.contents).toBe(2000);
});
