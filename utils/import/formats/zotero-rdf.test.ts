import { describe, expect, it } from 'vitest';
import { bodyTexts } from '../../../tests/support/body-texts';
import { linkFixture } from '../../../tests/support/link-fixture';
import { offered, runLinkFormatTests } from '../../../tests/support/run-link-format-tests';
import { linkFormatOf } from './link-formats';
import { ZOTERO_RDF } from './zotero-rdf';

const links = [
  {
    url: 'https://a.example/1?x=1&y=2',
    title: 'Xəzərin səviyyəsi & &own;',
    tags: ['su', 'dəniz', 'qeyd', 'Oxunacaq'],
    folder: 'Tədqiqat / Su',
    note: 'Mənim qeydim\n\nQısa məzmun',
    savedAt: { value: '2020-05-01T14:05:00.000Z', precision: 'time' as const },
  },
  { url: 'https://a.example/2.pdf', title: 'Вода' },
  { url: 'https://a.example/3', title: 'Of no item' },
];
const problems = [
  { title: 'Only in print', reason: 'missing:url' },
  { title: 'Of no item', reason: 'missing:url' },
];

runLinkFormatTests({ format: ZOTERO_RDF, files: () => [linkFixture('zotero-rdf.rdf')], links, problems });

describe('with its files', () => {
  runLinkFormatTests({
    format: ZOTERO_RDF,
    files: () => [
      { ...linkFixture('zotero-rdf.rdf'), path: 'Kitabxanam/Kitabxanam.rdf' },
      { path: 'Kitabxanam/files/14/1.html', content: '<!doctype html><p>Su</p>' },
    ],
    links,
    problems,
  });
});

it('has the pages that Zotero had saved, wherever its paths were written, and no file of a folder above', async () => {
  const attachment = (id: number, path: string, type = 'text/html') =>
    `<z:Attachment rdf:about="#item_${id}"><z:itemType>attachment</z:itemType><rdf:resource rdf:resource="${path}"/>` +
    `<dcterms:dateSubmitted>2020-05-01 14:05:00</dcterms:dateSubmitted><link:type>${type}</link:type>` +
    `<link:charset>windows-1251</link:charset></z:Attachment>`;
  const item = (id: number, ...files: number[]) =>
    `<bib:Document rdf:about="https://a.example/${id}"><z:itemType>webpage</z:itemType>` +
    `${files.map((file) => `<link:link rdf:resource="#item_${file}"/>`).join('')}</bib:Document>`;
  const content =
    '<rdf:RDF xmlns:z="http://www.zotero.org/namespaces/export#">' +
    [item(1, 10, 11), item(2, 12), item(3, 13), item(4, 14)].join('') +
    attachment(10, 'files/10/a.pdf', 'application/pdf') +
    attachment(11, 'files\\11\\a.html') +
    attachment(12, 'files/12/a%20b.html') +
    attachment(13, '../secret.html') +
    attachment(14, 'files/14/not-there.html') +
    '</rdf:RDF>';
  const files = [
    { path: 'top/lib.rdf', content },
    { path: 'top/files/10/a.pdf', content: 'pdf' },
    { path: 'top/files/11/a.html', content: 'one' },
    { path: 'top/files/12/a b.html', content: 'two' },
    { path: 'secret.html', content: 'secret' },
  ];
  const rows = [];
  for await (const row of (await ZOTERO_RDF.load())(await offered(files), { now: new Date() }))
    rows.push(row);
  expect(await bodyTexts(rows)).toEqual(['one', 'two', null, null]);
  expect(rows[0]).toMatchObject({
    body: {
      contentType: 'text/html; charset=windows-1251',
      claimedArchivedAt: { value: '2020-05-01T14:05:00.000Z' },
    },
  });
});

it('takes no other RDF', async () => {
  const content = '<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/>';
  await expect(linkFormatOf(await offered([{ path: 'x.rdf', content }]))).rejects.toThrow('x.rdf');
});

it('reads elements of any depth', async () => {
  const deep = '<a>'.repeat(10_000);
  const content = `<rdf:RDF xmlns:z="http://www.zotero.org/namespaces/export#"><bib:Document rdf:about="https://a.example/1"><z:itemType>webpage</z:itemType><dc:title>A</dc:title>${deep}`;
  const rows = [];
  for await (const row of (await ZOTERO_RDF.load())(await offered([{ path: 'x', content }]), {
    now: new Date(),
  }))
    rows.push(row);
  expect(rows).toMatchObject([{ link: { url: 'https://a.example/1', title: 'A' } }]);
});
