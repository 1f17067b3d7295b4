import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { aDatabase } from '../../tests/support/builders';
import { schemaProblems } from '../../tests/support/export-schema';
import { exportText } from '../../tests/support/export-text';
import { FROZEN_EXPORTS, frozenExport, SEALED_EXPORTS } from '../../tests/support/frozen';
import { hasUnsafeHtml } from '../extract/sanitise';
import type { ExportCase, ExportLink, ExportSavedSearch } from '../model/export-arrangement';
import { EXPORT_VERSION, type ExportItem, IMPORT_VERSIONS } from '../model/export-item';
import { checkTimes } from '../verify/check-times';
import { verifyExport } from '../verify/verify-export';
import { verifyArchive } from './evidence/verify-archive';
import { importArchive } from './import/import-archive';

const { window } = new JSDOM('');
const signal = new AbortController().signal;

/** After everything that the frozen exports tell of: a file that tells of the future is refused. */
const READ_AT = new Date('2026-12-01T00:00:00.000Z');

async function verified(text: string) {
  const chunks = async function* () {
    yield new TextEncoder().encode(text);
  };
  return verifyExport(chunks(), { checkTimes });
}

const versionOf = (name: (typeof FROZEN_EXPORTS)[number]) =>
  (JSON.parse(frozenExport(name)) as { version: number }).version;

/** Those of the version that the JSON Schema describes. */
const newest = FROZEN_EXPORTS.filter((name) => versionOf(name) === EXPORT_VERSION);

it('there is a frozen export of every version', () => {
  const versions = FROZEN_EXPORTS.map(versionOf);
  expect([...new Set(versions)]).toEqual(IMPORT_VERSIONS);
  expect(versions.at(-1)).toBe(EXPORT_VERSION);
});

/** What a file of any version may hold. */
interface FrozenFile {
  items: ExportItem[];
  cases?: ExportCase[];
  savedSearches?: ExportSavedSearch[];
  links?: ExportLink[];
}

/** An import adds itself to the links that it brings. */
const withoutImports = (links: readonly ExportLink[]) => links.map(({ importIds, ...link }) => link);

describe.each(FROZEN_EXPORTS)('the frozen export %s', (name) => {
  const text = frozenExport(name);
  const { items, cases = [], savedSearches = [], links = [] } = JSON.parse(text) as FrozenFile;

  it('is imported with everything it holds, and exported again the same', async () => {
    const db = aDatabase();
    const report = await importArchive(db, new Blob([text]), {
      dryRun: false,
      now: READ_AT,
      isSafeHtml: (html) => !hasUnsafeHtml(html, window),
      onProgress: () => undefined,
      signal,
    });
    expect(report).toMatchObject({ items: items.length, added: items.length, invalid: 0, problems: [] });
    const again = await exportText(db);
    expect(JSON.parse(again) as FrozenFile).toMatchObject({ items, cases, savedSearches });
    expect(withoutImports((JSON.parse(again) as FrozenFile).links ?? [])).toEqual(withoutImports(links));
    expect(schemaProblems(JSON.parse(again))).toBeNull();
    expect((await verified(again)).problems).toEqual([]);
    const stored = await verifyArchive(db, { pageUrl: null, onProgress: () => undefined, signal });
    expect(stored).toMatchObject({ problemCount: 0, checked: { snapshots: items.length } });
  });

  it('says what it always said of its evidence', async () => {
    const { problems, checked, times } = await verified(text);
    const hasEvidence = SEALED_EXPORTS.includes(name);
    expect(problems.map(({ code }) => code)).toEqual(hasEvidence ? [] : ['no-evidence']);
    expect(checked.snapshots).toBe(items.length);
    expect(times.length > 0).toBe(hasEvidence);
  });
});

it.each(newest)('the frozen export %s is what the JSON Schema describes', (name) => {
  expect(schemaProblems(JSON.parse(frozenExport(name)))).toBeNull();
});

it('the frozen exports fill every list of the format', () => {
  const files = newest.map((name) => JSON.parse(frozenExport(name)));
  const evidence = files.map((file) => file.evidence);
  for (const list of ['proofs', 'entries', 'keys', 'attachments', 'times'])
    expect(
      evidence.flatMap((each) => each[list]),
      list,
    ).not.toEqual([]);
  for (const list of ['cases', 'savedSearches', 'linkImports', 'links'])
    expect(
      files.flatMap((file) => file[list]),
      list,
    ).not.toEqual([]);
  const items = files.flatMap((file) => file.items);
  for (const list of ['tags', 'highlights'])
    expect(
      items.flatMap((item) => item[list]),
      list,
    ).not.toEqual([]);
  const details = items.flatMap((item) => item.details ?? []);
  for (const list of ['keywords', 'statements', 'declaredSources', 'omissions'])
    expect(
      details.flatMap((each) => each[list]),
      list,
    ).not.toEqual([]);
});
