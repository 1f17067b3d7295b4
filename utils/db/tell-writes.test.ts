import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { aDatabase } from '../../tests/support/builders';
import { tellWrites } from './tell-writes';

const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

it('tells the background once which tables were written, and nothing of writes of nothing', async () => {
  fakeBrowser.reset();
  const send = vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue(undefined);
  const db = aDatabase();
  await db.open();
  await settled();
  const stop = tellWrites();
  await db.meta.put({ name: 'pages', value: 1 });
  await db.meta.put({ name: 'snapshots', value: 2 });
  await db.indexPending.bulkDelete([]);
  await vi.waitFor(() => expect(send).toHaveBeenCalled(), 3000);
  stop();
  await settled();
  expect(send.mock.calls).toEqual([[{ name: 'tablesWritten', request: ['meta'] }]]);
});
