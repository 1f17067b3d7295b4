import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { type CurrentTab, currentTab } from '../../utils/platform/current-tab';

/** Milliseconds after which a tab whose address is hidden is asked again: no event says that the user gave access to it. */
const ASK_AGAIN = 1500;

/** The tab beside the panel, as one goes from tab to tab and from page to page; `undefined` until it is known. */
export function useShownTab(): CurrentTab | null | undefined {
  const [tab, setTab] = useState<CurrentTab | null>();
  const isHidden = tab?.url === null;
  useEffect(() => {
    let isGone = false;
    const ask = () =>
      void currentTab().then((next) => {
        // The same tab stays the same object: what is being written beside it is not drawn anew.
        if (!isGone) setTab((shown) => (isSame(shown, next) ? shown : next));
      });
    ask();
    browser.tabs.onActivated.addListener(ask);
    browser.tabs.onUpdated.addListener(ask);
    const timer = isHidden ? setInterval(ask, ASK_AGAIN) : undefined;
    return () => {
      isGone = true;
      clearInterval(timer);
      browser.tabs.onActivated.removeListener(ask);
      browser.tabs.onUpdated.removeListener(ask);
    };
  }, [isHidden]);
  return tab;
}

function isSame(shown: CurrentTab | null | undefined, next: CurrentTab | null): boolean {
  return shown?.id === next?.id && shown?.url === next?.url && shown?.title === next?.title;
}
