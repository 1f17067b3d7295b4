import { ownText } from '../own-text';

/** A file that belongs to a note. */
export interface EnexResource {
  base64: string;
  mediaType: string;
}

/** A note of Evernote; '' for what it does not say. */
export interface EnexNote {
  title: string;
  /** As `20130730T205204Z`. */
  created: string;
  sourceUrl: string;
  tags: string[];
  /** ENML: XHTML with elements of Evernote's own. */
  content: string;
  pictures: EnexResource[];
  /** Why the note is not whole. */
  problem: 'damaged' | 'too-much' | null;
}

/** Characters of a note that are kept: of its text, which Evernote limits to 5 MB, and of its pictures in base64. */
const ROOM = { text: 32 * 1024 * 1024, pictures: 11_000_000 };

/** Characters that a field counts for beside its own. */
const FIELD = 64;

const DATA = 'note/resource/data';
const TEXTS = {
  'note/title': 'title',
  'note/created': 'created',
  'note/content': 'content',
  'note/note-attributes/source-url': 'sourceUrl',
} as const;

/** The elements that a note is read from, by their way from it on. Evernote's author is who made the note, and nobody of the page. */
export const ENEX_FIELDS: ReadonlySet<string> = new Set([
  ...Object.keys(TEXTS),
  'note/tag',
  DATA,
  'note/resource/mime',
]);

/** A note while its elements go by: no more of it is kept than there is room for. */
export class OpenNote {
  readonly note: EnexNote = {
    title: '',
    created: '',
    sourceUrl: '',
    tags: [],
    content: '',
    pictures: [],
    problem: null,
  };
  private resource: EnexResource = { base64: '', mediaType: '' };
  private readonly room = { ...ROOM };

  /** Characters that a field may have. */
  roomFor(field: string): number {
    return (field === DATA ? this.room.pictures : this.room.text) - FIELD;
  }

  /** @param value `null` where there was no room for it */
  set(field: string, value: string | null): void {
    if (field === DATA) {
      this.resource.base64 = value?.replace(/\s+/g, '') ?? '';
      return;
    }
    if (value === null) this.note.problem = 'too-much';
    const text = ownText(value?.trim() ?? '');
    this.room.text -= text.length + FIELD;
    if (field === 'note/tag') this.note.tags.push(text);
    else if (field === 'note/resource/mime') this.resource.mediaType = text;
    else this.note[TEXTS[field as keyof typeof TEXTS]] = text;
  }

  /** Of the files of a note its pictures are kept. */
  endResource(): void {
    const { base64, mediaType } = this.resource;
    this.resource = { base64: '', mediaType: '' };
    if (base64 === '' || !mediaType.startsWith('image/')) return;
    this.room.pictures -= base64.length + FIELD;
    this.note.pictures.push({ base64, mediaType });
  }
}
