import { spokenName } from '../../cite/cited-name';
import { xmlText } from '../../text/xml-text';
import type { Reference } from '../references/reference';

/** What a feed says of itself. */
export interface FeedFacts {
  /** UUID. */
  id: string;
  title: string;
  updated: Date;
  generator: string;
}

/** Begins a feed. https://www.rfc-editor.org/rfc/rfc4287 Every entry has its own authors, so that the feed needs none. */
export function atomHead({ id, title, updated, generator }: FeedFacts): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<id>urn:uuid:${xmlText(id)}</id>
<title>${xmlText(title)}</title>
<updated>${updated.toISOString()}</updated>
<generator>${xmlText(generator)}</generator>
`;
}

/** Ends a feed. */
export const ATOM_TAIL = '</feed>\n';

/** A tag of BCP 47, as far as `xml:lang` may hold it. */
const LANGUAGE = /^[a-z]{2,8}(?:-[a-z\d]{1,8})*$/i;

/** A time as RFC 3339 has it. A date alone is none, and no time is made up for it. */
const WHOLE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

/** What an entry has beside the reference. */
export interface EntryContent {
  publishedTime: string | null;
  /** Sanitised. */
  html: string;
}

/** An entry with the whole article. It was updated when it was archived. A site that names no author is the author itself. */
export function atomEntry(reference: Reference, { publishedTime, html }: EntryContent): string {
  const { id, authors, title, site, url, archivedAt, abstract, tags, lang } = reference;
  const names = authors.length > 0 ? authors.map(spokenName) : [site];
  const language = lang && LANGUAGE.test(lang) ? ` xml:lang="${lang}"` : '';
  const published = publishedTime && WHOLE_TIME.test(publishedTime);
  const lines = [
    `<entry${language}>`,
    `<id>urn:uuid:${id}</id>`,
    `<title>${xmlText(title)}</title>`,
    `<link rel="alternate" href="${xmlText(url)}"/>`,
    `<updated>${archivedAt}</updated>`,
    ...(published ? [`<published>${publishedTime}</published>`] : []),
    ...names.map((name) => `<author><name>${xmlText(name)}</name></author>`),
    ...tags.map((tag) => `<category term="${xmlText(tag)}"/>`),
    ...(abstract ? [`<summary>${xmlText(abstract)}</summary>`] : []),
    `<content type="html">${xmlText(html)}</content>`,
    '</entry>',
  ];
  return `${lines.join('\n')}\n`;
}
