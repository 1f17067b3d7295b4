// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { anArticle } from '../../tests/support/builders';
import { compareVersions } from '../diff/compare-versions';
import type { ComparisonWords, WrittenComparison } from './comparison-export';
import { comparisonHtml } from './comparison-html';
import { comparisonText } from './comparison-text';

const WORDS: ComparisonWords = {
  title: 'What changed',
  before: 'Before',
  after: 'After',
  source: 'Source',
  facts: 'Changed details',
  text: 'Text',
  pictures: 'Pictures',
  embeds: 'Embeds',
  none: 'No difference',
  notStated: 'not stated',
  fact: {
    title: 'Headline',
    byline: 'By',
    publishedTime: 'Published',
    modifiedTime: 'Modified',
    declaredSource: 'Credits',
  },
  row: ({ kind }) => [kind],
  picture: ({ kind }) => kind,
  factRemarks: () => [],
  value: (_fact, value) => value,
  unchanged: (count) => `${count} unchanged`,
};

const HOSTILE = '<script>alert("1")</script> & \'quotes\'';
const PARAGRAPHS = [
  'The bridge stays closed until the spring.',
  `He wrote ${HOSTILE} on the wall.`,
  'Nobody was hurt.',
];

function written(after: readonly string[], overrides: Partial<WrittenComparison> = {}): WrittenComparison {
  const of = (paragraphs: readonly string[], byline: string | null) => ({
    ...anArticle({ text: paragraphs.join('\n'), html: '', byline }),
    archivedAt: '2026-11-23T08:00:00.000Z',
  });
  const named = (archivedAt: string, sha256: string) => ({
    archivedAt,
    archivedAtIso: '2026-11-23T08:00:00.000Z',
    sha256,
  });
  return {
    comparison: compareVersions(of(PARAGRAPHS, null), of(after, after === PARAGRAPHS ? null : 'Aygün')),
    title: HOSTILE,
    url: 'https://news.example/1?a=1&b=2',
    lang: 'en',
    dir: 'ltr',
    language: { lang: 'en', dir: 'ltr' },
    old: named('Monday', 'aaaa'),
    new: named('Tuesday', 'bbbb'),
    words: WORDS,
    ...overrides,
  };
}
const EDITED = [
  PARAGRAPHS[0]?.replace('spring', 'summer') ?? '',
  PARAGRAPHS[1] ?? '',
  PARAGRAPHS[2] ?? '',
  `New: ${HOSTILE}`,
];

describe('comparisonText', () => {
  it('tells versions, facts and changes, and counts what is unchanged', () => {
    expect(comparisonText(written(EDITED, { title: 'The bridge' }))).toBe(`What changed: The bridge
https://news.example/1?a=1&b=2
Before: Monday (SHA-256 aaaa)
After: Tuesday (SHA-256 bbbb)

By
[-not stated-]
{+Aygün+}

* edited
The bridge stays closed until the [-spring-]{+summer+}.

(2 unchanged)

* added
{+New: ${HOSTILE}+}
`);
  });

  it('says when nothing changed', () => {
    expect(comparisonText(written(PARAGRAPHS))).toContain('\n\nNo difference\n');
  });
});

describe('comparisonHtml', () => {
  const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');

  it('holds every character of the page as text', () => {
    const doc = parse(comparisonHtml(written(EDITED)));
    expect(doc.querySelectorAll('script, img, link, iframe, [onerror], [src], [href]')).toHaveLength(0);
    expect(doc.querySelector('h1 bdi')?.textContent).toBe(HOSTILE);
    expect([...doc.querySelectorAll('.row ins')].at(-1)?.textContent).toBe(`New: ${HOSTILE}`);
    expect(doc.querySelector('dl ins')?.textContent).toBe('Aygün');
  });

  it('cannot be broken out of by the language a page names', () => {
    const doc = parse(comparisonHtml(written(EDITED, { lang: '"><script>alert(1)</script>' })));
    expect(doc.querySelectorAll('script')).toHaveLength(0);
  });
});
