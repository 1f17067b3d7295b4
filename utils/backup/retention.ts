import type { BackupManifest } from './backup-manifest';

/** How many days, weeks and months back a backup is kept for: of each the newest. */
const DAYS = 7;
const WEEKS = 4;
const MONTHS = 12;

const DAY_MILLISECONDS = 86_400_000;

type Dated = Pick<BackupManifest, 'seq' | 'base' | 'createdAt'>;

/**
 * The backups of one set that are to be removed: 7 daily, 4 weekly and 12 monthly ones stay. An increment is worth nothing without the
 * full backup it adds to, so chains go as a whole or stay as a whole. The newest two chains never go: until the newer full backup has
 * proven itself for a week, the one before it is the only one that has.
 * @param backups all of the set, each verified when it was made
 * @returns their `seq`
 */
export function expiredBackups(backups: readonly Dated[], now: Date): number[] {
  const chains = chainsOf(backups);
  const kept = new Set(keptTimes(backups, now));
  return chains
    .slice(0, -2)
    .filter((chain) => !chain.some(({ createdAt }) => kept.has(createdAt)))
    .flatMap((chain) => chain.map(({ seq }) => seq));
}

/** Chains by the full backup they begin with, the oldest first. */
function chainsOf(backups: readonly Dated[]): Dated[][] {
  const ordered = [...backups].sort((a, b) => a.seq - b.seq);
  const chains: Dated[][] = [];
  for (const backup of ordered) {
    const chain = chains.at(-1);
    if (chain?.[0]?.base === backup.base) chain.push(backup);
    else chains.push([backup]);
  }
  return chains;
}

/** The newest backup of each of the last days, weeks and months that have one. */
function keptTimes(backups: readonly Dated[], now: Date): string[] {
  const age = (time: string) => Math.floor((now.getTime() - Date.parse(time)) / DAY_MILLISECONDS);
  const times = backups.map(({ createdAt }) => createdAt).sort();
  const newestOf = (spanOf: (time: string) => number | string, most: number): string[] => {
    const newest = new Map(times.map((time) => [spanOf(time), time]));
    return [...newest.values()].slice(-most);
  };
  return [
    ...newestOf(age, DAYS),
    ...newestOf((time) => Math.floor(age(time) / 7), WEEKS),
    ...newestOf((time) => time.slice(0, 7), MONTHS),
  ];
}
