import { browser } from 'wxt/browser';

/** Interval of API calls that keep the browser from ending an idle-looking worker. https://developer.chrome.com/docs/extensions/develop/concepts/service-workers/lifecycle */
const SIGN_OF_LIFE_MILLISECONDS = 20_000;

/** Keeps the worker alive while `work` runs. */
export async function stayAwake<T>(work: () => Promise<T>): Promise<T> {
  const alive = setInterval(() => void browser.runtime.getPlatformInfo(), SIGN_OF_LIFE_MILLISECONDS);
  try {
    return await work();
  } finally {
    clearInterval(alive);
  }
}
