import type { JSX } from 'preact';
import { BackupLapsed } from '../backup/BackupLapsed';
import { AlertNews } from './AlertNews';
import { LostArchive } from './LostArchive';
import { WatchNews } from '../watch/WatchNews';

/**
 * What the user should know before they look at the list; in the popup `onOpen` opens places of the library. Alerts and backups are told there
 * alone: the library has places of its own for them.
 */
export function ArchiveNews({ onOpen }: { onOpen?: (href: string) => void }): JSX.Element {
  return (
    <>
      <LostArchive />
      {onOpen && <BackupLapsed onOpen={onOpen} />}
      {onOpen && <AlertNews onOpen={onOpen} />}
      <WatchNews onOpen={onOpen} />
    </>
  );
}
