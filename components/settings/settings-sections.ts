import { t } from '../../utils/i18n/translate';

/** The sections of the settings in the order of the page: the id that addresses and headings have, and the title. */
export const SETTINGS_SECTIONS = [
  { id: 'appearance', title: () => t('settings.appearance') },
  { id: 'reading', title: () => t('settings.reading') },
  { id: 'archiving', title: () => t('settings.archiving') },
  { id: 'watching', title: () => t('watch.settingsTitle') },
  { id: 'evidence', title: () => t('evidence.title') },
  { id: 'trusted-time', title: () => t('time.title') },
  { id: 'backup', title: () => t('backup.title') },
  { id: 'devices', title: () => t('sync.title') },
  { id: 'shortcuts', title: () => t('settings.shortcuts') },
  { id: 'storage', title: () => t('settings.storage') },
] as const;

/** The element of a section; `null` before it is shown, and for names that no section has. */
export function sectionElement(root: ParentNode | null, id: string): HTMLElement | null {
  const sections = [...(root?.querySelectorAll<HTMLElement>('[data-section]') ?? [])];
  return sections.find(({ dataset }) => dataset['section'] === id) ?? null;
}
