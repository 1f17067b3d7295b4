import ts from 'typescript';
import type { Plugin } from 'vite';

const ACCENTS: Record<string, string> = {
  a: 'á',
  c: 'ç',
  d: 'đ',
  e: 'é',
  g: 'ğ',
  i: 'í',
  k: 'ķ',
  l: 'ļ',
  n: 'ñ',
  o: 'ö',
  r: 'ř',
  s: 'š',
  t: 'ţ',
  u: 'ü',
  y: 'ý',
  z: 'ž',
  A: 'Á',
  C: 'Ç',
  D: 'Đ',
  E: 'É',
  I: 'Í',
  N: 'Ñ',
  O: 'Ö',
  S: 'Š',
  U: 'Ü',
  Y: 'Ý',
};

/** A text as no language writes it: accents, 40 per cent longer, in brackets that show where it is cut off. Placeholders stay. */
export function pseudoText(text: string): string {
  const accented = text
    .split(/(\{\w+\})/)
    .map((part) =>
      part.startsWith('{') ? part : part.replace(/[a-z]/gi, (letter) => ACCENTS[letter] ?? letter),
    )
    .join('');
  return `[${accented}${' ~~~~'.repeat(Math.ceil((text.length * 0.4) / 5))}]`;
}

/** A locale file with every text of it made pseudo. */
export function pseudoFile(source: string): string {
  const file = ts.createSourceFile('locale.ts', source, ts.ScriptTarget.Latest, true);
  const texts: ts.StringLiteral[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && ts.isStringLiteral(node.initializer)) texts.push(node.initializer);
    node.forEachChild(visit);
  };
  visit(file);
  return texts.reduceRight(
    (code, node) =>
      code.slice(0, node.getStart()) + JSON.stringify(pseudoText(node.text)) + code.slice(node.end),
    source,
  );
}

/** For `wxt build --mode pseudo`: English is replaced by a pseudo-language that is written from right to left. */
export const PSEUDO_LOCALE: Plugin = {
  name: 'pseudo-locale',
  enforce: 'pre',
  transform(code, id) {
    if (/[\\/]locales[\\/]en[\\/][\w-]+\.ts$/.test(id)) return pseudoFile(code);
    if (/[\\/]model[\\/]language\.ts$/.test(id)) return code.replace(/(en: \{[^}]*dir: )'ltr'/, "$1'rtl'");
    return null;
  },
};
