import { describe, expect, it } from 'vitest';
import { bibEntries } from './bib-entries';

const read = (text: string) =>
  [...bibEntries(text)].map(({ fields, ...entry }) => ({ ...entry, fields: Object.fromEntries(fields) }));

describe('entries of BibTeX', () => {
  it('have values in braces, quotes, numbers and abbreviations, put together or not', () => {
    expect(
      read(
        'text a@b.example\n@STRING{kur = "Kür"}\n@String(x = {Xəzər})\n@comment{ @misc{no, title={x}} }\n' +
          '@Online{a:1, Title = kur # { və } # X, year=2020, month = may,\n note = "a {"} b", empty = {},}\n@preamble{"x"}',
      ),
    ).toEqual([
      {
        type: 'online',
        key: 'a:1',
        line: 5,
        isWhole: true,
        fields: { title: 'Kür və Xəzər', year: '2020', month: 'may', note: 'a {"} b', empty: '' },
      },
    ]);
  });

  it('may stand in one line, in parentheses, and have no key', () => {
    expect(read('@misc{a,title={A}} @misc(b, title={B)}, url = "u")@misc{title = {C}}')).toMatchObject([
      { key: 'a', fields: { title: 'A' }, isWhole: true },
      { key: 'b', fields: { title: 'B)', url: 'u' }, isWhole: true },
      { key: '', fields: { title: 'C' }, isWhole: true },
    ]);
  });

  it('that never end leave the next ones alone', () => {
    expect(
      read(
        '@misc{a,\n title = {A {b},\n url = {u}\n}\n@misc{b, title = "B}\n@misc{c, title = C D}\n@misc{d, title = {D}}',
      ),
    ).toMatchObject([
      { key: 'a', isWhole: false },
      { key: 'b', isWhole: false },
      { key: 'c', isWhole: false, line: 6 },
      { key: 'd', isWhole: true, line: 7 },
    ]);
  });

  it('are read in time linear in the text, however broken it is', () => {
    const start = performance.now();
    for (const text of ['@misc{a, title = {', '@misc{', '@a{{{{', '@a{b,"'])
      expect(read(text.repeat(20_000)).length).toBeGreaterThan(0);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
