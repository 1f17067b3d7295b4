import { type Browser, browser } from 'wxt/browser';
import type { AttachmentSource } from '../../model/attachment';
import type { DocumentIdentity } from '../../model/read-page';
import { TabProblem } from './made-file';
import { type Held, isSameDocument, type ShownDocument, wasLeft } from './same-document';
import { whileThere } from './while-there';

/** Injection target for the extracted document, by document id where the browser has ids. */
export function targetOf({ tabId, documentId }: AttachmentSource): Browser.scripting.InjectionTarget {
  return documentId === undefined ? { tabId } : { tabId, documentIds: [documentId] };
}

/**
 * Captures something of the extracted document, which the tab must show before, after and all the time between.
 * @throws TabProblem `tab-gone`, `tab-changed`, and what `make` throws
 */
export async function withDocument<T>(
  source: AttachmentSource,
  make: (tab: Browser.tabs.Tab) => Promise<T>,
  held: Held = 'as-seen',
): Promise<T> {
  const { tab, shown } = await requireDocument(source, held);
  const requireSame = async () => {
    const now = await requireDocument(source, held);
    if (wasLeft(shown, now.shown, held))
      throw new TabProblem('tab-changed', `${source.url} left and come back to`);
  };
  try {
    return await whileThere(make(tab), requireSame);
  } finally {
    // If the tab has navigated in between, that is the reason for the failure.
    await requireSame();
  }
}

interface InTab {
  tab: Browser.tabs.Tab;
  shown: ShownDocument;
}

async function requireDocument(source: AttachmentSource, held: Held): Promise<InTab> {
  const tab = await browser.tabs.get(source.tabId).catch((error: unknown) => {
    throw new TabProblem('tab-gone', String(error));
  });
  const shown = await documentShown(source).catch((error: unknown) => {
    // `activeTab` ends when the tab navigates to another origin.
    throw new TabProblem('tab-changed', String(error));
  });
  if (shown.isAway || !isSameDocument(source, shown, held))
    throw new TabProblem('tab-changed', `${source.url} → ${shown.url}`);
  return { tab, shown };
}

async function documentShown(source: AttachmentSource): Promise<ShownDocument> {
  // Of the tab and not of the document: Chromium runs a script in a document that was left and may be come back to, too.
  const [injection] = await browser.scripting.executeScript({
    target: { tabId: source.tabId },
    func: lookAtDocument,
    injectImmediately: true,
  });
  if (!injection?.result) throw new Error('the tab takes no script');
  return {
    ...injection.result,
    ...(injection.documentId !== undefined && { documentId: injection.documentId }),
  };
}

/** What Menbe counts in a page, in its own world there. */
export type CountingWorld = typeof globalThis & {
  menbeCounts?: Omit<ShownDocument, keyof DocumentIdentity> & {
    /** When the reader last came back to the document, as `performance.now()` gives it. */
    shownAt: number;
  };
};

/** Injected function: it runs in the page and must be self-contained. Counts from its first call on. */
function lookAtDocument(): ShownDocument {
  const world = globalThis as CountingWorld;
  const { departures, moves, isAway } = (world.menbeCounts ??= startCounting());
  return { url: location.href, timeOrigin: performance.timeOrigin, departures, moves, isAway };

  function startCounting(): NonNullable<CountingWorld['menbeCounts']> {
    const counts = { departures: 0, moves: 0, isAway: false, shownAt: -Infinity };
    const withoutFragment = (url: string | null) => url?.replace(/#.*$/s, '');
    addEventListener('pagehide', () => {
      counts.departures += 1;
      counts.isAway = true;
    });
    // Counted too: the first look may come just after the reader has left.
    addEventListener('pageshow', ({ persisted }) => {
      if (!persisted) return;
      counts.departures += 1;
      counts.isAway = false;
      counts.shownAt = performance.now();
    });
    // Firefox has it since 147.
    (globalThis.navigation as Navigation | undefined)?.addEventListener('currententrychange', ({ from }) => {
      if (from.url === location.href) return;
      if (withoutFragment(from.url) === withoutFragment(location.href)) counts.moves += 1;
      else counts.departures += 1;
    });
    return counts;
  }
}
