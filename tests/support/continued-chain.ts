import 'fake-indexeddb/auto';
import { renameDevice } from '../../utils/archive/ledger/device-name';
import { saveCapture } from '../../utils/archive/capture/save-capture';
import { MenbeDatabase } from '../../utils/db/database';
import { aDatabase, anArticle, at } from './builders';
import { copiesOf } from './copies-of';

/** The address of Alice's nth page. */
export const urlOf = (n: number) => `https://xeber.example/${n}`;

/** What the one who goes on puts in. */
export const STRANGE = anArticle({ url: 'https://xeber.example/strange', text: 'Never archived by Alice.' });

/** Alice's archive: her key's entry and those of four captures, each signed. */
export const alicesArchive = copiesOf(async () => {
  const db = aDatabase();
  await renameDevice(db, 'Alice');
  for (let n = 1; n <= 4; n++) await saveCapture(db, anArticle({ url: urlOf(n), text: `Mətn ${n}` }), at(n));
  return db;
});

/** Alice goes on after her browser lost the key: a new one takes its place. */
export async function withKeyReplaced(alice: MenbeDatabase): Promise<MenbeDatabase> {
  await alice.signingKeys.clear();
  const restarted = new MenbeDatabase(alice.name);
  await saveCapture(restarted, anArticle({ url: urlOf(9), text: 'Mətn 9' }), at(9));
  return restarted;
}

/**
 * What somebody makes who has the first `entries` entries of Alice's chain, as every export tells them, and a key of their
 * own: an archive that says it is hers, with one more source.
 */
export async function goneOnByStranger(alice: MenbeDatabase, entries: number): Promise<MenbeDatabase> {
  const stranger = aDatabase();
  await renameDevice(stranger, 'Alice');
  const chain = await alice.ledger.where('seq').belowOrEqual(entries).toArray();
  const ids = chain.flatMap(({ subject }) => ('snapshotId' in subject ? [subject.snapshotId] : []));
  const snapshots = await alice.snapshots.where('id').anyOf(ids).toArray();
  const pages = await alice.pages.bulkGet(snapshots.map(({ pageUrl }) => pageUrl));
  const contents = await alice.contents.bulkGet(ids);
  await stranger.ledger.bulkAdd(chain);
  await stranger.snapshots.bulkAdd(snapshots);
  await stranger.pages.bulkAdd(pages.flatMap((page) => page ?? []));
  await stranger.contents.bulkAdd(contents.flatMap((content) => content ?? []));
  await saveCapture(stranger, STRANGE, at(20));
  return stranger;
}
