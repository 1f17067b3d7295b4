import type { StatedTime, Statement } from '../../model/stated';
import { asIs, statementsOf, type Claim } from '../declared/claims';
import type { DeclaredPage } from '../declared/declared-page';
import { firstOf } from '../declared/meta-tags';
import { queryFirst } from '../query-first';
import { parseUrl } from '../resolve-url';
import { NOT_MARKED_TIME } from '../surroundings';
import { besideHeadline, bestVisible } from './choose-visible';
import { dayOf } from './day-of';
import { declaredTimes, type SourcedTime } from './declared-times';
import { findHeadline } from './headline';
import { ownTeaserDate } from './own-teaser';
import { parseDate, type DateOptions } from './parse-date';
import { settleTimes } from './settle-times';
import { statedDate } from './stated-date';
import { urlDate } from './url-date';
import { visibleTimes, type VisibleTime } from './visible-times';

/** Selectors of elements marked up as the page's times. */
const MARKED_PUBLISHED =
  '[itemprop~=datePublished],time[pubdate],time.published,time.entry-date.published,abbr.published,time.dt-published';
const MARKED_MODIFIED = '[itemprop~=dateModified],time.updated,time.dt-updated';

/** Limits of marked-up elements, and of the text of one. */
const MAX_MARKED = 10;
const MAX_LENGTH = 200;

/** The time an element states, in an attribute or as its text. */
function statedIn(element: Element, options: DateOptions): StatedTime | null {
  for (const name of ['datetime', 'content', 'title']) {
    const time = statedDate(element.getAttribute(name) ?? '', options);
    if (time) return time;
  }
  const text = element.textContent;
  return text.length <= MAX_LENGTH ? parseDate(text, options) : null;
}

/** The times in marked-up elements of a page. */
function markedTimes(doc: Document, selector: string, options: DateOptions): SourcedTime[] {
  const times = queryFirst(doc, selector, MAX_MARKED).flatMap((element): SourcedTime[] => {
    const time = element.closest(NOT_MARKED_TIME) ? null : statedIn(element, options);
    return time ? [{ time, origin: 'microdata' }] : [];
  });
  // A page with times of many days is a list of articles
  return new Set(times.map(({ time }) => dayOf(time))).size <= 2 ? times : [];
}

function claimsOf(times: readonly SourcedTime[]): Claim[] {
  return times.map(({ time, origin }) => ({ value: time.value, origin }));
}

/** What is known of a page whose times are read. */
export interface TimesContext {
  lang: string | null;
  /** The element that shows the headline, where it is known already. */
  headline?: Element | null | undefined;
}

/** When a page says that it was published and changed. */
export interface Times {
  published: StatedTime | null;
  modified: StatedTime | null;
  /** The values of the times above. */
  publishedTime: string | null;
  modifiedTime: string | null;
  /** The believed times and those that contradict them. */
  statements: Statement[];
}

/** Hosts in countries that write English and put the day first. */
const DAY_FIRST_HOST = /\.(?:uk|au|nz|ie|in|za|sg|ng|ke|pk|my)$/;

/** Regions of English that put the day first, in OpenGraph. */
const DAY_FIRST_LOCALE = /^en[-_](?!us|ph|ca)[a-z]{2}$/i;

function optionsOf(lang: string | null, { url, tags }: DeclaredPage): DateOptions {
  const host = parseUrl(url)?.hostname ?? '';
  const isOfRegion = lang === 'en' && DAY_FIRST_LOCALE.test(firstOf(tags, 'og:locale') ?? '');
  return { lang, dayFirst: isOfRegion || DAY_FIRST_HOST.test(host) ? true : undefined };
}

/** Texts that are read beside the headline when the head declares a date. */
const AROUND = { before: 8, after: 24 };

function visible({ time }: VisibleTime): SourcedTime {
  return { time, origin: 'visible' };
}

const DAY = 86_400_000;

/** Whether a time is stated in UTC. */
function isUtc({ zone }: StatedTime): boolean {
  return /^(?:Z|\+00:00)$/.test(zone ?? '');
}

/** Whether two days follow each other: as one moment in the site's time zone and in UTC. */
function areNeighbours(one: string, other: string): boolean {
  return Math.abs(Date.parse(one) - Date.parse(other)) === DAY;
}

/** The times a page states, by where it states them. */
interface StatedTimes {
  /** In the head and the markup. */
  declared: readonly SourcedTime[];
  modified: readonly SourcedTime[];
  shown: SourcedTime | null;
  address: SourcedTime | null;
}

/**
 * Whether a shown date is believed over the first declared one: where the head confirms it, and where it is
 * neither that of the last change nor contradicted by an address that confirms the first declaration.
 */
function isBelieved(
  shown: SourcedTime,
  { declared, modified, address }: Omit<StatedTimes, 'shown'>,
): boolean {
  const day = dayOf(shown.time);
  const first = declared[0] && dayOf(declared[0].time);
  if (day === first) return false;
  // Markup confirms nothing: it is what is shown
  if (declared.some(({ time, origin }) => origin !== 'microdata' && dayOf(time) === day)) return true;
  return !modified.some((change) => isChange(day, change)) && (!address || dayOf(address.time) !== first);
}

/**
 * The publication times, best first. A date beside the headline is believed over declared ones, unless it is that of the
 * last change: systems give old articles new dates, and declare UTC where page and address state the local day.
 */
function inOrderOfBelief({ declared, modified, shown, address }: StatedTimes): SourcedTime[] {
  const [first] = declared;
  const rest = [shown, address].filter((stated) => stated !== null);
  if (!first) return rest;
  // What the page shows is closer to its reader than its address
  const [nearest] = rest;
  const local =
    nearest && isUtc(first.time) && areNeighbours(dayOf(nearest.time), dayOf(first.time)) ? nearest : null;
  if (local) return [local, ...declared, ...rest];
  if (!shown) return [...declared, ...rest];
  return isBelieved(shown, { declared, modified, address })
    ? [shown, ...declared, ...rest]
    : [...declared, ...rest];
}

/**
 * The declared times. Where the first is later than the last declared change, one of the head's that is not stands first:
 * systems stamp anew what they deliver.
 */
function beforeChange(
  declared: readonly SourcedTime[],
  modified: readonly SourcedTime[],
): readonly SourcedTime[] {
  const [first] = declared;
  const days = modified.flatMap(({ time, origin }) => (origin === 'visible' ? [] : [dayOf(time)])).sort();
  const last = days.at(-1);
  if (!first || last === undefined || dayOf(first.time) <= last) return declared;
  // Markup may be that of other articles
  const earlier = declared.find(({ time, origin }) => dayOf(time) <= last && origin !== 'microdata');
  return earlier ? [earlier, ...declared.filter((stated) => stated !== earlier)] : declared;
}

/** Whether a day is that of a change, which may be stated as a moment in UTC of the next day. */
function isChange(day: string, { time }: SourcedTime): boolean {
  return dayOf(time) === day || (isUtc(time) && areNeighbours(dayOf(time), day));
}

/** Believes the first of each. */
function toTimes(publishedTimes: readonly SourcedTime[], modifiedTimes: readonly SourcedTime[]): Times {
  const published = publishedTimes[0]?.time ?? null;
  const modified = modifiedTimes[0]?.time ?? null;
  const publishedTime = published && published.value;
  const modifiedTime = modified && modified.value;
  return {
    published,
    modified,
    publishedTime,
    modifiedTime,
    statements: [
      ...statementsOf('publishedTime', publishedTime, claimsOf(publishedTimes), asIs),
      ...statementsOf('modifiedTime', modifiedTime, claimsOf(modifiedTimes), asIs),
    ],
  };
}

/** The element that shows the headline, by the titles that the head declares. */
function declaredHeadline({ doc, tags }: DeclaredPage): Element | null {
  return findHeadline(doc, [firstOf(tags, 'og:title'), doc.querySelector('title')?.textContent]);
}

/** The dates the page shows: all of them, or those beside the headline where the head declares one. */
function shownTimes(page: DeclaredPage, context: TimesContext, isDeclared: boolean): VisibleTime[] {
  const headline = context.headline ?? declaredHeadline(page);
  if (isDeclared && headline === null) return [];
  return visibleTimes(page.doc, headline, optionsOf(context.lang, page), isDeclared ? AROUND : null);
}

/**
 * When the page says that it was published and changed: JSON-LD and `<meta>`, marked-up elements, dates beside the
 * headline, and last the address. Must run before content is taken out of the page.
 */
export function readTimes(page: DeclaredPage, context: TimesContext): Times {
  const { doc, url } = page;
  const options = optionsOf(context.lang, page);
  const times = declaredTimes(page, options);
  const declared = [...times.published, ...markedTimes(doc, MARKED_PUBLISHED, options), ...times.weak];
  const isDeclared = declared.length > 0;
  const shown = shownTimes(page, context, isDeclared);
  const best = isDeclared ? besideHeadline(shown) : bestVisible(shown);
  const modified = [
    ...times.modified,
    ...markedTimes(doc, MARKED_MODIFIED, options),
    ...shown
      .filter(({ label }) => label === 'modified')
      .slice(0, 1)
      .map(visible),
  ];
  const inAddress = urlDate(url);
  const isDated = isDeclared || best !== null || inAddress?.precision === 'day';
  const listed = isDated ? null : ownTeaserDate(page, options);
  const published = inOrderOfBelief({
    declared: beforeChange(declared, modified),
    modified,
    shown: best ? visible(best) : listed && { time: listed, origin: 'visible' },
    address: inAddress && { time: inAddress, origin: 'url' },
  });
  return toTimes(settleTimes(published, options), modified);
}
