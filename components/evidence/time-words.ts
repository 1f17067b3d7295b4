import { printable } from '../../utils/i18n/printable';
import { t } from '../../utils/i18n/translate';
import type { BlockTime, SignedTime, TokenTime } from '../../utils/model/evidence';

/** A stamp follows entries within minutes, or within days where a computer was off: see docs/trusted-time.md. */
const LATE_MS = 30 * 24 * 60 * 60 * 1000;

/** The times that others state, in sentences. */
export interface TimeAccount {
  /** Those that a known root stands behind. */
  vouched: string[][];
  /** Those that anybody can have made, or that are still to be held against Bitcoin. */
  others: string[][];
}

/**
 * Puts times into words, those that prove something apart.
 * @param dateWords writes an instant (ISO 8601 UTC)
 */
export function timeAccount(times: readonly TokenTime[], dateWords: (iso: string) => string): TimeAccount {
  const account: TimeAccount = { vouched: [], others: [] };
  for (const time of times) {
    const isVouched = time.kind === 'signed' && time.vouchedBy !== null;
    account[isVouched ? 'vouched' : 'others'].push(timeWords(time, dateWords));
  }
  return account;
}

/** Sentences about a time: what it says, who stands behind it, and what the entries under it say of themselves. */
export function timeWords(time: TokenTime, dateWords: (iso: string) => string): string[] {
  const said = time.kind === 'signed' ? signedWords(time, dateWords) : blockWords(time);
  const { latest, authority } = time;
  return [
    ...said,
    ...(latest === null ? [] : [t('evidence.timeLatest', { date: dateWords(latest) })]),
    ...(isLate(time) ? [t('evidence.timeLate')] : []),
    t('evidence.timeAsked', { authority: printable(authority) }),
  ];
}

/** Whether a stated time is so long after the entries under it that it says little of when they were made. */
function isLate(time: TokenTime): boolean {
  if (time.kind === 'block' || time.latest === null) return false;
  return Date.parse(time.at) - Date.parse(time.latest) > LATE_MS;
}

function signedWords(time: SignedTime, dateWords: (iso: string) => string): string[] {
  const { size: seq, vouchedBy, root } = time;
  const date = dateWords(time.at);
  const signer = printable(time.signer);
  if (vouchedBy)
    return [
      t('evidence.provesTime', { seq, date, signer }),
      t('evidence.timeRootKnown', { root: vouchedBy.name, sha256: vouchedBy.sha256 }),
    ];
  const rootWords = root
    ? t('evidence.timeRootUnknown', { root: printable(root.name), sha256: root.sha256 })
    : t('evidence.timeRootMissing', { issuer: printable(time.issuer) });
  return [t('evidence.statesTime', { seq, date, signer }), rootWords, t('evidence.timeNotVouched')];
}

function blockWords({ size, height, merkleRoot }: BlockTime): string[] {
  return [
    t('evidence.statesBlock', { seq: size, block: String(height) }),
    t('evidence.blockCheck', { root: merkleRoot }),
  ];
}
