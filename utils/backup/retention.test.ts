import { describe, expect, it } from 'vitest';
import { expiredBackups } from './retention';

const DAY = 86_400_000;
const BEGIN = Date.UTC(2026, 0, 1, 9);

/** A backup a day, each seventh a full one. */
function daily(days: number) {
  return Array.from({ length: days }, (_, n) => ({
    seq: n + 1,
    base: n - (n % 7) + 1,
    createdAt: new Date(BEGIN + n * DAY).toISOString(),
    isThere: true,
  }));
}

/** What is there after so many days of backing up and removing. */
function after(days: number) {
  let kept: ReturnType<typeof daily> = [];
  for (const backup of daily(days)) {
    kept = [...kept, backup];
    const gone = new Set(expiredBackups(kept, new Date(backup.createdAt)));
    kept = kept.filter(({ seq }) => !gone.has(seq));
  }
  return kept;
}

it('removes nothing in the first weeks', () => {
  expect(after(28)).toHaveLength(28);
});

it('keeps a week day by day, a month by weeks and a year by months, and no more than that needs', () => {
  const kept = after(400);
  const ages = kept.map(({ createdAt }) => (BEGIN + 399 * DAY - Date.parse(createdAt)) / DAY);
  for (const age of [0, 1, 2, 3, 4, 5, 6]) expect(ages).toContain(age);
  for (const week of [0, 1, 2, 3]) expect(ages.some((age) => Math.floor(age / 7) === week)).toBe(true);
  const months = new Set(kept.map(({ createdAt }) => createdAt.slice(0, 7)));
  expect(months.size).toBeGreaterThanOrEqual(12);
  expect(kept.length).toBeLessThan(20 * 7);
});

it('never leaves an increment without its full backup, nor takes a full one from its increments', () => {
  for (const days of [30, 100, 250]) {
    const kept = after(days);
    for (const base of new Set(kept.map((backup) => backup.base))) {
      const chain = daily(days).filter((backup) => backup.base === base);
      expect(kept.filter((backup) => backup.base === base)).toEqual(chain);
    }
  }
});

it('never removes the newest two chains, however old they are', () => {
  const old = daily(21);
  const gone = expiredBackups(old, new Date(BEGIN + 5000 * DAY));
  expect(gone.every((seq) => seq <= 7)).toBe(true);
  expect(expiredBackups(daily(7), new Date(BEGIN + 5000 * DAY))).toEqual([]);
});

describe('where files were deleted by hand', () => {
  const gone = (chain: (seq: number) => boolean) => (backup: ReturnType<typeof daily>[number]) =>
    chain(backup.seq) ? { ...backup, isThere: false } : backup;
  const later = (days: number) => new Date(BEGIN + days * DAY);

  it('never removes the newest two chains of which something can be restored', () => {
    expect(expiredBackups(daily(120), later(120))).toEqual(expect.arrayContaining([8, 14, 15, 21]));
    const expired = expiredBackups(daily(120).map(gone((seq) => seq < 8 || seq > 21)), later(120));
    expect(expired.filter((seq) => seq >= 8 && seq <= 21)).toEqual([]);
    expect(expired).toContain(1);
  });

  it('keeps the only good one, also where its increments are gone', () => {
    const backups = daily(120).map(gone((seq) => seq !== 8));
    expect(expiredBackups(backups, later(120))).not.toContain(8);
  });

  it('counts what has lost its full backup as not to be restored', () => {
    const noFull = daily(120).filter(({ seq }) => (seq >= 8 && seq < 22) || seq % 7 !== 1);
    expect(expiredBackups(noFull, later(120)).filter((seq) => seq >= 8 && seq < 22)).toEqual([]);
  });

  it('gives the place of a month to a backup whose files are there', () => {
    const backups = daily(120).map(gone((seq) => seq > 21 && seq < 36));
    expect(expiredBackups(backups, later(120))).not.toContain(21);
  });
});
