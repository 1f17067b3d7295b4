import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { fail, MenbeError, ok } from '../model/result';
import { answerMessages } from './answer-messages';
import { sendMessage } from './messaging';

const REQUEST = { tabId: 1, url: 'https://a.example/', scope: 'content' } as const;
const REPLY = fail('page-empty');

/** Sends a message as the browser would deliver it from a sender; `undefined` when nobody answers. */
async function deliver(message: unknown, sender: { id?: string; url?: string }): Promise<unknown> {
  const sendResponse = vi.fn();
  await fakeBrowser.runtime.onMessage.trigger(message, sender, sendResponse);
  await Promise.resolve();
  return sendResponse.mock.calls[0]?.[0];
}

describe('answerMessages', () => {
  const own = () => ({ id: fakeBrowser.runtime.id, url: `${fakeBrowser.runtime.getURL('/')}popup.html` });

  beforeEach(() => {
    fakeBrowser.reset();
    answerMessages({
      captureTab: async () => REPLY,
      prepareCapture: async () => ok(null),
      runJob: async () => {
        throw new MenbeError('database-blocked', 'refused');
      },
      tablesWritten: async () => ok(null),
      tryBucket: async () => fail('bucket-keys'),
      readKeys: async () => ok(null),
      writeKeys: async () => ok('replaced'),
    });
  });

  it('answers the popup', async () => {
    expect(await deliver({ name: 'captureTab', request: REQUEST }, own())).toEqual(REPLY);
  });

  it('answers with the failure of a handler that rejects', async () => {
    expect(await deliver({ name: 'runJob', request: 'bin' }, own())).toEqual(
      fail('database-blocked', 'refused'),
    );
  });

  it.each([
    ['a content script', () => ({ ...own(), url: 'https://evil.example/' })],
    ['another extension', () => ({ ...own(), id: 'another' })],
    [
      'a page whose address only begins like ours',
      () => ({ ...own(), url: 'https://evil.example/?chrome-extension://' }),
    ],
  ])('does not answer %s', async (_who, sender) => {
    expect(await deliver({ name: 'captureTab', request: REQUEST }, sender())).toBeUndefined();
  });

  it.each([
    null,
    'captureTab',
    { name: 'toString', request: REQUEST },
    { name: 'captureTab' },
    { name: 'captureTab', request: { ...REQUEST, tabId: '1' } },
    { name: 'captureTab', request: { ...REQUEST, url: null } },
    { name: 'prepareCapture', request: 1.5 },
    { name: 'runJob', request: 'toString' },
    { name: 'runJob', request: 'gestures' },
    { name: 'tablesWritten', request: ['pages', 1] },
  ])('does not believe %j', async (message) => {
    expect(await deliver(message, own())).toBeUndefined();
  });
});

describe('sendMessage', () => {
  it('is interrupted when the background dies before it answers', async () => {
    const sending = vi.spyOn(fakeBrowser.runtime, 'sendMessage');
    sending.mockRejectedValue(new Error('The message port closed'));
    expect(await sendMessage('captureTab', REQUEST)).toMatchObject({
      error: { code: 'capture-interrupted' },
    });
    sending.mockRestore();
  });
});
