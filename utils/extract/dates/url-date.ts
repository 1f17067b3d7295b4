import type { StatedTime } from '../../model/stated';
import { parseUrl } from '../resolve-url';
import { parseDate } from './parse-date';

const YEAR = '((?:199|20[0-4])\\d)';
/** Year, month and day in addresses, in this order. */
const FORMS: readonly RegExp[] = [
  // /2025/10/21/, /2025-10-21-title, /2025-10/21/, /20251021/
  new RegExp(
    `[/_-]${YEAR}(?:[/_-](0?[1-9]|1[0-2])[/_-]|(0[1-9]|1[0-2]))(0[1-9]|[12]\\d|3[01]|[1-9](?=[/_-]))(?!\\d)`,
  ),
  // /2025/oct/21/
  new RegExp(`/${YEAR}/([a-z]{3,9})/()(\\d{1,2})(?=/)`, 'i'),
  // /2025/10/
  new RegExp(`/${YEAR}[/-](0[1-9]|1[0-2])(?=/)`),
];

/** /21-10-2025-title: the day first, unless it cannot be. */
const DAY_FIRST = new RegExp(`(?<!\\d)(\\d{2})([-.])(\\d{2})\\2${YEAR}(?!\\d)`);

/** The date in a page's address; `null` when there is none. */
export function urlDate(url: string): StatedTime | null {
  const path = parseUrl(url)?.pathname ?? '';
  for (const form of FORMS) {
    const match = form.exec(path);
    if (!match) continue;
    const [whole, year, month, joined, day] = match;
    const parts = [year, month ?? joined, day].flatMap((part) => (part ? part.padStart(2, '0') : []));
    const date = parseDate(parts.join('-'), { lang: null });
    if (date) return { ...date, raw: whole.replace(/^[/_-]/, '') };
  }
  const match = DAY_FIRST.exec(path);
  return match && parseDate(match[0], { lang: null });
}
