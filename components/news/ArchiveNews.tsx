import type { JSX } from 'preact';
import { AlertNews } from './AlertNews';
import { LostArchive } from './LostArchive';
import { WatchNews } from '../watch/WatchNews';

/**
 * What the user should know before they look at the list; in the popup `onOpen` opens places of the library. Alerts are told there
 * alone: the library has them in its side column.
 */
export function ArchiveNews({ onOpen }: { onOpen?: (href: string) => void }): JSX.Element {
  return (
    <>
      <LostArchive />
      {onOpen && <AlertNews onOpen={onOpen} />}
      <WatchNews onOpen={onOpen} />
    </>
  );
}
