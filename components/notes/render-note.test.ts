// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { renderNote } from './render-note';

function rendered(markdown: string): HTMLElement {
  const body = document.createElement('div');
  body.append(renderNote(markdown, window as Window & typeof globalThis));
  return body;
}

describe('renderNote', () => {
  it('renders Markdown, headings below those of the page', () => {
    const html = rendered('# Sual\n\n**Kim** dedi?\nHaçan?\n\n- [x] bir\n- [ ] iki').innerHTML;
    expect(html).toContain('<h3>Sual</h3>');
    expect(html).toContain('<strong>Kim</strong> dedi?<br>');
    expect(html.replace(/<\/?p>|\s+(?=<)/g, '')).toContain('<li>☑ bir</li>');
    expect(html).toContain('☐ iki');
  });

  it('shows HTML as it was typed', () => {
    const note = rendered('<script>alert(1)</script>\n\na <b onclick="x">bold</b>');
    expect(note.querySelector('script, b')).toBeNull();
    expect(note.textContent).toContain('<script>alert(1)</script>');
    expect(note.textContent).toContain('<b onclick="x">bold</b>');
  });

  it('loads nothing, and leads nowhere that runs', () => {
    const note = rendered(
      '![foto](https://a.example/1.png) [x](javascript:alert(1)) [y](https://a.example/)',
    );
    expect(note.querySelector('img')).toBeNull();
    expect(note.querySelector('.picture')?.getAttribute('href')).toBe('https://a.example/1.png');
    expect(note.innerHTML).not.toContain('javascript:');
    expect(note.querySelector('a:not(.picture)[href]')?.getAttribute('rel')).toBe('noopener noreferrer');
  });
});

/** What takes minutes to format, or forever to lay out. */
describe('a note made to hold up the reader is shown as it was typed', () => {
  it.each([
    ['emphasis that never ends', '*a_'.repeat(20_000)],
    ['the same in lines', '*a_\n'.repeat(5000)],
    ['half-struck words', '~a~~'.repeat(15_000)],
    ['a table of 5,000 columns', `${'|a'.repeat(5000)}|\n${'|-'.repeat(5000)}|\n${'|b'.repeat(5000)}|`],
    ['lists in lists', Array.from({ length: 300 }, (_, n) => `${'  '.repeat(n)}- a`).join('\n')],
    ['quotes in quotes', `${'> '.repeat(10_000)}a`],
    ['more than anybody writes', 'Söz. '.repeat(100_000)],
  ])('%s', (_what, markdown) => {
    const start = performance.now();
    const note = rendered(markdown);
    expect(performance.now() - start).toBeLessThan(1000);
    expect(note.querySelector('pre')?.textContent).toBe(markdown);
    expect(note.querySelector('em, table, ul, blockquote')).toBeNull();
  });

  it('and a long one of somebody who writes much is formatted', () => {
    const paragraph = `${'Bu, *vacib* və **çox vacib** sözdür. '.repeat(20)}\n\n- bir\n  - iki\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n`;
    const note = rendered(paragraph.repeat(40));
    expect(note.querySelectorAll('em')).toHaveLength(800);
    expect(note.querySelectorAll('table')).toHaveLength(40);
  });
});
