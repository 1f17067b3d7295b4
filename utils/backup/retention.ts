import type { BackupManifest } from './backup-manifest';

/** How many days, weeks and months back a backup is kept for: of each the newest. */
const DAYS = 7;
const WEEKS = 4;
const MONTHS = 12;

const DAY_MILLISECONDS = 86_400_000;

/** A backup, and whether its files are there. */
export interface DatedBackup extends Pick<BackupManifest, 'seq' | 'base' | 'createdAt'> {
  isThere: boolean;
}

/** Chains that never go, the newest: until the newer full backup has proven itself for a week, the one before it is the only one that has. */
const SPARED = 2;

/**
 * The backups of one set that are to be removed: 7 daily, 4 weekly and 12 monthly ones stay. An increment is worth nothing without the
 * full backup it adds to, so chains go as a whole or stay as a whole. The newest two chains never go, nor do the newest two of which something can be
 * restored. A backup whose files are gone takes no place from one whose files are there.
 * @param backups all of the set, each verified when it was made
 * @returns their `seq`
 */
export function expiredBackups(backups: readonly DatedBackup[], now: Date): number[] {
  const chains = chainsOf(backups);
  const good = new Map(chains.map((chain) => [chain, goodOf(chain)]));
  const spared = new Set([
    ...chains.slice(-SPARED),
    ...chains.filter((chain) => good.get(chain)?.length).slice(-SPARED),
  ]);
  const kept = new Set([...keptTimes(backups, now), ...keptTimes([...good.values()].flat(), now)]);
  return chains
    .filter((chain) => !spared.has(chain) && !chain.some(({ createdAt }) => kept.has(createdAt)))
    .flatMap((chain) => chain.map(({ seq }) => seq));
}

/** The backups of a chain that can be restored as they were made: those before the first of which something is gone. */
function goodOf(chain: readonly DatedBackup[]): DatedBackup[] {
  const end = chain.findIndex(({ seq, base, isThere }, index) => !isThere || seq !== base + index);
  return end === -1 ? [...chain] : chain.slice(0, end);
}

/** Chains by the full backup they begin with, the oldest first. */
function chainsOf(backups: readonly DatedBackup[]): DatedBackup[][] {
  const ordered = [...backups].sort((a, b) => a.seq - b.seq);
  const chains: DatedBackup[][] = [];
  for (const backup of ordered) {
    const chain = chains.at(-1);
    if (chain?.[0]?.base === backup.base) chain.push(backup);
    else chains.push([backup]);
  }
  return chains;
}

/** The newest backup of each of the last days, weeks and months that have one. */
function keptTimes(backups: readonly DatedBackup[], now: Date): string[] {
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
