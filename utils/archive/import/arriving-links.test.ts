import { beforeEach, describe, expect, it } from 'vitest';
import { bringLinks } from '../../../tests/support/brought-links';
import { aDatabase, anArticle, at, minute } from '../../../tests/support/builders';
import { schemaProblems } from '../../../tests/support/export-schema';
import { exportText } from '../../../tests/support/export-text';
import type { MenbeDatabase } from '../../db/database';
import type { ExportLink, ExportLinkImport } from '../../model/export-arrangement';
import { verifyExport } from '../../verify/verify-export';
import { saveCapture } from '../capture/save-capture';
import { EXPORT_FORMATS, exportSources } from '../export/formats/export-formats';
import { indexArchive } from '../index/build/index-archive';
import { listImports } from '../links/read-imports';
import { countLinks, findLinks } from '../links/read-links';
import { undoImport } from '../links/undo-import';
import { deletePages } from '../pages/delete-pages';
import { importArchive, type ImportRequest } from './import-archive';

interface File {
  items: object[];
  links: ExportLink[];
  linkImports: ExportLinkImport[];
}

const urlOf = (n: number) => `https://a.example/${n}`;
const WAITING = urlOf(1);
const ARCHIVED = urlOf(2);

let alice: MenbeDatabase;
let importId: string;
let text: string;

/** Alice's archive: a link that waits, and one whose page was archived. */
beforeEach(async () => {
  alice = aDatabase();
  importId = await bringLinks(alice, [WAITING, ARCHIVED]);
  await saveCapture(alice, anArticle({ url: ARCHIVED }), at(31));
  text = await exportText(alice);
});

function imported(db: MenbeDatabase, file = text, changes: Partial<ImportRequest> = {}) {
  const blob = Object.assign(new Blob([file]), { name: 'menbe.json' });
  return importArchive(db, blob, {
    dryRun: false,
    now: minute(50),
    isSafeHtml: () => true,
    onProgress: () => undefined,
    signal: new AbortController().signal,
    ...changes,
  });
}

const parsed = (file: string) => JSON.parse(file) as File;

/** The file with other links in it. */
function changed(change: (links: ExportLink[]) => unknown[]): string {
  const file = parsed(text);
  return JSON.stringify({ ...file, links: change(file.links) });
}

const withoutImports = ({ links }: File) => links.map(({ importIds, ...link }) => link);

/** All that the links of an import touch. */
async function everything({ links, imports, importChanges, pages, highlights, meta }: MenbeDatabase) {
  const waitingLinks = (await meta.get('waitingLinks'))?.value ?? 0;
  const tables = [links, imports, importChanges, pages, highlights];
  return [waitingLinks, ...(await Promise.all(tables.map((table) => table.toArray())))];
}

describe('an export of the whole archive', () => {
  it('has all links with all that is known of them, as the schema says, and is verified', async () => {
    const file = parsed(text);
    expect(file.linkImports).toMatchObject([
      { id: importId, format: 'raindrop', fileName: 'raindrop.csv', added: 2, merged: 0 },
    ]);
    expect(file.links).toMatchObject([
      { url: WAITING, waiting: true },
      { url: ARCHIVED, waiting: false },
    ]);
    expect(file.links[0]).toEqual({
      url: WAITING,
      title: 'Su 0',
      note: 'Yoxla',
      tags: ['su', 'liman'],
      folder: 'Dəniz / Qum',
      state: 'starred',
      savedAt: { value: '2013-07-30T20:52:04.000Z', precision: 'time' },
      highlights: [{ quote: 'dənizinin', comment: null, markedAt: null }],
      listedAt: '2013-07-30T20:52:04.000Z',
      waiting: true,
      importIds: [importId],
    });
    expect(schemaProblems(file)).toBeNull();
    const chunks = async function* () {
      yield new TextEncoder().encode(text);
    };
    expect((await verifyExport(chunks())).problems).toEqual([]);
  });

  it('has none whose page is in the bin, and on demand none whose address holds a key', async () => {
    await bringLinks(alice, ['https://a.example/?token=9f8e7d6c5b4a3210']);
    await deletePages(alice, [ARCHIVED], minute(32));
    const written: Buffer[] = [];
    const { links } = await exportSources(alice, EXPORT_FORMATS.json, {
      scope: { kind: 'all' },
      withoutKeyed: true,
      exportedAt: minute(40),
      generator: 'Menbe test',
      write: async (chunk) => void written.push(Buffer.from(chunk)),
      onProgress: () => undefined,
      signal: new AbortController().signal,
    });
    expect(links).toBe(1);
    expect(parsed(Buffer.concat(written).toString()).links).toMatchObject([{ url: WAITING }]);
    expect(parsed(await exportText(alice)).links).toHaveLength(2);
  });
});

it('an export of chosen or found sources has no links', async () => {
  await indexArchive(alice);
  for (const scope of [
    { kind: 'pages', urls: [ARCHIVED] },
    { kind: 'filter', filter: 'site:a.example' },
  ] as const) {
    const { items, links, linkImports } = parsed(await exportText(alice, scope));
    expect([items.length, links, linkImports], scope.kind).toEqual([1, [], []]);
  }
});

describe('in another profile, links', () => {
  it('are as they were, after a dry run that says so; a page that has all of its link gets nothing twice', async () => {
    const bob = aDatabase();
    const dry = await imported(bob, text, { dryRun: true });
    expect(dry).toMatchObject({ added: 1, links: { added: 2, merged: 0, there: 0 }, refused: 0 });
    expect(await bob.links.count()).toBe(0);
    expect(await imported(bob)).toEqual(dry);
    expect(await findLinks(bob, '', 9)).toMatchObject([{ url: WAITING, title: 'Su 0', note: 'Yoxla' }]);
    expect(await countLinks(bob)).toBe(1);
    expect(await bob.snapshots.count()).toBe(1);
    const [page] = await bob.pages.toArray();
    expect(page).toMatchObject({ url: ARCHIVED, tags: ['su', 'liman'], note: 'Yoxla' });
    expect(await bob.highlights.toArray()).toEqual(await alice.highlights.toArray());
    const again = parsed(await exportText(bob));
    expect(withoutImports(again)).toEqual(withoutImports(parsed(text)));
    expect(again.linkImports).toMatchObject([
      { id: importId, fileName: 'raindrop.csv' },
      { format: 'menbe-json' },
    ]);
    expect(again.links[0]?.importIds).toEqual(again.linkImports.map(({ id }) => id));
  });

  it('are not added again, and leave no trace of an import, where the same file comes twice or goes home', async () => {
    const bob = aDatabase();
    await imported(bob);
    for (const db of [bob, alice]) {
      const before = await everything(db);
      const nothingNew = { added: 0, links: { added: 0, merged: 0, there: 2 } };
      expect(await imported(db, text, { dryRun: true })).toMatchObject(nothingNew);
      expect(await imported(db)).toMatchObject(nothingNew);
      expect(await everything(db)).toEqual(before);
    }
  });

  it('go again when their import is undone, the only one that can be; sources stay', async () => {
    const bob = aDatabase();
    await imported(bob, JSON.stringify({ ...parsed(text), links: [], linkImports: [] }));
    const before = await everything(bob);
    await imported(bob);
    const [own, ...others] = await listImports(bob);
    expect([own, others]).toMatchObject([{ format: 'menbe-json', fileName: 'menbe.json', added: 2 }, []]);
    await undoImport(bob, own?.id ?? '');
    expect(await everything(bob)).toEqual(before);
  });

  it('wait where the page is not in the archive, and give it all when it is archived', async () => {
    const bob = aDatabase();
    await imported(bob, JSON.stringify({ ...parsed(text), items: [] }));
    expect(await countLinks(bob)).toBe(2);
    await saveCapture(bob, anArticle({ url: ARCHIVED }), at(52));
    expect(await bob.pages.get(ARCHIVED)).toMatchObject({ tags: ['su', 'liman'], note: 'Yoxla' });
    expect(await bob.highlights.toArray()).toMatchObject([{ quote: { exact: 'dənizinin' } }]);
  });

  it('are merged with those of the same address; both imports are undone in any order', async () => {
    for (const ownFirst of [true, false]) {
      const bob = aDatabase();
      const own = await bringLinks(bob, [`${WAITING}#top`], { tags: 'qum', note: 'Mənim', highlight: '' });
      expect(await imported(bob)).toMatchObject({ links: { added: 1, merged: 1, there: 0 } });
      const merged = { tags: ['qum', 'su', 'liman'], note: expect.stringMatching(/^Mənim[^]*Yoxla$/) };
      expect(await bob.links.get(WAITING)).toMatchObject(merged);
      const arrived = (await listImports(bob)).find(({ id }) => id !== own)?.id ?? '';
      const [first, second] = ownFirst ? [own, arrived] : [arrived, own];
      await undoImport(bob, first);
      if (!ownFirst) expect(await bob.links.get(WAITING)).toMatchObject({ tags: ['qum'], note: 'Mənim' });
      await undoImport(bob, second);
      expect([await bob.links.count(), await bob.imports.count(), await countLinks(bob)]).toEqual([0, 0, 0]);
    }
  });

  it('that are damaged are refused with their reasons, and stop nothing', async () => {
    const bob = aDatabase();
    const file = changed(([link]) => [
      { ...link, url: 'javascript:alert(1)' },
      { ...link, waiting: 1 },
      { ...link, highlights: [{ quote: 5 }] },
      { ...link, listedAt: '2999-01-01T00:00:00.000Z' },
      { ...link, state: undefined },
      null,
      link,
    ]);
    const report = await imported(bob, file);
    expect(report).toMatchObject({ added: 1, links: { added: 1 }, refused: 6 });
    expect(report.problems.map(({ list, index, reasons }) => [list, index, ...reasons])).toEqual([
      ['links', 0, 'not-valid:url'],
      ['links', 1, 'not-valid:waiting'],
      ['links', 2, 'not-valid:highlights'],
      ['links', 3, 'not-a-time:listedAt'],
      ['links', 4, 'missing:state'],
      ['links', 5, 'not-an-object'],
    ]);
  });

  it('that are many come a thousand at a time, from files of any layout; what came before a stop can be undone', async () => {
    const many = parsed(
      changed(([link]) =>
        Array.from({ length: 2100 }, (_, n) => ({ ...link, url: `https://b.example/${n}` })),
      ),
    );
    const { items, links, linkImports, ...others } = many;
    const carol = aDatabase();
    expect(
      await imported(carol, JSON.stringify({ ...others, items, links, linkImports }, null, 2)),
    ).toMatchObject({
      links: { added: 2100 },
    });
    expect([await countLinks(carol), await carol.imports.count()]).toEqual([2100, 2]);
    const bob = aDatabase();
    const cut = JSON.stringify(many).slice(0, -1000);
    await expect(imported(bob, cut.slice(0, cut.indexOf('https://b.example/1500"')))).rejects.toMatchObject({
      code: 'import-truncated',
      report: { links: { added: 1000 } },
    });
    const [own] = await listImports(bob);
    expect(own).toMatchObject({ state: 'running', added: 1000 });
    await undoImport(bob, own?.id ?? '');
    expect([await bob.links.count(), await bob.imports.count()]).toEqual([0, 0]);
  });
});
