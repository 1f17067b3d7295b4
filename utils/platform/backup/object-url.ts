import { browser } from 'wxt/browser';
import { holdOffscreen } from '../page-reading';

/** Asks the offscreen document for the address of a file that was put into the private file system. */
interface UrlRequest {
  name: 'objectUrl';
  file: string;
}

const FOLDER = 'backup-parts';

/** Chromium guesses what bytes without a type are, and gives the saved file the ending of that: a manifest becomes `.txt`. */
const TYPE = { type: 'application/octet-stream' };

/** An address that downloads can be made from, until it is released. */
export interface ObjectUrl {
  url: string;
  release: () => Promise<void>;
}

/**
 * The address of a file's bytes. Chromium's worker cannot make one: it puts the file into the private file system, from where the offscreen
 * document makes it. https://developer.chrome.com/docs/extensions/reference/api/offscreen (reason BLOBS)
 */
export async function objectUrl(file: Blob): Promise<ObjectUrl> {
  // The types say that every context has it.
  const { createObjectURL } = URL as Partial<Pick<typeof URL, 'createObjectURL'>>;
  if (createObjectURL) {
    const url = URL.createObjectURL(new Blob([file], TYPE));
    return { url, release: async () => URL.revokeObjectURL(url) };
  }
  return offscreenUrl(file);
}

async function offscreenUrl(file: Blob): Promise<ObjectUrl> {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle(FOLDER, { create: true });
  // A worker that died may have left one; only one is saved at a time.
  for await (const name of folder.keys()) await folder.removeEntry(name);
  const name = crypto.randomUUID();
  const stream = await (await folder.getFileHandle(name, { create: true })).createWritable();
  await stream.write(file);
  await stream.close();
  const letGo = await holdOffscreen();
  const release = async () => {
    await letGo();
    await folder.removeEntry(name);
  };
  const url = await browser.runtime.sendMessage<UrlRequest, string | undefined>({
    name: 'objectUrl',
    file: name,
  });
  if (url) return { url, release };
  await release();
  throw new Error('The offscreen document has given no address.');
}

/** Answers in the offscreen document; addresses end with it. */
export function answerObjectUrls(): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, sendResponse) => {
    if (sender.id !== browser.runtime.id || sender.tab || !isUrlRequest(message)) return undefined;
    addressOf(message.file).then(sendResponse, () => sendResponse(undefined));
    return true;
  });
}

async function addressOf(name: string): Promise<string> {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle(FOLDER);
  const file = await (await folder.getFileHandle(name)).getFile();
  return URL.createObjectURL(new Blob([file], TYPE));
}

function isUrlRequest(message: unknown): message is UrlRequest {
  const { name, file } = Object(message) as Partial<UrlRequest>;
  return name === 'objectUrl' && typeof file === 'string';
}
