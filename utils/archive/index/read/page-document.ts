import { countVersions } from '../../../model/count-versions';
import type { PageRecord, SnapshotRecord } from '../../../model/records';
import type { Trait } from '../../../search/query/query';
import { hostOf } from '../../../url/host-of';
import { documentTerms, type DocumentTerms } from '../../../search/index/document-terms';
import { type IndexedDocument, UNDATED } from '../../../search/index/indexed-document';
import { BYLINE_MARK } from '../../../search/term-marks';

/** Weight of each field relative to the text. */
const WEIGHT = { title: 5, tags: 3, note: 3, byline: 2, site: 2, text: 1 } as const;

type Described = Pick<SnapshotRecord, 'title' | 'byline' | 'siteName'>;

/**
 * The terms of a snapshot, of its page's tags and note, and of what other snapshots of the page have and it lacks.
 * @param others lines of the others, see `readOtherLines`; each is a field, so that no phrase is found across two of them
 */
export function pageTerms(
  { title, byline, siteName }: Described,
  text: string,
  { tags, note }: Pick<PageRecord, 'tags' | 'note'> = { tags: [], note: null },
  others: readonly string[] = [],
): DocumentTerms {
  return documentTerms([
    { text: title ?? '', weight: WEIGHT.title },
    { text: byline ?? '', weight: WEIGHT.byline, mark: BYLINE_MARK },
    { text: siteName ?? '', weight: WEIGHT.site },
    { text: tags.join('\n'), weight: WEIGHT.tags },
    { text: note ?? '', weight: WEIGHT.note },
    { text, weight: WEIGHT.text },
    ...others.map((line) => ({ text: line, weight: WEIGHT.text })),
  ]);
}

/** What is stored of a page beside its row. */
export interface PageFacts {
  /** Details of the snapshot it shows. */
  details: SnapshotRecord['details'];
  isWatched: boolean;
  hasHighlights: boolean;
}

/** The index document of a page. */
export function pageDocument(page: PageRecord, facts: PageFacts, terms: DocumentTerms): IndexedDocument {
  const { source, credit } = creditOf(facts.details);
  const site = hostOf(page.visitedUrl) ?? page.visitedUrl;
  return {
    url: page.url,
    archivedAt: archivedTime(page.firstArchivedAt),
    seenAt: archivedTime(page.lastArchivedAt),
    publishedAt: statedTime(page.publishedTime),
    site,
    // A damaged row may hold anything, and must not keep the others from being indexed.
    name: typeof page.siteName === 'string' ? page.siteName : site,
    source,
    credit,
    language: page.lang === null ? null : (page.lang.split('-')[0] ?? '').toLowerCase() || null,
    tags: page.tags,
    unread: (page.opens ?? 0) === 0,
    traits: traitsOf(page, facts, source !== null),
    terms,
  };
}

function traitsOf(page: PageRecord, facts: PageFacts, isCredited: boolean): Trait[] {
  const { kind, note, firstArchivedAt, lastArchivedAt } = page;
  const traits: readonly (readonly [Trait, boolean])[] = [
    [`kind:${kind}`, true],
    ['is:watched', facts.isWatched],
    ['is:seen-again', firstArchivedAt !== lastArchivedAt],
    ['has:note', note !== null],
    ['has:highlights', facts.hasHighlights],
    ['has:versions', countVersions(page) > 1],
    ['has:credit', isCredited],
  ];
  return traits.filter(([, holds]) => holds).map(([trait]) => trait);
}

/** The source that a page credits: its host, else its name; and its name. */
function creditOf(details: SnapshotRecord['details']): { source: string | null; credit: string | null } {
  const credited = details?.declaredSources.find(({ self, confidence }) => !self && confidence !== 'low');
  if (!credited) return { source: null, credit: null };
  const host = credited.url === null ? null : hostOf(credited.url);
  return { source: host ?? credited.name, credit: credited.name };
}

const STATED = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?)?)?)?/;

/**
 * When a page was archived. A damaged row may hold a time that no column of numbers can (`encodeNumbers`), or none: it is the
 * earliest that one can.
 */
function archivedTime(iso: string): number {
  const time = Date.parse(iso);
  return Math.abs(time) <= -UNDATED ? time : UNDATED;
}

/** The wall clock time a page states, taken as UTC whatever its zone; `UNDATED` when there is none. */
function statedTime(text: string | null): number {
  const parts = text === null ? null : STATED.exec(text);
  if (!parts) return UNDATED;
  const [year, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts
    .slice(1)
    .map((part) => (part === undefined ? undefined : Number(part)));
  return Date.UTC(year ?? 0, month - 1, day, hour, minute, second);
}
