import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { CaptureState } from '../model/capture';
import { writeCaptureState } from '../platform/capture-state-store';
import { speakAgain } from './speak-again';

const FAILED: CaptureState = {
  phase: 'failed',
  url: 'https://xeber.example/1',
  failure: { code: 'page-empty', detail: null },
  at: '2026-11-23T09:59:00.000Z',
};

const titles = vi.fn();
const badges = vi.fn();
const menu = vi.fn();

beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(fakeBrowser, {
    action: {
      setTitle: async (title: unknown) => titles(title),
      setBadgeText: async (badge: unknown) => badges(badge),
      setBadgeBackgroundColor: async () => undefined,
    },
    contextMenus: { removeAll: async () => menu('removed'), create: ({ id }: { id: string }) => menu(id) },
  });
});

it('makes the menu anew, and gives the button its name and each tab its state', async () => {
  await writeCaptureState(7, { ...FAILED });
  await writeCaptureState(8, { phase: 'archiving', url: FAILED.url, startedAt: FAILED.at, kind: null });
  await speakAgain();
  expect(menu.mock.calls.flat()).toEqual(['removed', 'archive-page', 'archive-selection', 'rescue']);
  expect(titles).toHaveBeenCalledWith({ title: expect.stringContaining('Menbe') });
  expect(titles).toHaveBeenCalledWith({ tabId: 7, title: expect.stringContaining('Not archived') });
  expect(badges.mock.calls.flat()).toEqual([
    { tabId: 7, text: '!' },
    { tabId: 8, text: '…' },
  ]);
});

it('gives all tabs their state where one was closed meanwhile', async () => {
  for (const tabId of [7, 8]) await writeCaptureState(tabId, FAILED);
  badges.mockImplementationOnce(() => {
    throw new Error('No tab with id: 7');
  });
  await speakAgain();
  expect(badges).toHaveBeenCalledTimes(2);
});

it('tries again after a menu that could not be made', async () => {
  menu.mockImplementationOnce(() => {
    throw new Error('no menus yet');
  });
  await expect(speakAgain()).rejects.toThrow('no menus yet');
  await speakAgain();
  expect(menu).toHaveBeenCalledWith('archive-page');
});
