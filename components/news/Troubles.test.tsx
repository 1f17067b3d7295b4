// @vitest-environment jsdom
import { render } from 'preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { axeProblems } from '../../tests/support/axe-problems';
import { noteTrouble } from '../../utils/platform/troubles';
import { Troubles } from './Troubles';

const FIRST = new Date('2026-11-28T09:00:00Z');
const AGAIN = new Date('2026-11-28T10:00:00Z');
const FULL = { code: 'quota-exceeded', detail: 'no room for https://xeber.example/az/1' } as const;

let root: HTMLElement;

beforeEach(() => {
  fakeBrowser.reset();
  root = document.createElement('div');
  document.body.replaceChildren(root);
  render(<Troubles />, root);
});

async function shown(): Promise<HTMLElement> {
  return vi.waitFor(() => {
    const section = root.querySelector<HTMLElement>('#troubles');
    if (!section) throw new Error('No trouble is shown.');
    return section;
  });
}

it('shows nothing as long as nothing failed', () => {
  expect(root.textContent).toBe('');
});

it('says what did not succeed, why, what to do, and how often it was tried', async () => {
  await noteTrouble('index', FULL, FIRST);
  await noteTrouble('index', FULL, AGAIN);
  const section = await shown();
  await vi.waitFor(() => expect(section.textContent).toContain('Tried 2 times since'));
  expect(section.textContent).toContain('Building the search index failed: ');
  expect(await axeProblems(section)).toEqual([]);
});

it('is gone when the work has succeeded', async () => {
  await noteTrouble('index', FULL, FIRST);
  await shown();
  await noteTrouble('index', null, AGAIN);
  await vi.waitFor(() => expect(root.textContent).toBe(''));
});

it('has the background try again', async () => {
  const messages: unknown[] = [];
  fakeBrowser.runtime.onMessage.addListener((message: unknown) => {
    messages.push(message);
    return Promise.resolve({ ok: true, value: null });
  });
  await noteTrouble('watch', FULL, FIRST);
  (await shown()).querySelector<HTMLButtonElement>('.trouble .button')?.click();
  await vi.waitFor(() => expect(messages).toEqual([{ name: 'runJob', request: 'watch' }]));
});

it('does not offer to try again what is done only when the user acts', async () => {
  await noteTrouble('gestures', FULL, FIRST);
  const words = [...(await shown()).querySelectorAll('button')].map((button) => button.textContent);
  expect(words).toEqual(['Dismiss', 'Copy report']);
});

it('copies a report that holds no address of a source', async () => {
  const copied: string[] = [];
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({
    manifest_version: 3,
    name: 'Menbe',
    version: '0.1.0',
  });
  vi.stubGlobal('navigator', {
    userAgent: 'Chrome/156.0',
    clipboard: { writeText: async (text: string) => void copied.push(text) },
  });
  await noteTrouble('index', FULL, FIRST);
  (await shown()).querySelector<HTMLButtonElement>('#copy-report')?.click();
  vi.unstubAllGlobals();
  expect(copied[0]).toContain('index: quota-exceeded, 1 times, first 2026-11-28T09:00:00.000Z');
  expect(copied[0]).toContain('no room for [address]');
  expect(copied[0]).not.toContain('xeber');
});

it('is dismissed until it fails again', async () => {
  await noteTrouble('index', FULL, FIRST);
  const dismiss = [...(await shown()).querySelectorAll('button')].find(
    ({ textContent }) => textContent === 'Dismiss',
  );
  dismiss?.click();
  await vi.waitFor(() => expect(root.textContent).toBe(''));
  await noteTrouble('index', FULL, AGAIN);
  expect((await shown()).textContent).toContain('Tried 1 time since');
});

it('gives the focus to the next trouble when one is dismissed, after the last to the list', async () => {
  const list = document.createElement('ul');
  list.id = 'page-list';
  list.innerHTML = '<li><a class="row-title" href="#/" tabindex="0">The bridge</a></li>';
  document.body.append(list);
  await noteTrouble('index', FULL, FIRST);
  await noteTrouble('watch', FULL, AGAIN);
  const section = await shown();
  await vi.waitFor(() => expect(section.querySelectorAll('.trouble')).toHaveLength(2));
  const [first, second] = section.querySelectorAll<HTMLButtonElement>('.trouble-dismiss');
  first?.focus();
  first?.click();
  expect(document.activeElement).toBe(second);
  await vi.waitFor(() => expect(section.querySelectorAll('.trouble')).toHaveLength(1));
  expect(document.activeElement).toBe(second);
  second?.click();
  await vi.waitFor(() => expect(root.textContent).toBe(''));
  expect(document.activeElement?.textContent).toBe('The bridge');
});
