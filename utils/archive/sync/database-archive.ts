import type { MenbeDatabase } from '../../db/database';
import type { SyncPositionRecord } from '../../db/sync-records';
import { toUtf8 } from '../../integrity/bytes';
import type { IsSafeHtml } from '../../import/validate-item';
import { groupBy } from '../../model/group-by';
import { newGroup, receiveOperations, type Writer } from '../../sync/group-row';
import type { Operation } from '../../sync/operation';
import type {
  Blob,
  LogEnd,
  OpenSegment,
  SyncArchive,
  SyncPosition,
  WrittenHead,
} from '../../sync/sync-archive';
import { changesSince } from '../backup/backup-changes';
import { readHead } from '../ledger/record-entries';
import { keepBodies } from './keep-body';
import { collectPage, type GroupContext, isToShow, keepGroup, tablesOfGroups } from './page-groups';
import { pageOfGroup } from './page-fields';
import { showPage } from './show-page';
import { bodyName, bodyText } from './snapshot-body';

/** Operations in a segment at most. */
const MOST_OPERATIONS = 500;
/** Pages looked at in one transaction. */
const BATCH_PAGES = 50;

const NAME = 'sync';

/** What a device brings along. */
export interface DeviceSetting {
  /** Id that a device gets that has none yet. */
  newDeviceId: () => string;
  deviceName: string;
  now: () => Date;
  /** A number from 0 to below 1. */
  random: () => number;
  isSafeHtml: IsSafeHtml;
}

/** The archive in the database, as sync sees it. */
export class DatabaseArchive implements SyncArchive {
  /** Deletions in the ledger, which is read on from where it was read last: texts that come add an entry each. */
  private readonly deletions = new Map<string, number>();
  private readUpTo = 0;

  private constructor(
    private readonly db: MenbeDatabase,
    private readonly setting: DeviceSetting,
  ) {}

  /** A device that never synced gets its id here. Its present name goes out with its next head. */
  static async open(db: MenbeDatabase, setting: DeviceSetting): Promise<DatabaseArchive> {
    await db.transaction('rw', db.meta, async () => {
      const stored = (await db.meta.get(NAME)) as SyncPositionRecord | undefined;
      const record = stored ?? newRecord(setting);
      const named: SyncPositionRecord = {
        ...record,
        position: { ...record.position, name: setting.deviceName },
      };
      await db.meta.put(named);
    });
    return new DatabaseArchive(db, setting);
  }

  async position(): Promise<SyncPosition> {
    return (await this.record()).position;
  }

  async collect(): Promise<void> {
    const { collectedAt, value } = await this.record();
    const at = this.setting.now().toISOString();
    const head = await readHead(this.db);
    const context = await this.context();
    for (const urls of batches(await this.changed(collectedAt, value, head)))
      await this.inGroups(async () => {
        await Promise.all(urls.map((url) => collectPage(context, url)));
      });
    const { meta } = this.db;
    await this.db.transaction('rw', meta, async () => {
      const record: SyncPositionRecord = { ...(await this.record()), collectedAt: at, value: head?.seq ?? 0 };
      await meta.put(record);
    });
  }

  openSegment(): Promise<OpenSegment | null> {
    const { syncQueue, meta } = this.db;
    return this.db.transaction('rw', syncQueue, meta, async () => {
      const number = (await this.position()).sent.number + 1;
      if ((await syncQueue.where('segment').equals(number).count()) === 0) {
        const ids = await syncQueue.where('segment').equals(0).limit(MOST_OPERATIONS).primaryKeys();
        await syncQueue.where('id').anyOf(ids).modify({ segment: number });
      }
      const rows = await syncQueue.where('segment').equals(number).sortBy('id');
      return rows.length === 0 ? null : { number, operations: rows.map(({ operation }) => operation) };
    });
  }

  closeSegment(sent: LogEnd): Promise<void> {
    return this.move((position) => ({ ...position, sent }));
  }

  async noteHead({ number, name, at }: WrittenHead): Promise<void> {
    const { syncQueue, meta } = this.db;
    await this.db.transaction('rw', syncQueue, meta, async () => {
      await this.change((position) => ({ ...position, head: { number, name, at } }));
      await syncQueue.where('segment').between(1, number, true, true).delete();
    });
  }

  async receive(device: string, end: LogEnd, operations: readonly Operation[]): Promise<void> {
    const groups = groupBy(operations, ({ group }) => group);
    const { db } = this;
    const writer = this.writer();
    await this.inGroups(async () => {
      await Promise.all(
        [...groups].map(async ([group, theirs]) => {
          const row = (await db.syncGroups.get(group)) ?? newGroup(group);
          const record = await keepGroup(db, receiveOperations(row, theirs, writer), 1);
          const url = pageOfGroup(group);
          if (url === null || !(await isToShow(db, url, record)))
            await db.syncGroups.update(group, { stale: 0 });
        }),
      );
      await this.change((position) => ({ ...position, received: { ...position.received, [device]: end } }));
    });
  }

  async show(): Promise<void> {
    const context = await this.context();
    for (const group of await this.db.syncGroups.where('stale').equals(1).primaryKeys()) {
      const url = pageOfGroup(group);
      if (url !== null) await showPage(context, url, this.setting.now());
    }
  }

  noteTag(device: string, tag: string): Promise<void> {
    return this.move((position) => ({ ...position, tags: { ...position.tags, [device]: tag } }));
  }

  async *blobsOf(operations: readonly Operation[]): AsyncGenerator<Blob> {
    for (const { field, value } of operations) {
      const [kind, id = ''] = field.split(':');
      if (kind !== 'snapshot' || value === null) continue;
      const [snapshot, content] = await Promise.all([this.db.snapshots.get(id), this.db.contents.get(id)]);
      if (!snapshot || !content) continue;
      const text = bodyText(snapshot, content);
      yield { name: bodyName(text), bytes: toUtf8(text) };
    }
  }

  async missingBlobs(): Promise<string[]> {
    return (await this.db.syncGroups.orderBy('wanted').uniqueKeys()).map(String);
  }

  async keepBlobs(blobs: readonly Blob[]): Promise<boolean[]> {
    const { isSafeHtml, now } = this.setting;
    return keepBodies(await this.context(), blobs, { isSafeHtml, now: now() });
  }

  async becomeDevice(id: string): Promise<void> {
    const { syncQueue, meta } = this.db;
    await this.db.transaction('rw', syncQueue, meta, async () => {
      await syncQueue.toCollection().modify({ segment: 0 });
      await this.change(({ device, sent, tags: { [device]: _own, ...tags }, ...position }) => ({
        ...position,
        device: id,
        sent: { number: 0, hash: null },
        head: null,
        received: { ...position.received, [device]: sent },
        tags,
      }));
    });
  }

  /** Addresses of the pages that may have changed; all of them the first time. */
  private async changed(since: string | null, seq: number, head: { seq: number } | null): Promise<string[]> {
    if (since === null) return this.db.pages.toCollection().primaryKeys();
    const { pages } = await changesSince(this.db, { createdAt: since, ledger: { seq } }, head);
    return [...pages];
  }

  private async inGroups(act: () => Promise<void>): Promise<void> {
    await this.db.transaction('rw', [...tablesOfGroups(this.db), this.db.meta], async () => {
      // Dexie follows the awaits of a scope only where it is an async function itself.
      await act();
    });
  }

  private async context(): Promise<GroupContext> {
    const { position, value } = await this.record();
    const since = Math.max(value, this.readUpTo);
    for (const { seq, kind, subject, at } of await this.db.ledger.where('seq').above(since).toArray()) {
      this.readUpTo = seq;
      if (kind === 'deletion') this.deletions.set(subject.pageUrl, Date.parse(at));
    }
    return { db: this.db, device: position.device, writer: this.writer(), deletions: this.deletions };
  }

  private writer(): Writer {
    const { now, random } = this.setting;
    return { now: now().getTime(), random };
  }

  private move(change: (position: SyncPosition) => SyncPosition): Promise<void> {
    return this.db.transaction('rw', this.db.meta, async () => {
      await this.change(change);
    });
  }

  /** Call it in a transaction over `meta`. */
  private async change(change: (position: SyncPosition) => SyncPosition): Promise<void> {
    const record = await this.record();
    const changed: SyncPositionRecord = { ...record, position: change(record.position) };
    await this.db.meta.put(changed);
  }

  private async record(): Promise<SyncPositionRecord> {
    return (await this.db.meta.get(NAME)) as SyncPositionRecord;
  }
}

function newRecord({ newDeviceId, deviceName }: DeviceSetting): SyncPositionRecord {
  const end = { number: 0, hash: null };
  const position = {
    device: newDeviceId(),
    name: deviceName,
    sent: end,
    head: null,
    received: {},
    tags: {},
  };
  return { name: NAME, value: 0, collectedAt: null, position };
}

function* batches(urls: readonly string[]): Generator<string[]> {
  for (let start = 0; start < urls.length; start += BATCH_PAGES) yield urls.slice(start, start + BATCH_PAGES);
}
