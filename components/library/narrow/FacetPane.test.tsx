// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { axeProblems } from '../../../tests/support/axe-problems';
import { find, named, press, rendered } from '../../../tests/support/rendered';
import type { Found } from '../use-found';
import { FacetPane } from './FacetPane';
import type { SavedSearchesState } from './use-saved-searches';

const SITES = Array.from({ length: 8 }, (_, index) => ({ value: `site${index}.example`, count: 8 - index }));
const FOUND: Found = {
  pages: null,
  filter: '',
  isBusy: false,
  facets: {
    ...{ sites: SITES, sources: [], languages: [], tags: [], months: [], traits: [] },
    names: new Map([['site0.example', 'Site Zero']]),
    unread: 5,
  },
  revision: 0,
  failure: null,
};
const NO_SEARCHES: SavedSearchesState = {
  searches: null,
  counts: new Map(),
  fresh: 0,
  failure: null,
  save: vi.fn(),
  forget: vi.fn(),
  tell: vi.fn(),
  rename: vi.fn(),
  undoing: { done: null, failure: null, run: vi.fn(), undo: vi.fn(), dismiss: vi.fn() },
};

const hrefOf = (view: string) => `#/${view}`;

const shownSites = (root: HTMLElement) =>
  [...root.querySelectorAll('[data-facet=sites] .facet-words')].map(({ textContent }) => textContent);

it('narrows a search by a value, and by what is unread', async () => {
  const onFilter = vi.fn();
  const root = await rendered(
    <FacetPane
      found={FOUND}
      saved={NO_SEARCHES}
      filter="bridge"
      hrefOf={hrefOf}
      onListing={vi.fn()}
      onFilter={onFilter}
    />,
  );
  const site = find(root, '[data-facet=sites] button');
  expect([site.textContent, site.title]).toEqual(['Site Zero8', 'Site Zero (site0.example), 8 sources']);
  await press(site);
  expect(onFilter).toHaveBeenLastCalledWith('site:site0.example bridge');
  await press(named(root, 'Not read yet5'));
  expect(onFilter).toHaveBeenLastCalledWith('is:unread bridge');
  expect(await axeProblems(root)).toEqual([]);
});

it('takes back what the search is narrowed by', async () => {
  const onFilter = vi.fn();
  const root = await rendered(
    <FacetPane
      found={FOUND}
      saved={NO_SEARCHES}
      filter="bridge site:site1.example"
      hrefOf={hrefOf}
      onListing={vi.fn()}
      onFilter={onFilter}
    />,
  );
  await press(find(root, '[data-facet=sites] [aria-pressed=true]'));
  expect(String(onFilter.mock.lastCall?.[0]).trim()).toBe('bridge');
});

it('shows the first values, and all of them when asked', async () => {
  const root = await rendered(
    <FacetPane
      found={FOUND}
      saved={NO_SEARCHES}
      filter=""
      hrefOf={hrefOf}
      onListing={vi.fn()}
      onFilter={() => undefined}
    />,
  );
  expect(shownSites(root)).toHaveLength(6);
  await press(find(root, '.facet-more'));
  expect(shownSites(root)).toHaveLength(8);
});
