// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { xmlText } from './xml-text';
import { oneLine, plainText } from './plain-text';

it('leaves out control characters and keeps lines', () => {
  expect(plainText('a\u0000\u0007b\r\nc\rd\te\ufffe')).toBe('ab\nc\nd\te');
  expect(plainText('half \ud83d')).toBe('half \ufffd');
  expect(oneLine(' a\u0000\n\n b\u2028c ')).toBe('a b c');
});

it('writes XML that every parser takes, whatever the text', () => {
  const everything = Array.from({ length: 0x1_0000 }, (_, code) => String.fromCharCode(code)).join('');
  const read = new DOMParser().parseFromString(
    `<a b="${xmlText('"\'<&')}">${xmlText(everything)}</a>`,
    'application/xml',
  );
  expect(read.documentElement.textContent).toBe(plainText(everything));
  expect(read.documentElement.getAttribute('b')).toBe('"\'<&');
});
