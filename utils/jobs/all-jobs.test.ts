import { expect, it } from 'vitest';
import { BACKGROUND_WORK, isJobName } from '../model/trouble';
import { ALL_JOBS } from './all-jobs';

it('holds every job that messages and troubles can name, once, each under a lock of its own', () => {
  const names = ALL_JOBS.map(({ name }) => name);
  expect(names.toSorted()).toEqual(BACKGROUND_WORK.filter(isJobName).toSorted());
  expect(new Set(ALL_JOBS.map(({ lock }) => lock)).size).toBe(ALL_JOBS.length);
});
