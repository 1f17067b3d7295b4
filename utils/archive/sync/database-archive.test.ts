import { describe, expect, it } from 'vitest';
import { aDatabase, anArticle } from '../../../tests/support/builders';
import { Death, type Faults, FaultyStore, inTurns, QUIET } from '../../../tests/support/sync/faults';
import { MemoryStore } from '../../../tests/support/sync/memory-store';
import { seeded } from '../../../tests/support/seeded';
import type { MenbeDatabase } from '../../db/database';
import { type SyncRound, syncRound } from '../../sync/sync-round';
import { saveCapture } from '../capture/save-capture';
import {
  addHighlight,
  changeHighlight,
  deleteHighlight,
  readHighlights,
} from '../highlights/change-highlights';
import { saveNote } from '../notes/save-note';
import { countOpening } from '../pages/count-opening';
import { deletePages, restorePages } from '../pages/delete-pages';
import { purgePage } from '../pages/purge-page';
import { addTag, removeTag } from '../tags/change-tags';
import { DatabaseArchive } from './database-archive';

/** From now on: the ledger's entries have the real time. */
const START = Date.now();
const HOUR = 3_600_000;
const FAULTS: Faults = { refused: 0.02, lostAnswer: 0.02, doubled: 0.05, truncated: 0.02, laggingList: 0.2 };
const urlOf = (n: number) => `https://xeber.example/${n}`;

interface World {
  name: string;
  store: MemoryStore;
  clock: () => Date;
  random: () => number;
  faults: () => Faults;
}

const CALM = { random: seeded(1), faults: () => QUIET };

/** A profile of Menbe that syncs with the others by a store. */
class Device {
  readonly db = aDatabase();

  constructor(private readonly world: World) {}

  get now(): Date {
    return this.world.clock();
  }

  /** @param deathRate how likely it dies at each step */
  async sync(deathRate = 0): Promise<SyncRound> {
    const { name, store, clock, random, faults } = this.world;
    const archive = await DatabaseArchive.open(this.db, {
      newDeviceId: () => name,
      deviceName: name,
      now: clock,
      random,
      isSafeHtml: (html) => !html.includes('<script'),
    });
    const turn = () => (random() < deathRate ? Promise.reject(new Death()) : Promise.resolve());
    return syncRound({
      store: new FaultyStore(store, turn, random, faults),
      archive: inTurns(archive, turn),
      now: clock,
      newDeviceId: () => `other-${Math.floor(random() * 1e9)}`,
    });
  }

  capture(n: number, text = `Mətn ${n}`) {
    const article = anArticle({ url: urlOf(n), text, html: `<p>${text}</p>` });
    return saveCapture(this.db, article, { now: this.now, browser: 'Chromium 156' });
  }

  async note(n: number, text: string): Promise<void> {
    const page = await this.db.pages.get(urlOf(n));
    await saveNote(this.db, urlOf(n), text, { base: page?.noteChangedAt ?? null, now: this.now });
  }

  async purge(n: number): Promise<void> {
    await deletePages(this.db, [urlOf(n)], this.now);
    await purgePage(this.db, urlOf(n), { expiry: null });
  }

  page(n: number) {
    return this.db.pages.get(urlOf(n));
  }
}

/** Devices whose clocks move on with each look. */
function devices(count: number): Device[] {
  const store = new MemoryStore();
  let time = START;
  return Array.from({ length: count }, (_, n) => {
    return new Device({ ...CALM, store, name: `d${n}`, clock: () => new Date((time += 1000)) });
  });
}

/** What users see, without what differs between devices by right. */
async function whatUsersSee(db: MenbeDatabase) {
  const pages = await db.pages.orderBy('url').toArray();
  const highlights = (await db.highlights.toArray()).filter(({ deletedAt }) => deletedAt === null);
  return {
    pages: pages.map(({ url, tags, note, deleted, opens, snapshotCount, title }) => {
      return { url, tags: [...tags].sort(), note, deleted, opens, snapshotCount, title };
    }),
    snapshots: await db.snapshots.toArray(),
    contents: (await db.contents.toArray()).map(({ id, html, text }) => ({ id, html, text })),
    highlights: highlights.map(({ id, quote, colour, comment }) => ({ id, quote, colour, comment })),
  };
}

async function bothWays(a: Device, b: Device): Promise<void> {
  for (const device of [a, b, a, b]) await device.sync();
}

describe('two devices', () => {
  it('have the same sources, tags, notes, highlights and openings afterwards', async () => {
    const [a, b] = devices(2) as [Device, Device];
    const { snapshotId } = await a.capture(1);
    await b.capture(2);
    await addTag(a.db, [urlOf(1)], 'su', { now: a.now });
    await a.note(1, 'Bax');
    await countOpening(a.db, urlOf(1), a.now);
    const quote = { exact: 'Mətn', prefix: '', suffix: ' 1' };
    const highlight = { pageUrl: urlOf(1), snapshotId, quote, colour: 'green' } as const;
    await addHighlight(a.db, highlight, a.now);
    await bothWays(a, b);
    expect(await whatUsersSee(b.db)).toEqual(await whatUsersSee(a.db));
    expect(await b.page(1)).toMatchObject({ tags: ['su'], note: 'Bax', opens: 1 });
    expect(await readHighlights(b.db, urlOf(1))).toMatchObject([{ colour: 'green', quote }]);
    await countOpening(b.db, urlOf(1), b.now);
    await addTag(b.db, [urlOf(1)], 'dəniz', { now: b.now });
    await removeTag(a.db, [urlOf(1)], 'su', { now: a.now });
    await bothWays(a, b);
    expect(await a.page(1)).toMatchObject({ tags: ['dəniz'], opens: 2 });
    expect(await whatUsersSee(b.db)).toEqual(await whatUsersSee(a.db));
  });

  it('have nothing to say where nothing changed', async () => {
    const [a, b] = devices(2) as [Device, Device];
    await a.capture(1);
    await bothWays(a, b);
    const rounds = [await a.sync(), await b.sync()];
    for (const { sent, fetched, received } of rounds)
      expect({ sent, fetched, received: received.operations }).toEqual({ sent: 0, fetched: 0, received: 0 });
  });

  it('show both notes where both were written at once, and what replaces them after that', async () => {
    const [a, b] = devices(2) as [Device, Device];
    await a.capture(1);
    await bothWays(a, b);
    await a.note(1, 'Birinci');
    await b.note(1, 'İkinci');
    await bothWays(a, b);
    expect((await a.page(1))?.note).toBe('İkinci\n\n---\n\nBirinci');
    await a.note(1, 'Hər ikisi');
    await bothWays(a, b);
    expect((await b.page(1))?.note).toBe('Hər ikisi');
  });

  it('bin, take out of the bin and delete for good on both, with entries in both ledgers', async () => {
    const [a, b] = devices(2) as [Device, Device];
    await a.capture(1);
    await bothWays(a, b);
    await deletePages(a.db, [urlOf(1)], a.now);
    await bothWays(a, b);
    expect((await b.page(1))?.deleted).toBe(1);
    await restorePages(b.db, [urlOf(1)]);
    await bothWays(a, b);
    expect((await a.page(1))?.deleted).toBe(0);
    await b.db.caseSources.put({ caseId: 'c', pageUrl: urlOf(1), place: 0, addedAt: b.now.toISOString() });
    await a.purge(1);
    await bothWays(a, b);
    expect(await b.db.caseSources.count()).toBe(0);
    expect([await b.page(1), await b.db.snapshots.count(), await b.db.contents.count()]).toEqual([
      undefined,
      0,
      0,
    ]);
    const kinds = (await b.db.ledger.toArray()).map(({ kind }) => kind);
    expect(kinds).toEqual(['key', 'import', 'binned', 'restored', 'deletion']);
  });

  it('keep what one deleted for good and the other edited later', async () => {
    const [a, b] = devices(2) as [Device, Device];
    await a.capture(1);
    await addTag(a.db, [urlOf(1)], 'su', { now: a.now });
    await bothWays(a, b);
    await a.purge(1);
    await b.note(1, 'Lazımdır');
    await bothWays(a, b);
    await bothWays(a, b);
    expect(await a.page(1)).toMatchObject({ tags: ['su'], note: 'Lazımdır', deleted: 0 });
    expect(await whatUsersSee(b.db)).toEqual(await whatUsersSee(a.db));
  });

  it('refuse a text that is not what its name says, or that would run', async () => {
    const store = new MemoryStore();
    const clock = () => new Date(START);
    const a = new Device({ ...CALM, store, name: 'a', clock });
    const b = new Device({ ...CALM, store, name: 'b', clock });
    await saveCapture(a.db, anArticle({ html: '<script>1</script>' }), { now: a.now, browser: null });
    await a.sync();
    expect((await b.sync()).damaged).toHaveLength(1);
    const [name = ''] = [...store.objects.keys()].filter((each) => each.startsWith('blobs/'));
    await store.put(name, new TextEncoder().encode('{}'));
    expect((await b.sync()).damaged).toEqual([name]);
    expect(await b.db.pages.count()).toBe(0);
  });
});

describe('three devices under faults and deaths', () => {
  it.each(Array.from({ length: 4 }, (_, n) => n + 1))(
    'agree in the end, and lose nothing (schedule %i)',
    async (seed) => {
      await liveBy(seed);
    },
  );
});

async function liveBy(seed: number): Promise<void> {
  const random = seeded(seed);
  const store = new MemoryStore();
  let faults = FAULTS;
  let time = START;
  const all = Array.from({ length: 3 }, (_, n) => {
    const skew = (n - 1) * 50 * HOUR;
    const clock = () => new Date((time += 700) + skew);
    return new Device({ name: `d${n}`, store, clock, random, faults: () => faults });
  });
  const texts = new Set<string>();
  for (let step = 0; step < 40; step++) {
    const device = all[Math.floor(random() * 3)] as Device;
    if (random() < 0.5) await act(device, random, texts, step);
    else await device.sync(0.01).catch(() => null);
  }
  faults = QUIET;
  for (let turn = 0; turn < 6; turn++) for (const device of all) await device.sync();
  const seen = await Promise.all(all.map(({ db }) => whatUsersSee(db)));
  expect(seen[1]).toEqual(seen[0]);
  expect(seen[2]).toEqual(seen[0]);
  const there = new Set(seen[0]?.contents.map(({ text }) => text));
  expect([...texts].filter((text) => !there.has(text))).toEqual([]);
}

async function act(device: Device, random: () => number, texts: Set<string>, step: number): Promise<void> {
  const n = Math.floor(random() * 3);
  const page = await device.page(n);
  const deed = page ? Math.floor(random() * 8) : 0;
  if (deed === 0) {
    const text = `Mətn ${n}: ${step}`;
    await device.capture(n, text);
    texts.add(text);
  } else if (deed === 1) await addTag(device.db, [urlOf(n)], `t${step % 4}`, { now: device.now });
  else if (deed === 2) await removeTag(device.db, [urlOf(n)], `t${step % 4}`, { now: device.now });
  else if (deed === 3) await device.note(n, `Qeyd ${step}`);
  else if (deed === 4) await countOpening(device.db, urlOf(n), device.now);
  else if (deed === 5) await deletePages(device.db, [urlOf(n)], device.now);
  else if (deed === 6) await restorePages(device.db, [urlOf(n)]);
  else await mark(device, urlOf(n), random);
}

async function mark(device: Device, pageUrl: string, random: () => number): Promise<void> {
  const [known] = await readHighlights(device.db, pageUrl);
  const page = await device.db.pages.get(pageUrl);
  if (known && random() < 0.3) await deleteHighlight(device.db, known.id, device.now);
  else if (known && random() < 0.5)
    await changeHighlight(device.db, known.id, { colour: 'pink' }, device.now);
  else {
    const quote = { exact: 'Mətn', prefix: '', suffix: '' };
    const snapshotId = page?.newestSnapshotId ?? '';
    await addHighlight(device.db, { pageUrl, snapshotId, quote, colour: 'blue' }, device.now);
  }
}
