import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { anArticle, at } from '../../tests/support/builders';
import { emptyArchive } from '../../tests/support/empty-archive';
import { saveCapture } from '../archive/capture/save-capture';
import { getDatabase } from '../db/database';
import { MenbeError } from '../model/result';
import * as live from '../platform/live-page';
import { highlightTab } from './highlight-tab';
import * as telling from './tell-state';

const TAB = { id: 4, url: 'https://xeber.example/az/1' };
const TEXT = 'The ferry sails at nine. The mayor came too late.';

beforeEach(emptyArchive);
afterEach(() => vi.restoreAllMocks());

/** What is told when this is selected. */
async function told(exact: string | null): Promise<unknown[] | undefined> {
  const tell = vi.spyOn(telling, 'tellWords').mockResolvedValue();
  const quote = exact === null ? null : { exact, prefix: '', suffix: '' };
  vi.spyOn(live, 'selectedOnPage').mockResolvedValue(quote);
  await highlightTab(TAB);
  return tell.mock.lastCall;
}

it('highlights what is selected, and says so; else says why not', async () => {
  expect(await told('The mayor came too late.')).toEqual([
    4,
    expect.stringContaining('not archived'),
    'doubtful',
  ]);
  await saveCapture(getDatabase(), anArticle({ url: TAB.url, text: TEXT, html: `<p>${TEXT}</p>` }), at(1));
  expect(await told('The mayor came too late.')).toEqual([4, 'Highlighted.', 'good']);
  expect((await getDatabase().highlights.toArray()).map(({ quote }) => quote.exact)).toEqual([
    'The mayor came too late.',
  ]);
  expect(await told('Not there.')).toEqual([
    4,
    expect.stringContaining('not in what was archived'),
    'doubtful',
  ]);
  expect(await told(null)).toEqual([4, expect.stringContaining('Select words'), 'doubtful']);
});

it('says why a page cannot be worked with', async () => {
  const tell = vi.spyOn(telling, 'tellWords').mockResolvedValue();
  vi.spyOn(live, 'selectedOnPage').mockRejectedValue(new MenbeError('restricted-store'));
  await highlightTab(TAB);
  expect(tell).toHaveBeenCalledWith(4, expect.stringMatching(/^Not highlighted: .*extension store/), 'bad');
});
