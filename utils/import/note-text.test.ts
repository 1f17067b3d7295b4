import { expect, it } from 'vitest';
import { joinedNotes, noteText } from './note-text';

it('makes text of HTML, and leaves text as it is', () => {
  expect(
    noteText('<p>Xəzər &amp; <b>su</b></p>\n<p>İkinci<br>sətir</p><ul>\n<li>bir</li>\n<li>iki</li></ul>'),
  ).toBe('Xəzər & su\n\nİkinci\nsətir\n\n- bir\n- iki');
  expect(noteText('<div><script>alert(1)</script>a</div>')).toBe('a');
  expect(noteText('a < b  &amp; c\n> d')).toBe('a < b  &amp; c\n> d');
});

it('joins notes that say something, each once', () => {
  expect(joinedNotes(['bir', null, ' ', undefined, 'iki', 'bir '])).toBe('bir\n\niki');
});
