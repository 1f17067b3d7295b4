import { expect, it } from 'vitest';
import { linkFixture } from '../../../tests/support/link-fixture';
import { offered } from '../../../tests/support/run-link-format-tests';
import { CHROME_BOOKMARKS } from './chrome-bookmarks';
import { CSL_JSON } from './csl-json';
import { FIREFOX_BACKUP } from './firefox-backup';
import type { LinkFormat, LinkRow } from '../link-format';
import { TAB_SESSION_MANAGER } from './tab-session-manager';

const FORMATS = [CHROME_BOOKMARKS, FIREFOX_BACKUP, TAB_SESSION_MANAGER, CSL_JSON].map((format) => ({
  format,
  content: linkFixture(`${format.id}.json`).content as string,
}));

/** A value of JSON with one value in it replaced, for every value in it. */
function* replacedIn(value: unknown, by: unknown): Generator<unknown> {
  yield by;
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value))
    for (const other of replacedIn(inner, by))
      yield Array.isArray(value) ? value.with(Number(name), other) : { ...value, [name]: other };
}

async function read(format: LinkFormat, content: string): Promise<LinkRow[]> {
  const rows: LinkRow[] = [];
  const offer = await offered([{ path: 'x.json', content }]);
  for await (const row of (await format.load())(offer, { now: new Date() })) rows.push(row);
  return rows;
}

it.each(FORMATS)('reads $format.id whatever its values are', async ({ format, content }) => {
  for (const wrong of [null, 7, 'x', {}, [null], [{}]])
    for (const broken of replacedIn(JSON.parse(content), wrong))
      for (const { link } of await read(format, JSON.stringify(broken)))
        if (link) expect([typeof link.url, typeof link.tags]).toEqual(['string', 'object']);
});

it.each(FORMATS)('says that a file of $format.id is cut off', async ({ format, content }) => {
  const cut = content.trimEnd().slice(0, -1);
  await expect(read(format, cut)).rejects.toMatchObject({ code: 'import-truncated' });
});
