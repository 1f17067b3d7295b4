import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

/** How often the tab beside the panel has loaded a page since it is shown here: what was found on the one before is gone. */
export function useLoads(tabId: number): number {
  const [loads, setLoads] = useState(0);
  useEffect(() => {
    const count = (id: number, { status }: { status?: string }) => {
      if (id === tabId && status === 'complete') setLoads((before) => before + 1);
    };
    browser.tabs.onUpdated.addListener(count);
    return () => browser.tabs.onUpdated.removeListener(count);
  }, [tabId]);
  return loads;
}
