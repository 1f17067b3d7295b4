import { browser } from 'wxt/browser';
import { formats as azFormats } from '../../locales/az/formats';
import { words as az } from '../../locales/az/groups/background';
import { words as en } from '../../locales/en/groups/background';
import { words as ru } from '../../locales/ru/groups/background';
import { words as tr } from '../../locales/tr/groups/background';
import { showOnButton } from '../../utils/capturing/show-state';
import { createMenu } from '../../utils/capturing/triggers';
import { addFormats } from '../../utils/i18n/formats';
import { setLanguage } from '../../utils/i18n/language';
import { addMessages, type Sections, t } from '../../utils/i18n/translate';
import type { Language } from '../../utils/model/language';
import { readCaptureStates } from '../../utils/platform/capture-state-store';

/** The background cannot import anything later, so it carries what it says in every language. */
const WORDS: Record<Language, Sections> = { az, en, ru, tr };

/** Has the background speak a language from now on. */
export function speak(language: Language): void {
  addFormats('az', azFormats);
  setLanguage(language);
  addMessages(WORDS[language]);
}

/** Says again, in the language spoken, what the browser keeps of our words: menu, tooltips, badges. */
export async function speakAgain(): Promise<void> {
  const states = await readCaptureStates();
  await Promise.all([
    createMenu(),
    browser.action.setTitle({ title: t('manifest.extensionName') }),
    ...[...states].map(([tabId, state]) => showOnButton(tabId, state)),
  ]);
}
