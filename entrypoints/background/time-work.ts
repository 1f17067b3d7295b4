import Dexie from 'dexie';
import { browser } from 'wxt/browser';
import { nextStampAt } from '../../utils/archive/time-stamps/plan-stamps';
import { stampInTurn } from '../../utils/archive/time-stamps/stamp-in-turn';
import { LEDGER_TABLE, stampedLedger } from '../../utils/archive/time-stamps/stamped-ledger';
import { getDatabase } from '../../utils/db/database';
import { areAllowed, readTimeSettings, watchTimeSettings } from '../../utils/platform/time-settings';

/** Wakes the worker when a root, an attempt or a question to a calendar is due. */
export const TIME_ALARM = 'time';

/** Calling the browser now and then keeps it from ending a worker that waits for an answer. */
const SIGN_OF_LIFE_MILLISECONDS = 20_000;

/** Keeps the alarm where it belongs. Call it when the worker starts. */
export function keepStamped(): void {
  // Told of writing in this and other contexts. https://dexie.org/docs/Dexie/Dexie.on.storagemutated
  Dexie.on('storagemutated', (parts) => {
    if (Object.keys(parts).some((part) => part.includes(`/${LEDGER_TABLE}/`))) void arrange();
  });
  watchTimeSettings(() => void arrange());
  addEventListener('online', () => void stampNow(false));
  void arrange();
}

/** Does what is due, or with `all` everything that waits; rejects when the archive cannot be read. */
export async function stampNow(all: boolean): Promise<void> {
  const settings = await readTimeSettings();
  if (!settings.on) return;
  const alive = setInterval(() => void browser.runtime.getPlatformInfo(), SIGN_OF_LIFE_MILLISECONDS);
  const db = getDatabase();
  try {
    await stampInTurn(
      db,
      {
        ledger: stampedLedger(db),
        settings,
        fetch: (...request) => fetch(...request),
        now: () => new Date(),
        isOnline: () => navigator.onLine,
        isAllowed: (address) => areAllowed([address]),
      },
      all,
    );
  } finally {
    clearInterval(alive);
    await arrange();
  }
}

/** Sets the alarm to the next thing to do; one that rings sooner stays, so that new entries do not put it off again and again. */
async function arrange(): Promise<void> {
  const settings = await readTimeSettings();
  const db = getDatabase();
  const next = settings.on ? await nextStampAt(db, stampedLedger(db), settings, new Date()) : null;
  if (next === null) {
    await browser.alarms.clear(TIME_ALARM);
    return;
  }
  const when = Date.parse(next);
  const set = await browser.alarms.get(TIME_ALARM);
  if (!set || set.scheduledTime > when || set.scheduledTime < Date.now())
    await browser.alarms.create(TIME_ALARM, { when });
}
