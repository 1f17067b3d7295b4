import { beforeEach, describe, expect, it } from 'vitest';
import { aDatabase, anArticle, minute } from '../../../tests/support/builders';
import type { MenbeDatabase } from '../../db/database';
import { saveCapture } from '../capture/save-capture';
import { addTag, removeTag } from '../tags/change-tags';
import { renameTag } from '../tag-renames/rename-tag';
import { pauseTag, unwatchTag, watchPage, watchTag } from './change-watches';
import { syncWatches } from './sync-watches';

const PAGE = 'https://xeber.example/az/1';
const time = minute(10).getTime();
let db: MenbeDatabase;
const row = () => db.watches.get(PAGE);

describe('a watched tag', () => {
  const OTHER = 'https://other.example/2';
  beforeEach(async () => {
    db = aDatabase();
    await saveCapture(db, anArticle({ url: PAGE }), { now: minute(0), browser: null });
    await saveCapture(db, anArticle({ url: OTHER }), { now: minute(1), browser: null });
    await addTag(db, [PAGE], 'Xəzər', { now: minute(2) });
    await watchTag(db, 'Xəzər', '6h', new Date(time));
  });
  const watched = async () => (await db.watches.toArray()).map(({ pageUrl }) => pageUrl).sort();

  it('has its pages watched, those too that get it later, until they lose it', async () => {
    expect(await watched()).toEqual([PAGE]);
    await addTag(db, [OTHER], 'Xəzər', { now: minute(3) });
    await syncWatches(db, new Date(time));
    expect(await watched()).toEqual([OTHER, PAGE]);
    await removeTag(db, [PAGE], 'Xəzər', { now: minute(4) });
    await syncWatches(db, new Date(time));
    expect(await watched()).toEqual([OTHER]);
  });

  it('that is renamed is watched under its new name, and nothing is forgotten', async () => {
    const result = { kind: 'unchanged' as const, at: minute(4).toISOString(), detail: '' };
    await db.watches.update(PAGE, { result });
    await renameTag(db, 'Xəzər', 'Dəniz', { now: minute(5) });
    expect(await db.watchedTags.toArray()).toEqual([{ tag: 'Dəniz', interval: '6h', paused: 0 }]);
    expect(await row()).toMatchObject({ tags: ['Dəniz'], result: { kind: 'unchanged' } });
  });

  it('pauses and ends its pages, but not those watched for their own sake', async () => {
    await pauseTag(db, 'Xəzər', 1, new Date(time));
    expect(await row()).toMatchObject({ paused: 1, nextCheckAt: null });
    await watchPage(db, PAGE, '1d', new Date(time));
    expect(await row()).toMatchObject({ paused: 0, interval: '6h' });
    await unwatchTag(db, 'Xəzər', new Date(time));
    expect(await row()).toMatchObject({ own: '1d', interval: '1d', tags: [] });
  });
});
