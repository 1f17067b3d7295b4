import { formattingLocale, language } from './language';

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** For Azerbaijani, which Chromium writes as English; see `locales/az/formats.ts`. */
const AZ_UNITS = ['bayt', 'kB', 'MB', 'GB', 'TB'];

/** In place of a number that is none. */
const NO_NUMBER = '–';

/** Bytes in the largest unit that leaves at least 1, powers of 1000, as disks are sold and systems show them. */
export function formatBytes(bytes: number): string {
  if (!Number.isFinite(bytes)) return NO_NUMBER;
  const power = bytes < 1 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), UNITS.length - 1);
  const value = bytes / 1000 ** power;
  const maximumFractionDigits = power === 0 || value >= 100 ? 0 : 1;
  if (language() === 'az') return `${azNumber(value, maximumFractionDigits)} ${AZ_UNITS[power]}`;
  return new Intl.NumberFormat(formattingLocale(), {
    style: 'unit',
    unit: UNITS[power] ?? 'byte',
    unitDisplay: power === 0 ? 'long' : 'short',
    maximumFractionDigits,
  }).format(value);
}

/** A share from 0 to 1 as a percentage. */
export function formatPercent(share: number): string {
  if (!Number.isFinite(share)) return NO_NUMBER;
  if (language() === 'az') return `${azNumber(share * 100, 0)}%`;
  return new Intl.NumberFormat(formattingLocale(), { style: 'percent' }).format(share);
}

/** Comma and full stop stand as in Turkish, which browsers do know. */
function azNumber(value: number, maximumFractionDigits: number): string {
  return new Intl.NumberFormat('tr', { maximumFractionDigits }).format(value);
}
