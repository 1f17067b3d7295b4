import { beforeAll, expect, it } from 'vitest';
import { aDatabase, anArticle, at } from '../../tests/support/builders';
import { saveCapture } from '../../utils/archive/capture/save-capture';
import { compareVersions } from '../../utils/diff/compare-versions';
import '../../utils/i18n/library-words';
import { needWords } from '../../utils/i18n/words';
import { toWritten } from './comparison-words';

beforeAll(() => needWords('library'));

it('says of a version that it was fetched', async () => {
  const db = aDatabase();
  const origins = ['user', 'watch'] as const;
  for (const [n, origin] of origins.entries())
    await saveCapture(db, anArticle({ title: `Version ${n}` }), { ...at(n), origin });
  const [old, next] = await Promise.all(
    (await db.snapshots.toArray()).map(async (snapshot) => {
      const { html, text } = (await db.contents.get(snapshot.id)) ?? { html: '', text: '' };
      return { ...snapshot, html, text };
    }),
  );
  if (!old || !next) throw new Error('There are no two versions.');
  const written = toWritten({ old, new: next }, compareVersions(old, next));
  expect(written.old.archivedAt).not.toContain('fetched');
  expect(written.new.archivedAt).toMatch(/ · fetched$/);
});
