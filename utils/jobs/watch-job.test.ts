import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { anArticle, at, minute } from '../../tests/support/builders';
import { JobBackground } from '../../tests/support/job-background';
import { saveCapture } from '../archive/capture/save-capture';
import { deletePages } from '../archive/pages/delete-pages';
import { addTag } from '../archive/tags/change-tags';
import { watchPage, watchTag } from '../archive/watch/change-watches';
import { getDatabase } from '../db/database';
import type { Article } from '../model/article';
import { ok } from '../model/result';
import { watchJob } from './watch-job';

const [ONE, TWO] = ['https://xeber.example/az/1', 'https://xeber.example/az/2'];
const db = getDatabase();
let background: JobBackground;
let network: { onLine: boolean; userAgent: string };
/** Addresses that were asked for, in order. */
let asked: string[];
/** What is read of each page. */
let article: Article;
let badge: string;

const after = (minutes: number): string => minute(9 + minutes).toISOString();

beforeEach(async () => {
  fakeBrowser.reset();
  [asked, article, badge] = [[], anArticle(), ''];
  // Read as text here, in which any word counts as true: the job as Chromium runs it.
  vi.stubEnv('FIREFOX', '');
  network = { onLine: true, userAgent: 'Chrome/156.0' };
  vi.stubGlobal('navigator', network);
  vi.stubGlobal('fetch', async (input: string) => {
    asked.push(input);
    const response = new Response('<p>', { headers: { 'content-type': 'text/html' } });
    return Object.defineProperty(response, 'url', { value: input });
  });
  Object.assign(fakeBrowser.permissions, { contains: vi.fn(async () => true) });
  Object.assign(fakeBrowser, {
    offscreen: { hasDocument: async () => true, closeDocument: async () => undefined },
    action: {
      setBadgeText: async ({ text }: { text: string }) => void (badge = text),
      setBadgeBackgroundColor: async () => undefined,
    },
  });
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(async () => ok(article));
  vi.useFakeTimers({ now: minute(9), toFake: ['Date'] });
  await db.delete();
  await db.open();
  for (const url of [ONE, TWO]) await saveCapture(db, anArticle({ url }), at(0));
  background = new JobBackground(watchJob);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});

const watch = (url: string) => watchPage(db, url, '1h', new Date());

it('waits for a change while nothing is watched', async () => {
  await background.start();
  expect([background.alarm, asked]).toEqual([null, []]);
});

it('looks at a page when it is watched, and again every hour', async () => {
  await background.hears(() => watch(ONE));
  expect([asked, background.alarm]).toEqual([[ONE], after(60)]);
  await background.ring();
  expect([asked, background.alarm]).toEqual([[ONE, ONE], after(120)]);
});

it('looks at one page after the other of a site, a minute between them', async () => {
  await background.hears(async () => {
    await watch(ONE);
    await watch(TWO);
  });
  expect(asked).toHaveLength(1);
  expect(background.alarm).toBe(after(1));
  await background.ring();
  expect(asked.sort()).toEqual([ONE, TWO]);
});

it('looks when the background starts at what was due while there was none', async () => {
  await watch(ONE);
  vi.setSystemTime(minute(500));
  await background.start();
  expect([asked, background.alarm]).toEqual([[ONE], minute(560).toISOString()]);
});

it('waits while offline, and looks as soon as the network is back', async () => {
  network.onLine = false;
  await background.hears(() => watch(ONE));
  expect([asked, background.alarm]).toEqual([[], after(5)]);
  network.onLine = true;
  await background.online();
  expect(asked).toEqual([ONE]);
});

it('watches a page that gets a watched tag, and no more one that goes into the bin', async () => {
  await background.hears(() => watchTag(db, 'Xəzər', '1h', new Date()));
  expect(asked).toEqual([]);
  await background.hears(() => addTag(db, [ONE], 'Xəzər', { now: new Date() }));
  expect(asked).toEqual([ONE]);
  await background.hears(() => deletePages(db, [ONE], new Date()));
  await background.ring();
  expect(asked).toEqual([ONE]);
});

it('counts on the button what the user has not seen of watched pages', async () => {
  await background.hears(() => watch(ONE));
  const text = 'Bu səhifədə indi tamam başqa bir yazı dayanır və əvvəlkindən heç nə qalmayıb.';
  article = anArticle({ text, html: `<p>${text}</p>` });
  await background.ring();
  await background.ring();
  expect(badge).toBe('1');
  await background.hears(() => db.watches.where({ pageUrl: ONE }).modify((row) => delete row.news));
  expect(badge).toBe('');
});
