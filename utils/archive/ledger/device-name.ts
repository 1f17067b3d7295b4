import type { MenbeDatabase } from '../../db/database';

/** What the user calls this device; the name of its system until they say. */
export async function deviceName(db: MenbeDatabase): Promise<string> {
  return (await db.evidenceState.get('deviceName'))?.value ?? systemName();
}

/** Names this device; an empty name brings back that of its system. Entries made before keep the name they have. */
export async function renameDevice(db: MenbeDatabase, name: string): Promise<void> {
  const tidy = name.replace(/\s+/g, ' ').trim().slice(0, LONGEST_NAME);
  if (tidy === '') await db.evidenceState.delete('deviceName');
  else await db.evidenceState.put({ name: 'deviceName', value: tidy });
}

/** In UTF-16 units. */
export const LONGEST_NAME = 80;

const SYSTEMS: readonly [RegExp, string][] = [
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS/, 'macOS'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
];

function systemName(): string {
  // Scripts run in Node, which says nothing of the kind before version 21.
  const userAgent = typeof navigator === 'undefined' ? '' : navigator.userAgent;
  return SYSTEMS.find(([pattern]) => pattern.test(userAgent))?.[1] ?? 'Menbe';
}
