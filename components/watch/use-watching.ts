import { useState } from 'preact/hooks';
import { watchedAddresses } from '../../utils/archive/watch/read-watches';
import { getDatabase } from '../../utils/db/database';
import { toFailure } from '../../utils/model/to-failure';
import type { Failure } from '../../utils/model/result';
import { askToCheck } from '../../utils/platform/ask-to-check';
import { giveUpHosts, readTimeSettings, requestHosts } from '../../utils/platform/time-settings';

/** What a button of watching came to. */
export interface WatchingState {
  /** The browser did not give access, so nothing was changed. */
  refused: boolean;
  checking: boolean;
  failure: Failure | null;
  /** Asks for access to the sites of these addresses, does the work if it was given, and has the pages looked at. */
  begin: (addresses: readonly string[], pageUrl: string | null, work: () => Promise<void>) => void;
  /** Does the work, and gives back access that nothing needs any more. */
  end: (addresses: readonly string[], work: () => Promise<void>) => void;
  /** Does work that needs no access. */
  change: (work: () => Promise<void>) => void;
  /** Has a page, or all, looked at now. */
  check: (pageUrl: string | null) => void;
}

/** The buttons of watching: each says what went wrong where it was pressed. */
export function useWatching(): WatchingState {
  const [refused, setRefused] = useState(false);
  const [checking, setChecking] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const run = async (work: () => Promise<void>) => {
    setFailure(null);
    setRefused(false);
    await work().catch((error: unknown) => setFailure(toFailure(error)));
  };
  const check = async (pageUrl: string | null) => {
    setChecking(true);
    const done = await askToCheck(pageUrl);
    setChecking(false);
    if (!done.ok) setFailure(done.error);
  };
  const begin = async (
    addresses: readonly string[],
    pageUrl: string | null,
    work: () => Promise<void>,
  ): Promise<void> => {
    // Within the click: browsers ask only then.
    if (addresses.length > 0 && !(await requestHosts(addresses))) return setRefused(true);
    await work();
    await check(pageUrl);
  };
  const end = async (addresses: readonly string[], work: () => Promise<void>): Promise<void> => {
    await work();
    const { on, authorities, calendars } = await readTimeSettings();
    const services = on ? [...authorities, ...calendars] : [];
    await giveUpHosts(addresses, [...(await watchedAddresses(getDatabase())), ...services]);
  };
  return {
    refused,
    checking,
    failure,
    begin: (addresses, pageUrl, work) => void run(() => begin(addresses, pageUrl, work)),
    end: (addresses, work) => void run(() => end(addresses, work)),
    change: (work) => void run(work),
    check: (pageUrl) => void run(() => check(pageUrl)),
  };
}
