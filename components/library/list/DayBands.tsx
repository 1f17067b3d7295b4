import type { JSX } from 'preact';
import type { DayStart } from '../../../utils/archive/index/read/count-days';
import type { RowPlaces } from '../../ui/row-places';
import { dayAt, dayWords } from './day-words';

interface Props {
  days: readonly DayStart[];
  places: RowPlaces;
  /** The rows that are drawn. */
  items: readonly { index: number }[];
  /** Place in the list minus place in the element, in CSS pixels. */
  shift: number;
  now: Date;
}

/**
 * The headings of the days in sight, each in a band as long as the day: so the browser itself keeps it in sight while the day is, and
 * has the next one push it away. They are for the eye; assistive technology finds the day in its first row.
 */
export function DayBands({ days, places, items, shift, now }: Props): JSX.Element | null {
  const first = items[0];
  const last = items.at(-1);
  if (days.length === 0 || !first || !last) return null;
  const from = dayAt(days, first.index);
  return (
    <div class="day-bands" aria-hidden="true">
      {days.slice(from, dayAt(days, last.index) + 1).map(({ day, first: begin }, offset) => {
        // No longer than what is drawn: a day may be higher than an element can be.
        const top = places.topOf(Math.max(begin, first.index));
        const end = days[from + offset + 1]?.first ?? places.count;
        const bottom = places.topOf(Math.min(end, last.index + 1));
        return (
          <div
            key={day}
            class="day-band"
            style={{ insetBlockStart: `${top - shift}px`, height: `${bottom - top}px` }}
          >
            <span class="day-heading">{dayWords(day, now)}</span>
          </div>
        );
      })}
    </div>
  );
}
