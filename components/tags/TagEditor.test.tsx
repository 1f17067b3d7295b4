// @vitest-environment jsdom
import { options, render } from 'preact';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { axeProblems } from '../../tests/support/axe-problems';
import { TagEditor } from './TagEditor';

const KNOWN = ['Təhsil', 'su', 'su hövzəsi'].map((tag, n) => ({ tag, count: 9 - n }));

const onAdd = vi.fn();
const onRemove = vi.fn();
let root: HTMLElement;

function show(tags: string[]): void {
  root = document.createElement('div');
  document.body.replaceChildren(root);
  render(<TagEditor inputId="tags" tags={tags} known={KNOWN} onAdd={onAdd} onRemove={onRemove} />, root);
}

const input = () => root.querySelector('input') as HTMLInputElement;
const offered = () => [...root.querySelectorAll('[role=option] bdi')].map(({ textContent }) => textContent);
const active = () =>
  document.getElementById(input().getAttribute('aria-activedescendant') ?? '')?.textContent;

function type(text: string): void {
  input().value = text;
  input().dispatchEvent(new Event('input', { bubbles: true }));
}

/** @returns whether the key was left to the page */
function press(key: string, init: KeyboardEventInit = {}): boolean {
  return input().dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }),
  );
}

describe('TagEditor', () => {
  beforeAll(() => {
    // Changes show at once, as between two keys of a person.
    options.debounceRendering = (draw) => draw();
  });
  beforeEach(() => show(['Bakı']));

  it('shows tags in the order of all lists, and removes the last one shown by Backspace', () => {
    show(['su', 'Bakı']);
    const shown = [...root.querySelectorAll('.tag bdi')].map(({ textContent }) => textContent);
    expect(shown).toEqual(['Bakı', 'su']);
    press('Backspace');
    expect(onRemove).toHaveBeenLastCalledWith('su');
  });

  it('adds what was typed with Enter, trimmed, and is empty again', () => {
    type('  yeni  teq ');
    press('Enter');
    expect(onAdd).toHaveBeenCalledExactlyOnceWith('yeni teq');
    expect(input().value).toBe('');
    expect(root.querySelector('[role=status]')?.textContent).toBe('Tag added: yeni teq');
  });

  it('says of a tag that is there in another spelling that it is, and adds none', () => {
    show(['Körpü']);
    type('KORPU');
    press('Enter');
    expect(onAdd).not.toHaveBeenCalled();
    expect(input().value).toBe('');
    expect(root.querySelector('[role=status]')?.textContent).toBe('Already there: Körpü');
  });

  it('names what it adds in the spelling that is in use', () => {
    type('TEHSIL');
    press('Enter');
    expect(root.querySelector('[role=status]')?.textContent).toBe('Tag added: Təhsil');
  });

  it('adds with a comma, and all of a pasted list', () => {
    type('bir, iki،üç,');
    expect(onAdd.mock.calls).toEqual([['bir'], ['iki'], ['üç']]);
    type(', ,');
    expect(onAdd).toHaveBeenCalledTimes(3);
  });

  it('says that a tag is too long, and keeps what was typed', () => {
    const long = 'a'.repeat(101);
    for (const typed of [long, `${long},`]) {
      type(typed);
      expect(root.querySelector('.tag-too-long')?.textContent).toBe('A tag has at most 100 characters.');
      press('Enter');
      expect(onAdd).not.toHaveBeenCalled();
      expect(input().value).toContain(long);
    }
    type('short');
    expect(root.querySelector('.tag-too-long')).toBeNull();
    press('Enter');
    expect(onAdd).toHaveBeenCalledExactlyOnceWith('short');
  });

  it('offers tags in use whatever the accents, but for those that are set', async () => {
    type('TEHS');
    expect(offered()).toEqual(['Təhsil']);
    expect(await axeProblems(root)).toEqual([]);
    expect(input().getAttribute('aria-expanded')).toBe('true');
    show(['SU']);
    type('su');
    expect(offered()).toEqual(['su hövzəsi']);
  });

  it('is chosen from by arrows, round and round, and by a click', () => {
    type('su');
    press('ArrowDown');
    expect(active()).toContain('su');
    press('ArrowDown');
    expect(active()).toContain('su hövzəsi');
    press('ArrowDown');
    expect(active()).toBeUndefined();
    press('ArrowUp');
    press('Enter');
    expect(onAdd).toHaveBeenLastCalledWith('su hövzəsi');
    type('su');
    root.querySelector<HTMLElement>('[role=option]')?.click();
    expect(onAdd).toHaveBeenLastCalledWith('su');
  });

  it('closes the list with Escape, then empties the field, then leaves the key to the page', () => {
    type('su');
    expect(press('Escape')).toBe(false);
    expect([offered(), input().value]).toEqual([[], 'su']);
    expect(press('Escape')).toBe(false);
    expect(input().value).toBe('');
    expect(press('Escape')).toBe(true);
  });

  it('removes the last tag with Backspace in an empty field only, and any by its button', () => {
    type('a');
    expect(press('Backspace')).toBe(true);
    expect(onRemove).not.toHaveBeenCalled();
    type('');
    press('Backspace');
    expect(onRemove).toHaveBeenCalledExactlyOnceWith('Bakı');
    root.querySelector<HTMLElement>('[aria-label="Remove tag: Bakı"]')?.click();
    expect(onRemove).toHaveBeenCalledTimes(2);
    expect(document.activeElement).toBe(input());
  });

  it('leaves keys alone while a character is being composed', () => {
    type('su');
    expect(press('Enter', { isComposing: true })).toBe(true);
    expect(onAdd).not.toHaveBeenCalled();
  });
});
