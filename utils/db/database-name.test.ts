import 'fake-indexeddb/auto';
import { afterEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { anArticle, at } from '../../tests/support/builders';
import { saveCapture } from '../archive/capture/save-capture';
import { chooseDatabase, onOtherDatabase } from '../platform/choose-database';
import { getDatabase, leaveDatabase } from './database';
import { writtenTables } from './written-tables';
import Dexie, { type ObservabilitySet } from 'dexie';

afterEach(async () => {
  vi.restoreAllMocks();
  leaveDatabase();
  await browser.storage.local.clear();
});

it('opens the database that was chosen, and goes back to the first one with all that is in it', async () => {
  const first = getDatabase();
  await first.meta.put({ name: 'mark', value: 1 });
  const name = `menbe-${Date.now() % 100_000}`;
  await chooseDatabase(name);
  leaveDatabase();
  const second = getDatabase();
  expect(await second.meta.get('mark')).toBeUndefined();
  expect(second.name).toBe(name);
  await saveCapture(second, anArticle(), at(1));
  await chooseDatabase('menbe');
  leaveDatabase();
  expect(await getDatabase().meta.get('mark')).toBeDefined();
  await getDatabase().meta.delete('mark');
  await Dexie.delete(name);
});

it('tells of writes under the chosen name', async () => {
  const name = `menbe-${(Date.now() % 100_000) + 1}`;
  await chooseDatabase(name);
  leaveDatabase();
  const heard: ObservabilitySet[] = [];
  const listen = (parts: ObservabilitySet) => void heard.push(parts);
  Dexie.on('storagemutated', listen);
  await getDatabase().meta.put({ name: 'mark', value: 1 });
  Dexie.on.storagemutated.unsubscribe(listen);
  expect(heard.flatMap((parts) => [...writtenTables(parts)])).toContain('meta');
  expect(Object.keys(heard[0] ?? {}).every((part) => part.startsWith(`idb://${name}/`))).toBe(true);
  leaveDatabase();
  await Dexie.delete(name);
});

it('opens the first one where the storage of the extension cannot be read', async () => {
  vi.spyOn(browser.storage.local, 'get').mockRejectedValue(new Error('The storage is damaged.') as never);
  leaveDatabase();
  await getDatabase().open();
  expect(getDatabase().name).toBe('menbe');
});

it('tells of a choice that any context makes, and of nothing else', async () => {
  const tell = vi.fn();
  onOtherDatabase(tell);
  await browser.storage.local.set({ 'setting:theme': 1 });
  expect(tell).not.toHaveBeenCalled();
  await chooseDatabase('menbe-3');
  expect(tell).toHaveBeenCalledTimes(1);
});
