import { expect, it } from 'vitest';
import { joplinFile, joplinId } from '../../../tests/support/links/joplin';
import { offered, rowsOf } from '../../../tests/support/run-link-format-tests';
import { paxRecord, tarOf } from '../../../tests/support/tar-of';
import { JOPLIN } from './joplin';

const note = (letter: string) =>
  joplinFile(letter, ['A note', 'Words'], { source_url: `https://a.example/${letter}`, type_: 1 });

/** What becomes of each row of a tar: its address, or why it cannot be taken. */
async function outcomes(content: Uint8Array<ArrayBuffer>): Promise<string[]> {
  const rows = await rowsOf(JOPLIN, [{ path: 'x.jex', content }]);
  return rows.map((row) => (row.link ? row.link.url : row.reason));
}

it('reads paths and sizes from headers of all kinds', async () => {
  const { path, content } = note('1');
  const second = note('2');
  const tar = tarOf([
    { path: 'PaxHeader', content: paxRecord('path', path) + paxRecord('mtime', '1.5'), type: 'x' },
    { path: 'short', content },
    { path: '././@LongLink', content: `${second.path}\0`, type: 'L' },
    { path: 'short', content: second.content },
    { path: 'resources/', content: '', type: '5' },
    { path: './short', content: 'of no item' },
    { path: `resources/${joplinId('3')}.md`, content: 'A file that belongs to a note' },
    note('4'),
  ]);
  expect(await outcomes(tar)).toEqual(['1', '2', '4'].map((letter) => `https://a.example/${letter}`));
  expect(await JOPLIN.takes(await offered([{ path: 'x', content: tar }]))).toBe(true);
});

it('takes what stands before the place where a file is cut off or damaged, and tells it', async () => {
  const tar = tarOf([note('1'), note('2')]);
  const first = 'https://a.example/1';
  expect(await outcomes(tar.slice(0, 1100))).toEqual([first, 'damaged']);
  expect(await outcomes(tar.slice(0, 1024))).toEqual([first, 'damaged']);
  expect(await outcomes(tar.fill(1, 1024, 1030))).toEqual([first, 'damaged']);
});

it('takes no other tar', async () => {
  const takes = async (content: Uint8Array<ArrayBuffer>) =>
    JOPLIN.takes(await offered([{ path: 'x.jex', content }]));
  expect(await takes(tarOf([{ path: 'readme.md', content: 'x' }]))).toBe(false);
  expect(await takes(tarOf([]))).toBe(false);
  expect(await takes(tarOf([note('1')]).fill(1, 0, 3))).toBe(false);
});

it('shows a text that is nested too deeply as it stands', async () => {
  const deep = joplinFile('1', ['A note', `${'>'.repeat(20_000)}a`], {
    source_url: 'https://a.example/1',
    type_: 1,
  });
  const [row] = await rowsOf(JOPLIN, [{ path: 'x.jex', content: tarOf([deep]) }]);
  const html = row?.link ? row.body?.asHtml?.(deep.content) : '';
  expect(html).toBe(`<pre>${'&gt;'.repeat(20_000)}a</pre>`);
});
