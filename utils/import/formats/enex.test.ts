import { describe, expect, it } from 'vitest';
import { enexOf, enml } from '../../../tests/support/links/enex';
import { rowsOf } from '../../../tests/support/run-link-format-tests';
import { ENEX } from './enex';
import { enexNotes } from './enex-notes';

const source = (number: number) =>
  `<note-attributes><source-url>https://a.example/${number}</source-url></note-attributes>`;
const clip = (number: number, html = '<p>Words</p>') =>
  `<title>Clip ${number}</title>${enml(html)}${source(number)}`;

/** What becomes of each row of a file: its address, or why it cannot be taken. */
async function outcomes(...contents: string[]): Promise<string[]> {
  const files = contents.map((content, at) => ({ path: `${at}.enex`, content }));
  const rows = await rowsOf(ENEX, files);
  return rows.map((row) => (row.link ? row.link.url : `${row.title}: ${row.reason}`));
}

async function bodyOf(note: string): Promise<string> {
  const [row] = await rowsOf(ENEX, [{ path: 'x.enex', content: enexOf(note) }]);
  const pieces: string[] = [];
  const body = row?.link ? row.body : undefined;
  for await (const chunk of body?.file.chunks() ?? []) pieces.push(new TextDecoder().decode(chunk));
  return pieces.join('').trim();
}

describe('notes of Evernote', () => {
  it('come from several notebooks', async () => {
    const taken = await outcomes(enexOf(clip(1)), enexOf(clip(2)));
    expect(taken).toEqual(['https://a.example/1', 'https://a.example/2']);
  });

  it('are taken up to where their file is cut off, which is told', async () => {
    const file = enexOf(clip(1), clip(2));
    const cut = async (at: number) => outcomes(file.slice(0, at));
    expect(await cut(file.indexOf('Words', file.indexOf('Clip 2')))).toEqual([
      'https://a.example/1',
      'Clip 2: damaged',
    ]);
    expect(await cut(file.indexOf('</note>') + 7)).toEqual(['https://a.example/1', 'null: damaged']);
    expect(await outcomes(file.replace('</note>', ''))).toContain('Clip 1: damaged');
  });

  it('have their text as HTML, which no declared entity changes', async () => {
    expect(await bodyOf(clip(1, 'a&nbsp;b &amp;nbsp; &lol; <a name="x"/><en-todo checked="true"/>c'))).toBe(
      '<en-note>a\u00a0b &amp;nbsp; &amp;lol; <a name="x"></a>☑ c</en-note>',
    );
    expect(await bodyOf(clip(1, 'a]]]]><![CDATA[>b<en-crypt>c2VjcmV0</en-crypt><en-media hash="0"/>'))).toBe(
      '<en-note>a]]&gt;b</en-note>',
    );
    const bomb = enexOf(`<title>&b;</title>${source(1)}`).replace(
      '.dtd">',
      '.dtd" [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>',
    );
    const rows = await rowsOf(ENEX, [{ path: 'x', content: bomb }]);
    expect(rows.map(({ link }) => link?.title)).toEqual(['&b;']);
  });

  it('stop no other by what is wrong with one', async () => {
    const deep = '<b>'.repeat(5000);
    const long = `<title>Long</title><content>${'x'.repeat(33 * 1024 * 1024)}</content>`;
    expect(await outcomes(enexOf(clip(1, deep), long, clip(2)))).toEqual([
      'Clip 1: damaged',
      'Long: too-much',
      'https://a.example/2',
    ]);
    const deepFile = enexOf('<a>'.repeat(5000));
    await expect(outcomes(deepFile)).rejects.toMatchObject({ code: 'import-file-unreadable' });
  });

  it('are refused where one piece of their file never ends', async () => {
    const chunks = async function* () {
      yield new TextEncoder().encode('<en-export><note><content><![CDATA[');
      for (let at = 0; at < 80; at++) yield new Uint8Array(1024 * 1024).fill(32);
    };
    const reading = async () => {
      for await (const note of enexNotes({ path: 'x', size: 0, chunks })) expect(note).toBeNull();
    };
    await expect(reading()).rejects.toMatchObject({ code: 'import-too-large' });
  });

  it('have no text where Evernote has encrypted it', async () => {
    const locked = `<title>Locked</title><content encoding="base64:aes">AAAA</content>${source(1)}`;
    expect(await bodyOf(locked)).toBe('');
  });
});
