// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import { axeProblems } from '../../../tests/support/axe-problems';
import { minute } from '../../../tests/support/builders';
import { emptyArchive } from '../../../tests/support/empty-archive';
import { find, rendered } from '../../../tests/support/rendered';
import { createCase } from '../../../utils/archive/cases/change-cases';
import { getDatabase } from '../../../utils/db/database';
import { ViewLinks } from './ViewLinks';

beforeEach(emptyArchive);

it('lead to cases and watched pages, with their numbers where there are any', async () => {
  for (const n of [1, 2]) await createCase(getDatabase(), `Case ${n}`, minute(n));
  const root = await rendered(<ViewLinks hrefOf={(view) => `#/${view}?q=ferry`} />);
  await vi.waitFor(() => expect(find(root, '#cases-link').textContent).toBe('Cases2'));
  expect(find(root, '#cases-link').getAttribute('href')).toBe('#/cases?q=ferry');
  expect(find(root, '#watched-link').textContent).toBe('Watched pages');
  expect(find(root, '#watched-link').getAttribute('href')).toBe('#/watched?q=ferry');
  expect(await axeProblems(root)).toEqual([]);
});
