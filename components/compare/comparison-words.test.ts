import { beforeAll, expect, it } from 'vitest';
import { aDatabase, anArticle, at } from '../../tests/support/builders';
import { saveCapture } from '../../utils/archive/capture/save-capture';
import type { FullSnapshot } from '../../utils/archive/snapshots/read-comparison';
import { compareVersions } from '../../utils/diff/compare-versions';
import '../../utils/i18n/library-words';
import type { Article } from '../../utils/model/article';
import { needWords } from '../../utils/i18n/words';
import { comparisonHtml } from '../../utils/export/comparison-html';
import { comparisonText } from '../../utils/export/comparison-text';
import { summaryWords, toWritten } from './comparison-words';

beforeAll(() => needWords('library'));

it('says of a version that it is automatic', async () => {
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
  expect(written.old.archivedAt).not.toContain('automatic');
  expect(written.new.archivedAt).toMatch(/ · automatic$/);
});

it('says what changed where no paragraph did', () => {
  const version = (overrides: Partial<Article> = {}) => ({
    ...anArticle(overrides),
    archivedAt: '2026-11-23T08:00:00.000Z',
  });
  const html = (picture: string) => `<p>Xəzər dənizinin səviyyəsi enir.</p><p><img src="${picture}"></p>`;
  const before = version({ html: html('https://a.example/1.jpg') });
  const after = version({ html: html('https://a.example/2.jpg'), publishedTime: '2025-10-22' });
  const comparison = compareVersions(before, after);
  expect(summaryWords(comparison)).toBe(
    'Changed: Published, Pictures. The text is the same in both versions.',
  );
  expect(summaryWords(compareVersions(before, before))).toBe('No difference in what a reader sees');
  const snapshot = { sha256: 'aa', url: before.url, id: '1' };
  const written = toWritten(
    { old: { ...before, ...snapshot } as FullSnapshot, new: { ...after, ...snapshot } as FullSnapshot },
    comparison,
  );
  expect(comparisonText(written)).toContain('Pictures\n* Replaced: [-/1.jpg-] {+/2.jpg+}');
  expect(comparisonHtml(written)).toContain('<p><del>/1.jpg</del></p><p><ins>/2.jpg</ins></p>');
});
