import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { formatCount, shortDateTime } from '../../utils/i18n/format';
import { t } from '../../utils/i18n/translate';
import { LIBRARY_PAGE } from '../../utils/model/extension-pages';
import { type LastBackup as Found, readLastBackup } from '../../utils/rescue/last-backup';
import { Section } from '../ui/Section';
import { PATIENCE } from './use-archives';

/** The last backup, where there is one: when it was made, where it lies, and how it is restored. */
export function LastBackup(): JSX.Element | null {
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => void readLastBackup(PATIENCE).then(setFound), []);
  if (!found) return null;
  const { createdAt, pages, isEncrypted } = found;
  return (
    <Section id="last-backup" title={t('rescue.backup')}>
      <p class="rescue-text">
        {t('rescue.backupMade', { date: shortDateTime(createdAt), folder: folderOf(found) })}{' '}
        {pages !== null && t('rescue.backupSources', { number: formatCount(pages) })}{' '}
        {isEncrypted && t('rescue.backupEncrypted')}
      </p>
      <p class="rescue-text">{t('rescue.backupHint')}</p>
      <p>
        <a href={`${LIBRARY_PAGE}#/`}>{t('rescue.toLibrary')}</a>
      </p>
    </Section>
  );
}

function folderOf({ folder, set }: Found): string {
  const own = `Menbe backup/${set}`;
  return folder === null ? t('rescue.backupDownloads', { folder: own }) : `${folder}/${own}`;
}
