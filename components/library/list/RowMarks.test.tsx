// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { aPageRecord } from '../../../tests/support/a-page-record';
import { axeProblems } from '../../../tests/support/axe-problems';
import { rendered } from '../../../tests/support/rendered';
import { newWatch } from '../../../utils/archive/watch/sync-watches';
import type { PageRecord } from '../../../utils/model/records';
import type { WatchRecord } from '../../../utils/model/watch';
import { RowMarks } from './RowMarks';

const AT = '2026-11-23T08:00:00.000Z';

async function marksOf(
  page: Partial<PageRecord>,
  { highlights = 0, watch = null }: { highlights?: number; watch?: WatchRecord | null } = {},
) {
  const root = await rendered(<RowMarks page={aPageRecord(page)} highlights={highlights} watch={watch} />);
  expect(await axeProblems(root)).toEqual([]);
  return [...root.querySelectorAll('.row-marks > *')].map((mark) => [
    mark.getAttribute('aria-label') ?? mark.textContent,
    mark.textContent,
  ]);
}

const watched = (result: WatchRecord['result']) => ({
  ...newWatch('https://valley.example/bridge', new Date(AT)),
  result,
});

it('has names for what a source has', async () => {
  expect(await marksOf({ versionCount: 3, note: 'Ask again' }, { highlights: 2 })).toEqual([
    ['3 versions', '3'],
    ['With a note', ''],
    ['2 highlights', '2'],
  ]);
  expect(await marksOf({})).toEqual([]);
});

it('counts the versions of a row that was stored before they were counted', async () => {
  expect(await marksOf({ snapshotCount: 2 })).toEqual([['2 versions', '2']]);
  expect(await marksOf({ snapshotCount: 2, versionCount: 1 })).toEqual([]);
});

it('says in words what the last look at a watched page said', async () => {
  const linkOf = async (result: WatchRecord['result']) => (await marksOf({}, { watch: watched(result) }))[0];
  expect(await linkOf(null)).toEqual(['Watched', '']);
  expect(await linkOf({ kind: 'unchanged', at: AT, detail: '' })).toEqual(['Watched', '']);
  expect(await linkOf({ kind: 'vanished', at: AT, detail: '' })).toEqual(['Gone', 'Gone']);
  expect(await linkOf({ kind: 'changed', at: AT, detail: '' })).toEqual(['Changed', 'Changed']);
});
