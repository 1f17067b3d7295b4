import Dexie, { type ObservabilitySet } from 'dexie';
import { expect, it } from 'vitest';
import { emptyArchive } from '../../tests/support/empty-archive';
import { getDatabase } from './database';
import { quietly } from './quiet-database';
import { writtenTables } from './written-tables';

it('lets nobody hear of its writes before its work has ended, and then of all, also where it fails', async () => {
  await emptyArchive();
  const heard: ObservabilitySet[] = [];
  const listen = (parts: ObservabilitySet) => void heard.push(parts);
  Dexie.on('storagemutated', listen);
  try {
    const work = quietly(async (db) => {
      await db.meta.put({ name: 'quiet', value: 1 });
      expect(heard).toEqual([]);
      throw new Error('stopped');
    });
    await expect(work).rejects.toThrow('stopped');
    expect(writtenTables(heard.at(-1) ?? {})).toContain('pages');
    expect(await getDatabase().meta.get('quiet')).toEqual({ name: 'quiet', value: 1 });
  } finally {
    Dexie.on.storagemutated.unsubscribe(listen);
    await emptyArchive();
  }
});
