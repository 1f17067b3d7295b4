import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { language } from '../../utils/i18n/language';
import { t } from '../../utils/i18n/translate';
import { FailureNotice } from '../ui/FailureNotice';
import { BackBar } from '../navigation/BackBar';
import { AppearanceSettings } from './AppearanceSettings';
import { ArchivingSettings } from './ArchivingSettings';
import { EvidenceSettings } from '../evidence/EvidenceSettings';
import { ReadingSettings } from './ReadingSettings';
import { ShortcutSettings } from './ShortcutSettings';
import { StorageSettings } from './StorageSettings';
import { TimeSettingsSection } from '../trusted-time/settings/TimeSettingsSection';
import { WatchSettings } from '../watch/WatchSettings';
import { useSettings } from '../ui/hooks/use-settings';

/** All settings. Each change counts at once, here and in every open page; there is nothing to save. */
export function SettingsPage({ backHref }: { backHref: string }): JSX.Element {
  const { settings, failure, change } = useSettings();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = t('settings.documentTitle');
  }, [language()]);
  useEffect(() => {
    scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div class="settings-page">
      <BackBar href={backHref} label={t('settings.title')} />
      <main id="settings" class="settings-main">
        <h1 class="settings-title" ref={heading} tabIndex={-1}>
          {t('settings.title')}
        </h1>
        {failure && <FailureNotice id="settings-error" failure={failure} />}
        {settings && (
          <>
            <AppearanceSettings settings={settings} change={change} />
            <ReadingSettings settings={settings} change={change} />
            <ArchivingSettings settings={settings} change={change} />
            <WatchSettings />
            <EvidenceSettings />
            <TimeSettingsSection />
            <ShortcutSettings />
            <StorageSettings />
          </>
        )}
      </main>
    </div>
  );
}
