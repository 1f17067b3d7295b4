import type { messages } from '../../locales/en';
import { withoutTurns } from '../model/without-turns';
import { formatCount } from './format';
import { language, perLanguage } from './language';

type Messages = typeof messages;
type Plural = { other: string };
type Keys<T, Path extends string = ''> = {
  [K in keyof T & string]: T[K] extends string | Plural ? `${Path}${K}` : Keys<T[K], `${Path}${K}.`>;
}[keyof T & string];
type At<T, Path extends string> = Path extends `${infer Head}.${infer Rest}`
  ? At<T[Head & keyof T], Rest>
  : T[Path & keyof T];
type Names<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;
type Parameters<Text> = Text extends string ? Names<Text> : 'count' | Names<Text[keyof Text]>;

/** Every text there is, as a dotted path: `popup.archive`. */
export type MessageKey = Keys<Messages>;

type Arguments<K extends MessageKey> = [Parameters<At<Messages, K>>] extends [never]
  ? []
  : [params: { [Name in Parameters<At<Messages, K>>]: Name extends 'count' ? number : string | number }];

/** Sections of words in any language: the names are English's, and so are the texts' names and placeholders. */
export type Sections = { readonly [Name in keyof Messages]?: object };

interface Tree {
  [name: string]: string | Tree;
}

const loaded: Tree = {};
const plurals = perLanguage(() => new Intl.PluralRules(language()));

/** Makes sections known to `t`, in place of those of another language. Pages have it done by `words.ts`. */
export function addMessages(sections: Sections): void {
  Object.assign(loaded, sections);
}

/**
 * The words for a key, placeholders filled in; numbers are written the way the language writes them, and no text that is filled in
 * turns the sentence around it.
 * A key that does not exist, or a placeholder left out, is a type error. A section that was not added shows its key.
 */
export function t<K extends MessageKey>(key: K, ...[params]: Arguments<K>): string {
  const values: Record<string, string | number> = params ?? {};
  let found: string | Tree | undefined = loaded;
  for (const name of key.split('.')) found = typeof found === 'object' ? found[name] : undefined;
  if (typeof found === 'object') found = found[plurals().select(Number(values['count']))] ?? found['other'];
  if (typeof found !== 'string') return key;
  return found.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return typeof value === 'number' ? formatCount(value) : withoutTurns(value ?? whole);
  });
}
