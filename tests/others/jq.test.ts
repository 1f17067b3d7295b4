import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { saveCapture } from '../../utils/archive/capture/save-capture';
import type { ExportItem } from '../../utils/model/export-item';
import { aDatabase, anArticle, at, someDetails } from '../support/builders';
import { exportText } from '../support/export-text';
import { FROZEN_EXPORTS, frozenExport } from '../support/frozen';

const jq = (filter: string, input: string) =>
  execFileSync('jq', ['-c', filter], { input, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });

async function anExport(): Promise<string> {
  const db = aDatabase();
  const hostile = 'Mətn "2" \\ 😀 \u2028 \u0085 \u0007 1e400 -0';
  await saveCapture(
    db,
    anArticle({ text: hostile, title: hostile, details: someDetails({ licence: hostile }) }),
    at(1),
  );
  return exportText(db);
}

it.each([
  ...FROZEN_EXPORTS.map((name): [string, () => string] => [`frozen ${name}`, () => frozenExport(name)]),
  ['made now', anExport] as [string, () => Promise<string>],
])('jq reads in an export what we read in it: %s', async (_, make) => {
  const text = await make();
  const { items } = JSON.parse(text) as { items: ExportItem[] };
  const read = jq('.items[] | [.id, .url, .title, .text, .sha256, .wordCount, .tags]', text);
  const fields = read
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
  expect(fields).toEqual(
    items.map(({ id, url, title, text: body, sha256, wordCount, tags }) => [
      id,
      url,
      title,
      body,
      sha256,
      wordCount,
      tags,
    ]),
  );
});
