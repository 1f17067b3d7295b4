import { type Offer, type OfferedFile, startOf } from '../offer/offer';

/** Names of notes, and of folders with what programs keep for themselves. */
const NOTE_NAME = /\.(?:md|markdown)$/i;
const OF_PROGRAM = /(?:^|\/)\.[^/]+\//;

/** Notes whose start is looked at: the others are told by their rows. */
const LOOKED_AT = 50;

/** Properties that name the page that a note is of, as programs call them, the best first. */
export const ADDRESS_NAMES = ['url', 'source', 'link', 'source_url', 'canonical'];

/** The properties at the start of a note. */
const PROPERTIES = /^---[ \t]*\r?\n([^]*?)\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

/** A property with an address. */
const ADDRESS = new RegExp(`^(?:${ADDRESS_NAMES.join('|')})[ \\t]*:[ \\t]*["'<]?https?://`, 'im');

/** The notes among files that were offered. */
export function noteFiles({ files }: Offer): OfferedFile[] {
  return files.filter(({ path }) => NOTE_NAME.test(path) && !OF_PROGRAM.test(path));
}

/** A note in two: its properties, empty without any, and what follows them. */
export function splitNote(text: string): { properties: string; body: string } {
  const [whole = '', properties = ''] = PROPERTIES.exec(text) ?? [];
  return { properties, body: text.slice(whole.length) };
}

/** Whether there are notes among what was offered that name the pages that they are of. */
export async function eachNoteHasAddress(offer: Offer): Promise<boolean> {
  for (const file of noteFiles(offer).slice(0, LOOKED_AT))
    if (ADDRESS.test(splitNote(await startOf(file)).properties)) return true;
  return false;
}
