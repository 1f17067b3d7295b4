import { browser } from 'wxt/browser';
import { formats as azFormats } from '../../locales/az/formats';
import { words as az } from '../../locales/az/groups/background';
import { words as en } from '../../locales/en/groups/background';
import { words as ru } from '../../locales/ru/groups/background';
import { words as tr } from '../../locales/tr/groups/background';
import { addFormats } from '../../utils/i18n/formats';
import { setLanguage } from '../../utils/i18n/language';
import { addMessages, type Sections, t } from '../../utils/i18n/translate';
import type { Language } from '../../utils/model/language';
import { acceptSettings, type Settings } from '../../utils/model/settings';
import { chosenLanguage } from '../../utils/platform/appearance';
import { readCaptureStates } from '../../utils/platform/capture-state-store';
import { readSettings, watchSettings } from '../../utils/platform/settings';
import { showOnButton } from './show-state';
import { createMenu } from './triggers';

/** A worker cannot import anything later, so it carries what it says in every language. */
const WORDS: Record<Language, Sections> = { az, en, ru, tr };

let current: Settings = acceptSettings(null);
let known: Promise<void> = Promise.resolve();

/** Reads the settings and follows them; resolves when they are known. Call it at once when the worker starts. */
export function followSettings(): Promise<void> {
  addFormats('az', azFormats);
  watchSettings((settings) => {
    const spoke = chosenLanguage(current);
    take(settings);
    if (chosenLanguage(settings) !== spoke) void speakAgain();
  });
  known = readSettings().then(take);
  return known;
}

/** Resolves when `settings` are the user's and the language is theirs. */
export function settingsKnown(): Promise<void> {
  return known;
}

/** The settings, once `settingsKnown`. */
export function settings(): Settings {
  return current;
}

/** Says again, in the language shown, what the browser keeps of our words: menu, tooltips, badges. */
export async function speakAgain(): Promise<void> {
  const states = await readCaptureStates();
  await Promise.all([
    createMenu(),
    browser.action.setTitle({ title: t('manifest.extensionName') }),
    ...[...states].map(([tabId, state]) => showOnButton(tabId, state)),
  ]);
}

function take(settings: Settings): void {
  current = settings;
  const language = chosenLanguage(settings);
  setLanguage(language);
  addMessages(WORDS[language]);
}
