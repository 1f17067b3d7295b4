import { describe, expect, it } from 'vitest';
import { anArticle } from '../../tests/support/builders';
import { compareVersions } from './compare-versions';
import { type Comparison, isChange, type Row } from './comparison';

const PARAGRAPHS = [
  'The ferry to the far shore has been running since the spring of 1962, and few remember a week without it.',
  'On Monday the owner announced that the crossing will close at the end of the year. He gave no reason.',
  'Two thousand people a day use it, most of them on the way to work in the old harbour.',
  'The mayor promised to find another owner before the ice comes, and to keep the fare at 40 coins.',
  'A bridge has been planned three times, said Aygün Əliyeva, who keeps the archive of the town.',
];

const of = (paragraphs: readonly string[], title = 'The ferry') => ({
  ...anArticle({
    title,
    text: paragraphs.join('\n'),
    html: paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join(''),
  }),
  archivedAt: '2026-11-23T08:00:00.000Z',
});
const compare = (after: readonly string[], before: readonly string[] = PARAGRAPHS): Comparison =>
  compareVersions(of(before), of(after));
const changesOf = ({ rows }: Comparison): Row[] => rows.filter(isChange);
const marked = ({ parts }: Row): string =>
  parts
    .map(({ op, text }) => (op === 'same' ? text : op === 'added' ? `{${text.trim()}}` : `[${text.trim()}]`))
    .join('');
const edit = (before: string, after: string): Row | undefined =>
  changesOf(
    compare(
      [PARAGRAPHS[0] ?? '', after, PARAGRAPHS[2] ?? ''],
      [PARAGRAPHS[0] ?? '', before, PARAGRAPHS[2] ?? ''],
    ),
  )[0];

describe('compareVersions', () => {
  it('shows what is struck through, and letters that look alike', () => {
    const paragraph = (inside: string) => ({
      ...of([]),
      text: 'The Bank paid 40 coins.',
      html: `<p>${inside}</p>`,
    });
    const struck = compareVersions(
      paragraph('The Bank paid 40 coins.'),
      paragraph('The Bank paid <s>40 coins</s>.'),
    );
    expect(struck.rows[0]?.edit).toMatchObject({
      kinds: ['struck'],
      struck: [{ from: null, to: '40 coins' }],
    });
    expect(struck.rows[0]?.parts).toContainEqual({ op: 'added', text: '40 coins', struck: true });
    expect(edit('The Bank paid.', 'The B\u0430nk paid.')?.edit).toMatchObject({
      kinds: ['letters'],
      letters: [{ from: 'a (U+0061)', to: '\u0430 (U+0430)' }],
    });
    const { facts } = compareVersions(of(PARAGRAPHS), of(PARAGRAPHS, 'The f\u0435rry'));
    expect(facts[0]?.letters).toHaveLength(1);
  });

  it('finds nothing where nothing changed', () => {
    expect(compare(PARAGRAPHS)).toMatchObject({ facts: [], paragraphs: 0, pictures: [], embeds: [] });
  });

  it('tells the headline word by word', () => {
    const { facts, paragraphs } = compareVersions(of(PARAGRAPHS), of(PARAGRAPHS, 'The last ferry'));
    expect(paragraphs).toBe(0);
    expect(facts.map(({ fact, parts }) => [fact, parts])).toEqual([
      [
        'title',
        [
          { op: 'same', text: 'The ' },
          { op: 'added', text: 'last ' },
          { op: 'same', text: 'ferry' },
        ],
      ],
    ]);
  });

  it.each([
    [
      'He was arrested on Monday night.',
      'He was questioned on Monday night.',
      'He was [arrested]{questioned}on Monday night.',
      ['words'],
    ],
    [
      'Some 1,250 people came on Monday.',
      'Some 1,520 people came on Monday.',
      'Some [1,250]{1,520}people came on Monday.',
      ['figure'],
    ],
    [
      'Xəzərin səviyyəsi 2,1 metr enib.',
      'Xəzərin səviyyəsi 2,2 metr enib.',
      'Xəzərin səviyyəsi [2,1]{2,2}metr enib.',
      ['figure'],
    ],
    [
      'İstanbul’da yağış 3 gün sürdü.',
      'İstanbul’da yağış 3 gün daha sürdü.',
      'İstanbul’da yağış 3 gün {daha}sürdü.',
      ['words'],
    ],
    [
      'Он сказал, что уйдёт. Она промолчала.',
      'Он сказал, что уйдёт. Никто ему не поверил. Она промолчала.',
      'Он сказал, что уйдёт. {Никто ему не поверил.}Она промолчала.',
      ['sentence'],
    ],
    [
      'He left the house. He was seen at noon. He came back.',
      'He left the house. He came back.',
      'He left the house. [He was seen at noon.]He came back.',
      ['sentence'],
    ],
    [
      '他星期一在北京说这座桥很安全。',
      '他星期二在北京说这座桥很安全。',
      '他[星期一]{星期二}在北京说这座桥很安全。',
      ['words'],
    ],
  ])('marks what changed inside a paragraph: %s', (before, after, expected, kinds) => {
    const row = edit(before, after);
    expect(row && marked(row)).toBe(expected);
    expect(row).toMatchObject({ kind: 'edited', edit: { kinds } });
  });

  it('names the figures that were replaced', () => {
    const row = edit(
      'It fell by 2.1 metres in 12 years, they said.',
      'It fell by 2.3 metres in 14 years, they said.',
    );
    expect(row?.edit?.figures).toEqual([
      { from: '2.1', to: '2.3' },
      { from: '12', to: '14' },
    ]);
  });

  it('knows a paragraph that was moved, and one that was moved and edited', () => {
    const [a = '', b = '', c = '', d = '', e = ''] = PARAGRAPHS;
    const whole = changesOf(compare([a, c, d, e, b]));
    expect(whole).toMatchObject([{ kind: 'moved-here', new: b, edit: null }]);
    const edited = changesOf(compare([a, c, d, e, b.replace('no reason', 'two reasons')]));
    expect(edited).toMatchObject([{ kind: 'moved-here', edit: { kinds: ['words'] } }]);
    expect(compare([a, c, d, e, b]).paragraphs).toBe(1);
  });

  it('tells paragraphs added and removed from edited ones, whatever stands beside them', () => {
    const [a = '', b = '', c = '', d = '', e = ''] = PARAGRAPHS;
    const comparison = compare([
      a,
      b.replace('Monday', 'Sunday'),
      'Something else entirely was found in the attic.',
      d,
      e,
    ]);
    expect(changesOf(comparison).map(({ kind }) => kind)).toEqual(['edited', 'removed', 'added']);
    expect(changesOf(comparison)[1]?.old).toBe(c);
  });

  it('is told by breaks put in or taken out nothing', () => {
    const [a = '', b = '', ...others] = PARAGRAPHS;
    const [first = '', second = ''] = b.split(/(?<=\.) /);
    expect(compare([a, first, second, ...others]).paragraphs).toBe(0);
    expect(compare([`${a} ${b}`, ...others]).paragraphs).toBe(0);
  });

  it('shows all the words of both versions', () => {
    const after = [
      'New at the top.',
      ...PARAGRAPHS.slice(2),
      'The owner gave a reason after all.',
      PARAGRAPHS[0] ?? '',
    ];
    const { rows } = compare(after);
    const side = (name: 'old' | 'new') =>
      rows.flatMap((row) => (row[name] === null ? [] : [row[name]])).toSorted();
    expect(side('old')).toEqual(PARAGRAPHS.toSorted());
    expect(side('new')).toEqual(after.toSorted());
  });

  it('does not take the link of a picture for one of the words after it', () => {
    const [a = '', b = '', ...others] = PARAGRAPHS;
    const html = (first: string, second: string) =>
      `<p>${first}</p><a href="https://a.example/1.jpg"><img src="https://a.example/1.jpg"></a><p>${second}</p>`;
    const old = { ...of([a, b, ...others]), html: html(a, b) };
    const next = { ...of([b, a, ...others]), html: html(b, a) };
    expect(changesOf(compareVersions(old, next))).toMatchObject([{ kind: 'moved-here', edit: null }]);
  });

  it.each([
    'Correction: the fare is 40 coins.',
    'Düzəliş: gediş haqqı 40 qəpikdir.',
    'Düzeltme: ücret 40 kuruştur.',
    'Исправление: проезд стоит 40 монет.',
    'This article was amended on Tuesday to correct the fare.',
  ])('knows a note of a correction: %s', (note) => {
    const comparison = compare([...PARAGRAPHS, note]);
    expect(comparison).toMatchObject({ paragraphs: 1, corrections: 1 });
  });

  it('takes no other paragraph for one', () => {
    expect(compare([...PARAGRAPHS, 'Corrections officers joined the strike on Friday.']).corrections).toBe(0);
  });

  it('leaves out what changes with every visit, and says what that was', () => {
    const [first = '', ...others] = PARAGRAPHS;
    const seen = (count: number) => [first, `${count} views`, ...others];
    expect(compare(seen(13), seen(12))).toMatchObject({
      paragraphs: 0,
      leftOut: { old: ['12 views'], new: ['13 views'] },
    });
  });
});
