import { expect, it } from 'vitest';
import { languageName } from './language-names';

it('agrees with CLDR on the names, where a runtime has them', () => {
  const names = new Intl.DisplayNames('az', { type: 'language' });
  for (const code of ['az', 'en', 'ru', 'tr', 'de', 'fa', 'ka', 'hy', 'gd', 'zu'])
    expect(languageName(code)).toBe(names.of(code));
});
