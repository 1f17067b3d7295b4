// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { clausesOf } from '../../sources/found-words';
import { foundRanges } from './found-ranges';

function found(html: string, filter: string): string[] {
  const body = document.createElement('div');
  body.innerHTML = html;
  return foundRanges(body, clausesOf(filter)).map(String);
}

it('finds words in the order of the text, as the search does', () => {
  const html = '<p>The old bridge.</p><p>A new <b>Bridge</b>, and the bridges of old.</p>';
  expect(found(html, 'bridge old')).toEqual(['old bridge', 'Bridge', 'old']);
});

it('finds a phrase as one place, also across elements and line breaks', () => {
  const html = '<p>the bridge, the <b>old</b>\n   <i>bri</i>dge</p>';
  expect(found(html, '"old bridge"')).toEqual(['old\n   bridge']);
});

it.each(['site:news.test', '-bridge', ''])('finds nothing where %s looks for no words', (filter) => {
  expect(found('<p>The bridge on news.test.</p>', filter)).toEqual([]);
});

it('passes over the reader’s own words in the place of a picture', () => {
  const html = '<p>A bridge</p><a class="picture"><span>Image of a bridge</span></a><p>or a bridge?</p>';
  expect(found(html, 'bridge')).toHaveLength(2);
});

it('finds words in letters that have marks of their own', () => {
  expect(found('<p>Körpü bağlandı, KÖRPÜ açıldı.</p>', 'körpü')).toEqual(['Körpü', 'KÖRPÜ']);
});
