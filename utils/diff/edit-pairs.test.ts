// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { EDIT_PAIRS, pageWith, toldOf } from '../../tests/support/edit-pairs';
import { extractArticle } from '../extract/extract-article';
import { parsePage } from '../extract/parse-page';
import { compareVersions } from './compare-versions';
import type { ComparedVersion } from './compared-version';
import { isSameVersion } from './is-same-version';

function version(inside: string, bytes: Readonly<Record<string, string>> = {}): ComparedVersion {
  const read = extractArticle(parsePage(pageWith(inside)), 'https://sea.example/falling');
  if (!read.ok) throw new Error(read.error.code);
  const pictures = Object.entries(bytes).map(([url, sha256]) => ({ url, from: url, sha256 }));
  return { ...read.value, archivedAt: '2026-11-23T08:00:00.000Z', pictures };
}

describe('an edit of a page is told as what it is and as nothing else', () => {
  it.each(EDIT_PAIRS)('$name', ({ before, after, bytes = [{}, {}], tells }) => {
    const [old, next] = [version(before, bytes[0]), version(after, bytes[1])];
    expect(toldOf(compareVersions(old, next))).toEqual(tells);
    expect(isSameVersion(old, next)).toBe(tells.length === 0);
  });
});
