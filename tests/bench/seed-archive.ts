import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';

/**
 * Fills the database of an extension page with made-up sources of ten paragraphs unless said otherwise, of 40 to 90 words
 * each from a Zipf-like vocabulary, a third of them not in Latin script, the same for the same numbers. Rows are written
 * past the use cases, for speed; search knows them after `untilIndexed`.
 */
export async function seedArchive(page: Page, count: number, paragraphs = 10): Promise<void> {
  const batch = 1000;
  for (let first = 0; first < count; first += batch) {
    await page.evaluate(seedBatch, first, Math.min(count, first + batch), paragraphs);
  }
  await page.evaluate(countSeeded, count);
}

/** Runs in the page: adds the sources numbered `first` to `end`, with hashes that verify. */
async function seedBatch(first: number, end: number, length: number): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('menbe');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  let seed = first * 2_654_435_761 + 1;
  const random = () => {
    // Mulberry32, small and the same everywhere.
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const latin = ['ra', 'lə', 'ni', 'sou', 'ter', 'ban', 'kö', 'man', 'de', 'si', 'par', 'tal'];
  const cyrillic = ['ра', 'ла', 'ни', 'су', 'тер', 'бан', 'ко', 'ман', 'де', 'си', 'пар', 'тал'];
  const word = (syllables: string[]) => {
    let rank = Math.floor(200_000 ** random());
    let made = '';
    do {
      made += syllables[rank % syllables.length];
      rank = Math.floor(rank / syllables.length);
    } while (rank > 0);
    return made;
  };
  const words = (syllables: string[], length: number) =>
    Array.from({ length }, () => word(syllables)).join(' ');
  const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0');
  const sha256 = async (text: string) => {
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
    return Array.from(new Uint8Array(digest), (byte) => hex(byte, 2)).join('');
  };
  const rows: { page: object; snapshot: object; content: object }[] = [];
  for (let n = first; n < end; n++) {
    const syllables = n % 3 === 0 ? cyrillic : latin;
    const time = Date.UTC(2024, 0, 1) + n * 300_000;
    const id = `${hex(time, 12).replace(/^(.{8})/, '$1-')}-7000-8000-${hex(n, 12)}`;
    const site = `site${n % 500}.example`;
    const url = `https://${site}/${n}`;
    const paragraphs = Array.from({ length }, () => words(syllables, 40 + Math.floor(random() * 50)));
    const html = paragraphs.map((paragraph) => `<p>${paragraph}.</p>`).join('');
    const text = paragraphs.map((paragraph) => `${paragraph}.`).join('\n\n');
    const publishedTime = new Date(time - 7_200_000).toISOString();
    const archivedAt = new Date(time).toISOString();
    const title = words(syllables, 8);
    const byline = words(syllables, 2);
    const shown = {
      title,
      byline,
      siteName: site,
      lang: n % 3 === 0 ? 'ru' : 'az',
      dir: 'ltr',
      excerpt: words(syllables, 20),
      publishedTime,
      kind: 'article',
      wordCount: 650,
    };
    const page = {
      url,
      visitedUrl: url,
      ...shown,
      newestSnapshotId: id,
      snapshotCount: 1,
      firstArchivedAt: archivedAt,
      lastArchivedAt: archivedAt,
      tags: [],
      tagsChangedAt: null,
      note: null,
      noteChangedAt: null,
      titleKey: title,
      opens: 0,
      lastOpenedAt: null,
      deleted: 0,
      deletedAt: null,
    };
    const snapshot = {
      id,
      pageUrl: url,
      url,
      canonicalUrl: url,
      ...shown,
      modifiedTime: null,
      archivedAt,
      leadImage: null,
      sha256: await sha256(JSON.stringify({ byline, html, modifiedTime: null, publishedTime, text, title })),
      extractor: 'menbe',
      extractorVersion: '1',
      browser: 'Chromium 156',
    };
    rows.push({ page, snapshot, content: { id, html, text } });
  }
  const tx = db.transaction(['pages', 'snapshots', 'contents'], 'readwrite', { durability: 'relaxed' });
  for (const { page, snapshot, content } of rows) {
    tx.objectStore('pages').put(page);
    tx.objectStore('snapshots').put(snapshot);
    tx.objectStore('contents').put(content);
  }
  await new Promise<void>((resolve, reject) => {
    tx.oncomplete = () => resolve();
    tx.onabort = () => reject(tx.error);
  });
  db.close();
}

/** How long the background has for a part of the work until it is rung for again. */
const RING_AGAIN_MS = 5000;
const LOOK_MS = 250;

/** Waits until the background has indexed what was seeded. */
export function untilIndexed(page: Page): Promise<void> {
  return whileIndexing(page, () => page.evaluate(isIndexed));
}

/**
 * Has the background index what it does not know of, until `isDone`. It is rung for more than once: it may be noting other due
 * times right now, in place of the one that is set here.
 */
export async function whileIndexing(page: Page, isDone: () => Promise<boolean>): Promise<void> {
  for (let waited = 0; !(await isDone()); waited += LOOK_MS) {
    if (waited % RING_AGAIN_MS === 0) await page.evaluate(ringForIndex);
    await sleep(LOOK_MS);
  }
}

/** Runs in the page: makes indexing due, and rings the background's alarm. */
async function ringForIndex(): Promise<void> {
  const now = Date.now();
  const { 'jobs:due': due } = await chrome.storage.session.get<{ 'jobs:due': object }>('jobs:due');
  await chrome.storage.session.set({ 'jobs:due': { ...due, index: now } });
  await chrome.alarms.create('jobs', { when: now });
}

/** Runs in the page. */
async function isIndexed(): Promise<boolean> {
  const db = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('menbe');
    request.onsuccess = () => resolve(request.result);
  });
  const state = await new Promise<{ cursor: string | null } | undefined>((resolve) => {
    const request = db.transaction('indexState').objectStore('indexState').get('index');
    request.onsuccess = () => resolve(request.result);
  });
  db.close();
  return state?.cursor === null;
}

/** Runs in the page: sets the counters to what was seeded, and the search index to not knowing it. */
async function countSeeded(count: number): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('menbe');
    request.onsuccess = () => resolve(request.result);
  });
  const tx = db.transaction(['meta', 'indexState'], 'readwrite');
  tx.objectStore('indexState').delete('index');
  for (const name of ['pages', 'snapshots']) tx.objectStore('meta').put({ name, value: count });
  await new Promise<void>((resolve) => (tx.oncomplete = () => resolve()));
  db.close();
}
