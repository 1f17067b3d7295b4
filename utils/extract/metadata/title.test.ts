import { describe, expect, it } from 'vitest';
import { siteSpellings } from './site-name';
import { withoutSiteName } from './title';

const spellings = siteSpellings('Şəki Xəbər', 'https://www.sekixeber.example/x');

describe('withoutSiteName', () => {
  it.each([
    ['Karvansara açıldı | Şəki Xəbər', 'Karvansara açıldı'],
    ['Şəki Xəbər – Karvansara açıldı', 'Karvansara açıldı'],
    ['Karvansara açıldı - sekixeber.example', 'Karvansara açıldı'],
    ['Karvansara açıldı: foto - Mədəniyyət', 'Karvansara açıldı: foto - Mədəniyyət'],
    ['Bakı-Tiflis qatarı - gecikir', 'Bakı-Tiflis qatarı - gecikir'],
    ['Şəki Xəbər', 'Şəki Xəbər'],
  ])('%s is %s', (title, own) => {
    expect(withoutSiteName(title, spellings)).toBe(own);
  });
});
