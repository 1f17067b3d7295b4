// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { READING_WORDS } from '../../../tests/support/reading-words';
import { pictureMarkup } from './html-pieces';
import { parseHtml } from './html-tree';
import { sourcePage } from './source-page';

const ITEM = {
  url: 'https://a.example/1?a=1&b=2',
  title: '<script>alert(1)</script>',
  byline: 'A "B"',
  siteName: null,
  lang: 'az',
  dir: 'ltr' as const,
  publishedTime: '2025-10',
  archivedAt: '2026-11-23T08:00:00.000Z',
  tags: ['<b>'],
  note: 'one\n\ntwo\nthree <i>',
  highlights: [],
};

function pageOf(html: string, address: string | null = null): Document {
  const pieces = sourcePage(ITEM, parseHtml(html), READING_WORDS).map((piece) =>
    typeof piece === 'string' ? piece : pictureMarkup(piece, address, 'Picture'),
  );
  return new DOMParser().parseFromString(pieces.join(''), 'text/html');
}

it('runs nothing and loads nothing, whatever is in the article', () => {
  const hostile =
    '<script>1</script><p onclick="x()">a</p><a href="javascript:x()">b</a><iframe src="https://x.example"></iframe><style>*{}</style>';
  const page = pageOf(`${hostile}<img src="https://x.example/1.jpg" onerror="x()" alt='"><script>'>`);
  expect(page.querySelectorAll('script, iframe, img, link, [onclick], [onerror]')).toHaveLength(0);
  expect(page.querySelectorAll('style')).toHaveLength(1);
  expect([...page.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([
    'https://a.example/1?a=1&b=2',
    null,
    'https://x.example/1.jpg',
  ]);
  const policy = page.querySelector('meta[http-equiv]')?.getAttribute('content');
  expect(policy).toBe(
    "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
  );
});

it('says what it is, and what the user wrote', () => {
  const page = pageOf('<p>text</p>');
  expect(page.querySelector('h1')?.textContent).toBe('<script>alert(1)</script>');
  expect(page.querySelector('.by')?.textContent).toBe('A "B"');
  expect(page.querySelector('.facts')?.textContent).toBe(
    'Source: https://a.example/1?a=1&b=2\nPublished: 2025-10\nArchived: 2026-11-23T08:00:00.000Z\nTags: <b>',
  );
  expect([...page.querySelectorAll('.own p')].map((each) => each.innerHTML)).toEqual([
    'one',
    'two<br>three &lt;i&gt;',
  ]);
  expect(page.querySelector('article')?.lang).toBe('az');
});

it('a picture is in the page; in a link no link is put around its words', () => {
  const html = '<a href="https://b.example/"><img src="https://x.example/1.jpg" alt="A"></a>';
  expect(pageOf(html, 'data:image/png;base64,AA==').querySelector('a > img')?.getAttribute('alt')).toBe('A');
  expect(pageOf(html).querySelector('article a')?.innerHTML).toBe('<span class="picture">A</span>');
});
