import { type Browser, browser } from 'wxt/browser';
import { CAPTURE_SCOPES, type CaptureRequest } from '../model/capture';
import { toFailure } from '../model/to-failure';
import { isJobName } from '../model/trouble';
import { type BucketConnection, readConnection } from '../s3/bucket-connection';
import type { KeysToWrite, Protocol } from './messaging';

type Name = keyof Protocol;
type Handlers = { [N in Name]: (request: Protocol[N]['request']) => Promise<Protocol[N]['reply']> };

/** Validators of the payloads, by message. */
const ACCEPTS: { [N in Name]: (request: unknown) => request is Protocol[N]['request'] } = {
  captureTab: isCaptureRequest,
  prepareCapture: (request): request is number => Number.isInteger(request),
  runJob: isJobName,
  tablesWritten: (request): request is string[] =>
    Array.isArray(request) && request.every((name) => typeof name === 'string'),
  tryBucket: isConnection,
  readKeys: isConnection,
  writeKeys: isKeysToWrite,
};

/**
 * Answers messages from Menbe's own pages, with the failure of a handler that rejects. Content scripts and other
 * extensions get no answer.
 */
export function answerMessages(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, sendResponse) => {
    if (!isOwnPage(sender) || !isMessage(message)) return undefined;
    const reply = answer(handlers, message.name, message.request);
    reply?.then(sendResponse, (error: unknown) => sendResponse({ ok: false, error: toFailure(error) }));
    return reply !== null;
  });
}

/** The handler's reply, `null` for an invalid payload. */
function answer<N extends Name>(
  handlers: Handlers,
  name: N,
  request: unknown,
): Promise<Protocol[N]['reply']> | null {
  const accepts: (typeof ACCEPTS)[N] = ACCEPTS[name];
  return accepts(request) ? handlers[name](request) : null;
}

function isOwnPage(sender: Browser.runtime.MessageSender): boolean {
  return sender.id === browser.runtime.id && (sender.url ?? '').startsWith(browser.runtime.getURL('/'));
}

function isMessage(message: unknown): message is { name: Name; request: unknown } {
  return typeof message === 'object' && message !== null && 'name' in message && 'request' in message
    ? Object.hasOwn(ACCEPTS, String(message.name))
    : false;
}

function isCaptureRequest(request: unknown): request is CaptureRequest {
  if (typeof request !== 'object' || request === null) return false;
  const { tabId, url, scope } = request as Record<string, unknown>;
  return (
    Number.isInteger(tabId) && typeof url === 'string' && CAPTURE_SCOPES.some((known) => known === scope)
  );
}

function isConnection(request: unknown): request is BucketConnection {
  if (typeof request !== 'object' || request === null) return false;
  const { endpoint, region, bucket, prefix, style, accessKeyId, secretAccessKey } =
    request as BucketConnection;
  const texts: unknown[] = [endpoint, region, bucket, prefix, style, accessKeyId, secretAccessKey];
  return (
    texts.every((text) => typeof text === 'string') &&
    'connection' in readConnection(request as BucketConnection)
  );
}

function isKeysToWrite(request: unknown): request is KeysToWrite {
  if (typeof request !== 'object' || request === null) return false;
  const { connection, text, tag } = request as Record<string, unknown>;
  return isConnection(connection) && typeof text === 'string' && (tag === null || typeof tag === 'string');
}
