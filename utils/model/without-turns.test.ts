import { expect, it } from 'vitest';
import { withoutTurns } from './without-turns';

it('takes out what turns a text or is obeyed, and nothing else', () => {
  expect(withoutTurns('\u202e\u2067gnp.x\u2069\u202c\u001b[2K\u009b')).toBe('gnp.x[2K');
  expect(withoutTurns('שלום\u200f, a\tb\nc 👨‍👩‍👧')).toBe('שלום\u200f, a\tb\nc 👨‍👩‍👧');
});
