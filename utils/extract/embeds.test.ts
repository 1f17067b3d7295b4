// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { linkEmbeds } from './embeds';

const BASE = 'https://valley.example/2025/';

function linked(html: string) {
  const root = document.createElement('div');
  root.innerHTML = html;
  const omissions = linkEmbeds(root, BASE);
  return { html: root.innerHTML, omissions: omissions.map(({ kind, start }) => [kind, start]) };
}

describe('linkEmbeds', () => {
  it.each([
    ['<iframe src="https://v.example/1" title="A film"></iframe>', 'frame', 'https://v.example/1'],
    ['<iframe data-src="//v.example/1" title="A film"></iframe>', 'frame', 'https://v.example/1'],
    ['<video src="film.mp4" aria-label="A film"></video>', 'media', `${BASE}film.mp4`],
    ['<audio title="A film"><source src="/a.ogg"></audio>', 'media', 'https://valley.example/a.ogg'],
    ['<object data="a.swf" title="A film"></object>', 'media', `${BASE}a.swf`],
    ['<embed src="a.swf" title="A film">', 'media', `${BASE}a.swf`],
  ])('puts a link in the place of %s', (embed, kind, url) => {
    const { html, omissions } = linked(`<p>a</p>${embed}<p>b</p>`);
    expect(html).toBe(`<p>a</p><p><a href="${url}">A film</a></p><p>b</p>`);
    expect(omissions).toEqual([[kind, url]]);
  });

  it('tells of what has no title, and puts nothing in its place', () => {
    const embed = '<iframe src="https://v.example/1" title=" "></iframe>';
    expect(linked(embed)).toEqual({ html: embed, omissions: [['frame', 'https://v.example/1']] });
  });

  it.each([
    '<iframe src="https://count.example/1" title="x" width="1" height="1"></iframe>',
    '<iframe src="https://count.example/1" title="x" height="0px"></iframe>',
    '<iframe src="about:blank" title="x"></iframe>',
    '<iframe src="javascript:x()" title="x"></iframe>',
    '<video src="blob:https://valley.example/1" title="x"></video>',
    '<object title="x"></object>',
  ])('passes over %s', (embed) => {
    expect(linked(embed)).toEqual({ html: embed, omissions: [] });
  });

  it('takes a title as text', () => {
    const { html } = linked('<iframe src="https://v.example/" title="<b>A</b>  film" height="200"></iframe>');
    expect(html).toBe('<p><a href="https://v.example/">&lt;b&gt;A&lt;/b&gt; film</a></p>');
  });
});
