import type { Comparison } from '../../utils/diff/comparison';
import { isChange } from '../../utils/diff/comparison';

/** An edit of a page: what stands in its article before and after, and what a comparison must tell of it. */
export interface EditPair {
  name: string;
  before: string;
  after: string;
  /** As `toldOf` writes it. Empty: nothing that a reader sees was changed. */
  tells: readonly string[];
  /** Bytes of its pictures where they were kept, by address: before and after. */
  bytes?: readonly [before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>];
}

const OPENING = [
  'The level of the sea has fallen by 2.1 metres since the turn of the century, the institute said on Tuesday, and the harbours along the shore have been deepened twice.',
  'Captains said that ships wait outside the old port until the wind turns, sometimes for two days, because there is no other way in for a loaded ship.',
];
const ENDING =
  'The ministry will decide in the spring whether a third channel is to be dug, and who is to pay for it, as neither the towns nor the owners of the ships have the money.';

/** A whole page whose article has this in its middle. */
export function pageWith(inside: string): string {
  const paragraphs = OPENING.map((text) => `<p>${text}</p>`).join('\n');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The sea is falling</title></head><body>
<nav><a href="/">Home</a> <a href="/news">News</a></nav>
<article><h1>The sea is falling</h1>${paragraphs}
${inside}
<p>${ENDING}</p></article></body></html>`;
}

const p = (text: string): string => `<p>${text}</p>`;
const row = (...cells: string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
const table = (...rows: string[]): string =>
  `<table><tbody><tr><th>Town</th><th>Metres</th><th>Year</th></tr>${rows.join('')}</tbody></table>`;
const TOWNS = [
  row('Bakı', '2.1', '2025'),
  row('Aktau', '1.9', '2024'),
  row('Astrakhan', '1.4', '2023'),
] as const;
const figure = (picture: string, caption = 'The old port in March.'): string =>
  `<figure>${picture}<figcaption>${caption}</figcaption></figure>`;
const image = (name: string, alt = 'Ships before the port'): string =>
  `<img src="https://sea.example/${name}" alt="${alt}" width="800" height="500">`;
const SENTENCE = 'He told the council that the ferry would be stopped before the winter.';

/** Cyrillic а and о in words that are Latin otherwise. */
const MIXED = { bank: 'B\u0430nk', company: 'C\u043empany' };

/** Edits of every kind that a reader sees, and some of what no reader does. */
export const EDIT_PAIRS: readonly EditPair[] = [
  { name: 'a word', before: p(SENTENCE), after: p(SENTENCE.replace('stopped', 'sold')), tells: ['words'] },
  {
    name: 'a word put in',
    before: p(SENTENCE),
    after: p(SENTENCE.replace('be stopped', 'not be stopped')),
    tells: ['words'],
  },
  { name: 'a mark', before: p(SENTENCE), after: p(SENTENCE.replace('.', '?')), tells: ['words'] },
  {
    name: 'a figure',
    before: p('It carried 4,120 people in a single week of June.'),
    after: p('It carried 4,210 people in a single week of June.'),
    tells: ['figure'],
  },
  {
    name: 'a sentence',
    before: p(SENTENCE),
    after: p(`${SENTENCE} Nobody asked him why it had to be so soon.`),
    tells: ['sentence'],
  },
  { name: 'a paragraph put in', before: '', after: p(SENTENCE), tells: ['added'] },
  { name: 'a paragraph taken out', before: p(SENTENCE), after: '', tells: ['removed'] },
  {
    name: 'a correction',
    before: '',
    after: p('Correction: an earlier version of this article named the wrong port.'),
    tells: ['added', 'correction'],
  },
  {
    name: 'a heading',
    before: '<h2>What the captains say</h2>',
    after: '<h2>What the owners say</h2>',
    tells: ['words'],
  },
  {
    name: 'an item of a list',
    before: '<ul><li>the ferry to the island</li><li>the night boat to the delta</li></ul>',
    after: '<ul><li>the ferry to the island</li><li>the mail boat to the delta</li></ul>',
    tells: ['words'],
  },

  {
    name: 'a cell',
    before: table(...TOWNS),
    after: table(TOWNS[0], row('Aktau', '1.8', '2024'), TOWNS[2]),
    tells: ['figure'],
  },
  {
    name: 'a cell of words',
    before: table(...TOWNS),
    after: table(TOWNS[0], row('Atyrau', '1.9', '2024'), TOWNS[2]),
    tells: ['words'],
  },
  {
    name: 'words in another cell',
    before: table(row('New', 'Port Town', '2025'), TOWNS[1]),
    after: table(row('New Port', 'Town', '2025'), TOWNS[1]),
    tells: ['cells'],
  },
  {
    name: 'a figure taken out of a cell',
    before: table(...TOWNS),
    after: table(row('Bakı', '2.1', ''), TOWNS[1], TOWNS[2]),
    tells: ['figure'],
  },
  { name: 'a row put in', before: table(TOWNS[0], TOWNS[1]), after: table(...TOWNS), tells: ['added'] },
  { name: 'a row taken out', before: table(...TOWNS), after: table(TOWNS[0], TOWNS[2]), tells: ['removed'] },

  {
    name: 'where a link leads',
    before: p(
      'Read <a href="https://sea.example/report?id=1">the report</a> of the institute on the harbours.',
    ),
    after: p(
      'Read <a href="https://sea.example/report?id=2">the report</a> of the institute on the harbours.',
    ),
    tells: ['link'],
  },
  {
    name: 'a link taken out',
    before: p('Read <a href="https://sea.example/report">the report</a> of the institute on the harbours.'),
    after: p('Read the report of the institute on the harbours.'),
    tells: ['link'],
  },
  {
    name: 'a link on other words',
    before: p('Read <a href="https://sea.example/report">the report</a> of the institute on the harbours.'),
    after: p('Read the report of <a href="https://sea.example/report">the institute</a> on the harbours.'),
    tells: ['link'],
  },
  {
    name: 'an embed with a title',
    before:
      '<iframe src="https://video.example/embed/1" title="The port from above" width="560" height="315"></iframe>',
    after:
      '<iframe src="https://video.example/embed/2" title="The port from above" width="560" height="315"></iframe>',
    tells: ['link'],
  },

  {
    name: 'a picture in a figure',
    before: figure(image('port.jpg')),
    after: figure(image('quay.jpg')),
    tells: ['picture replaced'],
  },
  {
    name: 'a picture without a figure',
    before: p(image('port.jpg')),
    after: p(image('quay.jpg')),
    tells: ['picture replaced'],
  },
  {
    name: 'a picture that a program sends',
    before: figure(image('picture?id=17&amp;w=800')),
    after: figure(image('picture?id=18&amp;w=800')),
    tells: ['picture replaced'],
  },
  {
    name: 'a picture taken out',
    before: `${figure(image('port.jpg'))}${figure(image('map.png', 'A map'), 'The shore in 1990.')}`,
    after: `${figure(image('port.jpg'))}<p>The shore in 1990.</p>`,
    tells: ['picture removed'],
  },
  {
    name: 'a picture put in',
    before: p(SENTENCE),
    after: `${p(SENTENCE)}${p(image('port.jpg'))}`,
    tells: ['picture added'],
  },
  {
    name: 'the description of a picture',
    before: figure(image('port.jpg')),
    after: figure(image('port.jpg', 'An empty quay')),
    tells: ['picture alt'],
  },
  {
    name: 'another picture under the same address',
    before: figure(image('port.jpg')),
    after: figure(image('port.jpg')),
    bytes: [{ 'https://sea.example/port.jpg': 'aa' }, { 'https://sea.example/port.jpg': 'bb' }],
    tells: ['picture bytes'],
  },
  {
    name: 'the same picture under another address',
    before: figure(image('port.jpg')),
    after: figure(image('4f/port-1.jpg')),
    bytes: [{ 'https://sea.example/port.jpg': 'aa' }, { 'https://sea.example/4f/port-1.jpg': 'aa' }],
    tells: [],
  },
  {
    name: 'another size of a picture',
    before: figure(image('port.jpg?w=640')),
    after: figure(image('port.jpg?w=1280')),
    tells: [],
  },
  {
    name: 'a caption',
    before: figure(image('port.jpg')),
    after: figure(image('port.jpg'), 'The old port in May.'),
    tells: ['words'],
  },

  {
    name: 'words struck through',
    before: p(SENTENCE),
    after: p(SENTENCE.replace('before the winter', '<del>before the winter</del>')),
    tells: ['struck'],
  },
  {
    name: 'words no longer struck through',
    before: p(SENTENCE.replace('the ferry', '<s>the ferry</s>')),
    after: p(SENTENCE),
    tells: ['struck'],
  },
  {
    name: 'a paragraph struck through',
    before: p(SENTENCE),
    after: p(`<s>${SENTENCE}</s>`),
    tells: ['struck'],
  },
  {
    name: 'a figure struck through and another put in',
    before: p('The fare of the ferry is 40 coins for a grown person.'),
    after: p('The fare of the ferry is <del>40</del> 45 coins for a grown person.'),
    tells: ['figure', 'struck'],
  },

  {
    name: 'a power',
    before: p('The bay holds 10<sup>6</sup> tonnes of salt, the institute said in its report.'),
    after: p('The bay holds 10<sup>9</sup> tonnes of salt, the institute said in its report.'),
    tells: ['figure'],
  },
  {
    name: 'a power that was a plain figure',
    before: p('The bay holds 106 tonnes of salt, the institute said in its report.'),
    after: p('The bay holds 10<sup>6</sup> tonnes of salt, the institute said in its report.'),
    tells: ['figure'],
  },
  {
    name: 'an index',
    before: p('What rises from it is CO<sub>2</sub> for the most part, the institute said in its report.'),
    after: p('What rises from it is CO<sub>3</sub> for the most part, the institute said in its report.'),
    tells: ['words'],
  },

  {
    name: 'a letter that looks alike',
    before: p('The money came from the Bank of the Shore, the council was told in May.'),
    after: p(`The money came from the ${MIXED.bank} of the Shore, the council was told in May.`),
    tells: ['letters'],
  },
  {
    name: 'letters that look alike in two words',
    before: p('The Shipping Company has a letter from the Bank of the Shore in its files.'),
    after: p(`The Shipping ${MIXED.company} has a letter from the ${MIXED.bank} of the Shore in its files.`),
    tells: ['letters'],
  },
];

/** What a comparison tells, in words: of each paragraph what was done to it, then of facts, pictures and embeds. */
export function toldOf({ facts, rows, pictures, embeds }: Comparison): string[] {
  const told = rows.filter(isChange).flatMap(({ kind, edit }) => {
    const kinds = edit?.kinds ?? [];
    return kind === 'edited' ? kinds : [kind, ...kinds];
  });
  return [
    ...told,
    ...facts.map(({ fact }) => `fact ${fact}`),
    ...pictures.map(({ kind }) => `picture ${kind}`),
    ...embeds.map(() => 'embed'),
  ];
}
