import { expect, it } from 'vitest';
import { epubOf } from '../../../tests/support/epub-of';
import { type FixtureFile, rowsOf, runLinkFormatTests } from '../../../tests/support/run-link-format-tests';
import { zipOf } from '../../../tests/support/zip-of';
import { EPUB } from './epub';

const METADATA = `<dc:identifier>urn:isbn:1</dc:identifier><dc:identifier>https://a.example/1?b=2&amp;c=3</dc:identifier>
<dc:title>Su &amp; qum</dc:title><dc:creator>Aysel</dc:creator><dc:subject>su</dc:subject><dc:subject>xəzər dənizi</dc:subject>
<meta property="dcterms:modified">2013-07-30T20:52:04Z</meta>`;

const book = (metadata: string, more: { path: string; content: string }[] = []) =>
  epubOf({ metadata, chapters: { 'Fəsil 1': '<p>One</p>', two: '<p>Two</p>' }, more });

const TIME = { value: '2013-07-30T20:52:04.000Z', precision: 'time' } as const;

runLinkFormatTests({
  format: EPUB,
  files: async () => [{ path: 'book.epub', content: await zipOf(book(METADATA)) }],
  links: [
    { url: 'https://a.example/1?b=2&c=3', title: 'Su & qum', tags: ['su', 'xəzər dənizi'], savedAt: TIME },
  ],
  problems: [],
});

/** What becomes of a book: its address, or why it cannot be taken. */
async function outcome(files: { path: string; content: string }[]): Promise<string> {
  const given: FixtureFile[] = [{ path: 'book.epub', content: await zipOf(files) }];
  const [row] = await rowsOf(EPUB, given);
  return row?.link ? row.link.url : `${row?.title}: ${row?.link === null ? row.reason : ''}`;
}

const encryption = (...algorithms: string[]) => ({
  path: 'META-INF/encryption.xml',
  content: `<encryption>${algorithms.map((each) => `<enc:EncryptedData><enc:EncryptionMethod Algorithm="${each}"/></enc:EncryptedData>`).join('')}</encryption>`,
});
const FONT = 'http://www.idpf.org/2008/embedding';

it('takes no book that names no page, and none that its shop has locked, unless its fonts alone are', async () => {
  const source = '<dc:title>A</dc:title><dc:source>https://a.example/</dc:source>';
  expect(await outcome(book('<dc:title>A</dc:title><dc:source>A book</dc:source>'))).toBe('A: missing:url');
  expect(await outcome(book(source, [encryption(FONT)]))).toBe('https://a.example/');
  const aes = 'http://www.w3.org/2001/04/xmlenc#aes128-cbc';
  expect(await outcome(book(source, [encryption(FONT, aes)]))).toBe('A: locked');
});

it('says of a book that does not tell its texts, or is made to be slow, that it is damaged', async () => {
  const without = (path: string) => book(METADATA).filter((file) => file.path !== path);
  expect(await outcome(without('OEBPS/content.opf'))).toBe('null: damaged');
  expect(await outcome(epubOf({ metadata: METADATA, chapters: {} }))).toBe('null: damaged');
  expect(await outcome(book('<a>'.repeat(100_000)))).toBe('null: damaged');
});
