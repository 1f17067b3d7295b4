// @vitest-environment jsdom
import { render } from 'preact';
import { describe, expect, it } from 'vitest';
import { axeProblems } from '../../tests/support/axe-problems';
import type { Omission, OmissionKind } from '../../utils/model/stated';
import { Omissions } from './Omissions';

function shown(...omissions: Omission[]): HTMLElement {
  const root = document.createElement('div');
  render(<Omissions omissions={omissions} />, root);
  return root;
}

function lines(root: HTMLElement): string[] {
  return [...root.querySelectorAll('li')].map(({ textContent }) => textContent);
}

describe('Omissions', () => {
  it('shows nothing where nothing was left out', () => {
    expect(shown().innerHTML).toBe('');
  });

  it('tells what was left out, how it begins and how long it is', async () => {
    const root = shown(
      { kind: 'comments', start: 'Well done, all of you', words: 1234 },
      { kind: 'caption', start: 'Deck', words: 1 },
    );
    expect(root.querySelector('summary')?.textContent).toBe('Not included: 2 parts');
    expect(lines(root)).toEqual(['Comments Well done, all of you… 1,234 words', 'Caption Deck 1 word']);
    expect(await axeProblems(root)).toEqual([]);
  });

  it('waits folded up, and says what to do when opened', () => {
    const root = shown({ kind: 'other', start: 'a', words: 9 });
    expect(root.querySelector('details')?.open).toBe(false);
    expect(root.querySelector('summary')?.textContent).toBe('Not included: 1 part');
    expect(root.querySelector('details > p')?.textContent).toContain('“Archive all text on the page”');
  });

  it('gives the whole address of what could not be captured, and no length', () => {
    const url = 'https://v.example/1';
    expect(
      lines(shown({ kind: 'media', start: url, words: 0 }, { kind: 'frame', start: url, words: 0 })),
    ).toEqual([`Video or audio ${url}`, `Frame ${url}`]);
  });

  it('has words for kinds that a later Menbe knows, and takes a beginning as text', () => {
    for (const kind of ['chat', 'toString'] as string[] as OmissionKind[]) {
      expect(lines(shown({ kind, start: '<b>a</b>', words: 9 }))).toEqual(['Other text <b>a</b>… 9 words']);
    }
  });
});
