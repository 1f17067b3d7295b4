// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { aPageRecord } from '../../../tests/support/a-page-record';
import { axeProblems } from '../../../tests/support/axe-problems';
import { find, rendered } from '../../../tests/support/rendered';
import { WHOLE } from '../../navigation/route';
import { Binned } from './Binned';

const page = aPageRecord({ deleted: 1, deletedAt: '2026-11-20T09:00:00.000Z' });

it.each([
  [30, 'goes for good in 27 days'],
  [4, 'goes for good in 1 day'],
  [3, 'goes for good today'],
])('says when it goes from a bin of %s days', async (days, words) => {
  const root = await rendered(
    <Binned page={page} now={new Date('2026-11-23T10:00:00Z')} days={days} listing={WHOLE} />,
  );
  expect(find(root, '.bin-title').textContent).toBe('The old bridge');
  expect(find(root, '.bin-title').getAttribute('href')).toBe('#/read/s1');
  expect(find(root, '.bin-facts').textContent).toContain(words);
  expect(await axeProblems(root)).toEqual([]);
});

it('says nothing of it where the bin keeps all', async () => {
  const root = await rendered(
    <Binned page={page} now={new Date('2026-11-23T10:00:00Z')} days={0} listing={WHOLE} />,
  );
  expect(find(root, '.bin-facts').textContent).not.toContain('for good');
});
