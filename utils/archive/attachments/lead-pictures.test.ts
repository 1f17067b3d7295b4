import { expect, it } from 'vitest';
import { aDatabase, anArticle, at, minute } from '../../../tests/support/builders';
import type { AttachmentRecord } from '../../model/attachment';
import { saveCapture } from '../capture/save-capture';
import { leadPictures } from './lead-pictures';

type Kept = Pick<AttachmentRecord, 'name'> & Partial<AttachmentRecord>;

/** An archive of one source with these pictures; the name of the one that stands for it. */
async function chosen(...kept: Kept[]): Promise<string | undefined> {
  const db = aDatabase();
  const { snapshotId, pageUrl } = await saveCapture(db, anArticle(), at(0));
  const row: Omit<AttachmentRecord, 'name'> = {
    snapshotId,
    pageUrl,
    kind: 'image',
    mediaType: 'image/jpeg',
    state: 'done',
    size: 30_000,
    sha256: 'a',
    url: 'https://xeber.example/other.jpg',
    capturedAt: minute(1).toISOString(),
    problem: null,
    missing: [],
    source: null,
  };
  await db.attachments.bulkPut(kept.map((each) => ({ ...row, ...each })));
  return (await leadPictures(db, [snapshotId, 'unknown'])).get(snapshotId)?.name;
}

it('is the picture that the page names as its own, wherever it stands, and whichever copy was kept', async () => {
  const lead = 'https://xeber.example/1.jpg';
  expect(await chosen({ name: 'image-001.jpg' }, { name: 'image-002.jpg', url: lead, size: 90 })).toBe(
    'image-002.jpg',
  );
  expect(await chosen({ name: 'image-001.jpg' }, { name: 'image-002.jpg', from: lead })).toBe(
    'image-002.jpg',
  );
});

it('is else the first one that is more than an ornament', async () => {
  expect(await chosen({ name: 'image-001.gif', size: 43 }, { name: 'image-002.jpg' })).toBe('image-002.jpg');
  expect(await chosen({ name: 'image-001.gif', size: 43 })).toBeUndefined();
});

it('is none that is still to be made, and no screenshot', async () => {
  expect(await chosen({ name: 'image-001.jpg', state: 'pending', size: 0 })).toBeUndefined();
  expect(await chosen({ name: 'screenshot.png', kind: 'screenshot' })).toBeUndefined();
  expect(await chosen()).toBeUndefined();
});
