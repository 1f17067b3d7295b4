import { addressesIn } from '../addresses-in';
import { type BibEntry, bibEntries } from '../bibtex/bib-entries';
import { latexAddress, latexText } from '../bibtex/latex-text';
import { joinedNotes } from '../note-text';
import { wholeText } from '../offer/offer';
import { toLinkRow } from '../to-link-row';
import { writtenTime } from '../written-time';
import type { LinkReader, LinkRow } from '../link-format';

/** Fields with an address, the likeliest first; in all but the first it stands in other text. */
const ADDRESSES = ['url', 'howpublished', 'bdsk-url-1', 'link', 'note'];

/** When the page was accessed, else when the reference was added: BibLaTeX, amsrefs, BibDesk, JabRef. */
const TIMES = ['urldate', 'lastchecked', 'accessed', 'date-added', 'creationdate', 'timestamp'];

/** Reads references; one without an address cannot be opened and archived, and is told. */
export const readBibtex: LinkReader = async function* ({ files }, { now }) {
  for (const file of files)
    for (const [index, entry] of [...bibEntries(await wholeText(file))].entries())
      yield rowOf(`${file.path}, ${entry.line} (${index + 1})`, entry, now);
};

function rowOf(at: string, { key, fields, isWhole }: BibEntry, now: Date): LinkRow {
  const text = (name: string) => latexText(fields.get(name) ?? '');
  const title = [text('title'), text('subtitle')].filter((part) => part !== '').join(': ');
  if (!isWhole) return { at, link: null, title: key || title || null, reason: 'not-valid:entry' };
  const url = addressOf(fields);
  const keywords = text('keywords') || text('keyword');
  const notes = ['note', 'annotation', 'annote', 'abstract'].map(text);
  return toLinkRow(at, {
    url,
    // What cannot be taken is told by its key, where it has no title.
    title: title || (url === null ? key : null),
    tags: keywords.split(keywords.includes(';') ? ';' : ','),
    note: joinedNotes(notes.filter((note) => note !== url)),
    savedAt: firstOf(TIMES, (name) => writtenTime(text(name), now)),
  });
}

function addressOf(fields: BibEntry['fields']): string | null {
  const found = firstOf(ADDRESSES, (name) => addressesIn(latexAddress(fields.get(name) ?? ''))[0]?.address);
  return found ?? (latexAddress(fields.get('url') ?? '') || null);
}

function firstOf<T>(names: readonly string[], read: (name: string) => T | null | undefined): T | null {
  for (const name of names) {
    const value = read(name);
    if (value !== null && value !== undefined) return value;
  }
  return null;
}
