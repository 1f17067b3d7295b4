import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { language } from '../../utils/i18n/language';
import { t } from '../../utils/i18n/translate';
import type { Settings } from '../../utils/model/settings';
import { FailureNotice } from '../ui/FailureNotice';
import { FilterInput } from '../ui/FilterInput';
import { BackBar } from '../navigation/BackBar';
import { BackupSettings } from '../backup/BackupSettings';
import { AppearanceSettings } from './AppearanceSettings';
import { ArchivingSettings } from './ArchivingSettings';
import { EvidenceSettings } from '../evidence/EvidenceSettings';
import { ReadingSettings } from './ReadingSettings';
import { SettingsIndex } from './SettingsIndex';
import { sectionElement } from './settings-sections';
import { ShortcutSettings } from './ShortcutSettings';
import { StorageSettings } from './StorageSettings';
import { SyncSettings } from '../sync/SyncSettings';
import { TimeSettingsSection } from '../trusted-time/settings/TimeSettingsSection';
import { WatchSettings } from '../watch/WatchSettings';
import { type SettingsState, useSettings } from '../ui/hooks/use-settings';
import { revealSection, useAskedSection } from './use-asked-section';
import { useSectionInSight } from './use-section-in-sight';
import { useSettingsSearch } from './use-settings-search';

interface Props {
  backHref: string;
  /** The section that the address names. */
  section: string | null;
  /** The address of a section. */
  hrefOf: (section: string) => string;
}

/** All settings. Each change counts at once, here and in every open page; there is nothing to save. */
export function SettingsPage({ backHref, section, hrefOf }: Props): JSX.Element {
  const { settings, failure, change } = useSettings();
  const heading = useRef<HTMLHeadingElement>(null);
  const sections = useRef<HTMLDivElement>(null);
  const search = useSettingsSearch(sections);
  const isShown = settings !== null;
  const current = useSectionInSight(sections, section, isShown, search.sections);
  useAskedSection(sections, section, isShown);
  useEffect(() => {
    document.title = t('settings.documentTitle');
  }, [language()]);
  useEffect(() => {
    if (section === null) heading.current?.focus({ preventScroll: true });
  }, []);
  const go = (id: string) => {
    const element = sectionElement(sections.current, id);
    if (element) revealSection(element);
  };
  return (
    <div class="settings-page">
      <BackBar href={backHref} label={t('settings.title')}>
        <FilterInput
          value={search.typed}
          onChange={search.search}
          other={{ id: 'settings-search', label: t('settings.search') }}
        />
      </BackBar>
      <div class="settings-columns">
        <SettingsIndex current={current} shown={search.sections} hrefOf={hrefOf} onGo={go} />
        <main id="settings" class="settings-main">
          <h1 class="settings-title" ref={heading} tabIndex={-1}>
            {t('settings.title')}
          </h1>
          <p id="settings-found" class="settings-found" role="status">
            {search.sections && foundWords(search.typed, search.count)}
          </p>
          {failure && <FailureNotice id="settings-error" failure={failure} />}
          <div ref={sections}>{settings && <AllSections settings={settings} change={change} />}</div>
        </main>
      </div>
    </div>
  );
}

function foundWords(typed: string, count: number): string {
  return count === 0 ? t('settings.noneFound', { typed: typed.trim() }) : t('settings.found', { count });
}

function AllSections(props: { settings: Settings; change: SettingsState['change'] }): JSX.Element {
  return (
    <>
      <AppearanceSettings {...props} />
      <ReadingSettings {...props} />
      <ArchivingSettings {...props} />
      <WatchSettings />
      <EvidenceSettings />
      <TimeSettingsSection />
      <BackupSettings />
      <SyncSettings />
      <ShortcutSettings />
      <StorageSettings />
    </>
  );
}
