import { expect, it } from 'vitest';
import { readWacz, waczProblems } from '../../tests/support/read-wacz';
import { toUtf8 } from '../integrity/bytes';
import { createSigningKey } from '../integrity/signing-key';
import { certifyKey, createWaczKey } from './data-package';
import { WaczWriter } from './wacz-writer';

const DATE = '2026-11-20T10:11:12.345Z';

it('begins another WARC file with an index of its own before an index grows large', async () => {
  const chunks: Uint8Array[] = [];
  const facts = { title: 'T', description: 'D', created: new Date(DATE), software: 'Menbe 0' };
  const wacz = new WaczWriter(async (chunk) => void chunks.push(chunk.slice()), facts, 2);
  const urls = [5, 3, 4, 1, 2].map((n) => `https://a.example/${n}`);
  for (const url of urls)
    await wacz.addResource({ url, date: DATE, mediaType: 'text/plain', bytes: toUtf8(url) });
  const key = await createWaczKey();
  await wacz.finish(key, await certifyKey(key, await createSigningKey()));

  const file = Buffer.concat(chunks);
  expect(await waczProblems(file)).toEqual([]);
  const read = readWacz(file);
  expect([...read.files.keys()]).toEqual([
    'archive/data.warc.gz',
    'indexes/index.cdx',
    'archive/data-2.warc.gz',
    'indexes/index-2.cdx',
    'archive/data-3.warc.gz',
    'indexes/index-3.cdx',
    'datapackage.json',
    'datapackage-digest.json',
  ]);
  expect(read.lines.map(({ url }) => url).sort()).toEqual([...urls].sort());
});
