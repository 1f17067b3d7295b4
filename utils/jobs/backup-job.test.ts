import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { BrowserDownloads } from '../../tests/support/browser-downloads';
import { anArticle, at, minute } from '../../tests/support/builders';
import { emptyArchive } from '../../tests/support/empty-archive';
import { JobBackground } from '../../tests/support/job-background';
import { saveCapture } from '../archive/capture/save-capture';
import type { BackupStateRecord } from '../backup/backup-state';
import { backupDatabase, changeBackupState, readBackupProgress, readBackupState } from '../db/backup-state';
import { getDatabase } from '../db/database';
import { cancelBackup } from '../platform/backup/cancel-backup';
import { backupJob } from './backup-job';

const BEGIN = minute(600);
const HOUR = 3_600_000;
const later = (hours: number): string => new Date(BEGIN.getTime() + hours * HOUR).toISOString();

let background: JobBackground;
let downloads: BrowserDownloads;
let mayDownload: boolean;

beforeEach(async () => {
  fakeBrowser.reset();
  mayDownload = true;
  Object.assign(fakeBrowser.permissions, { contains: async () => mayDownload });
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({
    manifest_version: 3,
    name: 'Menbe',
    version: '0.1.0',
  });
  downloads = new BrowserDownloads();
  vi.useFakeTimers({ now: BEGIN, toFake: ['Date'] });
  await backupDatabase().backup.clear();
  await emptyArchive();
  await saveCapture(getDatabase(), anArticle({ url: 'https://xeber.example/1', text: 'one' }), at(0));
  background = new JobBackground(backupJob);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const turnOn = (more: Partial<BackupStateRecord> = {}) =>
  changeBackupState({ place: { kind: 'downloads' }, since: later(0), ...more });
const names = () => [...downloads.files.keys()].map((path) => path.split('/').at(-1) ?? '');
const manifests = () => names().filter((name) => name.endsWith('manifest.json'));
/** What the runner has told of the last run. */
const told = () => background.browser.told.at(-1)?.[1]?.code ?? null;
const setClock = (hours: number) => vi.setSystemTime(Date.parse(later(hours)));

it('does nothing while backups are turned off, also where one is asked for', async () => {
  await background.start();
  expect(background.alarm).toBeNull();
  await background.ask();
  expect(downloads.begun).toEqual([]);
  expect((await readBackupState()).wantedAt).toBeNull();
});

it('makes one as soon as it is turned on, and the next a day later', async () => {
  await turnOn();
  await background.start();
  expect(manifests()).toEqual(['00001-manifest.json']);
  expect((await readBackupState()).last).toMatchObject({ seq: 1, total: { pages: 1 }, proof: 'size' });
  expect(background.alarm).toBe(later(24));
  await background.ring();
  expect(manifests()).toEqual(['00001-manifest.json', '00002-manifest.json']);
  expect(background.alarm).toBe(later(48));
});

describe('one that the user asks for', () => {
  beforeEach(async () => {
    await turnOn();
    await background.start();
    setClock(2);
  });

  it('does not wait for the day to pass', async () => {
    await background.ask();
    expect(manifests()).toHaveLength(2);
    expect(await readBackupState()).toMatchObject({ wantedAt: null, last: { seq: 2 } });
    expect(background.alarm).toBe(later(24));
  });

  it('stays wanted after a failure until it is written, also when the background was stopped', async () => {
    downloads.interrupted = 'FILE_NO_SPACE';
    expect(await background.ask()).toMatchObject({ error: { code: 'backup-place-full' } });
    await background.ring();
    expect(told()).toBe('backup-place-full');
    await background.start();
    expect(told()).toBe('backup-place-full');
    expect(manifests()).toHaveLength(1);
    downloads.interrupted = null;
    await background.ring();
    expect([manifests().length, told()]).toEqual([2, null]);
    expect(await readBackupState()).toMatchObject({ wantedAt: null, last: { seq: 2 } });
  });

  it('is wanted no more once the user cancels it, and what was there counts on', async () => {
    downloads.onBegin = () => cancelBackup();
    await background.ask();
    expect(told()).toBeNull();
    expect(manifests()).toHaveLength(1);
    expect(await readBackupState()).toMatchObject({
      wantedAt: null,
      cancelledAt: later(2),
      last: { seq: 1 },
    });
    expect(await readBackupProgress(new Date())).toBeNull();
    downloads.onBegin = () => undefined;
    // The time that was set before the cancelling comes first.
    await background.ring();
    expect([background.alarm, manifests().length]).toEqual([later(26), 1]);
    await background.ring();
    expect(manifests()).toHaveLength(2);
    // Nothing is left of the cancelled one.
    expect(names().filter((name) => name.startsWith('00002'))).toHaveLength(2);
  });
});

describe('where the browser asks where to save each file', () => {
  beforeEach(async () => {
    await turnOn();
    downloads.isAsking = true;
    await background.start();
  });

  it('waits a day after one dialog, and says so', async () => {
    expect([downloads.begun.length, downloads.listed]).toEqual([1, 0]);
    expect(await readBackupState()).toMatchObject({ askedAt: later(0), last: null });
    expect(background.alarm).toBe(later(24));
    await background.start();
    expect(downloads.begun).toHaveLength(1);
    await background.ring();
    expect(downloads.begun).toHaveLength(2);
    expect(background.alarm).toBe(later(48));
  });

  it('tries again when the user asks for it, and is well once it was written', async () => {
    setClock(1);
    await background.ask();
    expect(downloads.begun).toHaveLength(2);
    expect(await readBackupState()).toMatchObject({ wantedAt: later(1), askedAt: later(1) });
    downloads.isAsking = false;
    await background.ask();
    expect(await readBackupState()).toMatchObject({ wantedAt: null, askedAt: null, last: { seq: 1 } });
  });
});

it('counts nothing that the browser saved under another name', async () => {
  await turnOn();
  downloads.rename = (path) => path.replace(/\.json$/, '.txt');
  await background.start();
  expect(told()).toBe('backup-differs');
  expect((await readBackupState()).last).toBeNull();
});

it('waits for a permission that lapsed, looks every hour, and goes on by itself', async () => {
  await turnOn();
  mayDownload = false;
  await background.start();
  expect(downloads.begun).toEqual([]);
  expect(await readBackupState()).toMatchObject({ lapsedAt: later(0) });
  expect(background.alarm).toBe(later(1));
  await background.ring();
  expect(background.alarm).toBe(later(2));
  mayDownload = true;
  await background.ring();
  expect(await readBackupState()).toMatchObject({ lapsedAt: null, last: { seq: 1 } });
});

it('goes on with its set after the background died in the midst of one', async () => {
  await turnOn();
  await background.start();
  const { set } = await readBackupState();
  setClock(24);
  await saveCapture(getDatabase(), anArticle({ url: 'https://xeber.example/2', text: 'two' }), at(1441));
  // The browser stops the background: a part was saved, and no code of its run comes any further.
  const left = `Menbe backup/${set}/00002-increment-items-001.ndjson.gz`;
  downloads.files.set(left, new Uint8Array(Buffer.from('half')));
  const name = `file:${set}/00002-increment-items-001.ndjson.gz` as const;
  await backupDatabase().backup.put({ name, size: 0, text: null });
  await background.start();
  expect(await readBackupState()).toMatchObject({ set, last: { seq: 2, added: { snapshots: 1 } } });
  expect(Buffer.from(downloads.files.get(left) ?? []).toString()).not.toBe('half');
});

it('reads each manifest once', async () => {
  await turnOn();
  await background.start();
  const reads = vi.spyOn(backupDatabase().backup, 'get');
  for (const day of [1, 2, 3]) {
    setClock(24 * day);
    reads.mockClear();
    await background.ask();
    const ofManifests = reads.mock.calls.map(([key]) => String(key)).filter((key) => /manifest/.test(key));
    // Read once, besides the size of the one that was written.
    expect(ofManifests).toHaveLength(day + 1);
  }
});
