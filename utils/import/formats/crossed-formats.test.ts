import { describe, expect, it } from 'vitest';
import { linkFixtures } from '../../../tests/support/link-fixture';
import { offered } from '../../../tests/support/run-link-format-tests';
import { ADDRESS_LIST } from './address-list';
import { LINK_FORMATS, linkFormatOf } from './link-formats';
import { TABLE } from './table';

/** What any text with an address, or any table with a column of them, may be. */
const LAST = [TABLE, ADDRESS_LIST];

describe.each(linkFixtures())('a file of the format $format', ({ format, file }) => {
  it('is known', async () => {
    const offer = await offered([{ ...file, path: 'download' }]);
    expect((await linkFormatOf(offer)).id).toBe(format);
  });

  it('is of no other format', async () => {
    const offer = await offered([{ ...file, path: 'download' }]);
    for (const other of LINK_FORMATS)
      if (other.id !== format && !LAST.includes(other))
        expect(await other.takes(offer), other.id).toBe(false);
  });
});

it('tries the formats that take the most last', () => expect(LINK_FORMATS.slice(-2)).toEqual(LAST));

it('has each format once', () => {
  const ids = LINK_FORMATS.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
