import type { JSX } from 'preact';
import { sourcesSince } from '../../utils/archive/backup/sources-since';
import { getDatabase } from '../../utils/db/database';
import { errorWords } from '../../utils/i18n/error-words';
import { shortDateTime } from '../../utils/i18n/format';
import { t } from '../../utils/i18n/translate';
import { FailureNotice } from '../ui/FailureNotice';
import { useLiveQuery } from '../ui/hooks/use-live-query';
import { backupLevel, type BackupLevel } from './backup-level';
import { BackupRunning } from './BackupRunning';
import { lapsedWords } from './lapsed-words';
import { type Backup, useBackup } from './use-backup';

interface Props {
  /** Sources in the archive. */
  sources: number;
  now: Date;
  settingsHref: string;
}

/** Says in the library that backups are offered, wait for a click, or are older than they should be. */
export function BackupNews({ sources, now, settingsHref }: Props): JSX.Element | null {
  const backup = useBackup();
  const level = backup.state ? backupLevel(backup.state, sources, now) : null;
  if (level === null) return null;
  return <Card backup={backup} level={level} sources={sources} settingsHref={settingsHref} />;
}

interface CardProps extends Omit<Props, 'now'> {
  backup: Backup;
  level: BackupLevel;
}

function Card({ backup, level, sources, settingsHref }: CardProps): JSX.Element {
  const { state, progress, failure } = backup;
  const last = state?.last?.createdAt ?? null;
  const { value: since = 0 } = useLiveQuery(() => sourcesSince(getDatabase(), last), [last]);
  return (
    <section id="backup-news" class="watch-news" data-level={level} role="status">
      <p class="watch-news-title">{titleWords(level)}</p>
      {whyWords(level, backup) && <p>{whyWords(level, backup)}</p>}
      <p>{level === 'offer' ? t('backup.news.offerWhy', { count: sources }) : sinceWords(last, since)}</p>
      {failure && <FailureNotice failure={failure} />}
      {progress ? (
        <BackupRunning progress={progress} />
      ) : (
        <NewsActions level={level} backup={backup} settingsHref={settingsHref} />
      )}
    </section>
  );
}

function titleWords(level: BackupLevel): string {
  if (level === 'lapsed') return t('backupLapsed.title');
  return level === 'asked' ? errorWords('backup-asked').title : t(`backup.news.${level}`);
}

/** What is in the way, and what to do about it; `null` where nothing is. */
function whyWords(level: BackupLevel, { state }: Backup): string | null {
  if (level === 'lapsed' && state?.place) return lapsedWords(state.place);
  return level === 'asked' ? errorWords('backup-asked').nextStep : null;
}

function sinceWords(last: string | null, count: number): string {
  if (last === null) return t('backup.news.noneYet');
  const date = shortDateTime(last);
  return count === 0 ? t('backup.news.noneSince', { date }) : t('backup.news.since', { date, count });
}

interface ActionProps {
  level: BackupLevel;
  backup: Backup;
  settingsHref: string;
}

function NewsActions({ level, backup, settingsHref }: ActionProps): JSX.Element {
  return (
    <p class="backup-actions">
      {level === 'lapsed' && (
        <button id="backup-go-on" class="button button-primary" onClick={backup.renew}>
          {t('backupLapsed.goOn')}
        </button>
      )}
      {(level === 'old' || level === 'asked') && (
        <button id="backup-news-now" class="button button-primary" onClick={backup.backUpNow}>
          {t('backup.now')}
        </button>
      )}
      <a
        id="backup-set-up"
        class={level === 'offer' ? 'button button-primary' : 'button button-quiet'}
        href={settingsHref}
      >
        {t(level === 'offer' ? 'backup.news.setUp' : 'backup.news.settings')}
      </a>
      {level === 'offer' && (
        <button id="backup-never" class="button button-quiet" onClick={backup.refuse}>
          {t('backup.news.never')}
        </button>
      )}
    </p>
  );
}
