import { beforeAll, describe, expect, it } from 'vitest';
import { arrange } from '../../tests/support/arranged';
import { alicesArchive, urlOf } from '../../tests/support/continued-chain';
import { exportText } from '../../tests/support/export-text';
import { putRows, rowsOf, sealedAnew } from '../../tests/support/sealed-anew';
import type { SigningKey } from '../integrity/signing-key';
import { verifyExport } from './verify-export';

let text: string;
let key: SigningKey;
beforeAll(async () => {
  const db = await alicesArchive();
  await arrange(db, [urlOf(1)]);
  const [own] = await db.signingKeys.toArray();
  if (!own) throw new Error('There is no key.');
  [text, key] = [await exportText(db), own];
});

async function codesOf(forged: string): Promise<string[]> {
  const chunks = async function* () {
    yield new TextEncoder().encode(forged);
  };
  return (await verifyExport(chunks())).problems.map(({ code }) => code);
}

/** Changes the one line that matches. */
const change = (pattern: RegExp, to: (line: string) => string) => (lines: string[]) => {
  const at = lines.findIndex((line) => pattern.test(line));
  if (at < 0) throw new Error(`No line is like ${pattern}`);
  lines.splice(at, 1, ...to(lines[at] ?? '').split('\n'));
};
const ITEM = /^\{"id"/;
const HEADER = /"items":\[$/;

/** All of them are valid signatures over JSON that others read: what it says depends on who reads it. */
describe('a file that its owner sealed in another layout is refused, with', () => {
  it.each<[string, (lines: string[]) => void]>([
    ['items of others first', change(HEADER, (line) => line.replace('"items":[', '"items":[],"x":['))],
    [
      'a second list of items before the first',
      change(HEADER, (line) => line.replace('"items":[', '"items":[{"id":"x"}],"items":[')),
    ],
    ['a field more at its begin', change(HEADER, (line) => line.replace('"version"', '"a":1,"version"'))],
    ['a version twice', change(HEADER, (line) => line.replace('"version"', '"version":9,"version"'))],
    ['a title twice', change(ITEM, (line) => line.replace('"title":', '"title":"Saxta","title":'))],
    [
      'a title twice, the second time escaped',
      change(ITEM, (line) => line.replace('"url":', '"titl\\u0065":"Saxta","url":')),
    ],
    ['a field that no item has', change(ITEM, (line) => line.replace('"url":', '"headline":"Saxta","url":'))],
    ['white space', change(ITEM, (line) => line.replace('"url":', '"url": '))],
    ['two items on a line', change(ITEM, (line) => line.replace(/,$/, ',{"id":"x"},'))],
    ['no comma between two items', change(ITEM, (line) => line.replace(/,$/, ''))],
    [
      'a comma after the last entry',
      (lines) => {
        const { first, rows } = rowsOf(lines, 'entries');
        lines[first + rows.length - 1] += ',';
      },
    ],
    [
      'a field that no case has',
      change(/"name":"Harbour"/, (line) => line.replace('"name"', '"a":1,"name"')),
    ],
    [
      'a name of a case twice',
      change(/"name":"Harbour"/, (line) => line.replace('"name"', '"name":"Saxta","name"')),
    ],
    [
      'a field that no saved search has',
      change(/"name":"Liman"/, (line) => line.replace('"name"', '"id":"x","name"')),
    ],
    ['no list of cases', (lines) => lines.splice(lines.indexOf('],"cases":['), 3)],
    [
      'saved searches before cases',
      (lines) => {
        for (const [at, line] of lines.entries())
          lines[at] = line.replace(/^\],"(?:cases|savedSearches)":\[$/, (own) =>
            own.includes('cases') ? '],"savedSearches":[' : '],"cases":[',
          );
      },
    ],
    ['the lists of an earlier version', change(HEADER, (line) => line.replace('"version":6', '"version":4'))],
    ['a field more in the device', change(/"device"/, (line) => line.replace('"name"', '"a":1,"name"'))],
    ['another list of entries behind the last list', change(/^\],$/, () => '],\n"entries":[],')],
    [
      'a field more in an entry’s subject, which its hash does not know',
      change(/"kind":"capture"/, (line) =>
        line.replace('"subject":{', '"subject":{"url":"https://saxta.example/",'),
      ),
    ],
  ])('%s', async (_what, forge) => {
    expect(await codesOf(await sealedAnew(text, key, forge))).toContain('layout');
  });

  it('a field of version 5 in a file of version 4', async () => {
    const alice = await alicesArchive();
    const [own] = await alice.signingKeys.toArray();
    if (!own) throw new Error('There is no key.');
    const older = async (item: (line: string) => string) =>
      sealedAnew(await exportText(alice), own, (lines) => {
        lines.splice(lines.indexOf('],"cases":['), 4);
        for (const [at, line] of lines.entries())
          lines[at] = ITEM.test(line) ? item(line) : line.replace('"version":6', '"version":4');
      });
    expect(await codesOf(await older((line) => line.replace('"answered":null,', '')))).toEqual([]);
    expect(new Set(await codesOf(await older((line) => line)))).toEqual(new Set(['layout']));
  });

  it('keys in its list that the entries do not bring in', async () => {
    const forged = await sealedAnew(text, key, (lines) => {
      const { rows } = rowsOf<SigningKey>(lines, 'keys');
      putRows(
        lines,
        'keys',
        rows.map((row) => ({ ...row, spki: row.spki.replace(/^.{8}/, 'AAAAAAAA') })),
      );
    });
    expect(await codesOf(forged)).toEqual(['keys-list']);
  });
});
