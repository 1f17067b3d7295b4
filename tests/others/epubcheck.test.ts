// @vitest-environment node
import 'fake-indexeddb/auto';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { findEpubcheck } from '../../scripts/test/other-programs';
import { EXPORT_FORMATS } from '../../utils/archive/export/formats/export-formats';
import { saveCapture } from '../../utils/archive/capture/save-capture';
import { aDatabase, anArticle, at } from '../support/builders';
import { exported } from '../support/exported';
import { keepPicture } from '../support/keep-picture';
import { READING_WORDS } from '../support/reading-words';

/** A page that nests what must not be nested, with addresses, times and formulas that are none. */
const ODD_HTML = `<h1>Head</h1><p>A <b>bold <p>x</p></b> <tt>t</tt> <time>yesterday</time> <data value="1">d</data> <bdo>x</bdo> <dfn>a<dfn>b</dfn></dfn></p>
<p><span><div>in span</div></span></p><ul>text<li>one<ul><li>two</li></ul></li><p>stray</p></ul><ol start="x" reversed></ol>
<dl><dd>d first</dd><dt>t</dt></dl><table><tr><td colspan="0" rowspan="99999" width="5">a<table><tbody><tr><td>in</td></tr></tbody></table></td></tr><tr></tr><caption>Cap <p>b</p></caption><colgroup><col span="2"></colgroup></table>
<p><img src="https://odd.example/kept.jpg" alt="Kept"></p><figure><figcaption>one</figcaption><img src="https://x.example/1.jpg" alt="a"><figcaption>two</figcaption></figure>
<figure><img src="data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==" alt=""><figcaption>Cap</figcaption></figure>
<p><a href="https://x.example/a b|c?q={x}^[1]#a#b">odd <a href="https://y.example/">nested</a></a> <a href="#user-content-none">dangling</a> <a href="#user-content-a">ok</a> <a href="http://[bad">bad</a> <a href="mailto:a@b.example?subject=x y">m</a> <a href="https://муз.example/путь?q=ə%zz">iri</a></p>
<p id="user-content-a">one</p><p id="user-content-a">twice</p><p id="1bad id">x</p>
<details open><summary>Sum</summary><p>det</p></details><hgroup><h2>a</h2><p>b</p></hgroup><main><header>h<header>hh</header></header></main><address><h3>x</h3></address>
<math display="block" alttext="\\frac{a}{b}"><mfrac><mi>a</mi><mi>b</mi></mfrac></math><p><math alttext="x"><mfrac><mi>a</mi></mfrac></math> <math><mrow><msup><mi>x</mi><mn>2</mn></msup><mo>=</mo><mtable><mtr><mtd>1</mtd></mtr></mtable></mrow></math></p>
<p><ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp>字<rt>じ</rt></ruby> <ruby>x<span>y</span></ruby> <q cite="https://q.example">q</q> <span lang="x y">l</span> <i lang="ru">я</i> <ins cite="bad" datetime="bad">i</ins></p>
<pre data-language="js">a <code>b</code>
c</pre><blockquote cite="x">q<blockquote>r</blockquote></blockquote><hr><em><ul><li>in em</li></ul></em><a href="https://z.example"><div>block <a href="https://zz.example/">link</a></div></a>`;

/** Bytes that say of themselves what they are, and no more. */
const WEBP = Buffer.from('UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==', 'base64');

/** What epubcheck finds wrong with a book. */
function problemsOf(book: Uint8Array): unknown[] {
  const folder = mkdtempSync(join(tmpdir(), 'menbe-epub-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const [file, report] = [join(folder, 'book.epub'), join(folder, 'report.json')];
  writeFileSync(file, book);
  const { error } = spawnSync('java', ['-jar', findEpubcheck() ?? '', file, '--json', report, '--quiet'], {
    stdio: 'ignore',
  });
  if (error) throw error;
  const { messages } = JSON.parse(readFileSync(report, 'utf8'));
  return messages.map(({ ID, message, locations }: { ID: string; message: string; locations: unknown[] }) => [
    ID,
    message,
    locations[0],
  ]);
}

it('epubcheck finds nothing wrong with a book of odd pages', async () => {
  const db = aDatabase();
  const odd = await saveCapture(
    db,
    anArticle({ url: 'https://odd.example/1', html: ODD_HTML, title: 'T & <x> \u0000 "q"' }),
    at(1),
  );
  await keepPicture(db, odd, 'https://odd.example/kept.jpg', new Uint8Array(WEBP));
  const bare = { title: null, byline: null, siteName: null, lang: 'no language', dir: null };
  await saveCapture(db, anArticle({ ...bare, url: 'https://bare.example/2?a=x|y', html: 'Text' }), at(2));
  const { file } = await exported(db, EXPORT_FORMATS.epub, { words: READING_WORDS });
  expect(problemsOf(file)).toEqual([]);
});
