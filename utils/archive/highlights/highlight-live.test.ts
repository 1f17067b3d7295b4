import { beforeEach, describe, expect, it } from 'vitest';
import { aDatabase, anArticle, at, minute } from '../../../tests/support/builders';
import type { MenbeDatabase } from '../../db/database';
import { saveCapture } from '../capture/save-capture';
import { readHighlights } from './change-highlights';
import { highlightLive } from './highlight-live';

const URL_HERE = 'https://xeber.example/az/1';
const TEXT = 'The ferry sails at nine.\nThe mayor spoke of “the pier”.\nLater the mayor left.';

let db: MenbeDatabase;
beforeEach(() => {
  db = aDatabase();
});

const archive = (text: string, minutes: number, kind: 'article' | 'page' | 'selection' = 'article') =>
  saveCapture(db, anArticle({ url: URL_HERE, text, html: `<p>${text}</p>`, kind }), at(minutes));

const make = (exact: string, prefix = '', suffix = '') =>
  highlightLive(db, URL_HERE, { exact, prefix, suffix }, minute(9));

describe('highlightLive', () => {
  it('keeps the words as the newest version has them, with what stands around them there', async () => {
    await archive('Nothing of it.', 1);
    const { snapshotId, pageUrl } = await archive(TEXT, 2);
    expect(await make('nine. The mayor spoke of "the pier"')).toBe('made');
    expect(await readHighlights(db, pageUrl)).toMatchObject([
      {
        snapshotId,
        quote: {
          exact: 'nine.\nThe mayor spoke of “the pier”',
          prefix: 'The ferry sails at ',
          suffix: '.\nLater the mayor left.',
        },
        colour: 'yellow',
        comment: null,
      },
    ]);
  });

  it('takes, of the same words in two places, that which stands between the same', async () => {
    const { pageUrl } = await archive(TEXT, 1);
    expect(await make('the mayor', 'an advertisement Later ', ' left. More')).toBe('made');
    const [made] = await readHighlights(db, pageUrl);
    expect(made?.quote.suffix).toBe(' left.');
  });

  it('keeps nothing where the words are only alike, or the same ones stand elsewhere', async () => {
    const { pageUrl } = await archive(TEXT, 1);
    expect(await make('The mayor spoke of the new pier for an hour')).toBe('missing');
    expect(
      await make('mayor', 'Write to us if you know a former ', ' of any other town on this coast.'),
    ).toBe('missing');
    expect(await readHighlights(db, pageUrl)).toEqual([]);
  });

  it('finds words outside the article in all text of the page, where that was archived', async () => {
    await archive(TEXT, 1);
    const whole = await archive(`Home News ${TEXT} Printed by the harbour office`, 2, 'page');
    expect(await make('Printed by the harbour office')).toBe('made');
    expect(await readHighlights(db, whole.pageUrl)).toMatchObject([{ snapshotId: whole.snapshotId }]);
  });

  it('says that the page is not archived, or lies in the bin', async () => {
    expect(await make('The ferry')).toBe('unarchived');
  });
});
