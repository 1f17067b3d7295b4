import type { CaptureScope } from './capture';
import { CITATION_STYLE_IDS } from './citation-style';
import { EXPORT_FORMAT_IDS } from './export-form';
import { LANGUAGES, type Language } from './language';

/** One setting: what may be chosen, in the order it is offered, and what counts until somebody chooses. */
interface Setting<T> {
  choices: readonly T[];
  fallback: T;
  /** Raised when the meaning of stored values changes; `utils/platform/settings.ts` then says how to convert them. */
  version: number;
}

function setting<T extends string | number>(choices: readonly T[], fallback: NoInfer<T>): Setting<T> {
  return { choices, fallback, version: 1 };
}

const LANGUAGE_CHOICES: readonly (Language | 'auto')[] = ['auto', ...(Object.keys(LANGUAGES) as Language[])];

/** Every setting with its default: the one place where they are written. */
export const SETTINGS = {
  /** Of the interface; `auto` follows the browser. */
  language: setting(LANGUAGE_CHOICES, 'auto'),
  theme: setting(['system', 'light', 'dark'], 'system'),
  readerFont: setting(['serif', 'sans'], 'serif'),
  /** Per cent of the size the reader was designed in. */
  readerSize: setting([85, 100, 115, 130, 150], 100),
  readerWidth: setting(['narrow', 'medium', 'wide'], 'medium'),
  /** What a capture takes when the user does not say. */
  archiveScope: setting<Exclude<CaptureScope, 'selection'>>(['content', 'all'], 'content'),
  /** What is kept beside the text: the page as it looked, a picture of it, all of it in one picture, the article's pictures. */
  keepPageCopy: setting(['on', 'off'], 'on'),
  keepScreenshot: setting(['on', 'off'], 'on'),
  keepFullPage: setting(['on', 'off'], 'off'),
  keepImages: setting(['on', 'off'], 'on'),
  /** Whether parameters that look like keys stay in the addresses of sources. */
  keepKeys: setting(['on', 'off'], 'on'),
  /** The style of citation that was used last. */
  citationStyle: setting(CITATION_STYLE_IDS, 'apa'),
  /** The format of an export that was taken last. */
  exportFormat: setting(EXPORT_FORMAT_IDS, 'json'),
  /** Days after which the bin lets go of a source for good; 0 is never. */
  binDays: setting([7, 30, 90, 0], 30),
};

/** Each setting has its own key of `storage.local`, so that two pages can change two settings concurrently. */
export const SETTING_PREFIX = 'setting:';

/** The name of a setting. */
export type SettingName = keyof typeof SETTINGS;

/** What a setting may be. */
export type SettingValue<N extends SettingName> = (typeof SETTINGS)[N]['fallback'];

/** A value for each setting. */
export type Settings = { [N in SettingName]: SettingValue<N> };

/** All names, in the order of `SETTINGS`. */
export const SETTING_NAMES = Object.keys(SETTINGS) as readonly SettingName[];

/** A stored value as a setting; what is not among the choices (damaged, or a later Menbe's) gives the default. */
export function acceptSetting<N extends SettingName>(name: N, value: unknown): SettingValue<N> {
  const { choices, fallback }: { choices: readonly unknown[]; fallback: SettingValue<N> } = SETTINGS[name];
  return choices.includes(value) ? (value as SettingValue<N>) : fallback;
}

/** Stored values as settings, each accepted by itself. What is no object gives the defaults. */
export function acceptSettings(stored: unknown): Settings {
  const values = new Map(Object.entries(stored ?? {}));
  const accepted = SETTING_NAMES.map((name) => [name, acceptSetting(name, values.get(name))]);
  return Object.fromEntries(accepted) as Settings;
}
