import { expect, it } from 'vitest';
import { bookmarkRows } from './bookmark-tree';

it('says of a link in more folders than anybody makes that its folder is not valid, and goes on', () => {
  let node: unknown = { url: 'https://a.example/deep', title: 'Deep' };
  for (let depth = 0; depth < 20_000; depth++) node = { children: [node] };
  const roots = [node, { url: 'https://a.example/1', title: 'Next' }];
  const rows = bookmarkRows('x.json', roots, ({ children, url, title }) =>
    Array.isArray(children)
      ? { folder: 'a', children }
      : { link: { url: String(url), title: String(title) } },
  );
  expect([...rows]).toMatchObject([
    { at: 'x.json, 1', link: null, title: 'Deep', reason: 'not-valid:folder' },
    { at: 'x.json, 2', link: { url: 'https://a.example/1', folder: null } },
  ]);
});
