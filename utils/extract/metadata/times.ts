import { cleanText } from '../clean-text';
import { typesOf, type JsonLdNode } from './json-ld';
import type { MetaTags } from './meta-tags';
import { parseDate } from './parse-date';

const PUBLISHED = (
  'article:published_time og:article:published_time og:published_time datepublished citation_publication_date ' +
  'citation_online_date citation_date dc.date.issued dcterms.issued dcterms.date dc.date dcterms.created dc.date.created ' +
  'parsely-pub-date sailthru.date pubdate publishdate publish-date publication_date date'
).split(' ');

const MODIFIED = 'article:modified_time og:updated_time datemodified dcterms.modified dc.date.modified'.split(
  ' ',
);

const ELSEWHERE =
  'nav,footer,aside,[class*=comment i],[id*=comment i],[class*=related i],[class*=sidebar i],[class*=teaser i],[class*=recent i]';

function firstDate(values: readonly unknown[]): string | null {
  for (const value of values) {
    const text = cleanText(value, 100);
    const date = text === null ? null : parseDate(text);
    if (date !== null) return date;
  }
  return null;
}

function elementDate(doc: Document, selector: string): string | null {
  for (const element of [...doc.querySelectorAll(selector)].slice(0, 20)) {
    if (element.closest(ELSEWHERE)) continue;
    const date = firstDate([
      element.getAttribute('datetime'),
      element.getAttribute('content'),
      element.textContent,
    ]);
    if (date !== null) return date;
  }
  return null;
}

/** `<time>` counts where there is no doubt whose it is: marked as publication, or the first beside the main heading. */
function visiblePublished(doc: Document): string | null {
  const marked = elementDate(
    doc,
    '[itemprop~=datePublished],time[pubdate],time.published,time.entry-date,abbr.published',
  );
  if (marked !== null) return marked;
  const holder = doc.querySelector('h1')?.closest('article,main,[role=main]');
  const [time] = holder
    ? [...holder.querySelectorAll('time[datetime]')].filter((element) => !element.closest(ELSEWHERE))
    : [];
  return time ? firstDate([time.getAttribute('datetime')]) : null;
}

/** When the page says it was published and changed: ISO 8601, as precise as stated; `null` when it says nothing readable. */
export function readTimes(
  doc: Document,
  tags: MetaTags,
  article: JsonLdNode | null,
  nodes: readonly JsonLdNode[],
): { publishedTime: string | null; modifiedTime: string | null } {
  const webPage = nodes.find((node) => typesOf(node).some((type) => /(?:WebPage|ItemPage)$/.test(type)));
  const inTags = (names: readonly string[]) => names.flatMap((name) => tags.get(name) ?? []);
  return {
    publishedTime:
      firstDate([
        article?.datePublished,
        ...inTags(PUBLISHED),
        webPage?.datePublished,
        article?.dateCreated,
      ]) ?? visiblePublished(doc),
    modifiedTime:
      firstDate([article?.dateModified, ...inTags(MODIFIED), webPage?.dateModified]) ??
      elementDate(doc, '[itemprop~=dateModified],time.updated'),
  };
}
