import { fold } from '../fold';
import type { FilterField } from './query';
import { slips } from './slips';

/** A value that a filter finds something with. */
export interface KnownValue {
  value: string;
  /** Number of sources with it. */
  count: number;
  /** What else it is called. */
  name?: string | undefined;
}

/** Characters that are compared. */
const MOST_COMPARED = 60;

/** Share of the letters that may be wrong. */
const MOST_SLIPS = 0.34;

/** Letters that two words must begin with to be forms of one. */
const STEM = 3;

/** The values that are nearest to what was typed for a filter, nearest first; none that are not near. */
export function nearestValues<V extends KnownValue>(
  field: FilterField,
  typed: string,
  known: readonly V[],
  most: number,
): V[] {
  const wanted = formsOf(field, typed);
  return known
    .map((each) => {
      const forms = [...formsOf(field, each.value), ...(each.name === undefined ? [] : [short(each.name)])];
      return { each, distance: Math.min(...wanted.flatMap((a) => forms.map((b) => distanceOf(a, b)))) };
    })
    .filter(({ distance }) => distance < 1)
    .sort((a, b) => a.distance - b.distance || b.each.count - a.each.count)
    .slice(0, most)
    .map(({ each }) => each);
}

function short(text: string): string {
  return fold(text.slice(0, MOST_COMPARED));
}

/** How a value is written otherwise: a site without what stands behind its name, a language by its name. */
function formsOf(field: FilterField, value: string): string[] {
  const own = short(value);
  if (field === 'site' || field === 'source') {
    const labels = own.split('.').slice(0, -1);
    return [own, ...labels.filter((label) => label.length > 2 && label !== 'www')];
  }
  return field === 'lang' ? [own, ...languageNames(value).map(short)] : [own];
}

/** A language in English and in itself; none for what is no language tag. */
function languageNames(value: string): string[] {
  return ['en', value].flatMap((locale) => {
    try {
      return new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' }).of(value) ?? [];
    } catch {
      return [];
    }
  });
}

/** 0 for the same, less than 1 for what is near, 1 for all else. */
function distanceOf(a: string, b: string): number {
  const least = Math.min(a.length, b.length);
  const most = Math.max(a.length, b.length);
  if (least < 2) return 1;
  const share = slips(a, b) / most;
  if (share <= MOST_SLIPS) return share;
  if (a.includes(b) || b.includes(a)) return 1 - least / (2 * most);
  return commonBegin(a, b) >= Math.max(STEM, least / 2) ? 0.9 : 1;
}

function commonBegin(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}
