// @vitest-environment jsdom
import { beforeAll, expect, it, vi } from 'vitest';
import { axeProblems } from '../../../tests/support/axe-problems';
import { addModalDialogs } from '../../../tests/support/jsdom-dialog';
import { find, named, press, rendered } from '../../../tests/support/rendered';
import { AddTagDialog } from './AddTagDialog';

beforeAll(addModalDialogs);

async function submitted(text: string): Promise<string[]> {
  const tags: string[] = [];
  const root = await rendered(
    <AddTagDialog known={['water']} onTag={(tag) => tags.push(tag)} onClose={() => undefined} />,
  );
  find<HTMLInputElement>(root, '#bulk-tag').value = text;
  find(root, 'form').dispatchEvent(new Event('submit', { cancelable: true }));
  return tags;
}

it('hands over the tag that was typed', async () => {
  expect(await submitted(' bridges ')).toEqual(['bridges']);
});

it('hands over nothing where nothing was typed', async () => {
  expect(await submitted('  ')).toEqual([]);
});

it('offers the tags in use, and closes without a tag', async () => {
  const onTag = vi.fn();
  const onClose = vi.fn();
  const root = await rendered(<AddTagDialog known={['water']} onTag={onTag} onClose={onClose} />);
  expect(find<HTMLOptionElement>(root, 'datalist option').value).toBe('water');
  expect(await axeProblems(root)).toEqual([]);
  await press(named(root, 'Cancel'));
  expect([onClose.mock.calls.length, onTag.mock.calls.length]).toEqual([1, 0]);
});
