import { claimedTime } from './claimed-time';
import type { RawLink } from './to-link-row';

/**
 * When a tool says that it saved a link. What it wrote and cannot be read as a time, or lies before 1990 or in the future, is told as
 * `unreadTime`; 0 stands for none.
 * @param value as the tool has it; anything but texts and numbers is none
 */
export function savedTime(
  value: unknown,
  now: Date,
  read: (text: string, now: Date) => RawLink['savedAt'] = claimedTime,
): Pick<RawLink, 'savedAt' | 'unreadTime'> {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  const savedAt = read(text, now);
  return savedAt || /^[0.]*$/.test(text) ? { savedAt } : { savedAt, unreadTime: text };
}
