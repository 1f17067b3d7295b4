import { describe, expect, it } from 'vitest';
import type { WatchInterval, WatchRecord, WatchResult } from '../model/watch';
import { afterCheck, intervalOf, mostFrequent, nextWakeAt, pickDue } from './schedule';

const NOW = new Date('2026-11-23T08:00:00.000Z');
const HOUR = 60 * 60_000;
const ago = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000).toISOString();

/** A watched page as far as the schedule looks at it. */
function aRow(overrides: Partial<WatchRecord> = {}) {
  return {
    interval: 'auto' as WatchInterval,
    result: null,
    unchanged: 0,
    failures: 0,
    paused: 0 as const,
    ...overrides,
  };
}

/** The results of checks made one after another, each when it was due. */
function run(kinds: readonly WatchResult[], interval: WatchInterval = 'auto') {
  let row = aRow({ interval });
  let now = NOW;
  return kinds.map((kind) => {
    const after = afterCheck(row, { kind, detail: '', again: false }, now);
    const hours = after.nextCheckAt === null ? null : (Date.parse(after.nextCheckAt) - now.getTime()) / HOUR;
    const { news, ...rest } = after;
    row = { ...row, ...rest, ...(news ? { news } : { news: undefined as never }) };
    if (after.nextCheckAt !== null) now = new Date(after.nextCheckAt);
    return { kind: after.result?.kind, hours, stopped: after.stopped, news };
  });
}

describe('how often', () => {
  it('backs off from an hour to a week while nothing changes, and begins again with a change', () => {
    const quiet = run(Array<WatchResult>(9).fill('unchanged'));
    expect(quiet.map(({ hours }) => hours)).toEqual([2, 4, 8, 16, 32, 64, 128, 168, 168]);
    expect(run(['unchanged', 'unchanged', 'changed', 'unchanged']).map(({ hours }) => hours)).toEqual([
      2, 4, 1, 2,
    ]);
  });

  it.each([
    ['1h', 1],
    ['6h', 6],
    ['1d', 24],
    ['1w', 168],
  ] as const)('is %s when the user chose so, however long nothing changes', (interval, hours) => {
    expect(intervalOf(interval, 0)).toBe(hours * HOUR);
    expect(intervalOf(interval, 9)).toBe(hours * HOUR);
  });

  it('is the most frequent of what is asked for', () => {
    expect(mostFrequent(['1w', '6h', '1d'])).toBe('6h');
    expect(mostFrequent(['auto', '1h'])).toBe('1h');
  });
});

describe('a page that is gone', () => {
  it('has vanished only when the site says so again, is told of once, and is left in peace after four times', () => {
    expect(run(['gone', 'gone', 'gone', 'gone'])).toEqual([
      { kind: 'gone', hours: 1, stopped: 0, news: null },
      { kind: 'vanished', hours: 1, stopped: 0, news: 'vanished' },
      { kind: 'vanished', hours: 1, stopped: 0, news: 'vanished' },
      { kind: 'vanished', hours: null, stopped: 1, news: 'vanished' },
    ]);
  });

  it('is there again: nothing is told', () => {
    expect(run(['gone', 'unchanged', 'gone']).map(({ kind, news }) => [kind, news])).toEqual([
      ['gone', null],
      ['unchanged', null],
      ['gone', null],
    ]);
  });

  it('is counted anew after trouble of another kind', () => {
    expect(run(['gone', 'unreachable', 'gone']).at(-1)).toMatchObject({ kind: 'gone', news: null });
  });
});

describe('a site that', () => {
  it('refuses is left in peace after three times, which is told', () => {
    expect(run(['refused', 'refused', 'refused']).map(({ stopped, news }) => [stopped, news])).toEqual([
      [0, null],
      [0, null],
      [1, 'refused'],
    ]);
  });

  it('is in trouble is asked after twice as long each time, a day at most, and never given up', () => {
    const waits = run(Array<WatchResult>(10).fill('busy'));
    expect(waits.map(({ hours }) => Math.round((hours ?? 0) * 60))).toEqual([
      10, 20, 40, 80, 160, 320, 640, 1280, 1440, 1440,
    ]);
    expect(waits.every(({ stopped, news }) => stopped === 0 && news === null)).toBe(true);
  });

  it('says when to come again is not asked before, and a week later at most', () => {
    const later = (hours: number) =>
      afterCheck(
        aRow(),
        { kind: 'busy', detail: '', again: false, retryAfter: new Date(NOW.getTime() + hours * HOUR) },
        NOW,
      ).nextCheckAt;
    expect(later(5)).toBe('2026-11-23T13:00:00.000Z');
    expect(later(24 * 365)).toBe('2026-11-30T08:00:00.000Z');
  });
});

describe('the next time', () => {
  it.each([NaN, Infinity, -Infinity, -1e308].map((time) => new Date(time)))(
    'is a later one whatever date came of an answer',
    (retryAfter) => {
      const { nextCheckAt } = afterCheck(aRow(), { kind: 'busy', detail: '', again: false, retryAfter }, NOW);
      expect(nextCheckAt).toBe(new Date(NOW.getTime() + 10 * 60_000).toISOString());
    },
  );

  it.each([{ interval: 'often' as WatchInterval }, { unchanged: NaN }])(
    'is a later one whatever a row holds: %j',
    (overrides) => {
      const { nextCheckAt } = afterCheck(
        aRow(overrides),
        { kind: 'unchanged', detail: '', again: true },
        NOW,
      );
      expect(Date.parse(nextCheckAt ?? '')).toBeGreaterThan(NOW.getTime());
    },
  );
});

describe('news', () => {
  it.each(['unreadable', 'moved', 'too-large', 'not-page'] as const)(
    '%s stops at once and is told',
    (kind) => {
      expect(run([kind])).toEqual([{ kind, hours: null, stopped: 1, news: kind }]);
    },
  );

  it('a change stays told until it was seen, also when nothing changes any more', () => {
    expect(run(['changed', 'unchanged']).map(({ news }) => news)).toEqual(['changed', 'changed']);
  });

  it('what is no longer so is not told any more', () => {
    expect(run(['shorter', 'unchanged']).map(({ news }) => news)).toEqual(['shorter', null]);
  });

  it('the same again is not told again once it was seen', () => {
    const row = aRow({ result: { kind: 'shorter', at: ago(60), detail: '20' } });
    expect(afterCheck(row, { kind: 'shorter', detail: '20', again: true }, NOW).news).toBeNull();
  });
});

it('a paused page is not due', () => {
  expect(
    afterCheck(aRow({ paused: 1 }), { kind: 'unchanged', detail: '', again: true }, NOW).nextCheckAt,
  ).toBeNull();
});

describe('politeness', () => {
  const page = (pageUrl: string, due: number, asked: number | null) => ({
    pageUrl,
    site: new URL(pageUrl).host,
    nextCheckAt: ago(due),
    requestedAt: asked === null ? null : ago(asked),
  });

  it('asks one page of a site, the one that is due longest, and every site that is due', () => {
    const rows = [
      page('https://a.example/1', 1, null),
      page('https://a.example/2', 9, null),
      page('https://b.example/', 1, null),
    ];
    expect(pickDue(rows, NOW).map(({ pageUrl }) => pageUrl)).toEqual([
      'https://a.example/2',
      'https://b.example/',
    ]);
  });

  it('leaves a site alone for a minute after any of its pages was asked for', () => {
    const rows = [page('https://a.example/1', 5, null), page('https://a.example/2', -60, 0.5)];
    expect(pickDue(rows, NOW)).toEqual([]);
    expect(nextWakeAt(rows)).toEqual(new Date(NOW.getTime() + 30_000));
    expect(pickDue(rows, new Date(NOW.getTime() + 30_000)).map(({ pageUrl }) => pageUrl)).toEqual([
      'https://a.example/1',
    ]);
  });

  it('has nothing to wake for when nothing is due ever', () => {
    expect(nextWakeAt([{ ...page('https://a.example/', 0, 1), nextCheckAt: null }])).toBeNull();
  });
});
