import { Parser } from 'htmlparser2';
import type { LinkState } from '../../model/link';
import { textOf } from '../offer/offer';
import { type RawLink, toLinkRow } from '../to-link-row';
import { savedTime } from '../saved-time';
import type { LinkReader, LinkRow, LinkRules } from '../link-format';

/** Reads bookmarks piece by piece: icons in them make some files huge. */
export const readNetscape: LinkReader = async function* ({ files }, rules) {
  for (const file of files) {
    const bookmarks = new Bookmarks(file.path, rules);
    const parser = new Parser(bookmarks, { decodeEntities: true, lowerCaseAttributeNames: true });
    for await (const text of textOf(file)) {
      parser.write(text);
      yield* bookmarks.take();
    }
    parser.end();
    yield* bookmarks.end();
  }
};

/**
 * The bookmarks of a file while its tags go by. None of them is ever closed but `<a>`, `<h3>` and `<dl>`: a description (`<dd>`) goes on
 * to the next tag that is no mark-up of text, and belongs to the link or the folder before it.
 */
class Bookmarks {
  private readonly rows: LinkRow[] = [];
  private readonly folders: string[] = [];
  /** The heading of the list that begins next, and whether it is that of Safari's Reading List. */
  private heading = '';
  private isUnreadNext = false;
  /** How many folders there are with the Reading List; 0 outside of it. */
  private unreadFrom = 0;
  private link: RawLink | null = null;
  private reading: 'title' | 'heading' | 'note' | null = null;
  private read = 0;

  constructor(
    private readonly path: string,
    private readonly rules: LinkRules,
  ) {}

  onopentag(name: string, attributes: Record<string, string>): void {
    switch (name) {
      case 'a':
        this.finish();
        this.link = this.begin(attributes);
        this.reading = 'title';
        break;
      case 'h3':
        this.finish();
        this.heading = '';
        this.isUnreadNext = attributes.id === 'com.apple.ReadingList';
        this.reading = 'heading';
        break;
      case 'dl':
        this.openFolder();
        break;
      case 'dd':
        this.reading = this.link ? 'note' : null;
        break;
      case 'dt':
        this.finish();
    }
  }

  ontext(text: string): void {
    if (this.reading === 'heading') this.heading += text;
    else if (this.link && this.reading) this.link[this.reading] = (this.link[this.reading] ?? '') + text;
  }

  onclosetag(name: string): void {
    if (name === 'a' || name === 'h3') this.reading = null;
    if (name !== 'dl') return;
    this.finish();
    this.folders.pop();
    if (this.folders.length < this.unreadFrom) this.unreadFrom = 0;
  }

  /** The rows that are complete. */
  take(): LinkRow[] {
    return this.rows.splice(0);
  }

  /** The rows that are left at the end of the file. */
  end(): LinkRow[] {
    this.finish();
    return this.take();
  }

  private openFolder(): void {
    this.finish();
    this.folders.push(this.heading);
    if (this.isUnreadNext && this.unreadFrom === 0) this.unreadFrom = this.folders.length;
    this.heading = '';
    this.isUnreadNext = false;
  }

  private begin({ href, add_date, tags, toread }: Record<string, string>): RawLink {
    const state: LinkState | null = toread === '1' || this.unreadFrom > 0 ? 'unread' : null;
    return {
      url: href,
      tags: tags?.split(',') ?? [],
      folders: this.folders,
      state,
      ...savedTime(add_date, this.rules.now),
    };
  }

  private finish(): void {
    this.reading = null;
    if (!this.link) return;
    this.rows.push(toLinkRow(`${this.path}, ${++this.read}`, this.link));
    this.link = null;
  }
}
