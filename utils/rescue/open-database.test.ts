import 'fake-indexeddb/auto';
import { afterEach, expect, it, vi } from 'vitest';
import { aDatabase } from '../../tests/support/builders';
import { databaseNumber, freshName, listDatabases } from './list-databases';
import { openDatabase } from './open-database';
import { RescueSource } from './rescue-source';

afterEach(() => vi.restoreAllMocks());

/** A request that the browser answers with an error, or with nothing. */
function answering(error: DOMException | null): IDBOpenDBRequest {
  const request = { error } as unknown as IDBOpenDBRequest;
  if (error) setTimeout(() => request.onerror?.(new Event('error')));
  return request;
}

it('opens a database in the version it has', async () => {
  const db = aDatabase();
  await db.open();
  const opened = await openDatabase(db.name, 1_000);
  expect(opened.version).toBe(db.backendDB().version);
  opened.close();
  db.close();
});

it('says that there is none, and makes none', async () => {
  const name = `none-${crypto.randomUUID()}`;
  await expect(openDatabase(name, 1_000)).rejects.toMatchObject({ problem: 'missing' });
  expect((await indexedDB.databases()).map((info) => info.name)).not.toContain(name);
});

it.each([
  ['UnknownError', 'damaged'],
  ['AbortError', 'damaged'],
  ['SecurityError', 'refused'],
  ['InvalidStateError', 'refused'],
])('says of %s that it is %s', async (name, problem) => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => answering(new DOMException('No.', name)));
  await expect(openDatabase('menbe', 1_000)).rejects.toMatchObject({ problem, detail: `${name}: No.` });
});

it('says it too where the browser throws at once', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('No.', 'SecurityError');
  });
  await expect(openDatabase('menbe', 1_000)).rejects.toMatchObject({ problem: 'refused' });
});

it('does not wait for ever', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => answering(null));
  await expect(openDatabase('menbe', 20)).rejects.toMatchObject({ problem: 'waiting' });
});

it('closes a database that comes too late', async () => {
  const request = answering(null);
  vi.spyOn(indexedDB, 'open').mockImplementation(() => request);
  await expect(openDatabase('menbe', 20)).rejects.toMatchObject({ problem: 'waiting' });
  const close = vi.fn();
  Object.assign(request, { result: { close } });
  request.onsuccess?.(new Event('success'));
  expect(close).toHaveBeenCalled();
});

it('opens again what the browser has closed', async () => {
  const db = aDatabase();
  await db.open();
  db.close();
  const source = await RescueSource.open(db.name, 1_000);
  source.close();
  expect(await source.count('pages')).toBe(0);
  source.close();
});

it('lists the databases of Menbe alone, the known ones in any case', async () => {
  vi.spyOn(indexedDB, 'databases').mockResolvedValue(
    ['menbe-10', 'other', 'menbe-2', 'menbe-x'].map((name) => ({ name, version: 1 })),
  );
  expect(await listDatabases(['menbe'], 1_000)).toEqual(['menbe', 'menbe-2', 'menbe-10']);
  vi.spyOn(indexedDB, 'databases').mockRejectedValue(new DOMException('No.', 'UnknownError'));
  expect(await listDatabases(['menbe-2'], 1_000)).toEqual(['menbe-2']);
  vi.spyOn(indexedDB, 'databases').mockReturnValue(new Promise(() => undefined));
  expect(await listDatabases(['menbe-2'], 20)).toEqual(['menbe-2']);
});

it('begins anew under a name that none has', () => {
  expect(freshName(['menbe'])).toBe('menbe-2');
  expect(freshName(['menbe', 'menbe-2', 'menbe-7'])).toBe('menbe-8');
  expect(databaseNumber('menbe')).toBe(1);
});
