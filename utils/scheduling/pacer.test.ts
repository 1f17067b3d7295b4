import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { Pacer, urgently } from './pacer';

it('rests until what somebody waits for is done, failed or not', async () => {
  const order: string[] = [];
  const pacer = new Pacer();
  const save = async () => {
    await sleep(30);
    throw new Error('full');
  };
  const saving = urgently(save).catch(() => order.push('save'));
  await Promise.all([saving, pacer.breathe().then(() => order.push('work'))]);
  expect(order).toEqual(['save', 'work']);
  expect(pacer.isDue).toBe(false);
});
