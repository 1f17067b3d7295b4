import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { bodyTexts } from '../../../tests/support/body-texts';
import { minute } from '../../../tests/support/builders';
import { offered } from '../../../tests/support/run-link-format-tests';
import { fetchedPage, httpResponse, joined, packedWarc, warcRecord } from '../../../tests/support/warc-file';
import type { LinkRow } from '../link-format';
import { readWarc } from '../formats/warc-reader';

const URL_1 = 'https://a.example/1';

async function rowsOf(...contents: Uint8Array<ArrayBuffer>[]): Promise<LinkRow[]> {
  const rows: LinkRow[] = [];
  const offer = await offered(contents.map((content, index) => ({ path: `${index}.warc.gz`, content })));
  for await (const row of readWarc(offer, { now: minute(50) })) rows.push(row);
  return rows;
}

const bodies = async (...contents: Uint8Array<ArrayBuffer>[]) => bodyTexts(await rowsOf(...contents));

const page = (url: string, text: string) => fetchedPage(url, httpResponse(text));

const THREE = [1, 2, 3].map((n) => page(`https://a.example/${n}`, `<p>${n}${' long'.repeat(30_000)}`));
const TEXTS = [1, 2, 3].map((n) => `<p>${n}${' long'.repeat(30_000)}`);

it.each([
  ['as it is', joined(...THREE)],
  ['record by record', packedWarc(...THREE)],
  ['as a whole', new Uint8Array(gzipSync(joined(...THREE)))],
])('reads each page again from where it stands, in a file packed %s', async (_, content) => {
  const rows = await rowsOf(content);
  expect(await bodyTexts(rows.toReversed())).toEqual(TEXTS.toReversed());
});

const sent = (body: string | Uint8Array, more: string) => fetchedPage(URL_1, httpResponse(body, { more }));

it.each([
  ['gzip', sent(gzipSync('<p>Mətn'), 'Content-Encoding: gzip\r\n')],
  ['deflate', sent(deflateSync('<p>Mətn'), 'Content-Encoding: deflate\r\n')],
  ['deflate without a head', sent(deflateRawSync('<p>Mətn'), 'Content-Encoding: deflate\r\n')],
  ['what is unpacked already', sent('<p>Mətn', 'Content-Encoding: gzip\r\n')],
  ['chunks', sent('4;x=y\r\n<p>M\r\n4\r\n\u0259tn\r\n0\r\n\r\n', 'Transfer-Encoding: chunked\r\n')],
  ['what is no more in chunks', sent('<p>Mətn', 'Transfer-Encoding: chunked\r\n')],
  [
    'packed chunks',
    sent(
      joined(`${gzipSync('<p>Mətn').length.toString(16)}\r\n`, gzipSync('<p>Mətn'), '\r\n0\r\n\r\n'),
      'Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n',
    ),
  ],
  ['nothing', sent('<p>Mətn', '')],
])('takes off what a body was sent in: %s', async (_, record) => {
  expect(await bodies(packedWarc(record))).toEqual(['<p>Mətn']);
});

it('says of a body in a coding that the engine may not know that it cannot be read, if so', async () => {
  const [text] = await bodies(sent(brotliCompressSync('<p>Mətn'), 'Content-Encoding: br\r\n'));
  expect(['<p>Mətn', 'import-file-unreadable']).toContain(text);
  expect(await bodies(sent('x', 'Content-Encoding: sdch\r\n'))).toEqual(['import-file-unreadable']);
});

it.each([
  ['a packed body', sent(gzipSync('<p>Mətn').subarray(0, -9), 'Content-Encoding: gzip\r\n')],
  ['chunks', sent('ff\r\n<p>', 'Transfer-Encoding: chunked\r\n')],
  ['what the tool cut', fetchedPage(URL_1, httpResponse('<p>'), { 'WARC-Truncated': 'length' })],
])('says of %s that it is cut off', async (_, record) => {
  expect(await bodies(record)).toEqual(['import-file-unreadable']);
});

it('gives what the server says of the charset', async () => {
  const response = httpResponse(Uint8Array.of(0xc2, 0xee), { type: 'text/html; charset=windows-1251' });
  const [row] = await rowsOf(fetchedPage(URL_1, response));
  expect(row).toMatchObject({ body: { contentType: 'text/html; charset=windows-1251' } });
});

it.each([
  ['longer', '99999'],
  ['shorter', '3'],
  ['no number', '-1'],
])('tells a record whose length is %s, and reads those behind it', async (_, length) => {
  const wrong = fetchedPage('https://a.example/wrong', httpResponse('<p>x'), { 'Content-Length': length });
  const rows = await rowsOf(packedWarc(wrong, ...THREE));
  expect(rows.filter((row) => !row.link)).toMatchObject([{ reason: 'damaged' }]);
  expect((await bodyTexts(rows)).filter((text) => TEXTS.includes(text ?? ''))).toEqual(TEXTS);
});

it('tells what is damaged once, and reads what is behind it', async () => {
  const [first, second, third] = THREE.map((record) => packedWarc(record)) as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ];
  const turned = second.map((byte, at) => (at > 100 && at < 150 ? byte ^ 0xff : byte));
  for (const content of [joined(first, turned, third), joined(first, 'x'.repeat(300), third)]) {
    const rows = await rowsOf(content);
    expect(rows.filter((row) => !row.link)).toMatchObject([{ reason: 'damaged' }]);
    expect(await bodyTexts(rows.filter((row) => row.link))).toEqual(
      expect.arrayContaining([TEXTS[0], TEXTS[2]]),
    );
  }
  const [one, , three] = THREE as [Uint8Array, Uint8Array, Uint8Array];
  const rows = await rowsOf(joined(one, 'junk\n\n', three));
  expect(rows.map(({ link }) => link?.url ?? null)).toEqual(
    expect.arrayContaining([null, URL_1, 'https://a.example/3']),
  );
});

it('finds what a page still was in another file, and by address and time', async () => {
  const again = warcRecord({
    ...{
      'WARC-Type': 'revisit',
      'WARC-Target-URI': 'https://a.example/again',
      'WARC-Date': '2014-01-01T00:00:00Z',
    },
    ...{ 'WARC-Refers-To-Target-URI': URL_1, 'WARC-Refers-To-Date': '2013-07-30T20:52:04Z' },
  });
  const rows = await rowsOf(packedWarc(again), packedWarc(page(URL_1, '<p>1')));
  expect(await bodyTexts(rows)).toEqual(['<p>1', '<p>1']);
  expect(rows[1]).toMatchObject({ body: { claimedArchivedAt: { value: '2014-01-01T00:00:00.000Z' } } });
});

it('does not take a picture that was as before for a page', async () => {
  const again = warcRecord({
    ...{
      'WARC-Type': 'revisit',
      'WARC-Target-URI': 'https://a.example/i.png',
      'WARC-Date': '2014-01-01T00:00:00Z',
    },
    'WARC-Payload-Digest': 'sha1:X',
  });
  expect(await rowsOf(again)).toEqual([]);
});
