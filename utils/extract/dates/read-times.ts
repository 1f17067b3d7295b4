import type { StatedTime, Statement } from '../../model/stated';
import { asIs, statementsOf, type Claim } from '../metadata/claims';
import type { JsonLdNode } from '../metadata/json-ld';
import { firstOf, type MetaTags } from '../metadata/meta-tags';
import { declaredTimes, type SourcedTime } from './declared-times';
import { besideHeadline, bestVisible, dayOf } from './choose-visible';
import { findHeadline } from './headline';
import { parseDate, type DateOptions } from './parse-date';
import { urlDate } from './url-date';
import { visibleTimes, type VisibleTime } from './visible-times';

const MARKED_PUBLISHED =
  '[itemprop~=datePublished],time[pubdate],time.published,time.entry-date.published,abbr.published,time.dt-published';
const MARKED_MODIFIED = '[itemprop~=dateModified],time.updated,time.dt-updated';

const MAX_MARKED = 10;

function markedTimes(doc: Document, selector: string, options: DateOptions): SourcedTime[] {
  const times = [...doc.querySelectorAll(selector)].slice(0, MAX_MARKED).flatMap((element): SourcedTime[] => {
    if (element.closest('nav,footer,aside,[class*=comment i],[class*=related i]')) return [];
    for (const name of ['datetime', 'content', 'title']) {
      const time = parseDate(element.getAttribute(name) ?? '', options);
      if (time) return [{ time, origin: 'microdata' }];
    }
    const text = element.textContent;
    const time = text.length <= 200 ? parseDate(text, options) : null;
    return time ? [{ time, origin: 'microdata' }] : [];
  });
  // Many days are a list of articles
  return new Set(times.map(({ time }) => dayOf(time))).size <= 2 ? times : [];
}

function claimsOf(times: readonly SourcedTime[]): Claim[] {
  return times.map(({ time, origin }) => ({ value: time.value, origin }));
}

/** What reading times needs to know of the page. */
export interface TimesContext {
  lang: string | null;
  /** Address of the page as visited. */
  url: string;
  /** The element of the headline where it is known already. */
  headline?: Element | null | undefined;
}

/** What a page says about when it was published and changed. */
export interface Times {
  published: StatedTime | null;
  modified: StatedTime | null;
  /** The values above, as the article carries them. */
  publishedTime: string | null;
  modifiedTime: string | null;
  /** The believed times and those that contradict them. */
  statements: Statement[];
}

/** Countries that write English, and the day first. */
const DAY_FIRST_HOST = /\.(?:uk|au|nz|ie|in|za|sg|ng|ke|pk|my)$/;

function optionsOf({ lang, url }: TimesContext): DateOptions {
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  return { lang, dayFirst: DAY_FIRST_HOST.test(host) ? true : undefined };
}

/** What is read beside the headline when the head declares a date. */
const AROUND = { before: 8, after: 24 };

function visible(time: VisibleTime): SourcedTime {
  return { time: time.time, origin: 'visible' };
}

const DAY = 86_400_000;

/** Whether two dates are of neighbouring days: one moment, where the site is and in UTC. */
function areNeighbours(one: string, other: string): boolean {
  return Math.abs(Date.parse(one) - Date.parse(other)) === DAY;
}

/**
 * The publication dates, best first, of a page whose head or markup declares some. What stands beside the headline is
 * believed over them, unless it is the date of the last change: systems stamp old articles anew, and write UTC where the
 * page shows, or its address has, the day it was.
 */
function declaredOrShown(
  declared: readonly SourcedTime[],
  modified: readonly SourcedTime[],
  shown: SourcedTime | null,
  address: SourcedTime | null,
): SourcedTime[] {
  const [first] = declared;
  const rest = [shown, address].filter((stated) => stated !== null);
  const isUtc = first !== undefined && /^(?:Z|\+00:00)$/.test(first.time.zone ?? '');
  const local = rest.find(({ time }) => isUtc && areNeighbours(dayOf(time), dayOf(first.time)));
  if (local) return [local, ...declared, ...rest];
  if (!first || !shown) return [...declared, ...rest];
  const day = dayOf(shown.time);
  const isKnown = [first, ...modified].some(({ time }) => dayOf(time) === day);
  return isKnown ? [...declared, ...rest] : [shown, ...declared, ...rest];
}

/** The day the other way round, where only that agrees with another statement. */
function settle(times: readonly SourcedTime[], options: DateOptions): SourcedTime[] {
  return times.map((stated) => {
    const others = new Set(times.filter((other) => other !== stated).map(({ time }) => dayOf(time)));
    if (others.has(dayOf(stated.time))) return stated;
    const swapped = [true, false]
      .map((dayFirst) => parseDate(stated.time.raw, { ...options, dayFirst }))
      .find((time) => time && others.has(dayOf(time)));
    return swapped ? { ...stated, time: swapped } : stated;
  });
}

function toTimes(published: readonly SourcedTime[], modified: readonly SourcedTime[]): Times {
  const [first, changed] = [published[0]?.time ?? null, modified[0]?.time ?? null];
  return {
    published: first,
    modified: changed,
    publishedTime: first?.value ?? null,
    modifiedTime: changed?.value ?? null,
    statements: [
      ...statementsOf('publishedTime', first?.value ?? null, claimsOf(published), asIs),
      ...statementsOf('modifiedTime', changed?.value ?? null, claimsOf(modified), asIs),
    ],
  };
}

/**
 * When the page says it was published and changed: JSON-LD and `<meta>`, what is marked up, what is shown beside the
 * headline, and last the address. Must run before the document is taken apart.
 */
export function readTimes(
  doc: Document,
  tags: MetaTags,
  article: JsonLdNode | null,
  nodes: readonly JsonLdNode[],
  context: TimesContext,
): Times {
  const options = optionsOf(context);
  const declared = declaredTimes(tags, article, nodes, options);
  const stated = [...declared.published, ...markedTimes(doc, MARKED_PUBLISHED, options), ...declared.weak];
  const isDeclared = stated.length > 0;
  const titles = [firstOf(tags, 'og:title'), doc.querySelector('title')?.textContent];
  const headline = context.headline ?? findHeadline(doc, titles);
  const isShown = headline !== null || !isDeclared;
  const shown = isShown ? visibleTimes(doc, headline, options, isDeclared ? AROUND : null) : [];
  const best = isDeclared ? besideHeadline(shown) : bestVisible(shown);
  const modified = [
    ...declared.modified,
    ...markedTimes(doc, MARKED_MODIFIED, options),
    ...shown
      .filter(({ label }) => label === 'modified')
      .slice(0, 1)
      .map(visible),
  ];
  const found = urlDate(context.url);
  const address: SourcedTime | null = found && { time: found, origin: 'url' };
  const published = settle(declaredOrShown(stated, modified, best && visible(best), address), options);
  return toTimes(published, modified);
}
