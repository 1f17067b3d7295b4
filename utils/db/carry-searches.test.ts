import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { aDatabase, minute } from '../../tests/support/builders';
import { carrySearches } from './carry-searches';
import type { MenbeDatabase } from './database';

const KEY = 'savedSearches';
const OLD = [
  { id: 'b', name: 'Bridge', filter: 'bridge' },
  { id: 'a', name: 'Azadlıq', filter: 'site:a.example' },
];

let db: MenbeDatabase;

const names = async () => (await db.savedSearches.toCollection().sortBy('savedAt')).map(({ name }) => name);

beforeEach(async () => {
  fakeBrowser.reset();
  db = aDatabase();
  vi.stubGlobal('navigator', { locks: { request: (_: string, run: () => unknown) => run() } });
  await fakeBrowser.storage.local.set({ [KEY]: OLD });
});

afterEach(() => vi.unstubAllGlobals());

it('moves them once, in their order, before what is saved later', async () => {
  await carrySearches(db, minute(5));
  await db.savedSearches.add({
    id: 'c',
    name: 'C',
    filter: 'c',
    savedAt: minute(5).toISOString(),
    seenUntil: null,
  });
  expect(await names()).toEqual(['Bridge', 'Azadlıq', 'C']);
  expect(await fakeBrowser.storage.local.get(KEY)).toEqual({});
  await db.savedSearches.delete('a');
  await carrySearches(db, minute(6));
  expect(await names()).toEqual(['Bridge', 'C']);
});

it('keeps them where they were when the database does not take them, and makes it up later', async () => {
  const full = vi.spyOn(db.savedSearches, 'bulkAdd').mockRejectedValueOnce(new Error('full'));
  await expect(carrySearches(db, minute(5))).rejects.toThrow('full');
  expect(await fakeBrowser.storage.local.get(KEY)).toEqual({ [KEY]: OLD });
  full.mockRestore();
  await carrySearches(db, minute(6));
  expect(await names()).toEqual(['Bridge', 'Azadlıq']);
});

it('goes on where it was stopped between the two', async () => {
  const drop = vi.spyOn(fakeBrowser.storage.local, 'remove').mockRejectedValueOnce(new Error('closed'));
  await expect(carrySearches(db, minute(5))).rejects.toThrow('closed');
  drop.mockRestore();
  await carrySearches(db, minute(6));
  expect(await names()).toEqual(['Bridge', 'Azadlıq']);
});

it('trusts nothing that was left there by others', async () => {
  await fakeBrowser.storage.local.set({ [KEY]: [{ id: 1 }, null, OLD[0]] });
  await carrySearches(db, minute(5));
  expect(await names()).toEqual(['Bridge']);
});
