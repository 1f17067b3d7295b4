// @vitest-environment jsdom
import { useLayoutEffect, useRef } from 'preact/hooks';
import { expect, it } from 'vitest';
import { axeProblems } from '../../tests/support/axe-problems';
import { find, press, rendered } from '../../tests/support/rendered';
import { Contents } from './Contents';

function Article({ html }: { html: string }) {
  const body = useRef<HTMLDivElement>(null);
  return (
    <>
      <div ref={body}>
        <Body html={html} />
      </div>
      <Contents body={body} snapshotId="s1" />
    </>
  );
}

/** Filled in an effect, as the article is. */
function Body({ html }: { html: string }) {
  const own = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (own.current) own.current.innerHTML = html;
  }, [html]);
  return <div ref={own} />;
}

it('lists the headings of a text by their levels, and leads to each', async () => {
  Element.prototype.scrollIntoView = () => undefined;
  const root = await rendered(<Article html="<h2>Sea</h2><p>…</p><h3>Port</h3><p>…</p><h2>Land</h2>" />);
  await press(find(root, '#contents'));
  const entries = [...root.querySelectorAll<HTMLElement>('.contents li')];
  expect(entries.map(({ textContent, dataset }) => [textContent, dataset['level']])).toEqual([
    ['Sea', '0'],
    ['Port', '1'],
    ['Land', '0'],
  ]);
  expect(await axeProblems(root)).toEqual([]);
  await press(find(root, '.contents li:last-child button'));
  expect(document.activeElement?.textContent).toBe('Land');
});

it('is not there for a text of few parts', async () => {
  const root = await rendered(<Article html="<h2>Sea</h2><p>…</p><h2>Land</h2>" />);
  expect(root.querySelector('#contents')).toBeNull();
});
