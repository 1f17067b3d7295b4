// @vitest-environment jsdom
import { render } from 'preact';
import { useEffect } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { axeProblems } from '../../tests/support/axe-problems';
import { Pane } from './Pane';

let root: HTMLElement;
let isBroken: boolean;

function Part({ late = false }: { late?: boolean }) {
  if (isBroken && !late) throw new RangeError('Invalid time value');
  useEffect(() => {
    if (isBroken) throw new RangeError('Invalid time value');
  });
  return <p id="part">Part</p>;
}

beforeEach(() => {
  isBroken = true;
  root = document.createElement('div');
  document.body.replaceChildren(root);
});
afterEach(() => act(() => render(null, root)));

const notice = () => vi.waitFor(() => root.querySelector('.failure') ?? Promise.reject(new Error('None')));

it.each([false, true])('says in words that a part cannot be drawn, and the others stay', async (late) => {
  act(() =>
    render(
      <>
        <Pane above={<a href="#/">Back</a>}>
          <Part late={late} />
        </Pane>
        <p id="other">Other</p>
      </>,
      root,
    ),
  );
  const failure = await notice();
  expect(failure.textContent).toContain('Something went wrong');
  expect(failure.textContent).toContain('RangeError: Invalid time value');
  expect(root.querySelector('a')?.textContent).toBe('Back');
  expect(root.querySelector('#other')).not.toBeNull();
  expect(await axeProblems(root)).toEqual([]);
});

it('draws the part again when asked to, or when it is another', async () => {
  const show = (of: string) =>
    act(() =>
      render(
        <Pane of={of}>
          <Part />
        </Pane>,
        root,
      ),
    );
  show('first');
  const failure = await notice();
  isBroken = false;
  act(() => failure.querySelector('button')?.click());
  expect(root.querySelector('#part')).not.toBeNull();
  isBroken = true;
  show('first');
  await notice();
  isBroken = false;
  show('second');
  expect(root.querySelector('#part')).not.toBeNull();
});
