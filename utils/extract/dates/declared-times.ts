import type { Origin, StatedTime } from '../../model/stated';
import { cleanText } from '../clean-text';
import { listOf, typesOf, type JsonLdNode } from '../declared/json-ld';
import type { DeclaredPage } from '../declared/declared-page';
import type { MetaTags } from '../declared/meta-tags';
import type { DateOptions } from './parse-date';
import { statedDate } from './stated-date';

/** A time, and where the page states it. */
export interface SourcedTime {
  time: StatedTime;
  origin: Origin;
}

/** Names of `<meta>` that state the publication, best first. */
const PUBLISHED = [
  /^(?:og:)?article:published(?:_time)?$|^og:published_time$/,
  /^datepublished$|^rnews:datepublished$/,
  /^citation_(?:publication|online)_date$|^prism\.publicationdate$|^dc(?:terms)?\.(?:date\.)?issued$/,
  /(?:^|[^a-z])(?:pub(?:lish(?:ed)?|lication)?|publi[sc]\w{0,6}|post(?:ed)?)[-_.: ]?(?:date|time|on|at|timestamp)(?:[^a-z]|$)|^(?:date[-_.]?)?published$/,
  /^article_date_original$|^originalpublicationdate$|(?:^|[^a-z])date[-_.: ]?publi|^citation_date$/,
];
/** Names that sites use for other dates too. */
const WEAK = [
  /^dc(?:terms)?\.date$|^dc(?:terms)?\.(?:date\.)?created$/,
  /^(?:date|datecreated|created|displaydate|display_date|release_date)$/,
];
/** Names that state the last change. */
const MODIFIED = [
  /^(?:og:)?article:modified(?:_time)?$|^og:updated_time$|^datemodified$/,
  /(?:^|[^a-z])(?:modified|updated|lastmod)(?:[^a-z]|$)|^last-modified$/,
];

function originOf(name: string): Origin {
  if (/^(?:og:|article:)/.test(name)) return 'opengraph';
  return /^date[a-z]/.test(name) ? 'microdata' : 'meta';
}

/** The times in `<meta>` whose name matches one of the patterns. */
function inTags(tags: MetaTags, patterns: readonly RegExp[], options: DateOptions): SourcedTime[] {
  const names = [...tags.keys()];
  return patterns.flatMap((pattern) =>
    names
      .filter((name) => pattern.test(name))
      .flatMap((name) =>
        (tags.get(name) ?? []).flatMap((value) => {
          const time = statedDate(value, options);
          return time ? [{ time, origin: originOf(name) }] : [];
        }),
      ),
  );
}

/** The times in properties of a JSON-LD node. */
function inNode(
  node: JsonLdNode | null | undefined,
  properties: readonly string[],
  options: DateOptions,
): SourcedTime[] {
  return properties.flatMap((property) =>
    listOf(node?.[property]).flatMap((value): SourcedTime[] => {
      const text = cleanText(typeof value === 'number' ? String(value) : value, 100);
      const time = text === null ? null : statedDate(text, options);
      return time ? [{ time, origin: 'json-ld' }] : [];
    }),
  );
}

/** The dates a page's head declares, best first. */
export interface DeclaredTimes {
  published: SourcedTime[];
  /** Stated under names that sites use for other dates too. */
  weak: SourcedTime[];
  modified: SourcedTime[];
}

/** Types of JSON-LD nodes that describe the page's content where it is no article. */
const OTHER_CONTENT =
  /^(?:VideoObject|AudioObject|PodcastEpisode|ScholarlyArticle|Book|CreativeWork|HowTo|QAPage|Question|DiscussionForumPosting)$/;

/** Reads the times that a page's head declares. */
export function declaredTimes({ tags, article, nodes }: DeclaredPage, options: DateOptions): DeclaredTimes {
  const ofType = (pattern: RegExp) => nodes.find((node) => typesOf(node).some((type) => pattern.test(type)));
  const page = ofType(/(?:WebPage|ItemPage)$/);
  const other = ofType(OTHER_CONTENT);
  return {
    published: [
      ...inNode(article, ['datePublished'], options),
      ...inTags(tags, PUBLISHED, options),
      ...inNode(other, ['datePublished', 'uploadDate'], options),
    ],
    weak: [
      ...inTags(tags, WEAK, options),
      ...inNode(page, ['datePublished'], options),
      ...inNode(article, ['dateCreated'], options),
    ],
    modified: [
      ...inNode(article, ['dateModified'], options),
      ...inTags(tags, MODIFIED, options),
      ...inNode(page, ['dateModified'], options),
    ],
  };
}
