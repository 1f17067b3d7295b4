import { useState } from 'preact/hooks';
import { HOST_NEEDS } from '../../utils/access/host-needs';
import { makeDue } from '../../utils/archive/watch/change-watches';
import { getDatabase } from '../../utils/db/database';
import { toFailure } from '../../utils/model/to-failure';
import type { Failure } from '../../utils/model/result';
import { askToRun } from '../../utils/platform/ask-to-run';
import { giveBackHosts, requestHosts } from '../../utils/platform/host-access';

/** What a button of watching came to. */
export interface WatchingState {
  /** The browser did not give access, so nothing was changed. */
  refused: boolean;
  checking: boolean;
  failure: Failure | null;
  /** Asks for access to the sites of these addresses, does the work if it was given, and has the pages looked at. */
  begin: (addresses: readonly string[], pageUrl: string | null, work: () => Promise<void>) => void;
  /** Does the work, and gives back access that nothing needs any more. */
  end: (work: () => Promise<void>) => void;
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
    try {
      await makeDue(getDatabase(), pageUrl, new Date());
      const done = await askToRun('watch');
      if (!done.ok) setFailure(done.error);
    } finally {
      setChecking(false);
    }
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
  const end = async (work: () => Promise<void>): Promise<void> => {
    await work();
    await giveBackHosts(HOST_NEEDS);
  };
  return {
    refused,
    checking,
    failure,
    begin: (addresses, pageUrl, work) => void run(() => begin(addresses, pageUrl, work)),
    end: (work) => void run(() => end(work)),
    change: (work) => void run(work),
    check: (pageUrl) => void run(() => check(pageUrl)),
  };
}
