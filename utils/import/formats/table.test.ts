import { describe, expect, it } from 'vitest';
import { linkFixture } from '../../../tests/support/link-fixture';
import { offered, runLinkFormatTests } from '../../../tests/support/run-link-format-tests';
import type { LinkRow } from '../link-format';
import { TABLE } from './table';
import type { LinkColumns } from '../table-columns';
import { tableHeadOf } from './table-head';

const NOW = new Date('2026-11-30T00:00:00.000Z');

runLinkFormatTests({
  format: TABLE,
  files: () => [linkFixture('table.csv')],
  links: [
    {
      url: 'https://a.example/1',
      title: 'Xəzər; dənizi',
      tags: ['su', 'qum'],
      note: 'İki sətir\nikinci sətir',
      folder: 'Tədqiqat / Su',
      savedAt: { value: '2020-05-01T00:00:00.000Z', precision: 'day' },
      highlights: [{ quote: 'Səviyyə düşür', comment: null, markedAt: null }],
    },
    {
      url: 'https://a.example/2',
      title: 'Kür',
      tags: ['a, b', 'c'],
      savedAt: { value: '2013-07-30T20:52:04.000Z', precision: 'time' },
    },
    { url: 'https://a.example/4', title: 'Ragged' },
  ],
  problems: [
    { title: 'Without scheme', reason: 'not-valid:url' },
    { title: 'No address', reason: 'missing:url' },
  ],
});

async function read(content: string, columns?: LinkColumns): Promise<LinkRow[]> {
  const rows: LinkRow[] = [];
  const offer = await offered([{ path: 'x', content }]);
  expect(await TABLE.takes(offer)).toBe(true);
  for await (const row of (await TABLE.load())(offer, { now: NOW, columns })) rows.push(row);
  return rows;
}

async function headOf(content: string) {
  const { files } = await offered([{ path: 'x', content }]);
  return files[0] && tableHeadOf(files[0]);
}

describe('the columns of a table', () => {
  it.each([
    ['pageURL,articleTitle,date_added', { url: 'pageURL', title: 'articleTitle', savedAt: 'date_added' }],
    [
      'Adres\tSayfa Başlığı\tEtiketler\tAçıklama\tKlasör\tEklenme Tarihi\tAlıntı',
      {
        url: 'Adres',
        title: 'Sayfa Başlığı',
        tags: 'Etiketler',
        note: 'Açıklama',
        folder: 'Klasör',
        savedAt: 'Eklenme Tarihi',
        quote: 'Alıntı',
      },
    ],
    [
      'Ссылка;Название;Теги;Примечание;Папка;Дата добавления;Цитата',
      {
        url: 'Ссылка',
        title: 'Название',
        tags: 'Теги',
        note: 'Примечание',
        folder: 'Папка',
        savedAt: 'Дата добавления',
        quote: 'Цитата',
      },
    ],
    ['BAŞLIQ,ÜNVAN,TARİX', { title: 'BAŞLIQ', url: 'ÜNVAN', savedAt: 'TARİX' }],
    ['created,date added,url', { savedAt: 'date added', url: 'url' }],
  ])('are told by the names in %s', async (head, columns) => {
    const width = head.split(/[,;\t]/).length;
    const delimiter = /[,;\t]/.exec(head)?.[0] ?? ',';
    const row = Array(width).fill('https://a.example/1').join(delimiter);
    expect((await headOf(`${head}\n${row}\n`))?.columns).toEqual(columns);
  });

  it('are told by what is in them where no name tells the addresses', async () => {
    const content = 'Mənbə,Title\nhttps://a.example/1,Bir\nhttps://a.example/2,İki\n';
    expect((await headOf(content))?.columns).toEqual({ url: 'Mənbə', title: 'Title' });
  });

  it('are told by what is in them where a name tells of addresses and none is there', async () => {
    const content = 'Link,Page\n17,https://a.example/1\n18,https://a.example/2\n';
    expect((await headOf(content))?.columns).toEqual({ url: 'Page' });
  });

  it('are told by what is in them where some rows lack the address', async () => {
    const content = 'Mənbə,Mövzu\nhttps://a.example/1,Bir\nyoxdur,İki\nhttps://a.example/3,Üç\n';
    expect((await headOf(content))?.columns).toEqual({ url: 'Mənbə' });
    expect(await read(content)).toMatchObject([
      { link: { url: 'https://a.example/1' } },
      { link: null, reason: 'not-valid:url' },
      { link: { url: 'https://a.example/3' } },
    ]);
  });

  it('have numbers where there is no head, so that the first row is not lost', async () => {
    const content = '7\tBir\thttps://a.example/1\n8\tİki\thttps://a.example/2\n';
    expect(await headOf(content)).toMatchObject({
      names: ['1', '2', '3'],
      isNamed: false,
      columns: { url: '3', title: '2' },
    });
    expect(await read(content)).toMatchObject([
      { at: 'x, 1', link: { url: 'https://a.example/1', title: 'Bir' } },
      { at: 'x, 2', link: { url: 'https://a.example/2', title: 'İki' } },
    ]);
  });

  it('have a name each', async () => {
    expect((await headOf('url,,url,url (3)\nhttps://a.example/1,a,b,c\n'))?.names).toEqual([
      'url',
      '(2)',
      'url (3)',
      'url (3) (4)',
    ]);
  });

  it('hold what the user says', async () => {
    const content = 'url,title,a,b\nhttps://a.example/1,Bir,https://a.example/2,Salam\n';
    expect(await read(content, { url: 'a', note: 'b', tags: 'none' })).toMatchObject([
      { link: { url: 'https://a.example/2', title: null, note: 'Salam', tags: [] } },
    ]);
  });
});

it.each([
  '',
  'url,title',
  'salam\nhttps://a.example/1',
  'Note, link\nsalam\nbax',
  'a,b\n1,2',
  'https://a.example/1\nhttps://a.example/2',
])('takes no text: %s', async (content) =>
  expect(await TABLE.takes(await offered([{ path: 'x.csv', content }]))).toBe(false),
);
