import { beforeEach, describe, expect, it } from 'vitest';
import { aDatabase, anArticle, at, minute } from '../../../tests/support/builders';
import { arrange } from '../../../tests/support/arranged';
import { exportText } from '../../../tests/support/export-text';
import type { MenbeDatabase } from '../../db/database';
import type { ExportCase, ExportSavedSearch } from '../../model/export-arrangement';
import { saveCapture } from '../capture/save-capture';
import { addSources, moveTo } from '../cases/case-sources';
import { createCase, renameCase } from '../cases/change-cases';
import { readCase } from '../cases/read-cases';
import { saveCaseNote } from '../cases/save-case-note';
import { deletePages } from '../pages/delete-pages';
import { setAlert } from '../saved-searches/alerts';
import { listSearches } from '../saved-searches/saved-searches';
import { importArchive, type ImportRequest } from './import-archive';

interface File {
  items: { url: string }[];
  cases: ExportCase[];
  savedSearches: ExportSavedSearch[];
}

const urlOf = (n: number) => `https://a.example/${n}`;

let alice: MenbeDatabase;
let id: string;
let text: string;

beforeEach(async () => {
  alice = aDatabase();
  for (const n of [1, 2, 3]) await saveCapture(alice, anArticle({ url: urlOf(n) }), at(n));
  id = await arrange(alice, [urlOf(3), urlOf(1), urlOf(2)]);
  text = await exportText(alice);
});

function imported(db: MenbeDatabase, file = text, changes: Partial<ImportRequest> = {}) {
  return importArchive(db, new Blob([file]), {
    dryRun: false,
    now: minute(50),
    isSafeHtml: () => true,
    onProgress: () => undefined,
    signal: new AbortController().signal,
    ...changes,
  });
}

/** The file with something else in it. */
function changed(change: (file: File) => void): string {
  const file = JSON.parse(text) as File;
  change(file);
  return JSON.stringify(file);
}

async function rowsOf(db: MenbeDatabase) {
  const { cases, caseSources, savedSearches } = db;
  return Promise.all([cases.toArray(), caseSources.toArray(), savedSearches.toArray()]);
}

const order = async (db: MenbeDatabase) =>
  (await readCase(db, id))?.pages.map(({ url }) => Number(url.split('/').at(-1)));

const noteOf = async (db: MenbeDatabase) => (await db.cases.get(id))?.note;

const NOTHING_NEW = {
  cases: { added: 0, changed: 0, there: 2 },
  savedSearches: { added: 0, there: 2 },
  missingSources: 0,
};

describe('cases and saved searches', () => {
  it('are all there in another profile, as they were; a dry run says so before', async () => {
    const bob = aDatabase();
    const dry = await imported(bob, text, { dryRun: true });
    expect(dry).toMatchObject({
      added: 3,
      cases: { added: 2, changed: 0, there: 0 },
      savedSearches: { added: 2, there: 0 },
      missingSources: 0,
      refused: 0,
    });
    expect(await rowsOf(bob)).toEqual([[], [], []]);
    expect(await imported(bob)).toEqual(dry);
    expect(await order(bob)).toEqual([3, 1, 2]);
    const [cases, sources] = await rowsOf(alice);
    expect((await rowsOf(bob)).slice(0, 2)).toEqual([cases, sources]);
    const withoutIds = (searches: object[]) => searches.map((search) => ({ ...search, id: '' }));
    expect(withoutIds(await listSearches(bob))).toEqual(withoutIds(await listSearches(alice)));
    const lists = (json: string) => json.slice(json.indexOf('"cases":['), json.indexOf('\n],"evidence"'));
    expect(lists(await exportText(bob))).toBe(lists(text));
  });

  it('stay as they are where the same file is imported again, also into the archive it is of', async () => {
    for (const db of [alice, aDatabase()]) {
      await imported(db);
      const before = await rowsOf(db);
      expect(await imported(db, text, { dryRun: true })).toMatchObject(NOTHING_NEW);
      expect(await imported(db)).toMatchObject(NOTHING_NEW);
      expect(await rowsOf(db)).toEqual(before);
    }
  });

  it('are taken from files of any layout', async () => {
    const { items, cases, savedSearches, ...others } = JSON.parse(text) as File;
    for (const file of [
      { ...others, items, savedSearches, cases },
      { cases, savedSearches, ...others, items },
    ])
      expect(await imported(aDatabase(), JSON.stringify(file, null, 2))).toMatchObject({
        cases: { added: 2 },
        savedSearches: { added: 2 },
        missingSources: 0,
      });
  });
});

describe('a case that is there already', () => {
  it('keeps its name and order, and gets at its end what it lacks', async () => {
    const bob = aDatabase();
    await imported(bob);
    for (const n of [7, 8]) await saveCapture(bob, anArticle({ url: urlOf(n) }), at(30 + n));
    await bob.caseSources.delete([id, urlOf(1)]);
    await addSources(bob, id, [urlOf(7)], minute(45));
    await moveTo(bob, id, urlOf(7), urlOf(3));
    await renameCase(bob, id, 'Port');
    expect(await order(bob)).toEqual([7, 3, 2]);
    expect(await imported(bob)).toMatchObject({ cases: { added: 0, changed: 1, there: 1 } });
    expect(await order(bob)).toEqual([7, 3, 2, 1]);
    expect((await bob.cases.get(id))?.name).toBe('Port');
    expect(await imported(bob)).toMatchObject(NOTHING_NEW);
  });

  it('of the same name and another id is another case', async () => {
    const bob = aDatabase();
    const own = await createCase(bob, 'Harbour', minute(1));
    expect(await imported(bob)).toMatchObject({ cases: { added: 2, changed: 0, there: 0 } });
    expect(await bob.cases.get(own)).toMatchObject({ name: 'Harbour', note: null });
  });

  it.each([
    [
      'an earlier note above the file’s',
      { at: 23, mine: 'Mine', both: 'Mine\n\n---\n\nWho **paid**?', rewritten: 0 },
    ],
    [
      'a note below a later one of the file',
      { at: 10, mine: 'Mine', both: 'Who **paid**?\n\n---\n\nMine', rewritten: 1 },
    ],
    [
      'a note that holds the file’s',
      { at: 10, mine: 'Who **paid**? Ann.', both: 'Who **paid**? Ann.', rewritten: 0 },
    ],
    ['a note that the file’s holds', { at: 10, mine: 'Who', both: 'Who **paid**?', rewritten: 0 }],
  ])('keeps %s', async (_what, { at: when, mine, both, rewritten }) => {
    const bob = aDatabase();
    await imported(bob);
    await bob.cases.update(id, { note: mine, noteChangedAt: minute(when).toISOString() });
    const report = await imported(bob, text, { now: minute(51) });
    expect(report.rewritten).toBe(rewritten);
    if (rewritten > 0) expect(report.kept).toEqual([{ what: 'case-note', caseName: 'Harbour', text: mine }]);
    expect(await noteOf(bob)).toBe(both);
    // Whoever has the note open is told that it is another one.
    if (both !== mine) expect((await bob.cases.get(id))?.noteChangedAt).toBe(minute(51).toISOString());
    const before = await rowsOf(bob);
    expect(await imported(bob)).toMatchObject({ ...NOTHING_NEW, rewritten: 0 });
    expect(await rowsOf(bob)).toEqual(before);
  });

  it('stays without a note that was deleted after the file’s was written, else takes it', async () => {
    const bob = aDatabase();
    await imported(bob);
    const base = minute(22).toISOString();
    await saveCaseNote(bob, id, '', { base, now: minute(40) });
    await imported(bob);
    expect(await noteOf(bob)).toBeNull();
    await bob.cases.update(id, { noteChangedAt: null });
    await imported(bob);
    expect(await bob.cases.get(id)).toMatchObject({ note: 'Who **paid**?', noteChangedAt: base });
  });
});

describe('a source of a case', () => {
  it('that the archive does not have is left out and counted, the others keep their order', async () => {
    const file = changed(({ cases }) =>
      cases[0]?.sources.splice(1, 0, { url: 'https://other.example/', addedAt: minute(1).toISOString() }),
    );
    const bob = aDatabase();
    for (const dryRun of [true, false])
      expect(await imported(bob, file, { dryRun })).toMatchObject({ missingSources: 1, refused: 0 });
    expect(await order(bob)).toEqual([3, 1, 2]);
    expect(await bob.caseSources.count()).toBe(3);
  });

  it('that is in the archive but not in the file, or whose item is refused, belongs to it', async () => {
    const bob = aDatabase();
    await saveCapture(bob, anArticle({ url: urlOf(2) }), at(2));
    const file = changed((all) => {
      all.items = all.items.filter(({ url }) => url !== urlOf(2));
    });
    expect(await imported(bob, file)).toMatchObject({ added: 2, missingSources: 0 });
    expect(await order(bob)).toEqual([3, 1, 2]);
  });

  it('that is in the bin comes back from it to its place', async () => {
    const bob = aDatabase();
    await imported(bob);
    await deletePages(bob, [urlOf(1)], minute(40));
    expect(await order(bob)).toEqual([3, 2]);
    await imported(bob);
    expect(await order(bob)).toEqual([3, 1, 2]);
  });

  it('that stands twice, also under another address of its page, is there once', async () => {
    const addedAt = minute(1).toISOString();
    const file = changed(({ cases }) =>
      cases[0]?.sources.push({ url: `${urlOf(3)}?utm_source=x`, addedAt }, { url: urlOf(3), addedAt }),
    );
    const bob = aDatabase();
    await imported(bob, file);
    expect(await order(bob)).toEqual([3, 1, 2]);
  });
});

describe('a saved search', () => {
  it('that is there under another name stays as it is, alert or not', async () => {
    const bob = aDatabase();
    await imported(bob);
    const [first, second] = await listSearches(bob);
    await bob.savedSearches.update(first?.id ?? '', { name: 'Mine' });
    await setAlert(bob, first?.id ?? '', false, minute(30));
    await setAlert(bob, second?.id ?? '', true, minute(30));
    const before = await listSearches(bob);
    expect(await imported(bob)).toMatchObject({ savedSearches: { added: 0, there: 2 } });
    expect(await listSearches(bob)).toEqual(before);
  });

  it('that stands twice in a file is saved once', async () => {
    const file = changed(({ savedSearches }) =>
      savedSearches.push({
        ...(savedSearches[0] as ExportSavedSearch),
        name: 'Again',
        filter: ' liman  site:a.example',
      }),
    );
    const bob = aDatabase();
    expect(await imported(bob, file)).toMatchObject({ savedSearches: { added: 2, there: 1 } });
    expect(await bob.savedSearches.count()).toBe(2);
  });
});

describe('what is hostile', () => {
  it('is refused and told by list and place; the rest is taken', async () => {
    const file = changed(({ cases, savedSearches }) => {
      Object.assign(cases[0] ?? {}, { createdAt: '9999-01-01T00:00:00.000Z' });
      Object.assign(savedSearches[1] ?? {}, { filter: 5 });
    });
    const bob = aDatabase();
    const report = await imported(bob, file);
    expect(report).toMatchObject({
      added: 3,
      invalid: 0,
      refused: 2,
      cases: { added: 1 },
      savedSearches: { added: 1 },
    });
    expect(report.problems).toMatchObject([
      { list: 'cases', index: 0, id, title: 'Harbour', reasons: [expect.stringContaining('createdAt')] },
      { list: 'savedSearches', index: 1, id: null, title: 'Порт', reasons: ['not-valid:filter'] },
    ]);
  });

  it('is not taken without end: the rest is told', async () => {
    const file = changed(({ savedSearches }) => {
      const search = savedSearches[0] as ExportSavedSearch;
      for (let n = 0; n < 1000; n++) savedSearches.push({ ...search, filter: `x${n}` });
    });
    const bob = aDatabase();
    const report = await imported(bob, file);
    expect(report).toMatchObject({ refused: 2, savedSearches: { added: 1000 } });
    expect(report.problems[0]?.reasons).toEqual(['too-many:1000']);
    expect(await bob.savedSearches.count()).toBe(1000);
  });

  it('is no time of the future: the import’s is taken', async () => {
    const later = minute(50 + 60).toISOString();
    const file = changed(({ cases, savedSearches }) => {
      for (const each of cases) Object.assign(each, { createdAt: later, noteChangedAt: later });
      for (const each of savedSearches) Object.assign(each, { savedAt: later, seenUntil: later });
    });
    const bob = aDatabase();
    await imported(bob, file);
    expect(JSON.stringify(await rowsOf(bob))).not.toContain(later);
  });
});

it('a file of version 4 with such lists is refused, as always', async () => {
  const file = changed((all) => Object.assign(all, { version: 4 }));
  await expect(imported(aDatabase(), file)).rejects.toMatchObject({ code: 'import-more-follows' });
});
