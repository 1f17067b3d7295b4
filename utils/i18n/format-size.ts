import { formats } from './formats';

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** Bytes in the largest unit that leaves at least 1, powers of 1000, as disks are sold and systems show them. */
export function formatBytes(bytes: number): string {
  const power = bytes < 1 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), UNITS.length - 1);
  const value = bytes / 1000 ** power;
  return formats().bytes(value, UNITS[power] ?? 'byte', power === 0 || value >= 100 ? 0 : 1);
}

/** A share from 0 to 1 as a percentage. */
export function formatPercent(share: number): string {
  return formats().percent(share);
}
