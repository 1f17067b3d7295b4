import { useCallback, useRef } from 'preact/hooks';
import type { FoundPages } from '../../utils/archive/search/find-pages';
import { isWhole, listHash, type Route } from '../navigation/route';
import type { Surroundings, Walk } from '../navigation/walk';
import type { Found } from './use-found';

/** Sources kept each way of the one being read. */
const REACH = 100;

/** Places that are found at once; further ones are put in order for it. */
const NEAR = 100;

/** A part of the list, as it was when it was read. */
interface Stretch {
  urls: string[];
  /** Whether the list goes on beyond either end. */
  hasAbove: boolean;
  hasBelow: boolean;
}

/** The walk through what the address lists, which begins anew each time the reader is opened from the list. */
export function useWalk(route: Route, { pages, isBusy }: Found): Walk {
  const listing = { filter: route.filter, sort: route.sort };
  const of = route.view === 'read' ? listHash(listing) : null;
  const held = useRef<{ of: string | null; stretch: Stretch | null }>({ of, stretch: null });
  if (held.current.of !== of) held.current = { of, stretch: null };
  const isReady = of !== null && pages !== null && !isBusy && !isWhole(listing);
  const around = useCallback(
    async (url: string) => {
      const { current } = held;
      const { stretch } = current;
      if (pages && !(stretch && reaches(stretch, url)))
        current.stretch = await readStretch(pages, url, stretch);
      return surroundings(current.stretch?.urls ?? [], url);
    },
    [pages, of],
  );
  return { listing, around: isReady ? around : null };
}

/** Whether a stretch says what is on either side of a source. */
function reaches({ urls, hasAbove, hasBelow }: Stretch, url: string): boolean {
  const at = urls.indexOf(url);
  return at >= 0 && (at > 0 || !hasAbove) && (at < urls.length - 1 || !hasBelow);
}

function surroundings(urls: readonly string[], url: string): Surroundings {
  const at = urls.indexOf(url);
  return { above: urls.slice(0, Math.max(0, at)).reverse(), below: urls.slice(at + 1) };
}

async function readStretch(pages: FoundPages, url: string, walked: Stretch | null): Promise<Stretch> {
  const place = await placeOf(pages, url);
  const from = Math.max(0, place - REACH);
  const end = Math.min(pages.total, place + REACH + 1);
  const urls = await pages.urls(from, end);
  const hasBelow = end < pages.total;
  if (place >= 0) return { urls, hasAbove: from > 0, hasBelow };
  // No longer found, as an unread source is that was read: what is found now and was not passed comes next.
  const passed = walked?.urls.includes(url) ? walked.urls : [url];
  const rest = urls.filter((each) => !passed.includes(each));
  return { urls: [...passed, ...rest], hasAbove: false, hasBelow: hasBelow && rest.length > 0 };
}

async function placeOf(pages: FoundPages, url: string): Promise<number> {
  const near = await pages.urls(0, Math.min(NEAR, pages.total));
  const place = near.indexOf(url);
  if (place >= 0 || near.length === pages.total) return place;
  return (await pages.urls(0, pages.total)).indexOf(url);
}
