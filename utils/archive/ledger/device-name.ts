import type { MenbeDatabase } from '../../db/database';

/** The user's name for this device; by default the name of its system. */
export async function deviceName(db: MenbeDatabase): Promise<string> {
  return (await chosenDeviceName(db)) ?? systemName();
}

/** The name that the user gave this device; `null` where none was given. */
export async function chosenDeviceName(db: MenbeDatabase): Promise<string | null> {
  return (await db.evidenceState.get('deviceName'))?.value ?? null;
}

/** Renames this device; an empty name resets it to the default. Earlier entries keep their name. */
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
  // Node before version 21 has no `navigator`.
  const userAgent = typeof navigator === 'undefined' ? '' : navigator.userAgent;
  return SYSTEMS.find(([pattern]) => pattern.test(userAgent))?.[1] ?? 'Menbe';
}
