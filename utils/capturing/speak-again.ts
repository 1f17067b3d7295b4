import { browser } from 'wxt/browser';
import { t } from '../i18n/translate';
import { readCaptureStates } from '../platform/capture-state-store';
import { showOnButton } from './show-state';
import { createMenu } from './triggers';

/** Repeats in the current language what the browser keeps of Menbe's words: menu, tooltips, badges. */
export async function speakAgain(): Promise<void> {
  const states = await readCaptureStates();
  await Promise.all([
    createMenu(),
    browser.action.setTitle({ title: t('manifest.extensionName') }),
    ...[...states].map(([tabId, state]) => showOnButton(tabId, state)),
  ]);
}
