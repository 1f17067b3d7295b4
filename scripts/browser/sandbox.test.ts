import { expect, it } from 'vitest';
import { isWithoutSandbox } from './sandbox';

it.each([
  ['linux', 0, true],
  ['linux', 1000, false],
  ['darwin', 0, false],
  ['win32', undefined, false],
])('on %s as user %s Chromium lacks its sandbox: %s', (platform, uid, isWithout) => {
  expect(isWithoutSandbox(platform, uid)).toBe(isWithout);
});
