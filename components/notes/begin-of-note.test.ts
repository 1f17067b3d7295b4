import { expect, it } from 'vitest';
import { beginOfNote } from './begin-of-note';

it.each([
  ['Ask the *harbour master* again.\nTomorrow.', 'Ask the harbour master again.'],
  ['## **Who** paid?', 'Who paid?'],
  ['- `ferry_id`, not ferry_no', 'ferry_id, not ferry_no'],
  ['2 * 3 = 6', '2 * 3 = 6'],
  [null, ''],
])('is the first line in plain words: %s', (note, begin) => {
  expect(beginOfNote(note)).toBe(begin);
});
