import { describe, expect, it } from 'vitest';
import { LINK_FIXTURES } from '../../../tests/support/links/all';
import { offered, runLinkFormatTests } from '../../../tests/support/run-link-format-tests';
import { LINK_FORMATS } from './link-formats';

const own = LINK_FIXTURES.filter(({ format }) => format.id !== 'netscape');
for (const fixture of own) runLinkFormatTests(fixture);

/** They take what no format before them does. */
const GENERAL = ['table', 'address-list'];

describe('all formats', () => {
  it('have ids of their own', () => {
    const ids = LINK_FORMATS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(LINK_FIXTURES.map((fixture, index) => [`${fixture.format.id} (${index})`, fixture] as const))(
    'leave what is of %s to it',
    async (_, { format, files }) => {
      const offer = await offered(await files());
      const takers = [];
      for (const each of LINK_FORMATS) if (await each.takes(offer)) takers.push(each.id);
      expect(takers.filter((id) => !GENERAL.includes(id))).toEqual([format.id]);
      expect(takers[0]).toBe(format.id);
    },
  );
});
