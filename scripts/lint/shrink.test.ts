import { describe, expect, it } from 'vitest';
import { shrink } from './shrink.mjs';

describe('the list of exceptions', () => {
  it('loses what is no longer needed and keeps the lower figure', () => {
    expect(shrink({ 'a.ts#f': 12, 'a.ts#g': 15 }, { 'a.ts#g': 11 })).toEqual({
      kept: { 'a.ts#g': 11 },
      refused: [],
    });
  });

  it('follows a file that was moved', () => {
    expect(shrink({ 'utils/a.ts#f': 12 }, { 'utils/b/a.ts#f': 12 }).kept).toEqual({ 'utils/b/a.ts#f': 12 });
  });

  it('takes in no new function, and none that grew', () => {
    expect(shrink({ 'a.ts#f': 12 }, { 'a.ts#f': 13, 'a.ts#g': 11 }).refused).toEqual([
      'a.ts#f: 13',
      'a.ts#g: 11',
    ]);
  });

  it('lets one exception stand for one function', () => {
    expect(shrink({ 'a/x.ts#f': 12 }, { 'a/x.ts#f': 12, 'b/x.ts#f': 12 }).refused).toEqual(['b/x.ts#f: 12']);
  });
});
