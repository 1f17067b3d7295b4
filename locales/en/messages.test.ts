import { describe, expect, it } from 'vitest';
import { messages } from '.';

type Tree = { [name: string]: string | Tree };

/** Every text with its path; the forms of a plural together. */
function texts(tree: Tree, path = ''): [path: string, forms: string[]][] {
  return Object.entries(tree).flatMap(([name, value]): [string, string[]][] => {
    if (typeof value === 'string') return [[path + name, [value]]];
    if (typeof value['other'] === 'string')
      return [[path + name, Object.values(value).filter((form) => typeof form === 'string')]];
    return texts(value, `${path}${name}.`);
  });
}

const ALL = texts(messages);

describe('English', () => {
  it.each(ALL)('%s is a text without loose ends', (_path, forms) => {
    for (const form of forms) {
      expect(form).toBe(form.trim());
      expect(form).not.toBe('');
      expect(form.replace(/\{[a-z]+\}/g, '')).not.toMatch(/[{}]|\.\.\.|"/);
    }
  });

  it('has both English forms wherever it counts', () => {
    for (const [path, forms] of ALL) if (forms.length > 1) expect([path, forms.length]).toEqual([path, 2]);
  });
});
