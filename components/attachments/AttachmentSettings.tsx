import type { JSX } from 'preact';
import { t } from '../../utils/i18n/translate';
import type { Settings } from '../../utils/model/settings';
import { Choice } from '../ui/Choice';
import type { SettingsState } from '../ui/hooks/use-settings';

interface Props {
  settings: Settings;
  change: SettingsState['change'];
}

/** Settings for the files that are kept of a page beside its text. */
export function AttachmentSettings({ settings, change }: Props): JSX.Element {
  const options = [
    ['on', t('attachments.on')],
    ['off', t('attachments.off')],
  ] as const;
  return (
    <>
      <Choice
        id="keep-page-copy"
        label={t('attachments.settingCopy')}
        hint={t('attachments.settingCopyHint')}
        options={options}
        value={settings.keepPageCopy}
        onChange={(value) => change('keepPageCopy', value)}
      />
      <Choice
        id="keep-screenshot"
        label={t('attachments.settingScreenshot')}
        hint={t('attachments.settingScreenshotHint')}
        options={options}
        value={settings.keepScreenshot}
        onChange={(value) => change('keepScreenshot', value)}
      />
      <Choice
        id="keep-full-page"
        label={t('attachments.settingFullPage')}
        hint={t('attachments.settingFullPageHint')}
        options={options}
        value={settings.keepFullPage}
        onChange={(value) => change('keepFullPage', value)}
      />
      <Choice
        id="keep-images"
        label={t('attachments.settingImages')}
        hint={t('attachments.settingImagesHint')}
        options={options}
        value={settings.keepImages}
        onChange={(value) => change('keepImages', value)}
      />
    </>
  );
}
