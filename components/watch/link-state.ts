import type { WatchRecord, WatchResult } from '../../utils/model/watch';

/** What the last look at a watched page says of its link. */
export type LinkState = 'gone' | 'moved' | 'changed' | 'blocked';

const STATES: Partial<Record<WatchResult, LinkState>> = {
  gone: 'gone',
  vanished: 'gone',
  'not-page': 'gone',
  moved: 'moved',
  changed: 'changed',
  altered: 'changed',
  shorter: 'changed',
  'not-allowed': 'blocked',
  refused: 'blocked',
};

/** The state of a watched page's link that is worth showing; `null` while there is nothing to say. */
export function linkState({ result }: Pick<WatchRecord, 'result'>): LinkState | null {
  return (result && STATES[result.kind]) ?? null;
}
