import { expect, it } from 'vitest';
import { LINK_FIXTURES } from '../../../tests/support/links/all';
import { minute } from '../../../tests/support/builders';
import { offered } from '../../../tests/support/run-link-format-tests';
import { parsedJson } from '../json-fields';
import type { LinkFormat, LinkRow } from './link-format';

const WRONG = [null, true, 7, 'x', [], {}, [null], [[{}]]];

/** A value of JSON with one value in it replaced, for every value in it. */
function* replacedIn(value: unknown, by: unknown): Generator<unknown> {
  yield by;
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value))
    for (const other of replacedIn(inner, by))
      yield Array.isArray(value) ? value.with(Number(name), other) : { ...value, [name]: other };
}

/** Bodies make the fixture large, and are not read. */
const withoutBodies = (name: string, value: unknown) =>
  name === 'content' && typeof value === 'string' ? '' : value;

async function rowsOf(format: LinkFormat, content: string): Promise<LinkRow[]> {
  const rows: LinkRow[] = [];
  const offer = await offered([{ path: 'x.json', content }]);
  for await (const row of (await format.load())(offer, { now: minute(50) })) rows.push(row);
  return rows;
}

async function jsonFixtures() {
  const all = LINK_FIXTURES.map(async ({ format, files }) => {
    const [file] = await files();
    const json = typeof file?.content === 'string' ? parsedJson(file.content) : undefined;
    return json === undefined ? [] : [{ format, json }];
  });
  return (await Promise.all(all)).flat();
}

const fixtures = await jsonFixtures();

it('is tried with the formats that are one JSON file', () => {
  const ids = ['karakeep', 'linkwarden', 'pinboard', 'shiori', 'hypothesis', 'wallabag'];
  expect(fixtures.map(({ format }) => format.id)).toEqual(expect.arrayContaining(ids));
});

it.each(fixtures)('reads $format.id whatever its values are', async ({ format, json }) => {
  for (const wrong of WRONG)
    for (const broken of replacedIn(json, wrong))
      for (const { at, link } of await rowsOf(format, JSON.stringify(broken, withoutBodies))) {
        expect(at).not.toBe('');
        if (link)
          expect(link).toMatchObject({ url: expect.stringMatching(/^https?:/), tags: expect.any(Array) });
      }
});

it.each(fixtures)('says that a file of $format.id is cut off', async ({ format, json }) => {
  const text = JSON.stringify(json);
  await expect(rowsOf(format, text.slice(0, -1))).rejects.toMatchObject({ code: 'import-truncated' });
});
