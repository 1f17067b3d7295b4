import { expect, it } from 'vitest';
import { latexAddress, latexText } from './latex-text';

it.each([
  ["Caf\\'e {\\'E}clair na{\\\"\\i}ve", 'Café Éclair naïve'],
  [
    '\\"{O}zg\\"ur \\c{S}ahin \\u{g} da\\u g, {\\.I}stanbul, D\\i yarbak\\i r',
    'Özgür Şahin ğ dağ, İstanbul, Dıyarbakır',
  ],
  ['\\c c \\c{C} \\.{I} \\.{\\i} \\u{G}', 'ç Ç İ i Ğ'],
  ['Az\\textschwa rbaycan, az{\\schwa}ri', 'Azərbaycan, azəri'],
  ['\\CYRK\\cyrn\\cyri\\cyrg\\cyra{} \\"\\cyre\\ \\cyrishrt', 'Книга ё й'],
  ['\\v{S}koda, \\H{o}, \\k{a}, \\r{u}, \\l\\ o\\ss', 'Škoda, ő, ą, ů, ł oß'],
  ['{{The} BBC} at 50\\% \\& more, \\#1, a\\_b, \\$5', 'The BBC at 50% & more, #1, a_b, $5'],
  ["``Su'' -- 1--2---3~km", '“Su” – 1–2—3 km'],
  ['\\emph{su} \\textbf{dəniz}, H\\textsubscript{2}O', 'su dəniz, H2O'],
  ['a \\foo{b} \\alpha', 'a \\foob \\alpha'],
  ['\\~{}a, \\^{}', '~a, ^'],
  ['Xəzər\n  dənizi', 'Xəzər dənizi'],
  ['\\', ''],
  ["\\'", ''],
])('reads %s', (value, text) => expect(latexText(value)).toBe(text));

it('keeps dashes and tildes of addresses', () => {
  expect(latexAddress('https://a.example/~su/a--b\\_c\\%20d\\#e?x=1\\&y={2}')).toBe(
    'https://a.example/~su/a--b_c%20d#e?x=1&y=2',
  );
  expect(latexAddress('https://a.example/\\~{}su/\\textasciitilde{}qum')).toBe('https://a.example/~su/~qum');
  expect(latexAddress('\\url{https://a.example/1}')).toBe('https://a.example/1');
});
