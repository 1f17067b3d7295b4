import type { Language } from '../model/language';
import type { Formats } from '../../locales/formats';
import { addFormats } from './formats';
import { language, setLanguage } from './language';
import { addMessages, type Sections } from './translate';

/** Sections that are loaded together: a file of this name in each language's folder `groups/`. */
export type WordGroup = 'popup' | 'parts' | 'library' | 'report';

/** What a file of words holds. */
export interface GroupFile {
  words: Sections;
  /** Where a language needs its own. */
  formats?: Formats;
}

/** Files of words by their path below `locales/`, each loaded when it is needed. */
type WordFiles = Record<string, () => Promise<GroupFile>>;

/** Those that every page may need; the library has more (`library-words.ts`), whose paths the popup need not know. */
const FILES: WordFiles = import.meta.glob<GroupFile>('./*/groups/{popup,parts}.ts', {
  base: '../../locales',
});

/** Lets `needWords` and `changeLanguage` find further groups. */
export function addWordFiles(files: WordFiles): void {
  Object.assign(FILES, files);
}

const needed = new Set<WordGroup>();
let target: Language = language();

/** Loads groups of words in the language shown; resolves when `t` knows them. */
export async function needWords(...groups: readonly WordGroup[]): Promise<void> {
  for (const group of groups) needed.add(group);
  add(await read(groups));
}

/** Shows another language: these groups and all needed so far are loaded, then words and formats change in one step. */
export async function changeLanguage(to: Language, ...groups: readonly WordGroup[]): Promise<void> {
  target = to;
  for (const group of groups) needed.add(group);
  const files = await read([...needed]);
  setLanguage(target);
  add(files);
}

/** Reads groups; should the language change meanwhile, reads them again. */
async function read(groups: readonly WordGroup[]): Promise<GroupFile[]> {
  const of = target;
  const files = await Promise.all(groups.map((group) => readGroup(of, group)));
  return of === target ? files : read(groups);
}

async function readGroup(of: Language, group: WordGroup): Promise<GroupFile> {
  const file = await FILES[`./${of}/groups/${group}.ts`]?.();
  if (!file) throw new Error(`No words: ${of}, ${group}`);
  return file;
}

function add(files: readonly GroupFile[]): void {
  for (const { words, formats } of files) {
    if (formats) addFormats(target, formats);
    addMessages(words);
  }
}
