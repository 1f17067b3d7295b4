// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { extractWhole } from './extract-whole';

const URL_HERE = 'https://valley.example/2025/bridge';

function parse(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

function whole(html: string) {
  return extractWhole(parse(html), URL_HERE);
}

const PROSE = 'The old bridge over the river was opened to traffic again on Monday morning. '.repeat(8);

describe('extractWhole', () => {
  it('takes all text of the page, also what is no content', () => {
    const result = whole(
      '<title>Bridge opens</title><meta property="og:type" content="article"><nav><a href="/">Home</a></nav>' +
        `<article><h1>Bridge opens</h1><p>${PROSE}</p></article><div class="comments"><p>Well done!</p></div>` +
        '<aside hidden>More news</aside><footer>© Valley Paper</footer>',
    );
    expect(result).toMatchObject({ ok: true, value: { kind: 'page', title: 'Bridge opens', url: URL_HERE } });
    expect(result.ok && result.value.text.split('\n')).toEqual([
      'Home',
      'Bridge opens',
      PROSE.trim(),
      'Well done!',
      'More news',
      '© Valley Paper',
    ]);
    expect(result.ok && result.value.html).toContain('<a href="https://valley.example/">Home</a>');
  });

  it('leaves nothing out, so it tells of nothing but what it could not read', () => {
    const result = whole(`<nav>${PROSE}</nav><iframe src="https://v.example/1" title="A film"></iframe>`);
    expect(result.ok && result.value.details.omissions).toEqual([
      { kind: 'frame', start: 'https://v.example/1', words: 0 },
    ]);
    expect(result.ok && result.value.text.split('\n').at(-1)).toBe('A film');
  });

  it('takes no scripts, styles and forms for text', () => {
    const result = whole(
      '<p>a</p><script>let b;</script><style>c{}</style><noscript>d</noscript><template>e</template>' +
        '<select><option>f</select><textarea>g</textarea>',
    );
    expect(result.ok && result.value.text).toBe('a');
  });

  it('leaves the page as it was', () => {
    const doc = parse('<main><p>a<img src="/p.jpg"></p><script>let b;</script></main>');
    const before = doc.documentElement.outerHTML;
    expect(extractWhole(doc, URL_HERE).ok).toBe(true);
    expect(doc.documentElement.outerHTML).toBe(before);
  });

  it('resolves addresses against the base the page declares', () => {
    const result = whole('<base href="https://cdn.example/x/"><p><a href="y">a</a></p>');
    expect(result.ok && result.value.html).toContain('href="https://cdn.example/x/y"');
  });

  it('fails where there is no text', () => {
    expect(whole('<script>let a;</script><img src="/p.jpg">')).toMatchObject({
      error: { code: 'page-empty' },
    });
    const emptied = parse('');
    emptied.documentElement.remove();
    expect(extractWhole(emptied, URL_HERE)).toMatchObject({ error: { code: 'page-empty' } });
  });
});
