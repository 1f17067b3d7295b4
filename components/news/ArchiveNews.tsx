import type { JSX } from 'preact';
import { LostArchive } from './LostArchive';
import { WatchNews } from '../watch/WatchNews';

/** What the user should know before they look at the list; in the popup `onOpen` opens places of the library. */
export function ArchiveNews({ onOpen }: { onOpen?: (href: string) => void }): JSX.Element {
  return (
    <>
      <LostArchive />
      <WatchNews onOpen={onOpen} />
    </>
  );
}
