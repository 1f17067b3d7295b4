// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { axeProblems } from '../../tests/support/axe-problems';
import { anArticle, at, minute } from '../../tests/support/builders';
import { emptyArchive } from '../../tests/support/empty-archive';
import { find, rendered } from '../../tests/support/rendered';
import { saveCapture } from '../../utils/archive/capture/save-capture';
import { watchPage } from '../../utils/archive/watch/change-watches';
import { getDatabase } from '../../utils/db/database';
import { WatchedPane } from './WatchedPane';

const PAGE = 'https://xeber.example/az/1';
const OTHER = 'https://xeber.example/az/2';

beforeEach(async () => {
  fakeBrowser.reset();
  await emptyArchive();
});

it('says how to begin where nothing is watched', async () => {
  const root = await rendered(<WatchedPane backHref="#/" />);
  await vi.waitFor(() => find(root, '#none-watched'));
  expect(root.querySelector('#look-at-all')).toBeNull();
  expect(await axeProblems(root)).toEqual([]);
});

it('shows how each page stands, when it changed last, and what can be done; news first', async () => {
  const db = getDatabase();
  for (const [n, url] of [PAGE, OTHER, OTHER].entries())
    await saveCapture(db, anArticle({ url, text: `text ${n}`, html: `<p>text ${n}</p>` }), at(n));
  for (const url of [PAGE, OTHER]) await watchPage(db, url, '1d', minute(5));
  const result = { kind: 'changed' as const, at: minute(6).toISOString(), detail: '' };
  await db.watches.update(OTHER, { result, news: 'changed' });
  const root = await rendered(<WatchedPane backHref="#/" />);
  await vi.waitFor(() => find(root, '#look-at-all'));
  const rows = [...root.querySelectorAll<HTMLElement>('[data-watched]')];
  expect(rows.map(({ dataset }) => dataset['watched'])).toEqual([OTHER, PAGE]);
  expect(find(rows[0] as HTMLElement, '.watched-change').textContent).toContain('Last change seen');
  expect(find(rows[1] as HTMLElement, '.watched-change').textContent).toContain('Unchanged since');
  const acts = [...(rows[0]?.querySelectorAll<HTMLElement>('[data-act]') ?? [])];
  expect(acts.map(({ dataset }) => dataset['act'])).toEqual(['check', 'hold', 'stop']);
  expect(await axeProblems(root)).toEqual([]);
});
