// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { keepEntries } from './keep-entries';
import { readBlocks } from './read-blocks';

/** What is kept of a page where the blocks that begin with `+` were. */
function kept(html: string, least = 3): string[] {
  const page = readBlocks(new DOMParser().parseFromString(html, 'text/html').body);
  const keep = page.blocks.map(({ text }) => text.startsWith('+'));
  keepEntries(page, keep, least);
  return page.blocks.filter((_, index) => keep[index]).map(({ text }) => text.trim());
}

const TEXT = '+ Enough words to be the text of a post.';

it.each([
  [
    'of a live blog',
    (time: string) => `<article><time>${time}</time><p>${TEXT}</p><p>Share</p></article>`,
    ['10:45'],
  ],
  [
    'of a forum',
    (time: string) => `<div class="post"><h4 class="username">mara</h4><p>${time}</p><p>${TEXT}</p></div>`,
    ['mara', '10:45'],
  ],
  [
    'in one line',
    (time: string) =>
      `<div class="post a${time}"><p><a class="nick">mara</a>, <i class="age">${time}</i></p><p>${TEXT}</p></div>`,
    ['mara, 10:45'],
  ],
])('keeps who wrote an entry %s, and when', (_, entry, lines) => {
  const all = [...lines, TEXT];
  expect(kept(entry('10:45').repeat(3))).toEqual([...all, ...all, ...all]);
});

it('keeps the names with which posts begin where only their place tells that they are names', () => {
  const post = (first: string) => `<div class="r1"><p>${first}</p><p>10:45</p><p>${TEXT}</p></div>`;
  expect(kept(['Mara', 'Odo Lind', 'Mara'].map(post).join(''))).toEqual(
    ['Mara', 'Odo Lind', 'Mara'].flatMap((name) => [name, '10:45', TEXT]),
  );
  // The same above each is a button
  expect(kept(post('Reply').repeat(3))).not.toContain('Reply');
  expect(kept(['One.', 'Two.', 'Three.'].map(post).join(''))).not.toContain('Two.');
});

it('keeps the lines of each reply within replies', () => {
  const post = (name: string, replies = '') =>
    `<div class="post"><p class="user">${name}</p><p>${TEXT}</p>${replies}</div>`;
  expect(kept(post('mara', post('odo')) + post('ilse'))).toEqual(['mara', TEXT, 'odo', TEXT, 'ilse', TEXT]);
});

it.each([
  [
    'the byline of an article',
    `<div class="row"><p class="byline">Mara</p><p>${TEXT}</p></div><div class="row"><p>${TEXT}</p></div><div class="row"><p>${TEXT}</p></div>`,
  ],
  [
    'dates of what is not kept',
    `<div class="card"><time>10:45</time><p>teaser</p></div>`.repeat(3) + `<p>${TEXT}</p>`,
  ],
  [
    'the byline of an article beside boxes of its kind',
    `<div class="row"><p class="byline">Mara</p><p>${TEXT.repeat(20)}</p></div>` +
      `<div class="row"><p class="byline">Odo</p><p>${TEXT}</p></div>`.repeat(2),
  ],
  ['other lines', `<article><p>Share</p><p>${TEXT}</p></article>`.repeat(3)],
])('leaves %s', (_, html) => {
  expect(kept(html).filter((text) => !text.startsWith('+'))).toEqual([]);
});
