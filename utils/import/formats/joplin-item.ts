import { ownText } from '../own-text';

/** What Joplin writes into a file of its own: https://joplinapp.org/help/dev/spec/e2ee and `BaseItem.serialize` in its source */
export interface JoplinItem {
  title: string;
  /** Markdown or HTML; '' for all but notes. */
  body: string;
  /** What the last lines say: `source_url`, `parent_id` … */
  fields: ReadonlyMap<string, string>;
}

/** Kinds of items, by the field `type_`. */
export const JOPLIN_TYPES = { note: '1', folder: '2', tag: '5', noteTag: '6' } as const;

/** The value of `markup_language` of notes that are HTML; others are Markdown. */
const HTML = '2';

/** Reads an item: its title, an empty line, its body, an empty line, its fields. `null` for what is none. */
export function joplinItem(text: string): JoplinItem | null {
  const whole = text.replace(/\r\n/g, '\n').trimEnd();
  const end = whole.lastIndexOf('\n\n');
  const fields = fieldsIn(whole.slice(end < 0 ? 0 : end + 2));
  if (!fields.has('type_')) return null;
  const words = whole.slice(0, Math.max(0, end));
  const [title = ''] = words.split('\n', 1);
  return { title: ownText(title), body: words.slice(title.length + 2), fields };
}

/** Whether a note is HTML, as Joplin keeps pages that were clipped so. */
export function isHtmlNote({ fields }: JoplinItem): boolean {
  return fields.get('markup_language') === HTML;
}

function fieldsIn(lines: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of lines.split('\n')) {
    const colon = line.indexOf(':');
    if (colon > 0) fields.set(line.slice(0, colon), line.slice(colon + 1).trim());
  }
  return fields;
}
