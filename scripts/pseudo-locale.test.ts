import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { PSEUDO_LOCALE, pseudoFile, pseudoText } from './pseudo-locale';

it('accents and lengthens a text, and keeps its placeholders', () => {
  const text = pseudoText('Archived {when}, at last');
  expect(text).toBe('[Ářçhívéđ {when}, áţ ļášţ ~~~~ ~~~~]');
});

it('changes every text of a locale file and nothing else', () => {
  expect(pseudoFile(`export const a = { 'k-1': 'no', b: { other: "it’s" } } as const;`)).toBe(
    `export const a = { 'k-1': "[ñö ~~~~]", b: { other: "[íţ’š ~~~~]" } } as const;`,
  );
});

it('turns English round, in the file that says how it is written', () => {
  const source = readFileSync('utils/model/language.ts', 'utf8');
  const { transform } = PSEUDO_LOCALE as { transform: (code: string, id: string) => string | null };
  const turned = transform.call({}, source, '/x/utils/model/language.ts');
  expect(turned).toContain("en: { name: 'English', dir: 'rtl' }");
  expect(turned?.match(/dir: 'rtl'/g)).toHaveLength(1);
});
