import { expect, it } from 'vitest';
import { eachAtOnce } from './each-at-once';

const soon = () => new Promise<void>((resolve) => void setTimeout(resolve, 2));

it('does all, and never more at a time than it may', async () => {
  const done: number[] = [];
  let running = 0;
  let most = 0;
  await eachAtOnce([1, 2, 3, 4, 5, 6, 7], 3, async (item) => {
    most = Math.max(most, ++running);
    await soon();
    running--;
    done.push(item);
  });
  expect([done.sort(), most]).toEqual([[1, 2, 3, 4, 5, 6, 7], 3]);
});

it('begins nothing after a rejection, waits for what was begun, and rejects with the first', async () => {
  const ended: number[] = [];
  const run = eachAtOnce([1, 2, 3, 4, 5], 2, async (item) => {
    await soon();
    if (item === 1) throw new Error('one');
    await soon();
    ended.push(item);
  });
  await expect(run).rejects.toThrow('one');
  expect(ended).toEqual([2]);
});

it('takes items as they come', async () => {
  const done: string[] = [];
  async function* letters() {
    for (const letter of 'abc') {
      await soon();
      yield letter;
    }
  }
  await eachAtOnce(letters(), 8, async (letter) => void done.push(letter));
  expect(done.sort()).toEqual(['a', 'b', 'c']);
});
