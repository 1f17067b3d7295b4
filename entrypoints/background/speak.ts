import { formats as azFormats } from '../../locales/az/formats';
import { words as az } from '../../locales/az/groups/background';
import { words as en } from '../../locales/en/groups/background';
import { words as ru } from '../../locales/ru/groups/background';
import { words as tr } from '../../locales/tr/groups/background';
import { addFormats } from '../../utils/i18n/formats';
import { setLanguage } from '../../utils/i18n/language';
import { addMessages, type Sections } from '../../utils/i18n/translate';
import type { Language } from '../../utils/model/language';

/** The background cannot import anything later, so it carries what it says in every language. */
const WORDS: Record<Language, Sections> = { az, en, ru, tr };

/** Sets the language of the background's words. */
export function speak(language: Language): void {
  addFormats('az', azFormats);
  setLanguage(language);
  addMessages(WORDS[language]);
}
