import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeSetting, readSettings, watchSettings } from './settings';
import { readTroubles } from './troubles';

beforeEach(() => fakeBrowser.reset());

it('gives the defaults until somebody chooses', async () => {
  expect(await readSettings()).toMatchObject({ theme: 'system', language: 'auto', binDays: 30 });
});

it('keeps what was chosen, each setting by itself', async () => {
  await Promise.all([changeSetting('theme', 'dark'), changeSetting('binDays', 0)]);
  expect(await readSettings()).toMatchObject({ theme: 'dark', binDays: 0, readerFont: 'serif' });
});

it('gives the default for what is damaged or of a version it does not know', async () => {
  await fakeBrowser.storage.local.set({
    'setting:theme': { version: 2, value: 'dark' },
    'setting:binDays': { version: 1, value: -1 },
    'setting:language': 'ru',
  });
  expect(await readSettings()).toMatchObject({ theme: 'system', binDays: 30, language: 'auto' });
});

it('reports that changed settings cannot be read', async () => {
  const onChange = vi.fn();
  const stop = watchSettings(onChange);
  vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValueOnce(new Error('storage failed'));
  await changeSetting('language', 'tr');
  await vi.waitFor(async () =>
    expect(await readTroubles()).toMatchObject([{ work: 'settings', detail: 'Error: storage failed' }]),
  );
  expect(onChange).not.toHaveBeenCalled();
  stop();
});

it('tells of changes of settings, of no others, and not when stopped', async () => {
  const onChange = vi.fn();
  const stop = watchSettings(onChange);
  await fakeBrowser.storage.local.set({ archive: 1 });
  await changeSetting('language', 'tr');
  await vi.waitFor(() => expect(onChange).toHaveBeenCalledOnce());
  expect(onChange.mock.calls[0]?.[0]).toMatchObject({ language: 'tr' });
  stop();
  await changeSetting('language', 'az');
  expect(onChange).toHaveBeenCalledOnce();
});
