import { useEffect, useState } from 'preact/hooks';
import type { ReaderTab } from '../navigation/route';
import { focusOn } from './focus-on';

/**
 * Sets the focus on what a selector finds in the article's tab, which is shown first where another one is.
 * @param show shows the article's tab
 */
export function useFocusInArticle(tab: ReaderTab, show: () => void): (selector: string) => void {
  const [wanted, setWanted] = useState<string | null>(null);
  useEffect(() => {
    if (wanted === null || tab !== 'article') return;
    focusOn(wanted);
    setWanted(null);
  }, [wanted, tab]);
  return (selector) => {
    if (tab !== 'article') show();
    setWanted(selector);
  };
}
