import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formats as azerbaijani } from '../../locales/az/formats';
import { LANGUAGES, type Language } from '../model/language';
import { dayHeading } from './day-heading';
import { exactTime, formatCount, relativeTime, shortDateTime } from './format';
import { publishedTime, versionTime } from './format-date';
import { formatBytes, formatPercent } from './format-size';
import { addFormats } from './formats';
import { setLanguage } from './language';

const OWN_ZONE = process.env['TZ'];
const NOW = new Date('2026-11-23T08:00:00.000Z');

const TIMES = [
  '-271821-04-20T00:00:00.000Z',
  '+275760-09-13T00:00:00.000Z',
  '9999-12-31T23:59:59.999Z',
  '0000-01-01T00:00:00.000Z',
  '1890',
  '1890-05',
  '1890-05-01',
  '1890-05-01T10:00:00',
  '2026-99-99T99:99:00Z',
  'yesterday',
  '',
];
const NUMBERS = [0, -1, 0.5, 1e300, Number.MIN_VALUE, NaN, Infinity, -Infinity];

addFormats('az', azerbaijani);

describe.each(['UTC', 'Asia/Baku', 'America/New_York', 'Pacific/Kiritimati'])('in %s', (zone) => {
  beforeEach(() => {
    process.env['TZ'] = zone;
  });
  afterEach(() => setLanguage('en'));
  afterAll(() => {
    if (OWN_ZONE === undefined) delete process.env['TZ'];
    else process.env['TZ'] = OWN_ZONE;
  });

  it.each(Object.keys(LANGUAGES) as Language[])('%s has words for every time', (language) => {
    setLanguage(language);
    for (const time of TIMES) {
      const written = [exactTime, shortDateTime, versionTime, publishedTime].map((format) => format(time));
      const words = [...written, relativeTime(time, NOW) ?? 'now', dayHeading(new Date(time), NOW)];
      expect(words.filter((text) => /NaN|undefined|Invalid/.test(text))).toEqual([]);
    }
  });

  it.each(Object.keys(LANGUAGES) as Language[])('%s has words for every number', (language) => {
    setLanguage(language);
    const words = NUMBERS.flatMap((number) => [
      formatBytes(number),
      formatPercent(number),
      formatCount(number),
    ]);
    expect(words.filter((text) => text === '' || /undefined/.test(text))).toEqual([]);
  });
});

it('shows as it is what is no time', () => {
  expect([exactTime, shortDateTime, versionTime].map((format) => format('yesterday'))).toEqual(
    Array(3).fill('yesterday'),
  );
  expect(relativeTime('yesterday', NOW)).toBe('yesterday');
  expect(dayHeading(new Date(NaN), NOW)).toBe('–');
});
