import { printable } from '../../utils/i18n/printable';
import { t } from '../../utils/i18n/translate';
import { hasSeveralKeys } from '../../utils/integrity/key-periods';
import type { KeyPeriod, Verification } from '../../utils/model/evidence';

/** The words about a key, without its fingerprint. */
export interface KeyWords {
  /** The entry that brings it in. */
  seq: number;
  keyId: string;
  /** Sentences, the name it gives itself first. */
  lines: string[];
}

/** The keys of a checked chain, in its order: the sealing key, and the others. */
export interface KeyAccount {
  /** `null` where no seal holds. */
  sealing: KeyWords | null;
  /** A warning where the chain has several keys; `null` where it has one. */
  warning: string | null;
  others: KeyWords[];
}

interface Told extends Pick<Verification, 'keys' | 'sealedWith' | 'problemCount'> {
  /** What the device calls itself in the file, which may be another name than in its entry. */
  device?: string | null;
}

/** Longest name shown, in UTF-16 units: names are free text, and Menbe writes none longer than 80. */
const LONGEST = 80;

/**
 * Puts into words whose word each entry is.
 * @param dateWords writes an instant (ISO 8601 UTC)
 */
export function keyAccount(
  { keys, sealedWith, problemCount, device = null }: Told,
  dateWords: (iso: string) => string,
): KeyAccount {
  const told = keys.map((key, index) => ({
    seq: key.seq,
    keyId: key.keyId,
    lines: [
      ...nameLines([key.deviceName, ...(index === keys.length - 1 && device !== null ? [device] : [])]),
      t('evidence.keySince', { seq: key.seq, date: dateWords(key.at) }),
      ...(problemCount === 0 ? vouchLines(key, keys[index - 1]) : [t('evidence.keyNamed', { seq: key.seq })]),
    ],
  }));
  const last = told.at(-1);
  const sealing = last && last.keyId === sealedWith ? last : null;
  return {
    sealing,
    warning: hasSeveralKeys(keys) ? t('evidence.keysWarning') : null,
    others: sealing ? told.slice(0, -1) : told,
  };
}

function nameLines(names: readonly string[]): string[] {
  const shown = new Set(names.filter((name) => name.trim() !== ''));
  return [...shown].map((name) => {
    const start = name.length > LONGEST ? `${name.slice(0, LONGEST)}…` : name;
    return t('evidence.keyCalls', { name: printable(start) });
  });
}

function vouchLines({ keyId, seq, through, entries, vouched }: KeyPeriod, before?: KeyPeriod): string[] {
  const lines: string[] = [];
  const isWhole = vouched === through - seq + 1;
  if (isWhole) lines.push(t('evidence.keyVouches', { from: seq, to: through }));
  else if (vouched > 0) lines.push(t('evidence.keySigned', { count: vouched, from: seq, to: through }));
  if (entries > vouched) lines.push(t('evidence.keyUnvouched', { count: entries - vouched }));
  if (before && before.keyId !== keyId) lines.push(t('evidence.keyOwnWord'));
  return lines;
}
