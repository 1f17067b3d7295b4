// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { anArticle } from '../../tests/support/builders';
import { axeProblems } from '../../tests/support/axe-problems';
import { rendered } from '../../tests/support/rendered';
import type { ArticleKind } from '../../utils/model/article';
import { WHOLE } from '../navigation/route';
import { OtherSnapshots } from './OtherSnapshots';

const snapshot = (id: string, kind: ArticleKind) => ({
  ...anArticle({ kind }),
  id,
  pageUrl: 'https://xeber.example/az/1',
  archivedAt: '2026-11-23T09:00:00.000Z',
  sha256: '',
  extractor: 'menbe',
  extractorVersion: '2',
  browser: null,
});

it('says what each holds, and leads to it', async () => {
  const others = [snapshot('a', 'selection'), snapshot('b', 'article'), snapshot('c', 'page')];
  const root = await rendered(<OtherSnapshots others={others} listing={WHOLE} />);
  expect([...root.querySelectorAll('.kind')].map(({ textContent }) => textContent)).toEqual([
    'Selection',
    'Article',
    'Page',
  ]);
  expect([...root.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([
    '#/read/a',
    '#/read/b',
    '#/read/c',
  ]);
  expect(await axeProblems(root)).toEqual([]);
});
