// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { CLASS_SIGNALS, ClassReader } from './class-signals';

const reader = new ClassReader();

function signalsOf(attributes: Record<string, string>): string[] {
  const element = document.createElement('div');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  const signals = reader.read(element.getAttribute('class')).signals | reader.read(element.id).signals;
  return CLASS_SIGNALS.filter((_, index) => (signals & (1 << index)) !== 0);
}

describe('ClassReader', () => {
  it.each(['comment-list', 'Comment_List', 'commentList', 'COMMENT-LIST', 'x9-comment2 list3'])(
    'finds the words in %s',
    (name) => {
      expect(signalsOf({ class: name })).toEqual(['comment', 'list']);
    },
  );

  it('takes two words in a row for one, too', () => {
    expect(signalsOf({ class: 'rich-text' })).toContain('body');
    expect(signalsOf({ class: 'very-rich-text' })).toContain('body');
    expect(signalsOf({ class: 'rich' })).toEqual([]);
    expect(signalsOf({ class: 'text' })).toEqual(['content']);
    expect(signalsOf({ class: 'text-rich' })).toEqual(['content']);
  });

  it('reads the id like the class, and each by itself', () => {
    expect(signalsOf({ id: 'sidebar' })).toEqual(['sidebar']);
    expect(signalsOf({ id: 'sidebar', class: 'footer' })).toEqual(['footer', 'sidebar']);
    expect(signalsOf({ class: 'rich', id: 'text' })).toEqual(['content']);
  });

  it.each(['shareholders', 'adapter', 'download', 'constructor', 'toString', '', 'müxbir', '123'])(
    'takes no part of a word for a word: %s',
    (name) => {
      expect(signalsOf({ class: name, id: name })).toEqual([]);
    },
  );

  it('reads no more of a generated name than its beginning', () => {
    expect(signalsOf({ class: `nav ${'css-q '.repeat(60)} comments` })).toEqual(['nav']);
  });

  it('says nothing of an element without class and id', () => {
    expect(signalsOf({ title: 'comments' })).toEqual([]);
  });

  it('has a bit for every group', () => {
    expect(new Set(CLASS_SIGNALS.map((_, index) => 1 << index)).size).toBe(CLASS_SIGNALS.length);
  });
});
