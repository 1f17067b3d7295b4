// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest';
import { axeProblems } from '../../tests/support/axe-problems';
import { anArticle, at } from '../../tests/support/builders';
import { emptyArchive } from '../../tests/support/empty-archive';
import { find, rendered } from '../../tests/support/rendered';
import { saveCapture } from '../../utils/archive/capture/save-capture';
import { readSnapshot } from '../../utils/archive/snapshots/read-snapshot';
import { getDatabase } from '../../utils/db/database';
import { readHash, WHOLE } from '../navigation/route';
import { OlderVersion } from './OlderVersion';

beforeEach(emptyArchive);

async function shown(snapshotId: string): Promise<HTMLElement> {
  const view = await readSnapshot(getDatabase(), snapshotId);
  if (!view) throw new Error('There is no such snapshot.');
  return rendered(<OlderVersion view={view} listing={WHOLE} />);
}

const archived = async (text: string, minutes: number) =>
  (await saveCapture(getDatabase(), anArticle({ text, html: `<p>${text}</p>` }), at(minutes))).snapshotId;

it('says of an older version what it is, and leads to the newest', async () => {
  const older = await archived('The bridge opens on Monday.', 1);
  const newest = await archived('The bridge opens on Friday.', 2);
  const root = await shown(older);
  expect(root.textContent).toMatch(/^This is an older version\. Show the newest, of /);
  expect(find(root, 'a').getAttribute('href')).toBe(readHash(newest, WHOLE));
  expect(await axeProblems(root)).toEqual([]);
});

it('says nothing of the newest', async () => {
  await archived('The bridge opens on Monday.', 1);
  expect((await shown(await archived('The bridge opens on Friday.', 2))).textContent).toBe('');
});
