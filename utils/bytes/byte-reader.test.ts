import { expect, it } from 'vitest';
import { ByteReader } from './byte-reader';
import { ByteWriter } from './byte-writer';

it('reads the numbers and texts that were written', () => {
  const writer = new ByteWriter(1);
  const numbers = [0, 1, 127, 128, 16_383, 2 ** 31, 2 ** 40, 2 ** 53 - 1];
  for (const number of numbers) writer.varint(number);
  writer.units('aə日😀');
  const reader = new ByteReader(writer.toBytes());
  expect(numbers.map(() => reader.varint())).toEqual(numbers);
  expect(reader.units(5)).toBe('aə日😀');
  expect(reader.isOver).toBe(true);
});

it('skips as many units as it would read', () => {
  const writer = new ByteWriter();
  writer.units('aə日😀b');
  const reader = new ByteReader(writer.toBytes());
  reader.skipUnits(5);
  expect(reader.units(1)).toBe('b');
});

it('reads zeros beyond the end', () => {
  const reader = new ByteReader(new Uint8Array(0));
  expect(reader.varint()).toBe(0);
  expect(reader.isOver).toBe(true);
});
