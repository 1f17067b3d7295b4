import type { JSX } from 'preact';
import { t } from '../../utils/i18n/translate';
import { type Settings, SETTINGS } from '../../utils/model/settings';
import { AttachmentSettings } from '../attachments/AttachmentSettings';
import { Choice, Select } from '../ui/Choice';
import { Section } from '../ui/Section';
import { SectionDetails } from '../ui/SectionDetails';
import type { SettingsState } from '../ui/hooks/use-settings';

interface Props {
  settings: Settings;
  change: SettingsState['change'];
}

/** Settings for what a capture takes and how long the bin keeps deleted sources. */
export function ArchivingSettings({ settings, change }: Props): JSX.Element {
  return (
    <Section id="archiving" title={t('settings.archiving')}>
      <Choice
        id="archive-scope"
        label={t('settings.archiveScope')}
        hint={t('settings.scopeHint')}
        options={[
          ['content', t('settings.scopeContent')],
          ['all', t('settings.scopeAll')],
        ]}
        value={settings.archiveScope}
        onChange={(scope) => change('archiveScope', scope)}
      />
      <AttachmentSettings settings={settings} change={change} />
      <Select
        id="bin-days"
        label={t('settings.binDays')}
        hint={t('settings.binHint')}
        options={SETTINGS.binDays.choices.map((days) => [
          days,
          days === 0 ? t('settings.binNever') : t('settings.binAfter', { count: days }),
        ])}
        value={settings.binDays}
        onChange={(days) => change('binDays', days)}
      />
      <SectionDetails>
        <Choice
          id="keep-keys"
          label={t('settings.keepKeys')}
          hint={t('settings.keepKeysHint')}
          options={[
            ['on', t('settings.keysKept')],
            ['off', t('settings.keysLeftOut')],
          ]}
          value={settings.keepKeys}
          onChange={(value) => change('keepKeys', value)}
        />
      </SectionDetails>
    </Section>
  );
}
