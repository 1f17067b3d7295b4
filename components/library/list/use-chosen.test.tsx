// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';
import { rendered } from '../../../tests/support/rendered';
import type { FoundPages } from '../../../utils/archive/search/find-pages';
import { useAttempt } from '../../ui/hooks/use-attempt';
import { FailureNotice } from '../../ui/FailureNotice';
import { type Chosen, useChosen } from './use-chosen';

const URLS = ['a', 'b', 'c', 'd'];

function pagesThat(urls: FoundPages['urls']): FoundPages {
  return { total: URLS.length, known: null, urls, days: [] };
}

const READABLE = pagesThat(async (from, to) => URLS.slice(from, to));

async function chosenOf(pages: FoundPages): Promise<{ current: () => Chosen; root: HTMLElement }> {
  let chosen: Chosen | null = null;
  function Holder() {
    const { failure, attempt } = useAttempt();
    chosen = useChosen(pages, attempt);
    return failure && <FailureNotice failure={failure} />;
  }
  const root = await rendered(<Holder />);
  return {
    root,
    current: () => {
      if (!chosen) throw new Error('Nothing is rendered.');
      return chosen;
    },
  };
}

async function handedOver({ current }: { current: () => Chosen }): Promise<string[]> {
  const act = vi.fn();
  current().withUrls(act);
  await vi.waitFor(() => expect(act).toHaveBeenCalledOnce());
  return act.mock.calls[0]?.[0] as string[];
}

it('extends from the source that was chosen last', async () => {
  const chosen = await chosenOf(READABLE);
  await act(() => chosen.current().toggle(1, 'b'));
  await act(async () => chosen.current().extend(3));
  await vi.waitFor(() => expect(chosen.current().count).toBe(3));
  expect(await handedOver(chosen)).toEqual(['b', 'c', 'd']);
});

it('chooses all but the ones turned off', async () => {
  const chosen = await chosenOf(READABLE);
  await act(() => chosen.current().all());
  await act(() => chosen.current().toggle(0, 'a'));
  expect(chosen.current().count).toBe(3);
  expect(await handedOver(chosen)).toEqual(['b', 'c', 'd']);
});

it('shows why the chosen ones cannot be read, and hands over nothing', async () => {
  const chosen = await chosenOf(
    pagesThat(() => Promise.reject(Object.assign(new Error('full'), { name: 'QuotaExceededError' }))),
  );
  await act(() => chosen.current().all());
  const handOver = vi.fn();
  await act(async () => chosen.current().withUrls(handOver));
  await vi.waitFor(() => expect(chosen.root.querySelector('[data-code=quota-exceeded]')).not.toBeNull());
  expect(handOver).not.toHaveBeenCalled();
});
