import { expect, it } from 'vitest';
import { LINK_FIXTURES } from '../../../tests/support/links/all';
import { rowsOf } from '../../../tests/support/run-link-format-tests';
import { parsedJson } from '../json-fields';
import { OMNIVORE } from './omnivore';
import { POCKET } from './pocket';
import { READECK } from './readeck';

const WRONG = [null, 7, 'x', {}, [null]];

/** A value of JSON with one value in it replaced, for every value in it. */
function* replacedIn(value: unknown, by: unknown): Generator<unknown> {
  yield by;
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value))
    for (const other of replacedIn(inner, by))
      yield Array.isArray(value) ? value.with(Number(name), other) : { ...value, [name]: other };
}

/** Bodies make a fixture large, and are not read. */
const withoutBodies = (name: string, value: unknown) =>
  name === 'content' && typeof value === 'string' ? '' : value;

/** The formats that are one JSON file. */
async function jsonFixtures() {
  const all = LINK_FIXTURES.map(async ({ format, files }) => {
    const [file] = await files();
    const json = typeof file?.content === 'string' ? parsedJson(file.content) : undefined;
    const only = (content: string) => [{ path: 'x.json', content }];
    return json === undefined ? [] : [{ format, json, files: only }];
  });
  return (await Promise.all(all)).flat();
}

const url = 'https://a.example/1';
const time = '2013-07-30T20:52:04Z';

/** JSON that stands among other files. */
const PARTS = [
  {
    format: POCKET,
    json: [{ url, title: 'a', highlights: [{ quote: 'q', created_at: 1375217524 }] }],
    files: (content: string) => [
      { path: 'part_000000.csv', content: `title,url,time_added,tags,status\na,${url},,,` },
      { path: 'annotations/part_000000.json', content },
    ],
  },
  {
    format: POCKET,
    json: { title: 'a', items: [{ url, title: 'a', note: 'n' }] },
    files: (content: string) => [
      { path: 'part_000000.csv', content: `title,url,time_added,tags,status\na,${url},,,` },
      { path: 'collections/a.json', content },
    ],
  },
  {
    format: READECK,
    json: {
      ...{ URL: url, Title: 'a', Labels: ['l'], Created: time, Annotations: [{ text: 'q', created: time }] },
      ...{ Files: { article: { name: 'index.html' } }, Authors: ['b'], Published: time, SiteName: 'c' },
    },
    files: (content: string) => [
      { path: 'bookmarks/a/info.json', content },
      { path: 'bookmarks/a/container/index.html', content: 'x' },
      { path: 'data.json', content: '{}' },
    ],
  },
  {
    format: OMNIVORE,
    json: [{ slug: 'a', url, title: 'a', labels: ['l'], savedAt: time, state: 'Active', readingProgress: 1 }],
    files: (content: string) => [
      { path: 'metadata_0_to_1.json', content },
      { path: 'highlights/a.md', content: '> q' },
    ],
  },
];

const fixtures = await jsonFixtures();

it('is tried with the formats that are one JSON file', () => {
  const ids = ['karakeep', 'linkwarden', 'pinboard', 'shiori', 'hypothesis', 'wallabag'];
  expect(fixtures.map(({ format }) => format.id)).toEqual(expect.arrayContaining(ids));
});

it.each([...fixtures, ...PARTS])(
  'reads $format.id whatever its values are',
  async ({ format, json, files }) => {
    for (const wrong of WRONG)
      for (const broken of replacedIn(json, wrong))
        for (const { at, link } of await rowsOf(format, files(JSON.stringify(broken, withoutBodies)))) {
          expect(at).not.toBe('');
          if (link) expect([typeof link.url, Array.isArray(link.tags)]).toEqual(['string', true]);
        }
  },
);

it.each(fixtures)('says that a file of $format.id is cut off', async ({ format, json, files }) => {
  const text = JSON.stringify(json, withoutBodies);
  await expect(rowsOf(format, files(text.slice(0, -1)))).rejects.toMatchObject({ code: 'import-truncated' });
});
