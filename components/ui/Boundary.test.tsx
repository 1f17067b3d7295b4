// @vitest-environment jsdom
import { type JSX, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it } from 'vitest';
import { axeProblems } from '../../tests/support/axe-problems';
import { Boundary } from './Boundary';

const root = document.body;

afterEach(() => render(null, root));

function Title({ page }: { page: { title: unknown } }): JSX.Element {
  return <h2>{(page.title as string).trim()}</h2>;
}

async function show(page: { title: unknown }): Promise<void> {
  await act(() =>
    render(
      <Boundary of={page} fallback={() => <button>Delete</button>}>
        <Title page={page} />
      </Boundary>,
      root,
    ),
  );
}

it('leaves the fallback where it is when the same content is given again', async () => {
  await show({ title: 5 });
  const button = root.querySelector('button');
  expect(button).not.toBeNull();
  expect(await axeProblems(root)).toEqual([]);
  await show({ title: 5 });
  expect(root.querySelector('button')).toBe(button);
});

it('tries again with other content, and leaves what it drew alone', async () => {
  await show({ title: 5 });
  await show({ title: 'Ferry' });
  expect(root.textContent).toBe('Ferry');
  const title = root.querySelector('h2');
  await show({ title: 'Ferry' });
  expect(root.querySelector('h2')).toBe(title);
});
