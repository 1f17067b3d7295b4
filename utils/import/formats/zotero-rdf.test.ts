import { describe, expect, it } from 'vitest';
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
