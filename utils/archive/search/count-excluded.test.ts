import { expect, it } from 'vitest';
import { aDatabase, anArticle, at } from '../../../tests/support/builders';
import { countExcluded } from './count-excluded';
import { indexArchive } from '../index/build/index-archive';
import { saveCapture } from '../capture/save-capture';

it('counts what each thing left out would add, among what is searched for', async () => {
  const db = aDatabase();
  for (let n = 0; n < 9; n++)
    await saveCapture(
      db,
      anArticle({ url: `https://site${n % 3}.example/${n}`, title: n < 6 ? 'Körpü' : 'Bazar' }),
      at(n),
    );
  await indexArchive(db);
  const count = async (filter: string) =>
    (await countExcluded(db, filter, new AbortController().signal)).map(({ value, count }) => [value, count]);
  expect(await count('körpü -site:site1.example')).toEqual([['site1.example', 2]]);
  expect(await count('-site:site1.example -site:site2.example')).toEqual([
    ['site1.example', 3],
    ['site2.example', 3],
  ]);
  expect(await count('körpü -bazar site:site1.example')).toEqual([]);
});
