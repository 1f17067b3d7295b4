import type { PageRecord } from '../../../utils/model/records';

/** Pages archived on one local calendar day. */
export interface DayGroup {
  /** Some moment of that day; an invalid date for pages whose time cannot be read. */
  day: Date;
  pages: PageRecord[];
}

/** Splits pages, given newest first, into runs of one local calendar day; the order stays. */
export function groupByDay(pages: readonly PageRecord[]): DayGroup[] {
  const groups: DayGroup[] = [];
  for (const page of pages) {
    const day = new Date(page.lastArchivedAt);
    const last = groups.at(-1);
    if (last?.day.toDateString() === day.toDateString()) last.pages.push(page);
    else groups.push({ day, pages: [page] });
  }
  return groups;
}
