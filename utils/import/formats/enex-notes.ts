import { Parser } from 'htmlparser2';
import { MenbeError } from '../../model/result';
import { type OfferedFile, textOf } from '../offer/offer';
import { ENEX_FIELDS, type EnexNote, OpenNote } from './enex-note';

/** Characters of the longest piece that is read as one: `<![CDATA[` or a comment without an end would be kept whole. */
const LONGEST_PIECE = 64 * 1024 * 1024;

/** Most elements in each other: Evernote's are five. */
const DEEPEST = 100;

/**
 * The notes of a file, read piece by piece: one is in memory at a time, and of its files no more than pictures. Entities that the file
 * declares are not replaced. A file that is cut off ends with a note that is `damaged`. Throws `import-file-unreadable`, and
 * `import-too-large` for what is no such file.
 */
export async function* enexNotes(file: OfferedFile): AsyncGenerator<EnexNote> {
  const reader = new NoteReader();
  const parser = new Parser(reader, { xmlMode: true, decodeEntities: true });
  for await (const text of textOf(file)) {
    reader.unread += text.length;
    parser.write(text);
    if (reader.unread > LONGEST_PIECE) throw new MenbeError('import-too-large', file.path);
    yield* reader.take();
  }
  parser.end();
  yield* reader.take();
}

/** Makes notes of the elements of a file while they go by. */
class NoteReader {
  /** Characters that were written to the parser since it last told of something. */
  unread = 0;
  private readonly notes: EnexNote[] = [];
  /** The elements around what is read, from that of the file on. */
  private readonly path: string[] = [];
  private open: OpenNote | null = null;
  private field = '';
  private pieces: string[] = [];
  /** Characters for which there is room; less than 0 once the field has more. */
  private left = 0;
  private isCutOff = false;

  onopentag(name: string): void {
    this.unread = 0;
    if (this.path.push(name) > DEEPEST) throw new MenbeError('import-file-unreadable', 'nested too deeply');
    const way = this.way();
    if (way === 'note') this.open = new OpenNote();
    if (!this.open || !ENEX_FIELDS.has(way)) return;
    this.field = way;
    this.pieces = [];
    this.left = this.open.roomFor(way);
  }

  ontext(text: string): void {
    this.unread = 0;
    if (this.field === '') return;
    this.left -= text.length;
    if (this.left >= 0) this.pieces.push(text);
    else this.pieces = [];
  }

  /** @param isImplied whether no tag of its own ended it, but that of another element, or the end of the file */
  onclosetag(name: string, isImplied: boolean): void {
    this.unread = 0;
    const way = this.way();
    if (way !== '' && way === this.field) this.endField();
    if (way === 'note/resource') this.open?.endResource();
    if (way === 'note') this.endNote(isImplied);
    this.path.pop();
    if (name === 'en-export' && isImplied && !this.isCutOff) this.endNote(isImplied);
  }

  /** The notes that are complete. */
  take(): EnexNote[] {
    return this.notes.splice(0);
  }

  private way(): string {
    return this.path.slice(1).join('/');
  }

  private endField(): void {
    this.open?.set(this.field, this.left < 0 ? null : this.pieces.join(''));
    this.field = '';
    this.pieces = [];
  }

  private endNote(isCutOff: boolean): void {
    const { note } = this.open ?? new OpenNote();
    this.notes.push(isCutOff ? { ...note, problem: 'damaged' } : note);
    this.open = null;
    this.isCutOff = isCutOff;
  }
}
