import { expect, it } from 'vitest';
import { aDatabase, anArticle, at } from '../../../tests/support/builders';
import type { MenbeDatabase } from '../../db/database';
import { saveCapture } from '../capture/save-capture';
import { checkIndex } from '../index/build/check-index';
import { indexArchive } from '../index/build/index-archive';
import { findPages } from './find-pages';

/** Sources by the last part of their addresses. */
const TEXTS: Readonly<Record<string, string>> = {
  emoji: 'The ferry is back 🚢 after the storm.',
  half: 'It took ½ an hour.',
  euro: 'It costs 5 € now.',
  large: 'Some 1,250,000 people came in 421 250 cars.',
  plain: 'The number is 421250.',
  languages: 'He writes C++ and C# on .NET all day.',
  letter: 'Vitamin C is in it.',
  initials: 'He left the U.S.A. in May.',
  joined: 'The USA is far away.',
  arabic: 'قرأت الكتاب في المكتبة',
  arabicBare: 'هذا كتاب جديد',
  hebrew: 'קראתי את הספר בבית',
  persian: 'من نمی\u200cخواهم بروم',
  persianSpace: 'من نمی خواهم بروم',
  kana: 'これはガイドです',
  halfKana: 'これはｶﾞｲﾄﾞです',
  water: 'The air has more CO₂ than before.',
  share: 'Exports grew by 5.6 percent until 19:44.',
  apart: 'It took 5 of the 67 boats, and 19 of the 440 men.',
  other: 'Nothing of the kind is said here.',
};

const WEB_TOKEN = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.a-b_cD9';

async function anArchive(isIndexed: boolean): Promise<MenbeDatabase> {
  const db = aDatabase();
  for (const [n, [name, text]] of Object.entries(TEXTS).entries()) {
    const url = `https://${name === 'other' ? 'www.far.example' : 'near.example'}/news/${name}?id=${n}`;
    await saveCapture(db, anArticle({ url, title: null, byline: null, siteName: null, text }), at(n));
  }
  if (isIndexed) await indexArchive(db);
  return db;
}

async function found(db: MenbeDatabase, filter: string): Promise<string[]> {
  const { urls, total } = await findPages(db, { filter, sort: 'seen' });
  return (await urls(0, total)).map((url) => new URL(url).pathname.split('/').at(-1) ?? '').sort();
}

const SEARCHES: readonly (readonly [search: string, names: readonly string[]])[] = [
  ['🚢', ['emoji']],
  ['🚢 ', ['emoji']],
  ['-🚢 ferry', []],
  ['½', ['half']],
  ['5€ ', ['euro']],
  ['🦑', []],
  ['1250000', ['large']],
  ['1,250,000 ', ['large']],
  ['421,250', ['large', 'plain']],
  ['421250 ', ['large', 'plain']],
  ['5.6', ['share']],
  ['5.6 ', ['share']],
  ['19:44', ['share']],
  ['percent -expo', []],
  ['C++', ['languages']],
  ['c# ', ['languages']],
  ['.NET', ['languages']],
  ['USA', ['initials', 'joined']],
  ['U.S.A. ', ['initials', 'joined']],
  ['كتاب ', ['arabic', 'arabicBare']],
  ['الكتاب ', ['arabic', 'arabicBare']],
  ['ספר ', ['hebrew']],
  ['הספר ', ['hebrew']],
  ['نمی خواهم ', ['persian', 'persianSpace']],
  ['نمی\u200cخواهم ', ['persian', 'persianSpace']],
  ['ガイド ', ['halfKana', 'kana']],
  ['ｶﾞｲﾄﾞ ', ['halfKana', 'kana']],
  ['co2 ', ['water']],
  ['CO₂ ', ['water']],
  ['https://www.far.example/news/other?id=19', ['other']],
  ['http://far.example/news/other?id=19&utm_source=x ', ['other']],
  ['far.example/news/other?id=19#a', ['other']],
  ['https://user:pass@www.far.example/news/other?id=19', ['other']],
  ['far.example/news/other?token=9f8e7d6c5b4a3210&id=19#access_token=foo123456789', ['other']],
  ['far.example/news/other?code=9f8e7d6c5b4a3210&id=19', []],
  [`https://www.far.example/news/other?token=${WEB_TOKEN}&id=19#access_token=foo123456789 `, ['other']],
  ['far.example', ['other']],
  ['www.far.example ', ['other']],
  ['far.example OR hour ', ['half', 'other']],
];

it.each([
  ['pending', false],
  ['indexed', true],
])('finds what is meant, in sources that are %s', async (_what, isIndexed) => {
  const db = await anArchive(isIndexed);
  const answers: [string, string[]][] = [];
  for (const [search] of SEARCHES) answers.push([search, await found(db, search)]);
  expect(answers).toEqual(SEARCHES.map(([search, names]) => [search, [...names]]));
  if (isIndexed) expect(await checkIndex(db)).toEqual([]);
});
