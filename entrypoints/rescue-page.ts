import { createElement, render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { RescuePage } from '../components/rescue/RescuePage';
import { formats as azFormats } from '../locales/az/formats';
import { words as az } from '../locales/az/groups/rescue';
import { words as en } from '../locales/en/groups/rescue';
import { words as ru } from '../locales/ru/groups/rescue';
import { words as tr } from '../locales/tr/groups/rescue';
import { addFormats } from '../utils/i18n/formats';
import { setLanguage } from '../utils/i18n/language';
import { addMessages, type Sections } from '../utils/i18n/translate';
import { isLanguage, type Language } from '../utils/model/language';

/** Words in every language: the script of this page loads nothing that could be missing. */
const WORDS: Record<Language, Sections> = { az, en, ru, tr };

/**
 * The script of the rescue page. It is built by itself, so it shares no file with the pages that the database may have broken, and has
 * nothing of Dexie in it.
 */
export default defineUnlistedScript(() => {
  // Set by `entrypoints/first-paint.ts`.
  const { lang } = document.documentElement;
  const language = isLanguage(lang) ? lang : 'en';
  addFormats('az', azFormats);
  setLanguage(language);
  addMessages(WORDS[language]);
  render(createElement(RescuePage, null), document.body);
});
