import { expect, it } from 'vitest';
import { aDatabase, anArticle, at, minute } from '../../../tests/support/builders';
import { saveCapture } from '../capture/save-capture';
import { pageTimes } from './page-times';

it('tells when the shown version was archived from when it was seen again', async () => {
  const db = aDatabase();
  const times = async (n: number, overrides: Parameters<typeof anArticle>[0] = {}) => {
    const { pageUrl } = await saveCapture(db, anArticle(overrides), at(n));
    const page = await db.pages.get(pageUrl);
    return page && pageTimes(db, page);
  };
  const iso = (n: number) => minute(n).toISOString();
  const changed = { text: 'Başqa mətn.', html: '<p>Başqa mətn.</p>' };
  expect(await times(1)).toEqual({ shownAt: iso(1), unchangedAt: null });
  expect(await times(5)).toEqual({ shownAt: iso(1), unchangedAt: iso(5) });
  expect(await times(7, changed)).toEqual({ shownAt: iso(7), unchangedAt: null });
  expect(await times(9, { ...changed, kind: 'selection', text: 'Başqa' })).toEqual({
    shownAt: iso(7),
    unchangedAt: null,
  });
  expect(await times(11, changed)).toEqual({ shownAt: iso(7), unchangedAt: iso(11) });
});
