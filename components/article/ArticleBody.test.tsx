// @vitest-environment jsdom
import { createRef } from 'preact';
import { expect, it } from 'vitest';
import { axeProblems } from '../../tests/support/axe-problems';
import { find, rendered } from '../../tests/support/rendered';
import { ArticleBody } from './ArticleBody';

const PICTURE = 'https://a.example/boat.png';

async function shown(html: string, pictures = new Map<string, string>()): Promise<HTMLElement> {
  const body = createRef<HTMLDivElement>();
  const root = await rendered(
    <ArticleBody body={body} html={html} title="The ferry" pictures={pictures} lang="az" dir="ltr" />,
  );
  expect(body.current).toBe(root.firstElementChild);
  return root;
}

it('shows an article sanitised, in its language, without its title', async () => {
  const root = await shown(
    `<h1>The ferry</h1><p onclick="run()">It sails <a href="https://b.example/">daily</a>.</p>
    <script>run()</script><img src="${PICTURE}" alt="The boat">`,
  );
  const body = find(root, '#article-body');
  expect([body.lang, body.dir]).toEqual(['az', 'ltr']);
  expect(body.querySelector('h1, script, img, [onclick]')).toBeNull();
  expect(body.textContent).toContain('It sails daily.');
  expect(find<HTMLAnchorElement>(body, 'p a').rel).toBe('noopener noreferrer');
  expect(find(body, 'a.picture').getAttribute('href')).toBe(PICTURE);
  expect(await axeProblems(root)).toEqual([]);
});

it('shows the pictures that were kept', async () => {
  const root = await shown(`<img src="${PICTURE}" alt="The boat">`, new Map([[PICTURE, 'blob:kept']]));
  const image = find<HTMLImageElement>(root, '.picture-kept img');
  expect([image.src, image.alt]).toEqual(['blob:kept', 'The boat']);
});
