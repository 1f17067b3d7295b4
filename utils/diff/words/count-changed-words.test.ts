import { expect, it } from 'vitest';
import type { ComparedVersion } from '../compared-version';
import { compareVersions } from '../compare-versions';
import { countChangedWords } from './count-changed-words';

function version(...paragraphs: string[]): ComparedVersion {
  return {
    title: 'The pier',
    byline: null,
    publishedTime: null,
    modifiedTime: null,
    archivedAt: '2026-11-23T08:00:00.000Z',
    kind: 'article',
    leadImage: null,
    text: paragraphs.join('\n'),
    html: paragraphs.map((words) => `<p>${words}</p>`).join(''),
  };
}

const FERRY = 'The ferry sails at nine from the old pier, as it has done for forty years.';
const MAYOR = 'The mayor said on Tuesday that nobody had asked him about the boats.';

it.each([
  ['nothing', [FERRY, MAYOR], [FERRY, MAYOR], { added: 0, removed: 0 }],
  ['words in a paragraph', [FERRY], [FERRY.replace('nine', 'half past ten')], { added: 3, removed: 1 }],
  ['a paragraph put in', [FERRY], [FERRY, MAYOR], { added: 13, removed: 0 }],
  ['a paragraph taken out', [FERRY, MAYOR], [FERRY], { added: 0, removed: 13 }],
  ['paragraphs in another order', [FERRY, MAYOR], [MAYOR, FERRY], { added: 0, removed: 0 }],
])('counts %s', (_, old, next, words) => {
  expect(countChangedWords(compareVersions(version(...old), version(...next)).rows)).toEqual(words);
});
