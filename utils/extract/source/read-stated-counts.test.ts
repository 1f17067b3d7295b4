// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { isCountLine, readStatedCounts } from './read-stated-counts';
import { readShortTexts } from '../short-texts';

function counts(body: string, article: Record<string, unknown> | null = null) {
  const doc = new DOMParser().parseFromString(body, 'text/html');
  return readStatedCounts(article, readShortTexts(doc));
}

describe('readStatedCounts', () => {
  it.each([
    ['<p>Baxış sayı: 1 234</p>', 1234],
    ['<p>Baxış sayı:113</p>', 113],
    ['<span>Oxunub:</span> <b>56</b>', 56],
    ['<p>Просмотров: 1,2 тыс.</p>', 1200],
    ['<p>3.4K views</p>', 3400],
    ['<p>Okunma: 1.234</p>', 1234],
    ['<p>Переглядів: 78</p>', 78],
    ['<div><i class="fa fa-eye"></i> 345</div>', 345],
    ['<div><span class="icon-eye"></span><span>1,345</span></div>', 1345],
    ['<span title="Post views" class="post-views">12</span>', 12],
  ])('%s', (body, views) => {
    expect(counts(body)).toEqual({ views, comments: null });
  });

  it.each([
    ['<p>12 comments</p>', 12],
    ['<p>Комментарии: 7</p>', 7],
    ['<p>Şərhlər (3)</p>', 3],
    ['<a class="comments-count">9</a>', 9],
  ])('%s', (body, comments) => {
    expect(counts(body)).toEqual({ views: null, comments });
  });

  it.each(['<p>Просмотров: 12 345 · Комментарии (7)</p>', '<p>12,345 views | 7 comments | 5 min read</p>'])(
    'reads each count of a line: %s',
    (body) => {
      expect(counts(body)).toEqual({ views: 12_345, comments: 7 });
    },
  );

  it.each([
    ['1.2K views · 14 comments · 5 min read', true],
    ['Okunma:1.204', true],
    ['The view cost 12 coins.', false],
    ['14 comments · The bridge opens', false],
  ])('%s is a line of counts: %s', (line, isLine) => {
    expect(isCountLine(line)).toBe(isLine);
  });

  it('believes JSON-LD', () => {
    const interactionStatistic = [
      { interactionType: 'https://schema.org/ReadAction', userInteractionCount: '42' },
      { interactionType: { '@type': 'CommentAction' }, userInteractionCount: 5 },
    ];
    expect(counts('', { interactionStatistic })).toEqual({ views: 42, comments: 5 });
    expect(counts('', { commentCount: 6 })).toEqual({ views: null, comments: 6 });
  });

  it.each([
    '<p>12 views</p><p>99 views</p>',
    '<ul><li>12 views</li></ul>',
    '<aside>12 views</aside>',
    '<p>10 min read</p>',
    '<p>Read 12 more stories with great views of the sea</p>',
    '<p>Baxış sayı</p><p>21.10.2025</p>',
    '<p>Last views 19:44</p>',
    '<i class="fa fa-thumbs-up"></i> 345',
  ])('is unsure of %s', (body) => {
    expect(counts(body)).toEqual({ views: null, comments: null });
  });
});
