import { Parser } from 'htmlparser2';
import type { LinkState } from '../../model/link';
import { textOf } from '../offer/offer';
import { type RawLink, toLinkRow } from '../to-link-row';
import { savedTime } from '../saved-time';
import type { LinkReader, LinkRow } from '../link-format';

/** The headings of Pocket's two lists. */
const STATES = new Map<string, LinkState>([
  ['Unread', 'unread'],
  ['Read Archive', 'archived'],
]);

/** Reads Pocket's HTML piece by piece. */
export const readPocketHtml: LinkReader = async function* ({ files }, { now }) {
  for (const file of files) {
    const list = new PocketList(file.path, now);
    const parser = new Parser(list, { decodeEntities: true, lowerCaseAttributeNames: true });
    for await (const text of textOf(file)) {
      parser.write(text);
      yield* list.take();
    }
    parser.end();
    yield* list.take();
  }
};

/** The links of a file while its tags go by: `<h1>` names the state of those in the list after it. */
class PocketList {
  private readonly rows: LinkRow[] = [];
  private heading = '';
  private link: RawLink | null = null;
  private reading: 'title' | 'heading' | null = null;
  private read = 0;

  constructor(
    private readonly path: string,
    private readonly now: Date,
  ) {}

  onopentag(name: string, { href, time_added, tags }: Record<string, string>): void {
    if (name === 'h1') {
      this.heading = '';
      this.reading = 'heading';
    }
    if (name !== 'a') return;
    this.reading = 'title';
    this.link = {
      url: href,
      title: '',
      tags: tags?.split(',') ?? [],
      state: STATES.get(this.heading.trim()) ?? null,
      ...savedTime(time_added, this.now),
    };
  }

  ontext(text: string): void {
    if (this.reading === 'heading') this.heading += text;
    else if (this.link && this.reading === 'title') this.link.title = (this.link.title ?? '') + text;
  }

  /** Also told of tags that end because another one does, or the file. */
  onclosetag(name: string): void {
    if (name === 'h1') this.reading = null;
    if (name !== 'a' || !this.link) return;
    this.rows.push(toLinkRow(`${this.path}, ${++this.read}`, this.link));
    this.link = null;
    this.reading = null;
  }

  /** The rows that are complete. */
  take(): LinkRow[] {
    return this.rows.splice(0);
  }
}
