// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { render } from 'preact';
import { describe, expect, it, vi } from 'vitest';
import { axeProblems } from '../../tests/support/axe-problems';
import type { SaveOutcome } from '../../utils/model/capture';
import { AfterCapture } from './AfterCapture';

const OUTCOME: SaveOutcome = {
  status: 'archived',
  pageUrl: 'https://valley.example/1',
  snapshotId: 's1',
  kind: 'article',
  title: null,
  archivedAt: '2026-11-23T09:59:00.000Z',
  since: '2026-11-23T09:59:00.000Z',
  snapshotCount: 1,
  previous: null,
  declaredSource: null,
  keysLeftOut: [],
};
const SOURCE = { name: 'Redaktor', url: 'https://www.redaktor.example/xeber/1?a=b' };

function shown(outcome: Partial<SaveOutcome>, onArchiveAll: (() => void) | null = null): HTMLElement {
  const root = document.createElement('div');
  render(
    <AfterCapture
      outcome={{ ...OUTCOME, ...outcome }}
      onOpen={() => undefined}
      onArchiveAll={onArchiveAll}
    />,
    root,
  );
  return root;
}

describe('AfterCapture', () => {
  it('names the credited source, and leads to it in a tab of its own', async () => {
    const root = shown({ declaredSource: SOURCE });
    expect(root.textContent).toBe('Credits Redaktor Archive the source too');
    const link = root.querySelector('a');
    expect([link?.href, link?.target, link?.rel]).toEqual([SOURCE.url, '_blank', 'noreferrer']);
    expect(await axeProblems(root)).toEqual([]);
  });

  it('names a source without name by its site', () => {
    expect(shown({ declaredSource: { ...SOURCE, name: null } }).textContent).toBe(
      'Credits www.redaktor.example Archive the source too',
    );
  });

  it('points out what looks like a key in the address', () => {
    const root = shown({ pageUrl: 'https://valley.example/1?token=9f8e7d6c5b4a3210' });
    expect(root.querySelector('#keys-in-address')?.textContent).toContain('(token)');
    expect(root.textContent).not.toContain('9f8e7d6c5b4a3210');
  });

  it('says that a key was left out of the stored address', () => {
    const root = shown({ keysLeftOut: ['token', 'access_token'] });
    expect(root.textContent).toBe(
      'The address was stored without what looks like a key (token, access_token), as the settings say. It may not open any more.',
    );
  });

  it.each(['article', 'page'] as const)(
    'offers to archive all text where a capture of kind %s may lack some',
    (kind) => {
      const onArchiveAll = vi.fn();
      const root = shown({ kind }, onArchiveAll);
      expect(root.textContent).toBe('Something missing? Archive all text on the page');
      root.querySelector('button')?.click();
      expect(onArchiveAll).toHaveBeenCalledOnce();
    },
  );

  it('does not offer it where the user chose the text, or all of it was just archived', () => {
    expect(shown({ kind: 'selection' }, () => undefined).textContent).toBe('');
    expect(shown({ kind: 'page' }, null).textContent).toBe('');
  });
});
