// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import type { ComponentProps } from 'preact';
import { expect, it, vi } from 'vitest';
import { aPageRecord } from '../../../tests/support/a-page-record';
import { axeProblems } from '../../../tests/support/axe-problems';
import { find, rendered } from '../../../tests/support/rendered';
import { getDatabase } from '../../../utils/db/database';
import { WHOLE } from '../../navigation/route';
import { ResultRow } from './ResultRow';

function shown(props: Partial<ComponentProps<typeof ResultRow>> = {}): Promise<HTMLElement> {
  return rendered(
    <ul>
      <ResultRow
        page={aPageRecord()}
        index={0}
        total={7}
        top={0}
        now={new Date('2026-11-23T10:00:00Z')}
        language="en"
        chosen={false}
        current={false}
        stop
        fresh={false}
        listing={WHOLE}
        day={null}
        picture={null}
        highlights={0}
        watch={null}
        {...props}
      />
    </ul>,
  );
}

it('shows title, excerpt, site and age, and leads to the reader', async () => {
  const root = await shown();
  const title = find<HTMLAnchorElement>(root, '.row-title');
  expect([title.textContent, title.getAttribute('href'), title.tabIndex]).toEqual([
    'The old bridge',
    '#/read/s1',
    0,
  ]);
  expect(find(root, '.row-excerpt').textContent).toBe('The bridge is closed.');
  expect(find(root, '.row-site').textContent).toBe('valley.example');
  expect(find(root, '.row-time').textContent).toContain('1');
  expect(find(root, '.source-tile').textContent).toBe('v');
  expect(await axeProblems(root)).toEqual([]);
});

it('says that it is new since an alert was last looked at', async () => {
  expect((await shown()).querySelector('.row-fresh')).toBeNull();
  const root = await shown({ fresh: true });
  expect(find(root, '.row-fresh').textContent).toBe('New');
  expect(await axeProblems(root)).toEqual([]);
});

it('marks what was searched for in the title', async () => {
  const root = await shown({ listing: { filter: 'bridge', sort: null } });
  expect(find(root, '.row-title mark').textContent).toBe('bridge');
});

it('says that it is chosen, open, unread, and what is no article', async () => {
  const root = await shown({ page: aPageRecord({ kind: 'page' }), chosen: true, current: true });
  expect(find<HTMLInputElement>(root, 'input').checked).toBe(true);
  expect(find(root, '.row-title').getAttribute('aria-current')).toBe('true');
  expect(find(root, '.row-title').dataset['unread']).toBe('true');
  expect(find(root, '.kind').textContent).not.toBe('');
});

it('keeps its place while its source is being read', async () => {
  const root = await shown({ page: undefined, index: 4 });
  expect(find(root, 'li').getAttribute('aria-posinset')).toBe('5');
  expect(root.querySelector('a, input')).toBeNull();
});

it('has its tags in one order, and the number of those it has no room for', async () => {
  const root = await shown({ page: aPageRecord({ tags: ['toll', 'Bridge', 'ferry'] }) });
  const tags = find(root, '.row-tags');
  expect([...tags.children].map(({ textContent }) => textContent)).toEqual(['Bridge', 'ferry', '+1']);
  expect(tags.title).toBe('Bridge, ferry, toll');
  expect(await axeProblems(root)).toEqual([]);
});

it('begins with the heading of its day for who hears it', async () => {
  const root = await shown({ day: 'Yesterday' });
  expect(find(root, 'li h2').textContent).toBe('Yesterday');
});

it('shows how the text begins where the page says nothing of itself', async () => {
  const text = 'The old bridge\nIt was closed on Monday.';
  await getDatabase().contents.put({ id: 's1', html: '', text });
  const root = await shown({ page: aPageRecord({ kind: 'selection', excerpt: null }) });
  await vi.waitFor(() => expect(find(root, '.row-excerpt').textContent).toBe('It was closed on Monday.'));
});
