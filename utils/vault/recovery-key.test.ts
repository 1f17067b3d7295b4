import { expect, it } from 'vitest';
import { random } from './key-ring';
import { checkTyped, readRecoveryKey, recoveryGroups } from './recovery-key';

it('is read as it was printed, in any case and with any separators', () => {
  for (let time = 0; time < 100; time++) {
    const key = random(32);
    const groups = recoveryGroups(key);
    expect(groups).toHaveLength(14);
    expect(groups.join('')).toMatch(/^[0-9A-HJKMNP-TV-Z]{56}$/);
    expect(readRecoveryKey(groups.join('-'))).toEqual(key);
    const typed = groups.join(' – ').toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l');
    expect(readRecoveryKey(` ${typed}\n`)).toEqual(key);
  }
});

it('finds every slip of one digit, and two that were swapped', () => {
  const digits = recoveryGroups(Uint8Array.from({ length: 32 }, (_, at) => at * 7)).join('');
  for (let at = 0; at < digits.length; at++) {
    for (const digit of '0123456789ABCDEFGHJKMNPQRSTVWXYZ') {
      if (digit === digits[at]) continue;
      expect(readRecoveryKey(digits.slice(0, at) + digit + digits.slice(at + 1))).toBeNull();
    }
    const swapped =
      digits.slice(0, at) +
      digits
        .slice(at, at + 2)
        .split('')
        .reverse()
        .join('') +
      digits.slice(at + 2);
    if (swapped !== digits) expect(readRecoveryKey(swapped)).toBeNull();
  }
});

it.each(['', 'ABCD', 'U'.repeat(56), '0'.repeat(56), '0'.repeat(57), 'ə'.repeat(56)])(
  'refuses "%s"',
  (typed) => {
    expect(readRecoveryKey(typed)).toBeNull();
  },
);

it('checks the part that is typed', () => {
  const key = random(32);
  const third = recoveryGroups(key)[2] ?? '';
  expect(checkTyped(key, 2, ` ${third.toLowerCase()} `)).toBe(true);
  expect(checkTyped(key, 2, third.slice(0, 3))).toBe(false);
  expect(checkTyped(key, 2, '')).toBe(false);
  expect(checkTyped(key, 14, '')).toBe(false);
});
