import { MenbeError } from '../../model/result';
import { articleText } from '../article-body';
import { claimedTime } from '../claimed-time';
import { tidyLine } from '../tidy-line';
import { toLinkRow } from '../to-link-row';
import type { EnexNote } from './enex-note';
import { enexNotes } from './enex-notes';
import { enmlToHtml } from './enml-html';
import type { LinkReader, LinkRow } from '../link-format';

/** Reads notes piece by piece, each with its text. Files are called after their notebook. */
export const readEnex: LinkReader = async function* ({ files }, { now }) {
  for (const file of files) {
    let read = 0;
    const notebook = notebookOf(file.path);
    for await (const note of enexNotes(file)) yield rowOf(`${file.path}, ${++read}`, note, notebook, now);
  }
};

function rowOf(at: string, note: EnexNote, notebook: string | null, now: Date): LinkRow {
  const { title, sourceUrl, tags, problem } = note;
  if (problem) return { at, link: null, title: tidyLine(title) || null, reason: problem };
  const savedAt = claimedTime(note.created, now);
  const folders = notebook === null ? [] : [notebook];
  const row = toLinkRow(at, { url: sourceUrl, title, tags, folders, savedAt });
  if (!row.link || !note.content.includes('<en-note')) return row;
  const html = htmlOf(note);
  if (html === null) return { at, link: null, title: row.link.title, reason: 'damaged' };
  const body = articleText(`${at}.html`, html, { claimedArchivedAt: savedAt });
  return body ? { ...row, body } : row;
}

/** The text of a note; `null` for one that cannot be read, which stops no other. */
function htmlOf({ content, pictures }: EnexNote): string | null {
  try {
    return enmlToHtml(content, pictures);
  } catch (error) {
    if (error instanceof MenbeError) return null;
    throw error;
  }
}

/** The name that Evernote gives a file is that of the notebook; `null` for files that are called otherwise. */
function notebookOf(path: string): string | null {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return /\.enex$/i.test(name) ? name.slice(0, -'.enex'.length) : null;
}
