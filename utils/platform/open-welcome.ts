import { browser } from 'wxt/browser';
import { WELCOME_PAGE } from '../model/extension-pages';

/**
 * Opens the page for a first look, once, after an installation by a person: not after an update, not where an administrator installs
 * it, and not for an unpacked extension, which is what developers and programs load.
 */
export async function openWelcome(reason: string): Promise<void> {
  if (reason !== 'install') return;
  const { installType } = await browser.management.getSelf();
  if (installType === 'normal' || installType === 'sideload')
    await browser.tabs.create({ url: browser.runtime.getURL(`/${WELCOME_PAGE}`) });
}
