import { describe, expect, it } from 'vitest';
import { aDatabase, anArticle, at, minute } from '../../../tests/support/builders';
import { copiesOf } from '../../../tests/support/copies-of';
import type { MenbeDatabase } from '../../db/database';
import { deletePages } from '../pages/delete-pages';
import { saveCapture } from '../capture/save-capture';
import { addTag, deleteTag, removeTag, TAG_SLICE, undoTags } from './change-tags';
import { listTags, suggestTags } from './list-tags';
import { renameTag, resumeRenames } from '../tag-renames/rename-tag';
import { TAG_LENGTH, tidyTag, withTagRenamed } from './tag-text';

const NOW = { now: minute(10) };

const urlOf = (n: number) => `https://xeber.example/${n}`;

async function anArchive(count: number): Promise<MenbeDatabase> {
  const db = aDatabase();
  for (let n = 0; n < count; n++) await saveCapture(db, anArticle({ url: urlOf(n) }), at(n % 9));
  await db.indexPending.clear();
  return db;
}

/** Pages of three slices, the last not a full one. */
const MANY = 2 * TAG_SLICE + 10;
const aLargeArchive = copiesOf(async () => {
  const db = await anArchive(MANY);
  await addTag(db, urls(MANY), 'old', NOW);
  return db;
});

const urls = (count: number) => Array.from({ length: count }, (_, n) => urlOf(n));
const tagsOf = async (db: MenbeDatabase, n: number) => (await db.pages.get(urlOf(n)))?.tags;

describe('tidyTag', () => {
  it('is one trimmed line of at most a hundred characters, whole ones', () => {
    expect(tidyTag('  su \n hövzəsi ')).toBe('su hövzəsi');
    expect([...tidyTag('😀'.repeat(300))]).toHaveLength(TAG_LENGTH);
    expect(tidyTag('  \u200b ')).toBe('');
  });

  it('is without what would turn the text around it, or move a cursor', () => {
    expect(tidyTag('\u202esu\u001b[2K \u2067hövzəsi\u2069')).toBe('su[2K hövzəsi');
    expect(tidyTag('\u202e')).toBe('');
  });
});

describe('withTagRenamed', () => {
  it.each([
    [['a', 'b', 'c'], 'b', 'x', ['a', 'x', 'c']],
    [['a', 'b', 'c'], 'c', 'A', ['A', 'b']],
    [['su', 'b', 'SU'], 'su', 'b', ['b', 'SU']],
    [['su', 'b'], 'su', 'Su', ['Su', 'b']],
  ])('%j: %s to %s is %j', (tags, from, to, renamed) => {
    expect(withTagRenamed(tags, from, to)).toEqual(renamed);
  });
});

describe('addTag and removeTag', () => {
  it('tags many pages, marks each for the index, and says what to undo', async () => {
    const db = await anArchive(3);
    const progress: number[] = [];
    const changes = await addTag(db, [...urls(3), 'https://not.there/'], ' Su ', {
      ...NOW,
      onProgress: (done) => progress.push(done),
    });
    expect(changes).toHaveLength(3);
    expect(progress).toEqual([4]);
    expect(await db.pages.get(urlOf(1))).toMatchObject({
      tags: ['Su'],
      tagsChangedAt: minute(10).toISOString(),
    });
    expect((await db.indexPending.toArray()).map(({ url, gone }) => [url, gone])).toEqual(
      urls(3).map((url) => [url, 0]),
    );
  });

  it('keeps one spelling, the first, on a page and in the archive', async () => {
    const db = await anArchive(2);
    await addTag(db, [urlOf(0)], 'İqtisadiyyat', NOW);
    expect(await addTag(db, [urlOf(0)], 'IQTISADIYYAT', NOW)).toEqual([]);
    await addTag(db, [urlOf(1)], 'iqtisadiyyat', NOW);
    expect(await tagsOf(db, 1)).toEqual(['İqtisadiyyat']);
    await removeTag(db, [urlOf(1)], 'iqtisadiyyat', NOW);
    expect(await tagsOf(db, 1)).toEqual([]);
  });

  it('leaves pages alone that have it, and does nothing for a tag without words', async () => {
    const db = await anArchive(1);
    await addTag(db, [urlOf(0)], 'su', NOW);
    expect(await addTag(db, [urlOf(0)], 'SU', { now: minute(20) })).toEqual([]);
    expect(await addTag(db, [urlOf(0)], '  ', { now: minute(20) })).toEqual([]);
    expect((await db.pages.get(urlOf(0)))?.tagsChangedAt).toBe(minute(10).toISOString());
  });

  it('is undone as it was, and beside what was edited since', async () => {
    const db = await anArchive(2);
    for (const tag of ['a', 'b', 'c']) await addTag(db, urls(2), tag, NOW);
    const changes = await removeTag(db, urls(2), 'a', NOW);
    await addTag(db, [urlOf(1)], 'd', NOW);
    await undoTags(db, changes, { now: minute(30) });
    expect(await tagsOf(db, 0)).toEqual(['a', 'b', 'c']);
    expect(await tagsOf(db, 1)).toEqual(['b', 'c', 'd', 'a']);
    expect((await db.pages.get(urlOf(1)))?.tagsChangedAt).toBe(minute(30).toISOString());
  });
});

describe('renameTag', () => {
  it('renames everywhere in slices, and becomes one with a tag in use', async () => {
    const db = await aLargeArchive();
    await addTag(db, [urlOf(3)], 'new', NOW);
    const progress: number[] = [];
    const edit = { now: minute(20), onProgress: (done: number) => progress.push(done) };
    expect(await renameTag(db, 'old', 'new', edit)).toBe(MANY);
    expect(progress).toEqual([TAG_SLICE, 2 * TAG_SLICE, MANY]);
    expect(await listTags(db)).toEqual([{ tag: 'new', count: MANY }]);
    expect(await tagsOf(db, 3)).toEqual(['new']);
    expect((await db.pages.get(urlOf(9)))?.tagsChangedAt).toBe(minute(20).toISOString());
  });

  it('stopped in the middle, shows both tags with what they have and goes on when called again', async () => {
    const db = await aLargeArchive();
    const stop = new AbortController();
    const edit = { now: minute(20), onProgress: () => stop.abort(), signal: stop.signal };
    await expect(renameTag(db, 'old', 'new', edit)).rejects.toThrow();
    expect(await listTags(db)).toEqual([
      { tag: 'old', count: MANY - TAG_SLICE },
      { tag: 'new', count: TAG_SLICE },
    ]);
    expect(await renameTag(db, 'old', 'new', NOW)).toBe(MANY - TAG_SLICE);
    expect(await listTags(db)).toEqual([{ tag: 'new', count: MANY }]);
  });

  it('killed in the middle, is gone on with at the next start, and once only', async () => {
    const db = await aLargeArchive();
    const killed = renameTag(db, 'old', 'new', { now: minute(20), onProgress: () => db.close() });
    await expect(killed).rejects.toThrow();
    await db.open();
    expect(await tagsOf(db, 99)).toEqual(['old']);
    await resumeRenames(db, minute(30));
    expect(await listTags(db)).toEqual([{ tag: 'new', count: MANY }]);
    await addTag(db, urls(1), 'old', NOW);
    await resumeRenames(db, minute(40));
    expect(await tagsOf(db, 0)).toEqual(['new', 'old']);
  });

  it('stopped by the user, is not gone on with', async () => {
    const db = await aLargeArchive();
    const stop = new AbortController();
    const edit = { now: minute(20), onProgress: () => stop.abort(), signal: stop.signal };
    await expect(renameTag(db, 'old', 'new', edit)).rejects.toThrow();
    await resumeRenames(db, minute(30));
    expect(await tagsOf(db, 99)).toEqual(['old']);
  });

  it('changes the spelling alone, and nothing for a name without words', async () => {
    const db = await anArchive(1);
    await addTag(db, urls(1), 'su', NOW);
    expect(await renameTag(db, 'su', ' ', NOW)).toBe(0);
    expect(await renameTag(db, 'su', 'Su', NOW)).toBe(1);
    expect(await tagsOf(db, 0)).toEqual(['Su']);
  });
});

describe('listTags', () => {
  it('counts pages in the list, the most used first', async () => {
    const db = await anArchive(4);
    await addTag(db, urls(2), 'b', NOW);
    await addTag(db, urls(2), 'A', NOW);
    await addTag(db, urls(4), 'c', NOW);
    await addTag(db, [urlOf(3)], 'binned', NOW);
    await deletePages(db, [urlOf(3)], minute(11));
    expect(await listTags(db)).toEqual([
      { tag: 'c', count: 3 },
      { tag: 'A', count: 2 },
      { tag: 'b', count: 2 },
    ]);
  });
});

describe('suggestTags', () => {
  const known = ['Təhsil', 'ali təhsil', 'metəhsil', 'su'].map((tag, n) => ({ tag, count: 9 - n }));
  const offered = (typed: string, taken: string[] = []) =>
    suggestTags(known, typed, taken, 3).map(({ tag }) => tag);

  it('offers what begins so, then words that do, then what holds it, whatever the accents', () => {
    expect(offered('tehs')).toEqual(['Təhsil', 'ali təhsil', 'metəhsil']);
    expect(offered('hsil')).toEqual(['Təhsil', 'ali təhsil', 'metəhsil']);
    expect(offered('x')).toEqual([]);
  });

  it('offers the most used when nothing is typed, and never what is taken', () => {
    expect(offered('', ['TEHSIL'])).toEqual(['ali təhsil', 'metəhsil', 'su']);
  });
});

describe('deleteTag', () => {
  it('takes a tag from every page, also in the bin, and from no other spelling; undo gives it back', async () => {
    const db = await anArchive(3);
    await addTag(db, urls(2), 'su', NOW);
    await addTag(db, urls(3), 'Ekologiya', NOW);
    await deletePages(db, [urlOf(1)], minute(11));
    await db.pages.update(urlOf(2), { tags: ['Su'] });
    await db.indexPending.clear();
    const changes = await deleteTag(db, 'su', NOW);
    expect(await Promise.all([0, 1, 2].map((n) => tagsOf(db, n)))).toEqual([
      ['Ekologiya'],
      ['Ekologiya'],
      ['Su'],
    ]);
    expect(changes.map(({ url }) => url)).toEqual(urls(2));
    expect(await db.indexPending.count()).toBe(2);
    await undoTags(db, changes, NOW);
    expect(await tagsOf(db, 0)).toEqual(['su', 'Ekologiya']);
    expect(await tagsOf(db, 1)).toEqual(['su', 'Ekologiya']);
  });

  it('goes on where it was stopped', async () => {
    const db = await aLargeArchive();
    const controller = new AbortController();
    const stopped = deleteTag(db, 'old', {
      ...NOW,
      signal: controller.signal,
      onProgress: () => controller.abort(),
    });
    await expect(stopped).rejects.toThrow();
    expect(await db.pages.where('tags').equals('old').count()).toBe(MANY - TAG_SLICE);
    const done: number[] = [];
    await deleteTag(db, 'old', { ...NOW, onProgress: (count) => done.push(count) });
    expect(done).toEqual([TAG_SLICE, MANY - TAG_SLICE]);
    expect(await listTags(db)).toEqual([]);
  });
});
