import type { JSX } from 'preact';
import { formatPercent } from '../../utils/i18n/format-size';
import { t } from '../../utils/i18n/translate';
import { type Settings, SETTINGS } from '../../utils/model/settings';
import { Choice, Select } from '../ui/Choice';
import { Section } from '../ui/Section';
import type { SettingsState } from '../ui/hooks/use-settings';

interface Props {
  settings: Settings;
  change: SettingsState['change'];
}

/** Settings for font, size and width of archived texts, with a sample. */
export function ReadingSettings({ settings, change }: Props): JSX.Element {
  return (
    <Section id="reading" title={t('settings.reading')}>
      <Choice
        id="reader-font"
        label={t('settings.readerFont')}
        options={[
          ['serif', t('settings.readerSerif')],
          ['sans', t('settings.readerSans')],
        ]}
        value={settings.readerFont}
        onChange={(font) => change('readerFont', font)}
      />
      <Select
        id="reader-size"
        label={t('settings.readerSize')}
        options={SETTINGS.readerSize.choices.map((size) => [size, formatPercent(size / 100)])}
        value={settings.readerSize}
        onChange={(size) => change('readerSize', size)}
      />
      <Choice
        id="reader-width"
        label={t('settings.readerWidth')}
        options={[
          ['narrow', t('settings.widthNarrow')],
          ['medium', t('settings.widthMedium')],
          ['wide', t('settings.widthWide')],
        ]}
        value={settings.readerWidth}
        onChange={(width) => change('readerWidth', width)}
      />
      <figure class="sample">
        <figcaption class="visually-hidden">{t('settings.sample')}</figcaption>
        <div class="article-body">{t('settings.sampleText')}</div>
      </figure>
    </Section>
  );
}
