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
