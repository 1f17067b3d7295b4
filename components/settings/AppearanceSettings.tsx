import type { JSX } from 'preact';
import { t } from '../../utils/i18n/translate';
import { isLanguage, type Language, LANGUAGES } from '../../utils/model/language';
import { type Settings, SETTINGS } from '../../utils/model/settings';
import { browserLanguage } from '../../utils/platform/browser-language';
import { Choice, Select } from '../ui/Choice';
import { Section } from '../ui/Section';
import type { SettingsState } from '../ui/hooks/use-settings';

interface Props {
  settings: Settings;
  change: SettingsState['change'];
}

/** Language and theme of the whole interface. */
export function AppearanceSettings({ settings, change }: Props): JSX.Element {
  return (
    <Section id="appearance" title={t('settings.appearance')}>
      <Select
        id="language"
        label={t('settings.language')}
        options={SETTINGS.language.choices.map((choice) => [choice, languageName(choice)])}
        value={settings.language}
        onChange={(language) => change('language', language)}
      />
      <Choice
        id="theme"
        label={t('settings.theme')}
        options={[
          ['system', t('settings.themeSystem')],
          ['light', t('settings.themeLight')],
          ['dark', t('settings.themeDark')],
        ]}
        value={settings.theme}
        onChange={(theme) => change('theme', theme)}
      />
    </Section>
  );
}

/** Each language has its own name: users who look for theirs may not read the one shown. */
function languageName(choice: Language | 'auto'): string {
  if (choice !== 'auto') return LANGUAGES[choice].name;
  const browser = browserLanguage();
  return t('settings.languageAuto', { language: LANGUAGES[isLanguage(browser) ? browser : 'en'].name });
}
