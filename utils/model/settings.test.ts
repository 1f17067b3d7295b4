import { describe, expect, it } from 'vitest';
import { acceptSettings, SETTING_NAMES, SETTINGS } from './settings';

const DEFAULTS = {
  language: 'auto',
  theme: 'system',
  readerFont: 'serif',
  readerSize: 100,
  readerWidth: 'medium',
  archiveScope: 'content',
  keepPageCopy: 'on',
  keepScreenshot: 'on',
  keepFullPage: 'off',
  keepImages: 'on',
  keepKeys: 'on',
  citationStyle: 'apa',
  exportFormat: 'json',
  binDays: 30,
};

describe('acceptSettings', () => {
  it('gives the defaults where nothing or nonsense is stored', () => {
    for (const stored of [undefined, null, 7, 'dark', []]) expect(acceptSettings(stored)).toEqual(DEFAULTS);
  });

  it('keeps what is among the choices, and nothing else', () => {
    const stored = { theme: 'dark', binDays: 0, readerSize: '115', language: 'xx', unknown: 1 };
    expect(acceptSettings(stored)).toEqual({ ...DEFAULTS, theme: 'dark', binDays: 0 });
  });
});

it.each(SETTING_NAMES)('%s has its default among its choices', (name) => {
  const choices: readonly unknown[] = SETTINGS[name].choices;
  expect(choices).toContain(SETTINGS[name].fallback);
  expect(new Set(choices).size).toBe(choices.length);
});
