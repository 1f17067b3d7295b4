import { expect, it } from 'vitest';
import { offered } from '../../../tests/support/run-link-format-tests';
import { mappableTable } from './mappable-table';

const tableIn = async (...contents: string[]) =>
  mappableTable(await offered(contents.map((content, n) => ({ path: `${n}.csv`, content }))));

it('shows of each column the first values that differ, without empty ones, and cuts long ones', async () => {
  const long = 'ə'.repeat(200);
  const rows = [
    'a,b,c',
    `https://a.example/1,,${long}`,
    'https://a.example/1,x,',
    'https://a.example/2,y,',
    'https://a.example/3,z,',
    'https://a.example/4,w,',
  ];
  expect(await tableIn(rows.join('\n'))).toEqual({
    isNamed: true,
    proposed: { url: 'a' },
    columns: [
      { name: 'a', samples: ['https://a.example/1', 'https://a.example/2', 'https://a.example/3'] },
      { name: 'b', samples: ['x', 'y', 'z'] },
      { name: 'c', samples: ['ə'.repeat(80)] },
    ],
  });
});

it('is there for the table of a tool', async () => {
  const table = await tableIn('URL,Title,Selection,Folder\nhttps://a.example/1,Bir,Sitat,Unread');
  expect(table?.proposed).toEqual({ url: 'URL', title: 'Title', quote: 'Selection', folder: 'Folder' });
});

it('is there for several tables with the same columns alone', async () => {
  const first = 'url,title\nhttps://a.example/1,Bir';
  expect((await tableIn(first, 'url,title\nhttps://a.example/2,İki'))?.columns).toHaveLength(2);
  expect(await tableIn(first, 'url,note\nhttps://a.example/2,İki')).toBeNull();
});

it.each([
  'https://a.example/1',
  '<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><p><DT><A HREF="https://a.example/1">x</A></DL>',
])('is not there for %s', async (content) => expect(await tableIn(content)).toBeNull());
