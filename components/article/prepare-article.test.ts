// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { prepareArticle } from './prepare-article';

function prepared(html: string, title: string | null = null): HTMLElement {
  const template = document.createElement('template');
  template.innerHTML = html;
  prepareArticle(template.content, title);
  const body = document.createElement('div');
  body.append(template.content);
  return body;
}

describe('prepareArticle', () => {
  it('shows a picture as a link to its address, named by what it shows', () => {
    const body = prepared('<p><img src="https://example.org/a.jpg" alt="A bridge"></p>');
    expect(body.querySelector('img')).toBeNull();
    const link = body.querySelector('a.picture');
    expect(link?.getAttribute('href')).toBe('https://example.org/a.jpg');
    expect(link?.textContent).toBe('A bridge');
  });

  it('does not nest links', () => {
    const alone = prepared('<a href="https://example.org/page"><img src="https://example.org/a.jpg"></a>');
    expect(alone.querySelectorAll('a')).toHaveLength(1);
    expect(alone.querySelector('a')?.getAttribute('href')).toBe('https://example.org/a.jpg');
    const withWords = prepared(
      '<a href="https://example.org/page"><img src="https://example.org/a.jpg"> More</a>',
    );
    expect(withWords.querySelectorAll('a')).toHaveLength(1);
    expect(withWords.querySelector('a > span.picture')).not.toBeNull();
  });

  it('keeps pictures that are stored with the article', () => {
    expect(prepared('<img src="data:image/png;base64,AAAA">').querySelector('img')?.getAttribute('alt')).toBe(
      '',
    );
  });

  it('opens links beside the reader and leaves links within the article', () => {
    const body = prepared('<a href="https://example.org/">out</a><a href="#note">in</a>');
    const [out, within] = body.querySelectorAll('a');
    expect([out?.target, out?.rel]).toEqual(['_blank', 'noopener noreferrer']);
    expect(within?.getAttribute('target')).toBeNull();
  });

  it('leaves no landmarks, no empty headings, no bad languages', () => {
    const body = prepared('<main lang="xx_broken!"><header>a</header><h2> </h2><aside>b</aside></main>');
    expect(body.innerHTML).toBe('<div><div>a</div><div>b</div></div>');
  });

  it('does not say the title twice', () => {
    const html = '<h1>The old \n bridge</h1><p>Text</p><h2>The old bridge</h2>';
    expect(prepared(html, 'The old bridge').textContent).toBe('TextThe old bridge');
    expect(prepared(html, 'Another').querySelector('h1')).not.toBeNull();
  });

  it('lets wide tables scroll by themselves', () => {
    expect(
      prepared('<table><tbody><tr><td>1</td></tr></tbody></table>').querySelector('.scroll-box > table'),
    ).not.toBeNull();
  });
});
