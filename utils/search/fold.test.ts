import { expect, it } from 'vitest';
import { fold } from './fold';

it.each([
  ['İSTANBUL IĞDIR ığdır', 'istanbul igdir igdir'],
  ['Əliyev ƏLİYEV ǝ', 'eliyev eliyev e'],
  ['ğşçöü ĞŞÇÖÜ', 'gscou gscou'],
  ['Ёлка ёж Йод', 'елка еж иод'],
  ['ｆｕｌｌ Ｗ１２', 'full w12'],
  ['ﬁne oﬀer', 'fine offer'],
  ['Straße Ærø Łódź þing', 'strasse aero lodz thing'],
  ['علی ايران كتاب کتاب', 'علي ايران كتاب كتاب'],
  ['أحمد إبراهيم آب', 'احمد ابراهيم اب'],
  ['مُحَمَّد كـــتاب', 'محمد كتاب'],
  ['۱۲۳ ١٢٣', '123 123'],
  ['CO₂', 'co2'],
  ['Σίσυφος', 'σισυφοσ'],
  ['한국어 ガギグ हिन्दी', '한국어 ガギグ हिन्दी'],
  ['co\u00ADop\u200D', 'coop'],
])('folds %s to %s', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

it('is the same for what it has folded already', () => {
  const texts = ['Əliyev’in Straße', 'مُحَمَّد ۱۲', 'हिन्दी ガ', 'Ёлка й'];
  for (const text of texts) expect(fold(fold(text))).toBe(fold(text));
});
