import { useEffect, useState } from 'preact/hooks';
import { language } from '../../utils/i18n/language';

/** The size of the archive. */
export interface ArchiveSize {
  /** "128 sources · 12 MB"; `null` until known. */
  words: string | null;
  pages: number;
}

/** The archive's size, kept up to date; looked up after the first paint. */
export function useArchiveSize(): ArchiveSize {
  const [size, setSize] = useState<ArchiveSize>({ words: null, pages: 0 });
  useEffect(() => {
    let stop: (() => void) | null = null;
    let wanted = true;
    void import('./archive-size').then(({ watchArchiveSize }) => {
      if (wanted) stop = watchArchiveSize((words, pages) => setSize({ words, pages }));
    });
    return () => {
      wanted = false;
      stop?.();
    };
  }, [language()]);
  return size;
}
