import { expect, it } from 'vitest';
import { SafeNames } from './safe-names';

const url = 'https://www.xeber.example/a';
const nameOf = (title: string | null) => new SafeNames('md').nameOf({ title, url });
const bytes = (name: string) => new TextEncoder().encode(name).length;

it.each([
  ['Xəzərin səviyyəsi enir', 'Xəzərin səviyyəsi enir.md'],
  ['a/b\\c:d*e?f"g<h>i|j#k^l[m]n', 'a b c d e f g h i j k l m n.md'],
  [' ..hidden. . ', 'hidden.md'],
  ['two\r\nlines\u0000and\u2028more', 'two lines and more.md'],
  ['turned\u202Egnp.exe', 'turnedgnp.exe.md'],
  ['half \ud83d', 'half.md'],
  ['S\u0327\u0259ki', '\u015e\u0259ki.md'],
  ['CON', '_CON.md'],
  ['nul.txt', '_nul.txt.md'],
  ['com¹', '_com¹.md'],
  ['Console', 'Console.md'],
  ['../../etc/passwd', 'etc passwd.md'],
  ['???', 'xeber.example.md'],
  [null, 'xeber.example.md'],
])('%j is a safe name', (title, name) => {
  expect(nameOf(title)).toBe(name);
});

it('a name without a title and without a site is a name still', () => {
  expect(new SafeNames('txt').nameOf({ title: ' ', url: 'about:blank' })).toBe('source.txt');
});

it.each(['ə'.repeat(300), '👩‍👩‍👧'.repeat(60), `${'a'.repeat(90)} . . b`, 'x'.repeat(5000)])(
  'a name takes 100 bytes at most, and ends with a whole letter: %#',
  (title) => {
    const names = new SafeNames('md');
    const made = Array.from({ length: 1200 }, () => names.nameOf({ title, url }));
    for (const name of made) {
      expect(bytes(name)).toBeLessThanOrEqual(100);
      expect(name).not.toMatch(/[ .]\.md$|\ufffd/);
      expect(name.isWellFormed()).toBe(true);
    }
    expect(new Set(made).size).toBe(made.length);
    expect(made[0]).not.toContain('👩.md');
  },
);

it('names are unique where letters have no case, and where marks stand by themselves', () => {
  const names = new SafeNames('md');
  const titles = ['Straße', 'STRASSE', 'strasse', 'A 2', 'A', 'a', 'É', 'e\u0301', 'ﬁne', 'FINE'];
  const made = titles.map((title) => names.nameOf({ title, url }));
  expect(new Set(made.map((name) => name.normalize('NFKC').toUpperCase())).size).toBe(titles.length);
  expect(made.slice(3, 6)).toEqual(['A 2.md', 'A.md', 'a 3.md']);
});
