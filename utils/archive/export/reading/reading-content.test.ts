import { createHash } from 'node:crypto';
import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { aDatabase, anArticle, at, minute } from '../../../../tests/support/builders';
import { exported } from '../../../../tests/support/exported';
import { keepPicture } from '../../../../tests/support/keep-picture';
import { makePng } from '../../../../tests/support/make-png';
import { readNote } from '../../../../tests/support/read-notes';
import { readStoredZip } from '../../../../tests/support/read-stored-zip';
import { READING_WORDS } from '../../../../tests/support/reading-words';
import { saveCapture } from '../../capture/save-capture';
import { addHighlight, changeHighlight } from '../../highlights/change-highlights';
import { saveNote } from '../../notes/save-note';
import { addTag } from '../../tags/change-tags';
import { EXPORT_FORMATS } from '../formats/export-formats';

const PNG = new Uint8Array(makePng(4, 4, [9, 8, 7]));
const SVG = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>');
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const KEPT = `${sha256(PNG)}.png`;
const words = { words: READING_WORDS };

const HTML =
  '<p>The sea level falls.</p><img src="https://a.example/kept.jpg" alt="Kept"><img src="https://a.example/gone.jpg" alt="Gone">' +
  `<img src="data:image/png;base64,${Buffer.from(PNG).toString('base64')}" alt="Inside"><img src="https://a.example/drawn.svg" alt="Drawn">`;

/** Two sources that show the same picture, one with all that a user can add. */
async function anArchive() {
  const db = aDatabase();
  const first = await saveCapture(
    db,
    anArticle({ url: 'https://a.example/1', title: 'One', html: HTML }),
    at(1),
  );
  const second = await saveCapture(
    db,
    anArticle({ url: 'https://a.example/2', title: 'One', html: HTML }),
    at(2),
  );
  for (const source of [first, second]) await keepPicture(db, source, 'https://a.example/kept.jpg', PNG);
  await keepPicture(db, first, 'https://a.example/drawn.svg', SVG);
  await saveNote(db, first.pageUrl, 'My *note*', { base: null, now: minute(3) });
  await addTag(db, [first.pageUrl], 'Caspian Sea', { now: minute(3) });
  await addTag(db, [first.pageUrl], 'yes', { now: minute(3) });
  const quote = { exact: '- sea level\n# falls', prefix: '', suffix: '' };
  const mark = { pageUrl: first.pageUrl, snapshotId: first.snapshotId, quote, colour: 'yellow' } as const;
  const { id } = await addHighlight(db, mark, minute(3));
  await changeHighlight(db, id, { comment: 'Check *this*.' }, minute(4));
  return db;
}

const filesIn = (file: Uint8Array) => readStoredZip(Buffer.from(file));

it('notes link to kept pictures beside them, each kept once, and to others where they are', async () => {
  const { file, report } = await exported(await anArchive(), EXPORT_FORMATS.markdown, words);
  const files = filesIn(file);
  expect([...files.keys()].sort()).toEqual(
    ['One 2.md', 'One.md', `attachments/${KEPT}`, `attachments/${sha256(SVG)}.svg`].sort(),
  );
  expect(files.get(`attachments/${KEPT}`)?.equals(PNG)).toBe(true);
  const { body, properties } = readNote(files.get('One.md')?.toString('utf8') ?? '');
  expect([...body.querySelectorAll('img')].map(({ alt, src }) => [alt, src])).toEqual([
    ['Kept', expect.stringContaining(`attachments/${KEPT}`)],
    ['Gone', 'https://a.example/gone.jpg'],
    ['Inside', expect.stringContaining(`attachments/${KEPT}`)],
    ['Drawn', expect.stringContaining(`attachments/${sha256(SVG)}.svg`)],
  ]);
  expect(properties['tags']).toEqual(['Caspian Sea', 'yes']);
  expect(report.lost).toEqual([]);
});

it('notes end with highlights and their comments, and with the note as it was written', async () => {
  const { file } = await exported(await anArchive(), EXPORT_FORMATS.markdown, words);
  const note = filesIn(file).get('One.md')?.toString('utf8') ?? '';
  expect(note.slice(note.indexOf('<!--'))).toBe(
    '<!-- menbe: highlights -->\n\n## Highlights\n\n> \\- sea level\n> \\# falls\n\nCheck *this*.\n\n<!-- menbe: note -->\n\n## Note\n\nMy *note*\n',
  );
  const other = filesIn(file).get('One 2.md')?.toString('utf8');
  expect(other).not.toContain('<!--');
});

it('pages hold kept pictures themselves', async () => {
  const { file } = await exported(await anArchive(), EXPORT_FORMATS.html, words);
  const page = new JSDOM(filesIn(file).get('One.html')?.toString('utf8') ?? '').window.document;
  const inside = `data:image/png;base64,${Buffer.from(PNG).toString('base64')}`;
  expect([...page.querySelectorAll('img')].map(({ src }) => src.slice(0, 22))).toEqual([
    inside.slice(0, 22),
    inside.slice(0, 22),
    'data:image/svg+xml;bas',
  ]);
  expect(page.querySelector('img')?.src).toBe(inside);
  expect(page.querySelector('a.picture')?.getAttribute('href')).toBe('https://a.example/gone.jpg');
  expect(page.querySelector('.own blockquote')?.textContent?.trim()).toBe('- sea level# falls');
});

it('a book begins as readers expect, has each picture once and no drawings, and the user’s order', async () => {
  const db = await anArchive();
  const scope = {
    kind: 'pages',
    urls: ['https://a.example/2', 'https://a.example/1'],
    ofCase: { id: 'c', name: 'Case' },
  } as const;
  const { file } = await exported(db, EXPORT_FORMATS.epub, words, { scope });
  // https://www.w3.org/TR/epub-33/#sec-zip-container-mime
  expect(Buffer.from(file).toString('latin1', 30, 58)).toBe('mimetypeapplication/epub+zip');
  expect(Buffer.from(file).readUInt16LE(28)).toBe(0);
  const files = filesIn(file);
  expect([...files.keys()].filter((name) => name.includes('images/'))).toEqual([`EPUB/images/${KEPT}`]);
  const opf = files.get('EPUB/content.opf')?.toString('utf8') ?? '';
  expect(opf.match(/<itemref idref="\w+"/g)).toEqual(
    ['title', 'nav', 'c0', 'c1'].map((id) => `<itemref idref="${id}"`),
  );
  expect(opf.indexOf('source-00002.xhtml')).toBeLessThan(opf.indexOf('source-00001.xhtml'));
  expect(opf).toContain(`href="images/${KEPT}" media-type="image/png"`);
  const chapter = files.get('EPUB/source-00001.xhtml')?.toString('utf8') ?? '';
  expect(chapter).toContain(`<img src="images/${KEPT}" alt="Kept"/>`);
  expect(chapter).toContain('<a href="https://a.example/drawn.svg">Drawn</a>');
});

it('a picture that the database has lost is told, and its words stand for it', async () => {
  const db = await anArchive();
  await db.blobs.delete(sha256(PNG));
  const exports = [
    await exported(db, EXPORT_FORMATS.markdown, words),
    await exported(db, EXPORT_FORMATS.html, words),
    await exported(db, EXPORT_FORMATS.epub, words),
  ];
  expect(exports.map(({ report }) => [report.items, report.lost?.length])).toEqual(exports.map(() => [2, 2]));
});

it('a text file has a head, the article, and what the user wrote', async () => {
  const { file } = await exported(await anArchive(), EXPORT_FORMATS.text, words);
  expect(filesIn(file).get('One.txt')?.toString('utf8')).toBe(
    `One
Aygün Əliyeva · Xəbər
Published: 2025-10-21T19:44:00+04:00
Source: https://a.example/1
Archived: ${minute(1).toISOString()}
Tags: Caspian Sea, yes

Xəzər dənizinin səviyyəsi enir.

* * *
Highlights

“- sea level
# falls”
Check *this*.

* * *
Note

My *note*
`,
  );
});
